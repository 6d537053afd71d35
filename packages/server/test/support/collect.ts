import type { Slice } from '../../src/store/store.ts';

/** Joins all slices of a list. */
export async function collect<Item>(slices: AsyncIterable<Slice<Item>>): Promise<Slice<Item>> {
  const items: Item[] = [];
  const positions: number[] = [];
  for await (const slice of slices) {
    items.push(...slice.items);
    positions.push(...slice.positions);
  }
  return { items, positions };
}
