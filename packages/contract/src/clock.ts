/** A clock that goes on by a second each time that somebody looks, so that no two writes share a time by accident. */
export interface TickingClock {
  readonly now: () => Date;
  /** Every time that it has shown, as the API prints it. */
  readonly shown: ReadonlySet<string>;
  /** Lets so many milliseconds pass. */
  advance(milliseconds: number): void;
  /** Sets the clock by so many milliseconds, while no time passes. */
  jump(milliseconds: number): void;
  /** Milliseconds that have passed, whatever the clock shows. */
  readonly uptime: () => number;
}

export function tickingClock(start: string): TickingClock {
  const shown = new Set<string>();
  let time = Date.parse(start);
  let passed = 0;
  return {
    shown,
    advance: (milliseconds) => {
      time += milliseconds;
      passed += milliseconds;
    },
    jump: (milliseconds) => {
      time += milliseconds;
    },
    uptime: () => passed,
    now: () => {
      time += 1000;
      const date = new Date(time);
      shown.add(date.toISOString());
      return date;
    },
  };
}
