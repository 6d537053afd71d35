/** How many requests are started in one turn of the event loop: a few milliseconds of work. */
const STARTS_A_TURN = 32;

/** @param waited Milliseconds since the request arrived. */
type Start = (waited: number) => void;

/**
 * Starts requests a few at a time. All that a thousand connections send at once would otherwise be one turn of the event loop, which takes
 * a third of a second, and health checks and requests in progress would wait for it at each of their steps.
 */
export class Pace {
  readonly #waiting: (readonly [start: Start, since: number])[] = [];
  readonly #clock: () => number;
  #started = 0;

  /** @param clock Milliseconds of a monotonic clock. */
  constructor(clock: () => number = () => performance.now()) {
    this.#clock = clock;
  }

  /** Starts at once, or in one of the next turns, in the order of arrival. */
  start(start: Start): void {
    if (this.#started === 0) setImmediate(() => this.#turn());
    if (this.#started >= STARTS_A_TURN) {
      this.#waiting.push([start, this.#clock()]);
      return;
    }
    this.#started += 1;
    start(0);
  }

  #turn(): void {
    const now = this.#waiting.splice(0, STARTS_A_TURN);
    this.#started = now.length;
    if (now.length === 0) return;
    setImmediate(() => this.#turn());
    for (const [start, since] of now) start(this.#clock() - since);
  }
}
