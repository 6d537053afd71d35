/** The steps of a large bulk, one at a time, and what each does when another process has come in between. */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Annotation } from '@wafermark/generated/document/models.ts';
import type Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { seedDemo } from '../src/demo/seed.ts';
import { newAnnotation } from '../src/domain/annotation.ts';
import { newUuid } from '../src/domain/ids.ts';
import { DEMO_PRINCIPAL } from '../src/domain/principal.ts';
import { openStore } from '../src/store/open-store.ts';
import { annotationTable } from '../src/store/sqlite/annotations.ts';
import { type Bulk, type BulkTable, bulkTable, unfinishedBulks } from '../src/store/sqlite/bulks.ts';
import { connect } from '../src/store/sqlite/database.ts';
import { type SampleRef, type Store, StoreBusyError } from '../src/store/store.ts';
import { collect } from './support/collect.ts';
import { demoSample } from './support/demo-sample.ts';
import { SAMPLE, temporaryFolder } from './support/running-app.ts';

interface Scene {
  readonly store: Store;
  readonly sample: SampleRef;
  /** Of another process. */
  readonly database: Database.Database;
  readonly bulks: BulkTable;
  readonly unfinished: () => readonly Bulk[];
  /** The number of annotations of bulks, visible or not. */
  readonly inserted: () => number;
}

async function scene(): Promise<Scene> {
  const path = join(await temporaryFolder(), 'wafermark.db');
  const store = await openStore(`sqlite:${path}`);
  await seedDemo(store, () => new Date(0));
  const sample = await demoSample(store);
  const database = connect(path, false);
  database.pragma('busy_timeout = 5000');
  onTestFinished(async () => {
    database.close();
    await store.close();
  });
  const count = database.prepare<[], number>("select count(*) from annotations where property_name = 'n'").pluck();
  return {
    store,
    sample,
    database,
    bulks: bulkTable(database, annotationTable(database)),
    unfinished: unfinishedBulks(database),
    inserted: () => count.get() ?? Number.NaN,
  };
}

const numbered = (count: number): Annotation[] =>
  Array.from({ length: count }, (_, value) =>
    newAnnotation(
      { property_name: 'n', property_value: value },
      { id: newUuid(), sampleId: SAMPLE, now: new Date(0).toISOString() },
    ),
  );

const write = (store: Store, sample: SampleRef, annotations: readonly Annotation[]): Promise<void> =>
  store.write((transaction) => transaction.insertAnnotations(sample, annotations));

const values = async (store: Store, sample: SampleRef): Promise<readonly number[]> =>
  (await collect(store.read.listAnnotations(sample, { property_name: 'n' }))).items.map((item) => item.property_value);

/** Stores all annotations of a bulk, which stays invisible. */
function insertAll({ database, bulks }: Scene, begun: Bulk, annotations: readonly Annotation[]): Bulk {
  let bulk = begun;
  database.transaction(() => {
    while (bulk.stored < annotations.length) bulk = bulks.insertSome(bulk, annotations);
  })();
  return bulk;
}

const TAKEN = 'Another bulk for the same sample is unfinished';
const LOST = 'A bulk made no progress for so long that it was removed';

it('begins one bulk of a sample at a time, far after its last annotation', async () => {
  const { sample, database, bulks, unfinished } = await scene();
  const last = database.prepare<[number], number>('select last_seq from sample_counters where sample = ?').pluck();
  expect(bulks.of(sample.number)).toBeUndefined();
  const bulk = bulks.begin(sample.number);
  expect(bulk).toMatchObject({ sample: sample.number, stored: 0, first: (last.get(sample.number) ?? 0) + 2 ** 30 });
  expect(() => bulks.begin(sample.number)).toThrow(new StoreBusyError(TAKEN));
  expect([bulks.of(sample.number), unfinished()]).toStrictEqual([bulk, [bulk]]);
});

it('begins no bulk of a sample that is not there', async () => {
  const { bulks, unfinished } = await scene();
  expect(() => bulks.begin(4_711)).toThrow(StoreBusyError);
  expect(unfinished()).toStrictEqual([]);
});

