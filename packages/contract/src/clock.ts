/** A clock that goes on by a second each time that somebody looks, so that no two writes share a time by accident. */
export interface TickingClock {
  readonly now: () => Date;
  /** Every time that it has shown, as the API prints it. */
  readonly shown: ReadonlySet<string>;
  /** Moves it on by so many milliseconds. */
  advance(milliseconds: number): void;
}

export function tickingClock(start: string): TickingClock {
  const shown = new Set<string>();
  let time = Date.parse(start);
  return {
    shown,
    advance: (milliseconds) => {
      time += milliseconds;
    },
    now: () => {
      time += 1000;
      const date = new Date(time);
      shown.add(date.toISOString());
      return date;
    },
  };
}
