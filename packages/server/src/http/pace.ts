/** How many requests are started in one turn of the event loop: a few milliseconds of work. */
const STARTS_A_TURN = 32;

/**
 * @param waited Milliseconds for which others were started before this one. Zero in the first turn: a pause of the whole process, for a
 *   collection of garbage or for other programs, must not look like more requests than can be carried out.
 */
type Start = (waited: number) => void;

/**
 * Starts requests once the sockets that have something to say have been read, a few at a time.
 *
 * Together, because responses that are written one after another wake their readers once instead of once each, which is a quarter of the
 * processor time of a small request. A few, because all that a thousand connections send at once would be one turn of the event loop, which
 * takes a third of a second, and health checks and requests in progress would wait for it at each of their steps.
 */
export class Pace {
  readonly #arrived: Start[] = [];
  readonly #waiting: (readonly [start: Start, since: number])[] = [];
  readonly #clock: () => number;

  /** @param clock Milliseconds of a monotonic clock. */
  constructor(clock: () => number = () => performance.now()) {
    this.#clock = clock;
  }

  /** Starts at the end of this turn of the event loop, or of one of the next ones, in the order of arrival. */
  start(start: Start): void {
    if (this.#arrived.length + this.#waiting.length === 0) setImmediate(() => this.#turn());
    this.#arrived.push(start);
  }

  #turn(): void {
    const now = this.#clock();
    for (const start of this.#arrived.splice(0)) this.#waiting.push([start, now]);
    const first = this.#waiting.splice(0, STARTS_A_TURN);
    if (this.#waiting.length > 0) setImmediate(() => this.#turn());
    for (const [start, since] of first) start(now - since);
  }
}
