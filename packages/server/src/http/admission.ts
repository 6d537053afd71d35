import { unavailable } from './problem.ts';

/** Maximum requests in progress or queued: more could not be served within a fraction of a second. */
export const MOST_IN_FLIGHT = 512;
/** Maximum long lists streamed concurrently. Each takes a share of every turn of the event loop. */
export const MOST_STREAMS = 128;

/**
 * Bounds the number of concurrent requests. Excess load is shed early, while that is cheap, so that admitted requests finish in
 * time.
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

  /** @throws {ProblemError} at the limit; otherwise every `enter()` needs a `leave()` */
  enter(): void {
    if (this.#count >= this.#most) {
      this.#onShed();
      throw unavailable('The server is overloaded. Retry shortly.');
    }
    this.#count += 1;
  }

  leave(): void {
    this.#count -= 1;
  }
}