it('shows a bulk in its order, and then it is finished', async () => {
  const one = await scene();
  const { store, sample, bulks, unfinished } = one;
  const all = numbered(10);
  const bulk = insertAll(one, bulks.begin(sample.number), all);
  expect(bulk.stored).toBe(10);
  expect(await values(store, sample)).toStrictEqual([]);
  bulks.show(bulk, all);
  await write(store, sample, numbered(1));
  const { items, positions } = await collect(store.read.listAnnotations(sample, { property_name: 'n' }));
  expect(items.map((item) => item.property_value)).toStrictEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0]);
  expect(positions.map((position) => position - bulk.first)).toStrictEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(unfinished()).toStrictEqual([]);
});

it('stores up to 10,000 annotations at once, directly after the last one', async () => {
  const { store, sample } = await scene();
  await write(store, sample, numbered(10_000));
  const { positions } = await collect(store.read.listAnnotations(sample, {}));
  expect((positions.at(-1) ?? Number.NaN) - (positions[0] ?? Number.NaN)).toBe(positions.length - 1);
});

it('waits for another process that writes between the parts of a large bulk', async () => {
  const { store, sample, database, unfinished } = await scene();
  const bulk = write(store, sample, numbered(20_000));
  await expect.poll(() => unfinished()[0]?.stored ?? 0, { interval: 2 }).toBeGreaterThan(0);
  for (let turn = 0; turn < 3; turn += 1) {
    database.exec('begin immediate');
    await sleep(40);
    database.exec('commit');
    await sleep(5);
  }
  await bulk;
  expect((await values(store, sample)).length).toBe(20_000);
});

it('removes what others have left, of each sample on its own', async () => {
  const { store, sample, database, unfinished } = await scene();
  const insert = database.prepare("insert into unfinished_bulks values (?, 'another', 1000000, 1)");
  for (const number of [1, 2]) insert.run(number);
  await store.upkeep.removeAbandonedBulks();
  expect(unfinished()).toHaveLength(2);
  database.exec('update unfinished_bulks set stored = 2 where sample = 1');
  await store.upkeep.removeAbandonedBulks();
  expect(unfinished()).toStrictEqual([{ sample: 1, owner: 'another', first: 1_000_000, stored: 2 }]);
  await store.upkeep.removeAbandonedBulks();
  expect(unfinished()).toStrictEqual([]);
  expect(await store.read.findSample(DEMO_PRINCIPAL.organisation, SAMPLE)).toStrictEqual(sample);
});

it('stores a few milliseconds of a large bulk at a time', async () => {
  const one = await scene();
  const { sample, database, bulks, inserted } = one;
  const all = numbered(30_000);
  const bulk = database.transaction(() => bulks.insertSome(bulks.begin(sample.number), all))();
  expect(bulk.stored).toBeGreaterThan(0);
  expect(bulk.stored).toBeLessThan(all.length);
  expect([inserted(), bulks.of(sample.number)]).toStrictEqual([bulk.stored, bulk]);
});

it('neither continues nor shows a bulk that another process has taken over', async () => {
  const one = await scene();
  const { store, sample, bulks, inserted } = one;
  const all = numbered(10);
  const bulk = insertAll(one, bulks.begin(sample.number), all);
  const other = bulks.takeOver(bulk);
  expect(other).toStrictEqual({ ...bulk, owner: expect.any(String) });
  expect(other?.owner).not.toBe(bulk.owner);
  expect(() => bulks.insertSome(bulk, all)).toThrow(new StoreBusyError(LOST));
  expect(() => bulks.show(bulk, all)).toThrow(new StoreBusyError(LOST));
  expect(bulks.removeSome(bulk)).toBeUndefined();
  expect([inserted(), await values(store, sample)]).toStrictEqual([10, []]);
  expect(bulks.of(sample.number)).toStrictEqual(other);
});

it('does not take over a bulk that has made progress since', async () => {
  const one = await scene();
  const { sample, bulks } = one;
  const begun = bulks.begin(sample.number);
  const bulk = insertAll(one, begun, numbered(3));
  expect(bulks.takeOver(begun)).toBeUndefined();
  expect(bulks.of(sample.number)).toStrictEqual(bulk);
});

