/** Large bulks are inserted in parts, but become visible atomically. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Annotation } from '@wafermark/generated/document/models.ts';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { seedDemo } from '../src/demo/seed.ts';
import { newAnnotation } from '../src/domain/annotation.ts';
import { newUuid } from '../src/domain/ids.ts';
import { DEMO_PRINCIPAL } from '../src/domain/principal.ts';
import { openStore } from '../src/store/open-store.ts';
import { KeyTakenError, type SampleRef, type Store, StoreBusyError } from '../src/store/store.ts';
import { collect } from './support/collect.ts';
import { demoSample } from './support/demo-sample.ts';
import { AUTHOR, SAMPLE, temporaryFolder } from './support/running-app.ts';

/** The smallest bulk that is inserted in parts. */
const LARGE = 10_001;

const annotation = (value: number, name = 'n'): Annotation =>
  newAnnotation(
    { property_name: name, property_value: value },
    { id: newUuid(), sampleId: SAMPLE, now: new Date(0).toISOString() },
  );
const numbered = (count: number): Annotation[] => Array.from({ length: count }, (_, value) => annotation(value));

interface Scene {
  readonly url: string;
  readonly store: Store;
  /** The same database, opened by another process. */
  readonly other: Store;
  readonly sample: SampleRef;
  /** The number of annotations of bulks, visible or not. */
  readonly inserted: () => number;
  readonly database: Database.Database;
  /** Resolves once the first part of a bulk is stored, still invisible. */
  readonly begun: () => Promise<void>;
}

async function scene(): Promise<Scene> {
  const path = join(await temporaryFolder(), 'wafermark.db');
  const url = `sqlite:${path}`;
  const store = await openStore(url);
  await seedDemo(store, () => new Date(0));
  const sample = await demoSample(store);
  const database = new Database(path);
  const count = database.prepare<[], number>("select count(*) from annotations where property_name = 'n'").pluck();
  const parts = database.prepare<[], number>('select count(*) from unfinished_bulks where stored > 0').pluck();
  return {
    url,
    store,
    other: await openStore(url),
    sample,
    database,
    inserted: () => count.get() ?? Number.NaN,
    begun: () => expect.poll(() => parts.get(), { interval: 2, timeout: 10_000 }).toBe(1),
  };
}

async function end({ store, other, database }: Scene): Promise<void> {
  database.close();
  await store.close();
  await other.close();
}

const write = (store: Store, sample: SampleRef, annotations: readonly Annotation[]): Promise<void> =>
  store.write((transaction) => transaction.insertAnnotations(sample, annotations));

const values = async (store: Store, sample: SampleRef): Promise<readonly number[]> =>
  (await collect(store.read.listAnnotations(sample, { property_name: 'n' }))).items.map((item) => item.property_value);

it('stores a large bulk in order, between earlier and later annotations', async () => {
  const running = await scene();
  const { store, sample } = running;
  const before = (await collect(store.read.listAnnotations(sample, {}))).positions.at(-1) ?? 0;
  await write(store, sample, [annotation(-1)]);
  await write(store, sample, numbered(LARGE));
  await write(store, sample, [annotation(-2)]);
  await write(store, sample, numbered(LARGE - 1));
  const { items, positions } = await collect(store.read.listAnnotations(sample, {}, { after: before }));
  const few = Array.from({ length: LARGE - 1 }, (_, value) => value);
  expect(items.map((item) => item.property_value)).toStrictEqual([-1, ...few, LARGE - 1, -2, ...few]);
  expect(positions).toStrictEqual(positions.toSorted((a, b) => a - b));
  expect(positions.every(Number.isSafeInteger)).toBe(true);
  await end(running);
});

it('lets others write while a large bulk is inserted, and shows none of it before it is complete', async () => {
  const running = await scene();
  const { store, other, sample, begun } = running;
  const COUNT = 60_000;
  const all = numbered(COUNT);
  let isStored = false;
  const bulk = write(store, sample, all).then(() => {
    isStored = true;
  });
  await begun();
  const [first] = all;
  if (first === undefined) throw new Error('The bulk has no annotations');
  let beside = 0;
  while (!isStored) {
    await write(other, sample, [annotation(beside, 'beside')]);
    beside += 1;
    const found = await other.read.getAnnotation(sample, first.id);
    const touched = await other.write((transaction) =>
      transaction.updateAnnotation(sample, first.id, (now) => ({ ...now, property_unit: 'nm' }), AUTHOR),
    );
    const listed = await values(other, sample);
    // It may have completed between two of these.
    if (listed.length > 0) break;
    expect([found, touched]).toStrictEqual([undefined, undefined]);
    const { items } = await collect(other.read.listAnnotations(sample, { x_min: 0, property_name: 'n' }));
    expect(items).toStrictEqual([]);
  }
  expect(beside).toBeGreaterThan(5);
  await bulk;
  expect(await values(other, sample)).toHaveLength(COUNT);
  const order = (await collect(other.read.listAnnotations(sample, {}))).items.map((item) => item.property_name);
  // What was acknowledged earlier is listed earlier.
  expect(order.indexOf('n')).toBeGreaterThanOrEqual(order.indexOf('beside') + beside - 1);
  await end(running);
});

