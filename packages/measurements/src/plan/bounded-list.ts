import type { Listed } from '../plan.ts';

/** Counts items, and keeps the first of them. */
export class BoundedList<Item> implements Listed<Item> {
  readonly first: Item[] = [];
  count = 0;
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  add(item: Item): void {
    this.count += 1;
    if (this.first.length < this.#most) this.first.push(item);
  }

  /** As plain data. */
  listed(): Listed<Item> {
    return { count: this.count, first: this.first };
  }
}