it.each([
  [0, []],
  [999, []],
  [1_000, []],
  [1_001, [1]],
  [2_500, [1_500, 500]],
])('removes a bulk of %i annotations in parts, and nothing else', async (count, left) => {
  const one = await scene();
  const { store, sample, bulks, inserted } = one;
  await write(store, sample, numbered(5));
  const bulk = insertAll(one, bulks.begin(sample.number), numbered(count));
  const seen: number[] = [];
  for (let next = bulks.removeSome(bulk); next !== undefined; next = bulks.removeSome(next)) {
    seen.push(next.stored);
    expect([inserted(), bulks.of(sample.number)]).toStrictEqual([next.stored + 5, next]);
  }
  expect(seen).toStrictEqual(left);
  expect([inserted(), bulks.of(sample.number)]).toStrictEqual([5, undefined]);
  expect(await values(store, sample)).toStrictEqual([0, 1, 2, 3, 4]);
});

it('waits for a bulk of the same sample that ends, and not longer', async () => {
  const one = await scene();
  const { store, sample, bulks } = one;
  const all = numbered(10);
  const bulk = insertAll(one, bulks.begin(sample.number), all);
  const second = write(store, sample, numbered(10_001));
  await sleep(300);
  expect(await values(store, sample)).toStrictEqual([]);
  bulks.show(bulk, all);
  await second;
  expect((await values(store, sample)).length).toBe(10_011);
});

it('gives up on a bulk of the same sample that goes on for long, and leaves it alone', async () => {
  const one = await scene();
  const { store, sample, database, bulks } = one;
  const { owner } = bulks.begin(sample.number);
  const progress = database.prepare('update unfinished_bulks set stored = stored + 1');
  const timer = setInterval(() => progress.run(), 1_200);
  onTestFinished(() => clearInterval(timer));
  const started = performance.now();
  await expect(write(store, sample, numbered(10_001))).rejects.toThrow(new StoreBusyError(TAKEN));
  expect(performance.now() - started).toBeGreaterThan(4_900);
  expect(bulks.of(sample.number)?.owner).toBe(owner);
}, 20_000);

it('stores nothing of a large bulk with an id that is taken, and goes on afterwards', async () => {
  const { store, sample, inserted, unfinished } = await scene();
  const large = numbered(12_000);
  const twice = [...large, ...large.slice(0, 1)];
  await expect(write(store, sample, twice)).rejects.toThrow(/UNIQUE/);
  await expect.poll(inserted, { timeout: 5_000 }).toBe(0);
  await expect.poll(unfinished, { timeout: 5_000 }).toStrictEqual([]);
  expect(await values(store, sample)).toStrictEqual([]);
  await write(store, sample, large);
  expect((await values(store, sample)).length).toBe(large.length);
});

it('stores large bulks and single annotations that arrive together', async () => {
  const { store, sample, unfinished } = await scene();
  const sizes = [1, 12_000, 2, 11_000, 3];
  const failing = store.write(async (transaction) => {
    await transaction.insertAnnotations(sample, numbered(10_500));
    throw new Error('after the insert');
  });
  const outcomes = await Promise.allSettled([failing, ...sizes.map((size) => write(store, sample, numbered(size)))]);
  expect(outcomes.map(({ status }) => status)).toStrictEqual(['rejected', ...sizes.map(() => 'fulfilled')]);
  const found = await values(store, sample);
  expect(found.length).toBe(sizes.reduce((a, b) => a + b));
  expect(found.filter((value) => value === 0)).toHaveLength(sizes.length);
  expect(unfinished()).toStrictEqual([]);
});

it('stores small and large inserts of one unit of work in their order', async () => {
  const { store, sample, unfinished } = await scene();
  const parts = [numbered(3), numbered(10_001), numbered(2)];
  await store.write(async (transaction) => {
    for (const part of parts) await transaction.insertAnnotations(sample, part);
  });
  expect(unfinished()).toStrictEqual([]);
  expect(await values(store, sample)).toStrictEqual(parts.flat().map((item) => item.property_value));
});
