/** A bounded sample of items, each with the same chance; the same items give the same sample. */
export class Reservoir<Item> {
  readonly items: Item[] = [];
  readonly #most: number;
  #seen = 0;
  #state = 1;

  constructor(most: number) {
    this.#most = most;
  }

  add(item: Item): void {
    this.#seen += 1;
    if (this.items.length < this.#most) {
      this.items.push(item);
      return;
    }
    const place = Math.floor(this.#random() * this.#seen);
    if (place < this.#most) this.items[place] = item;
  }

  /** A linear congruential generator: a plan must not change when it is made again. */
  #random(): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return this.#state / 2 ** 32;
  }
}
