/** A clock that advances by a second at each reading, so no two writes share a time by accident. */
export interface TickingClock {
  readonly now: () => Date;
  /** Every time that it has returned, as the API formats it. */
  readonly shown: ReadonlySet<string>;
  /** Lets time pass. */
  advance(milliseconds: number): void;
  /** Changes the wall clock without letting time pass. */
  jump(milliseconds: number): void;
  /** Milliseconds that have passed, regardless of the wall clock. */
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
