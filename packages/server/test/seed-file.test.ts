import { expect, it } from 'vitest';
import { openStore, readSeed, type Store, seedFrom } from '../src/index.ts';
import { NOW, runApp, SAMPLE, temporaryFolder } from './support/running-app.ts';

const ID = '3F333DF6-90A4-4FDA-8DD3-9485D27CEE36';
const DATA = [
  {
    id: ID,
    name: 'W1',
    annotations: [
      { id: SAMPLE, property_name: 'thickness', property_value: 25.1, metadata: { site: 1 } },
      { property_name: 'thickness', property_value: 25.2, coord_x: 1, coord_y: 2 },
    ],
  },
  { name: 'W2' },
];

async function emptyStore(): Promise<Store> {
  return await openStore(`sqlite:${await temporaryFolder()}/wafermark.db`);
}

const listOf = async (store: Store): Promise<readonly string[]> => {
  const names: string[] = [];
  for await (const { items } of store.read.listSamples('demo', {})) {
    for (const { id } of items) names.push(String((await store.read.getSample('demo', id))?.name));
  }
  return names;
};

it('seeds an empty store with samples and annotations, under the ids that were given', async () => {
  const store = await emptyStore();
  expect(await seedFrom(store, readSeed(DATA), () => NOW)).toBe(true);
  expect(await listOf(store)).toStrictEqual(['W1', 'W2']);
  const sample = await store.read.findSample('demo', ID.toLowerCase());
  if (sample === undefined) throw new Error('The sample is missing');
  expect(await store.read.getAnnotation(sample, SAMPLE)).toMatchObject({
    property_value: 25.1,
    coord_ref_frame: 'sample_relative',
    annotation_metadata: { site: 1 },
    last_updated: NOW.toISOString(),
  });
  await store.close();
});

it('leaves a store alone that has samples', async () => {
  const { store } = await runApp();
  const before = await listOf(store);
  expect(await seedFrom(store, readSeed(DATA), () => NOW)).toBe(false);
  expect(await listOf(store)).toStrictEqual(before);
});

it.each<[string, unknown, string]>([
  ['an object', {}, 'The seed data must be an array of samples'],
  ['a sample that is not an object', [1], '/0/not an object '],
  ['an unknown field', [{ nam: 'W1' }], '/0/nam '],
  ['an id that is not a UUID', [{ id: 'W1' }], '/0/id must be a UUID'],
  ['an id twice', [{ id: ID }, { id: ID.toLowerCase() }], '/1/id stands there twice'],
  ['annotations that are not an array', [{ annotations: {} }], '/0/annotations must be an array'],
  [
    'an annotation without a value',
    [{ annotations: [{ property_name: 'a', property_value: 1 }, { property_name: 'a' }] }],
    '/0/annotations/1/property_value is required',
  ],
])('refuses %s, and says where it is', (_, data, message) => {
  expect(() => readSeed(data)).toThrow(
    expect.objectContaining({ name: 'SeedError', message: expect.stringContaining(message) }),
  );
});

it('tells ten faults, and how many more there are', () => {
  const data = Array.from({ length: 13 }, () => ({ unknown: 1 }));
  expect(() => readSeed(data)).toThrow(/; \/9\/unknown [^;]*, and 3 more faults$/);
});
