import { ShedError } from './problem.ts';

/** Maximum long lists streamed concurrently. Each takes a share of every turn of the event loop. */
export const MOST_STREAMS = 128;

/** Bounds the number of long lists that are streamed. Requests as such pass the gate. */
export class Admission {
  #count = 0;
  readonly #most: number;
  readonly #onShed: () => void;

  constructor(most: number, onShed: () => void) {
    this.#most = most;
    this.#onShed = onShed;
  }

  /** @throws {ShedError} at the limit; otherwise every `enter()` needs a `leave()` */
  enter(): void {
    if (this.#count >= this.#most) {
      this.#onShed();
      throw new ShedError();
    }
    this.#count += 1;
  }

  leave(): void {
    this.#count -= 1;
  }
}
