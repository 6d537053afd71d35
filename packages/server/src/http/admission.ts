import { unavailable } from './problem.ts';

/** How many requests are worked on or wait for it at once: more could not be answered within a fraction of a second. */
export const MOST_IN_FLIGHT = 512;
/** How many long lists are sent at once. Each takes its share of every turn of the event loop. */
export const MOST_STREAMS = 128;

/**
 * Keeps the number of requests that wait within bounds. What comes beyond that is turned away at once, while it is cheap, so that
 * those inside are answered in time.
 */
export class Admission {
  #count = 0;
  readonly #most: number;
  readonly #onShed: () => void;

  constructor(most: number, onShed: () => void) {
    this.#most = most;
    this.#onShed = onShed;
  }

  get inFlight(): number {
    return this.#count;
  }

  /** @throws {ProblemError} when there is too much to do; otherwise `leave` has to be called at the end */
  enter(): void {
    if (this.#count >= this.#most) {
      this.#onShed();
      throw unavailable('The server has too much to do. Try again shortly.');
    }
    this.#count += 1;
  }

  leave(): void {
    this.#count -= 1;
  }
}
