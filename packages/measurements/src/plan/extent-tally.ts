import type { Extent } from '../plan.ts';

/** The region that sites cover. */
export class ExtentTally {
  #x: [number, number] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  #y: [number, number] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  #reach = 0;

  add(x: number, y: number): void {
    this.#x = [Math.min(this.#x[0], x), Math.max(this.#x[1], x)];
    this.#y = [Math.min(this.#y[0], y), Math.max(this.#y[1], y)];
    this.#reach = Math.max(this.#reach, Math.hypot(x, y));
  }

  get extent(): Extent | null {
    return this.#x[0] > this.#x[1] ? null : { x: this.#x, y: this.#y, reach: this.#reach };
  }
}
