/** Sliced lists: how they become pages and JSON texts, and how much is done per turn. */
import { expect, it } from 'vitest';
import { decodeCursor } from '../src/domain/cursor.ts';
import { itemsOf, nextPageLink, takePage } from '../src/http/handlers/page.ts';
import { turn } from '../src/http/turn.ts';
import { SHORT_LIST, writeList } from '../src/http/write-list.ts';
import type { Slice } from '../src/store/store.ts';
import { runApp, SAMPLE } from './support/running-app.ts';

/** Items numbered from 1, at ten times their number as position, in slices of these lengths. */
async function* slicesOf(...lengths: readonly number[]): AsyncGenerator<Slice<number>> {
  let count = 0;
  for (const length of lengths) {
    const items = Array.from({ length }, (_, index) => count + index + 1);
    count += length;
    yield { items, positions: items.map((item) => 10 * item) };
  }
}

async function all<Item>(slices: AsyncIterable<readonly Item[]>): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const slice of slices) items.push(...slice);
  return items;
}

it.each<[lengths: readonly number[], limit: number, count: number, next: number | undefined]>([
  [[], 2, 0, undefined],
  [[0], 2, 0, undefined],
  [[2], 2, 2, undefined],
  [[3], 2, 2, 20],
  [[2, 1], 2, 2, 20],
  [[1, 1, 1], 2, 2, 20],
  [[1, 2], 2, 2, 20],
  [[1, 0, 1], 2, 2, undefined],
  [[2, 0, 0, 1], 2, 2, 20],
  [[0, 3], 2, 2, 20],
  [[5, 5], 7, 7, 70],
  [[5, 5], 10, 10, undefined],
  [[2], 1, 1, 10],
])(
  'takes a page from slices of %j with a limit of %i: %i items, and the next page after position %s',
  async (lengths, limit, count, next) => {
    const page = await takePage(slicesOf(...lengths), limit);
    expect(page.next).toBe(next);
    expect(await all(page.items)).toStrictEqual(Array.from({ length: count }, (_, index) => index + 1));
  },
);

it('stops reading a list when a page is full', async () => {
  let isDone = false;
  async function* slices(): AsyncGenerator<Slice<number>> {
    try {
      yield* slicesOf(1, 1, 1, 1, 1);
    } finally {
      isDone = true;
    }
  }
  await takePage(slices(), 2);
  expect(isDone).toBe(true);
});

it('yields the items of all slices', async () => {
  expect(await all(itemsOf(slicesOf(2, 0, 1)))).toStrictEqual([1, 2, 3]);
});

it('keeps the filter in the link to the next page', () => {
  const link = nextPageLink('/a/', { limit: 2, property_name: 'a b&c' }, 20);
  const [, query = ''] = /^<\/a\/\?([^>]+)>; rel="next"$/.exec(link) ?? [];
  const { cursor = '', ...others } = Object.fromEntries(new URLSearchParams(query));
  expect(others).toStrictEqual({ limit: '2', property_name: 'a b&c' });
  expect(decodeCursor(cursor)).toBe(20);
});

it('runs a few slices per turn of the event loop, in order of arrival', async () => {
  const done: number[] = [];
  const works = Array.from({ length: 10 }, (_, index) => turn().then(() => done.push(index)));
  const counts: number[] = [];
  while (done.length < works.length) {
    await new Promise(setImmediate);
    counts.push(done.length);
  }
  expect(done).toStrictEqual(works.map((_, index) => index));
  expect(counts.filter((count, index) => count !== counts[index - 1])).toStrictEqual([4, 8, 10]);
  // And again after the queue was empty.
  await turn();
});

it('lets other work run before a slice', async () => {
  let hasRun = false;
  setImmediate(() => {
    hasRun = true;
  });
  await turn();
  expect(hasRun).toBe(true);
});

const sizes: readonly (readonly [what: string, textOf: (index: number) => string])[] = [
  ['of the same size', () => 'n'],
  ['that get longer', (index) => 'n'.repeat(index)],
  ['that get shorter', (index) => 'n'.repeat(1_000 - index)],
  ['of which some are long', (index) => (index % SHORT_LIST === 0 ? 'n'.repeat(20_000) : 'n')],
  ['with characters of three bytes', () => '€'.repeat(50)],
  ['that end with characters of three bytes', (index) => (index > 128 ? '€'.repeat(300) : '')],
];

it.each(sizes)('writes a long list of texts %s as JSON', (_, textOf) => {
  for (const count of [1, SHORT_LIST - 1, SHORT_LIST, SHORT_LIST + 1, 4 * SHORT_LIST, 300]) {
    const items = Array.from({ length: count }, (_item, index) => textOf(index));
    const written: number[] = [];
    const bytes = writeList(items, (some) => {
      written.push(some.length);
      return some.map((item) => JSON.stringify(item)).join(',');
    });
    expect(Buffer.from(bytes).toString()).toBe(JSON.stringify(items));
    expect(Math.max(...written)).toBe(Math.min(count, SHORT_LIST));
    expect(written).toHaveLength(Math.ceil(count / SHORT_LIST));
  }
});

it('lists each of many properties once, although they are written in parts', async () => {
  const { send } = await runApp();
  const names = Array.from({ length: 450 }, (_, index) => `property ${String(index).padStart(3, '0')}`);
  const annotations = names.map((property_name) => ({ property_name, property_value: 1 }));
  expect((await send('POST', `/physical_samples/${SAMPLE}/annotations/bulk`, { annotations })).status).toBe(200);
  const listed: unknown = await (await send('GET', `/physical_samples/${SAMPLE}/properties/`)).json();
  const found = Array.isArray(listed) ? listed.map((item) => String(item.property_name)) : [];
  expect(found.filter((name) => name.startsWith('property '))).toStrictEqual(names);
});