it('deletes no annotation of an unfinished bulk', async () => {
  const running = await scene();
  const { store, other, sample, begun } = running;
  const all = numbered(30_000);
  const bulk = write(store, sample, all);
  await begun();
  const deleted = await other.write((transaction) => transaction.deleteAnnotation(sample, all[0]?.id ?? '', AUTHOR));
  await bulk;
  expect([deleted, (await values(store, sample)).length]).toStrictEqual([false, all.length]);
  await end(running);
});

it('counts the data items of a large bulk', async () => {
  const running = await scene();
  const { store, sample } = running;
  const count = async (): Promise<number> => {
    const { items } = await collect(
      store.read.listSamples(DEMO_PRINCIPAL.organisation, { physical_sample_id: SAMPLE }),
    );
    return items[0]?.num_data_items ?? Number.NaN;
  };
  const before = await count();
  const ids = [newUuid(), newUuid(), newUuid()];
  await write(
    store,
    sample,
    numbered(LARGE).map((item, index) => ({ ...item, data_id: ids[index % 4] ?? null })),
  );
  expect(await count()).toBe(before + ids.length);
  await end(running);
});

it('removes all of a large bulk that fails at the end', async () => {
  const running = await scene();
  const { store, sample, inserted } = running;
  const answer = { fingerprint: 'print', body: Buffer.from('{}') };
  await store.write((transaction) => transaction.answers.keep('lab', 'taken', answer));
  const bulk = store.write(async (transaction) => {
    await transaction.insertAnnotations(sample, numbered(LARGE));
    await transaction.answers.keep('lab', 'taken', answer);
  });
  await expect(bulk).rejects.toThrow(KeyTakenError);
  expect(await values(store, sample)).toStrictEqual([]);
  await expect.poll(inserted, { timeout: 10_000 }).toBe(0);
  await write(store, sample, numbered(LARGE));
  expect(await values(store, sample)).toHaveLength(LARGE);
  await end(running);
});

it('stores two large bulks of one sample one after the other', async () => {
  const running = await scene();
  const { store, other, sample } = running;
  const COUNT = 12_000;
  await Promise.all([write(store, sample, numbered(COUNT)), write(other, sample, numbered(COUNT))]);
  const each = Array.from({ length: COUNT }, (_, value) => value);
  expect(await values(store, sample)).toStrictEqual([...each, ...each]);
  await end(running);
});

/** Kills a process that is storing a large bulk. */
async function leaveUnfinished({ url, begun }: Scene): Promise<void> {
  const child = fork(new URL('support/store-bulk.ts', import.meta.url), [url]);
  await begun();
  child.kill('SIGKILL');
  await once(child, 'exit');
}

it('removes the bulk of a killed process before the next bulk of the sample', async () => {
  const running = await scene();
  const { store, sample, inserted } = running;
  await leaveUnfinished(running);
  expect(inserted()).toBeGreaterThan(0);
  expect(await values(store, sample)).toStrictEqual([]);
  // A single annotation does not wait for it.
  await write(store, sample, [annotation(1, 'beside')]);
  expect(inserted()).toBeGreaterThan(0);
  await write(store, sample, numbered(LARGE));
  expect([inserted(), (await values(store, sample)).length]).toStrictEqual([LARGE, LARGE]);
  await end(running);
});

it('removes the bulk of a killed process after a while without progress, but no bulk that makes progress', async () => {
  const running = await scene();
  const { store, other, sample, inserted, begun } = running;
  await leaveUnfinished(running);
  await store.upkeep.removeAbandonedBulks();
  expect(inserted()).toBeGreaterThan(0);
  await store.upkeep.removeAbandonedBulks();
  expect(inserted()).toBe(0);
  const bulk = write(other, sample, numbered(30_000));
  await begun();
  for (let look = 0; look < 3; look += 1) {
    await store.upkeep.removeAbandonedBulks();
    await sleep(60);
  }
  await bulk;
  expect(await values(store, sample)).toHaveLength(30_000);
  await end(running);
});

it('rejects a bulk that was treated as abandoned, and shows none of it', async () => {
  const running = await scene();
  const { store, sample, database, begun } = running;
  const bulk = write(store, sample, numbered(30_000));
  await begun();
  database.pragma('busy_timeout = 5000');
  database.exec("update unfinished_bulks set owner = 'another'");
  await expect(bulk).rejects.toThrow(StoreBusyError);
  expect(await values(store, sample)).toStrictEqual([]);
  await end(running);
});
