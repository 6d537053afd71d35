import { join } from 'node:path';
import type { Annotation } from '@wafermark/generated/document/models.ts';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { seedDemo } from '../src/demo/seed.ts';
import { newAnnotation } from '../src/domain/annotation.ts';
import { newUuid } from '../src/domain/ids.ts';
import { DEMO_PRINCIPAL } from '../src/domain/principal.ts';
import { openStore } from '../src/store/open-store.ts';
import type { SampleRef, Store } from '../src/store/store.ts';
import { collect } from './support/collect.ts';
import { demoSample } from './support/demo-sample.ts';
import { AUTHOR, SAMPLE, temporaryFolder } from './support/running-app.ts';

interface Scene {
  readonly store: Store;
  readonly sample: SampleRef;
  /** What another connection sees: the committed data. */
  readonly committed: () => number;
  /** The database file. */
  readonly path: string;
}

async function scene(): Promise<Scene> {
  const path = join(await temporaryFolder(), 'wafermark.db');
  const store = await openStore(`sqlite:${path}`);
  await seedDemo(store, () => new Date(0));
  const sample = await demoSample(store);
  const other = new Database(path, { readonly: true });
  const count = other.prepare<[], number>("select count(*) from annotations where property_name = 'n'").pluck();
  return { store, sample, path, committed: () => count.get() ?? Number.NaN };
}

const annotation = (value: number, id: string = newUuid()): Annotation =>
  newAnnotation(
    { property_name: 'n', property_value: value },
    { id, sampleId: SAMPLE, now: new Date(0).toISOString() },
  );

it('acknowledges concurrent writes only after their shared commit', async () => {
  const { store, sample, committed } = await scene();
  const seen: number[] = [];
  await Promise.all(
    Array.from({ length: 50 }, async (_, value) => {
      await store.write((transaction) => transaction.insertAnnotations(sample, [annotation(value)]));
      seen.push(committed());
    }),
  );
  // When the first is acknowledged, all are committed.
  expect(seen).toStrictEqual(Array.from({ length: 50 }, () => 50));
  await store.close();
});

it('rolls back only the unit that fails, and keeps the order of the others', async () => {
  const { store, sample } = await scene();
  const taken = newUuid();
  const outcomes = await Promise.allSettled([
    store.write((transaction) => transaction.insertAnnotations(sample, [annotation(1)])),
    store.write(async (transaction) => {
      await transaction.insertSample({
        sample: {
          id: newUuid(),
          name: 'lost',
          created_datetime: '',
          last_updated: '',
          version: '',
          user_id: '',
          growth_instrument_id: null,
          sample_id: null,
          detail_notes_id: null,
          physical_sample_metadata: null,
        },
        organisation: DEMO_PRINCIPAL.organisation,
        userName: null,
      });
      throw new Error('after the insert');
    }),
    store.write((transaction) => transaction.insertAnnotations(sample, [annotation(2, taken)])),
    store.write((transaction) => transaction.insertAnnotations(sample, [annotation(3), annotation(4, taken)])),
    store.write((transaction) => transaction.insertAnnotations(sample, [annotation(5)])),
  ]);
  expect(outcomes.map(({ status }) => status)).toStrictEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'rejected',
    'fulfilled',
  ]);
  const { items } = await collect(store.read.listAnnotations(sample, { property_name: 'n' }));
  expect(items.map(({ property_value }) => property_value)).toStrictEqual([1, 2, 5]);
  const samples = await collect(store.read.listSamples(DEMO_PRINCIPAL.organisation, {}));
  expect(samples.items.map(({ name }) => name)).not.toContain('lost');
  await store.close();
});

it('loses no concurrent update', async () => {
  const { store, sample } = await scene();
  const one = annotation(0);
  await store.write((transaction) => transaction.insertAnnotations(sample, [one]));
  await Promise.all(
    Array.from({ length: 100 }, () =>
      store.write((transaction) =>
        transaction.updateAnnotation(
          sample,
          one.id,
          (now) => ({ ...now, property_value: now.property_value + 1 }),
          AUTHOR,
        ),
      ),
    ),
  );
  expect((await store.read.getAnnotation(sample, one.id))?.property_value).toBe(100);
  await store.close();
});

it('hides a unit of work from readers before its commit', async () => {
  const { store, sample } = await scene();
  const entered = Promise.withResolvers<void>();
  const release = Promise.withResolvers<void>();
  const one = annotation(0);
  await store.write((transaction) => transaction.insertAnnotations(sample, [one]));
  const change = store.write(async (transaction) => {
    await transaction.updateAnnotation(sample, one.id, (now) => ({ ...now, property_value: 1 }), AUTHOR);
    entered.resolve();
    await release.promise;
  });
  await entered.promise;
  expect((await store.read.getAnnotation(sample, one.id))?.property_value).toBe(0);
  release.resolve();
  await change;
  expect((await store.read.getAnnotation(sample, one.id))?.property_value).toBe(1);
  await store.close();
});

it('does not lock the database while a unit of work is building its response', async () => {
  const { store, sample, path } = await scene();
  const other = new Database(path, { timeout: 0 });
  await store.write(async (transaction) => {
    await transaction.insertAnnotations(sample, [annotation(1)]);
    // Would fail if the database were locked.
    other.exec('begin immediate; commit');
  });
  other.close();
  await store.close();
});
