/** The content of the database itself. */
import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import type { Annotation } from '@wafermark/generated/document/models.ts';
import { expect, it } from 'vitest';
import { seedDemo } from '../src/demo/seed.ts';
import { newAnnotation } from '../src/domain/annotation.ts';
import { newUuid } from '../src/domain/ids.ts';
import { DEMO_PRINCIPAL } from '../src/domain/principal.ts';
import { openStore } from '../src/store/open-store.ts';
import { annotationTable } from '../src/store/sqlite/annotations.ts';
import { connect } from '../src/store/sqlite/database.ts';
import { StoreUnavailableError } from '../src/store/store.ts';
import { collect } from './support/collect.ts';
import { demoSample } from './support/demo-sample.ts';
import { AUTHOR, runApp, SAMPLE, temporaryFolder } from './support/running-app.ts';

const annotation = (value: number, data_id: string | null = null): Annotation => ({
  ...newAnnotation(
    { property_name: 'n', property_value: value },
    { id: newUuid(), sampleId: SAMPLE, now: new Date(0).toISOString() },
  ),
  data_id,
});

it('rejects rows that refer to a missing sample', async () => {
  const database = connect(join(await temporaryFolder(), 'wafermark.db'), true);
  database.exec('create table parent (id integer primary key); create table child (id integer references parent (id))');
  expect(() => database.exec('insert into child values (1)')).toThrow('FOREIGN KEY');
  database.close();
});

it('never reuses the position of a deleted annotation, so a client continuing from there misses nothing', async () => {
  const { store } = await runApp();
  const sample = await demoSample(store);
  const last = annotation(1);
  await store.write((transaction) => transaction.insertAnnotations(sample, [last]));
  const after = (await collect(store.read.listAnnotations(sample, {}))).positions.at(-1);
  await store.write((transaction) => transaction.deleteAnnotation(sample, last.id, AUTHOR));
  await store.write((transaction) => transaction.insertAnnotations(sample, [annotation(2)]));
  const { items } = await collect(store.read.listAnnotations(sample, {}, { after }));
  expect(items.map(({ property_value }) => property_value)).toStrictEqual([2]);
});

it('counts a data item as long as an annotation references it', async () => {
  const { store } = await runApp();
  const sample = await demoSample(store);
  const count = async (): Promise<number | undefined> => {
    const { items } = await collect(
      store.read.listSamples(DEMO_PRINCIPAL.organisation, { physical_sample_id: sample.id }),
    );
    return items[0]?.num_data_items;
  };
  const before = (await count()) ?? Number.NaN;
  const [one, other] = [newUuid(), newUuid()];
  const named = [annotation(1, one), annotation(2, one), annotation(3, other)];
  const counts: unknown[] = [];
  for (const item of named) {
    await store.write((transaction) => transaction.insertAnnotations(sample, [item]));
    counts.push(await count());
  }
  for (const { id } of named) {
    await store.write((transaction) => transaction.deleteAnnotation(sample, id, AUTHOR));
    counts.push(await count());
  }
  expect(counts).toStrictEqual([1, 1, 2, 2, 1, 0].map((more) => before + more));
});

it('forgets a data item that no annotation references any more', async () => {
  const path = join(await temporaryFolder(), 'wafermark.db');
  const store = await openStore(`sqlite:${path}`);
  await seedDemo(store, () => new Date(0));
  const sample = await demoSample(store);
  const database = connect(path, false);
  const items = database.prepare<[], number>('select count(*) from data_items').pluck();
  const before = items.get() ?? Number.NaN;
  const one = annotation(1, newUuid());
  await store.write((transaction) => transaction.insertAnnotations(sample, [one]));
  expect(items.get()).toBe(before + 1);
  await store.write((transaction) => transaction.deleteAnnotation(sample, one.id, AUTHOR));
  expect(items.get()).toBe(before);
  database.close();
  await store.close();
});

it('rejects annotations of a sample that does not exist', async () => {
  const { store } = await runApp();
  const nowhere = { id: newUuid(), number: 4_711 };
  const insert = store.write((transaction) => transaction.insertAnnotations(nowhere, [annotation(1)]));
  await expect(insert).rejects.toThrow(`Sample ${nowhere.id} no longer exists`);
});

it('shows a bulk only if its positions come after all visible annotations', async () => {
  const { store } = await runApp();
  const sample = await demoSample(store);
  const database = connect(String(store.url).replace('sqlite:', ''), false);
  const { show } = annotationTable(database);
  const last = (await collect(store.read.listAnnotations(sample, {}))).positions.at(-1) ?? Number.NaN;
  const bulk = [annotation(1), annotation(2), annotation(3)];
  expect(() => show(sample.number, last + 2, bulk)).toThrow('The positions of a bulk are already taken');
  show(sample.number, last + 3, bulk);
  await store.write((transaction) => transaction.insertAnnotations(sample, [annotation(4)]));
  expect((await collect(store.read.listAnnotations(sample, {}))).positions.at(-1)).toBe(last + 4);
  database.close();
});

it('rejects writes while the write-ahead log is too large, and resumes afterwards', async () => {
  const path = join(await temporaryFolder(), 'wafermark.db');
  const store = await openStore(`sqlite:${path}`);
  const owner = { organisation: 'lab', userId: 'mk', userName: null, scopes: ['read'] } as const;
  await store.keys.create(owner, new Date(0));
  // Data after the last commit is ignored, and a sparse file takes no space.
  await truncate(`${path}-wal`, 600 * 1024 * 1024);
  await store.keys.create(owner, new Date(0));
  await expect(store.keys.create(owner, new Date(0))).rejects.toThrow(StoreUnavailableError);
  await expect
    .poll(() =>
      store.keys.create(owner, new Date(0)).then(
        () => true,
        () => false,
      ),
    )
    .toBe(true);
  await store.close();
});
