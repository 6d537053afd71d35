/** How much of a list comes at once: each slice is short, whatever the filter, so that others can run in between. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Annotation } from '@wafermark/generated/document/models.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newAnnotation } from '../src/domain/annotation.ts';
import type { AnnotationFilter } from '../src/domain/box.ts';
import { newUuid } from '../src/domain/ids.ts';
import { DEMO_PRINCIPAL } from '../src/domain/principal.ts';
import { newSample } from '../src/domain/sample.ts';
import { openStore } from '../src/store/open-store.ts';
import type { Part, SampleRef, Slice, Store } from '../src/store/store.ts';
import { collect } from './support/collect.ts';
import { AUTHOR } from './support/running-app.ts';

const COUNT = 6_500;
const NOW = new Date(0).toISOString();
const range = (count: number): readonly number[] => Array.from({ length: count }, (_, value) => value);

let folder: string;
let store: Store;
let sample: SampleRef;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wafermark-server-'));
  store = await openStore(`sqlite:${join(folder, 'wafermark.db')}`);
  [sample] = await addSamples('one', 1);
  const annotations = range(COUNT).map((value) =>
    newAnnotation(
      {
        property_name: value % 100 === 0 ? 'rare' : 'frequent',
        property_value: value,
        char_source_type: value % 1_000 === 999 ? 'xrd' : 'xps',
        ...(value < 400 ? { coord_x: 1, coord_y: value % 2 } : {}),
        ...(value % 1_000 === 0 ? { metadata: { import_id: 'thin' } } : {}),
      },
      { id: newUuid(), sampleId: sample.id, now: NOW },
    ),
  );
  await store.write((transaction) => transaction.insertAnnotations(sample, annotations));
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

async function addSamples(organisation: string, count: number): Promise<[SampleRef, ...SampleRef[]]> {
  const add = (index: number) =>
    store.write((transaction) => {
      const made = newSample({ name: `${index}` }, { id: newUuid(), owner: DEMO_PRINCIPAL, now: NOW });
      return transaction.insertSample({ sample: made, organisation, userName: null });
    });
  return [await add(0), ...(await Promise.all(range(count - 1).map((index) => add(index + 1))))];
}

async function lengths(slices: AsyncIterable<Slice<unknown>>): Promise<readonly number[]> {
  const found: number[] = [];
  for await (const { items, positions } of slices) {
    expect(positions).toHaveLength(items.length);
    found.push(items.length);
  }
  return found;
}

const values = ({ items }: Slice<Annotation>): readonly number[] => items.map(({ property_value }) => property_value);

it.each<[string, AnnotationFilter, readonly number[]]>([
  ['everything', {}, [...Array.from({ length: 32 }, () => 200), 100]],
  ['few of everything', { char_source_type: 'xrd' }, [2, 2, 2, 0]],
  ['nothing of everything', { char_source_type: 'afm' }, [0, 0, 0, 0]],
  ['a property', { property_name: 'rare' }, [65]],
  ['nothing of a rare property', { property_name: 'rare', char_source_type: 'afm' }, [0]],
  ['nothing of a frequent property', { property_name: 'frequent', char_source_type: 'afm' }, [0, 0, 0, 0]],
  ['an import', { import_id: 'thin' }, [7]],
  ['an import, of one property', { import_id: 'thin', property_name: 'rare' }, [7]],
  ['nothing of an import', { import_id: 'thin', property_name: 'frequent' }, [0]],
  ['a box', { x_min: 1, x_max: 1 }, [200, 200]],
  ['a box with a lower bound', { x_min: 1 }, [200, 200]],
  ['a box with an upper bound', { x_max: 1 }, [200, 200]],
  ['a box with bounds on both axes', { x_min: 0, y_min: 1, y_max: 2 }, [200]],
  ['an empty box', { x_min: 2 }, []],
  ['a box without an x range', { y_min: 1 }, [200, 0, 0, 0, 0]],
])('looks for %s in slices of bounded work', async (_, filter, expected) => {
  expect(await lengths(store.read.listAnnotations(sample, filter))).toStrictEqual(expected);
});

it.each<[string, AnnotationFilter]>([
  ['everything', {}],
  ['a property', { property_name: 'frequent' }],
  ['a box', { x_min: 0 }],
])('takes as many of %s at once as are wanted, but no more than a slice', async (_, filter) => {
  const first = async (part: Part): Promise<number | undefined> => {
    for await (const { items } of store.read.listAnnotations(sample, filter, part)) return items.length;
    return undefined;
  };
  expect([await first({ wanted: 5 }), await first({ wanted: 1_000 }), await first({})]).toStrictEqual([5, 200, 200]);
});

it.each<[string, AnnotationFilter, (value: number) => boolean]>([
  ['everything', {}, () => true],
  ['few of everything', { char_source_type: 'xrd' }, (value) => value % 1_000 === 999],
  ['a property', { property_name: 'rare' }, (value) => value % 100 === 0],
  ['an import', { import_id: 'thin' }, (value) => value % 1_000 === 0],
  ['a box', { x_min: 0, y_max: 0 }, (value) => value < 400 && value % 2 === 0],
])('lists %s in order, and the rest after any position', async (_, filter, isMatch) => {
  const expected = range(COUNT).filter(isMatch);
  const all = await collect(store.read.listAnnotations(sample, filter));
  expect(values(all)).toStrictEqual(expected);
  const rest = await collect(store.read.listAnnotations(sample, filter, { after: all.positions[2] }));
  expect(values(rest)).toStrictEqual(expected.slice(3));
  expect(rest.positions).toStrictEqual(all.positions.slice(3));
  const none = await collect(store.read.listAnnotations(sample, filter, { after: all.positions.at(-1) }));
  expect(none.items).toStrictEqual([]);
});

it('reads the values of a sample in order, in slices of 2,000', async () => {
  expect(await lengths(store.read.listValues(sample))).toStrictEqual([2_000, 2_000, 2_000, 500]);
  const { items } = await collect(store.read.listValues(sample));
  expect(items.map(({ property_value }) => property_value)).toStrictEqual(range(COUNT));
});

it('reads all values of a sample whose last annotation has been deleted', async () => {
  const [small] = await addSamples('values', 1);
  const made = range(3).map((value) =>
    newAnnotation({ property_name: 'n', property_value: value }, { id: newUuid(), sampleId: small.id, now: NOW }),
  );
  await store.write((transaction) => transaction.insertAnnotations(small, made));
  await store.write((transaction) => transaction.deleteAnnotation(small, made[2]?.id ?? '', AUTHOR));
  const { items } = await collect(store.read.listValues(small));
  expect(items.map(({ property_value }) => property_value)).toStrictEqual([0, 1]);
});

it('returns every change of an annotation that has changed often, in order', async () => {
  const [often] = await addSamples('changes', 1);
  const one = newAnnotation({ property_name: 'n', property_value: 0 }, { id: newUuid(), sampleId: often.id, now: NOW });
  await store.write((transaction) => transaction.insertAnnotations(often, [one]));
  await store.write(async (transaction) => {
    for (const value of range(401)) {
      const change = (now: Annotation): Annotation => ({ ...now, property_value: value + 1 });
      await transaction.updateAnnotation(often, one.id, change, AUTHOR);
    }
  });
  expect(await lengths(store.read.listChanges(often, one.id))).toStrictEqual([200, 200, 1]);
  const { items, positions } = await collect(store.read.listChanges(often, one.id));
  expect(items.map(({ before }) => before.property_value)).toStrictEqual(range(401));
  expect(positions).toStrictEqual(range(401).map((value) => value + 1));
});

it('lists every sample of an organisation in order, and no more at once than are wanted', async () => {
  const made = await addSamples('many', 401);
  expect(await lengths(store.read.listSamples('many', {}))).toStrictEqual([200, 200, 1]);
  const { items, positions } = await collect(store.read.listSamples('many', {}));
  expect(items.map(({ id }) => id)).toStrictEqual(made.map(({ id }) => id));
  expect(positions).toStrictEqual(made.map(({ number }) => number));
  for (const [wanted, length] of [
    [5, 5],
    [1_000, 200],
  ]) {
    for await (const slice of store.read.listSamples('many', {}, { wanted })) {
      expect(slice.items).toHaveLength(length ?? Number.NaN);
      break;
    }
  }
  const rest = await collect(store.read.listSamples('many', {}, { after: positions[399] }));
  expect(rest.items.map(({ id }) => id)).toStrictEqual([made[400]?.id]);
});
