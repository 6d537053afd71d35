import { closeSync } from 'node:fs';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Annotation } from '@wafermark/generated/document/models.ts';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { seedDemo } from '../src/demo/seed.ts';
import { newAnnotation } from '../src/domain/annotation.ts';
import { DEMO_PRINCIPAL } from '../src/domain/principal.ts';
import { openStore } from '../src/store/open-store.ts';
import { connect } from '../src/store/sqlite/database.ts';
import { type SampleRef, type Store, StoreBusyError, StoreUnavailableError } from '../src/store/store.ts';
import { runApp, SAMPLE, temporaryFolder } from './support/running-app.ts';

const annotation = (id: string, extra: Partial<Annotation> = {}): Annotation => ({
  ...newAnnotation(
    { property_name: 'thickness', property_value: 1 },
    { id, sampleId: SAMPLE, now: new Date(0).toISOString() },
  ),
  ...extra,
});

async function demoSample(store: Store): Promise<SampleRef> {
  const sample = await store.read.findSample(DEMO_PRINCIPAL.organisation, SAMPLE);
  if (sample === undefined) throw new Error('The demo data lacks this sample');
  return sample;
}

it('opens every connection with synced commits, and rejects one that does not confirm it', async () => {
  const database = connect(join(await temporaryFolder(), 'wafermark.db'), true);
  const FULL = 2;
  expect(database.pragma('synchronous', { simple: true })).toBe(FULL);
  expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
  // The store retries by itself, without blocking.
  expect(database.pragma('busy_timeout', { simple: true })).toBe(0);
  database.close();
});

it('acknowledges nothing before the log is on disk', async () => {
  const path = join(await temporaryFolder(), 'wafermark.db');
  const store = await openStore(`sqlite:${path}`);
  await seedDemo(store, () => new Date(0));
  const sample = await demoSample(store);
  const create = (id: string) => store.write((transaction) => transaction.insertAnnotations(sample, [annotation(id)]));
  await create('before');
  // Without the file to sync, a commit is not known to be on disk.
  for (const descriptor of await readdir('/proc/self/fd')) {
    const target = await readlink(`/proc/self/fd/${descriptor}`).catch(() => '');
    const flags = await readFile(`/proc/self/fdinfo/${descriptor}`, 'utf8').catch(() => '');
    const isReadOnly = /^flags:\s+\d*0$/m.test(flags);
    if (target === `${path}-wal` && isReadOnly) closeSync(Number(descriptor));
  }
  await expect(create('unsynced')).rejects.toThrow(StoreUnavailableError);
  await create('after');
  expect(await store.read.getAnnotation(sample, 'after')).toBeDefined();
  await store.close();
});

it('returns numbers, text and metadata exactly as stored', async () => {
  const { store } = await runApp();
  const values = [0, 0.1, -1e-300, 5e-324, 1.7976931348623157e308, Number.MAX_SAFE_INTEGER, 1e21, 25.1];
  const metadata = JSON.parse('{"b":1,"a":{"__proto__":[null,true,"é\u0301😀"]},"constructor":""}');
  const written = values.map((value, index) =>
    annotation(`id-${index}`, {
      property_value: value,
      coord_x: value,
      property_name: ` ${index} ', "\n`,
      annotation_metadata: metadata,
    }),
  );
  const sample = await demoSample(store);
  await store.write((transaction) => transaction.insertAnnotations(sample, written));
  for (const one of written) expect(await store.read.getAnnotation(sample, one.id)).toStrictEqual(one);
});

it('stores all annotations of an insert or none', async () => {
  const { store } = await runApp();
  const many = Array.from({ length: 1200 }, (_, index) => annotation(`id-${index}`));
  const sample = await demoSample(store);
  const insert = store.write((transaction) => transaction.insertAnnotations(sample, [...many, annotation('id-3')]));
  await expect(insert).rejects.toThrow(/UNIQUE/);
  expect(await store.read.getAnnotation(sample, 'id-0')).toBeUndefined();
});

it('waits for another process that writes, and lets others run meanwhile', async () => {
  const path = join(await temporaryFolder(), 'wafermark.db');
  const store = await openStore(`sqlite:${path}`);
  const other = new Database(path);
  other.exec('begin immediate');
  const waiting = store.keys.revoke('none');
  const started = performance.now();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(performance.now() - started).toBeLessThan(1_000);
  other.exec('commit');
  other.close();
  expect(await waiting).toBe(false);
  await store.close();
});

it('reports that it is busy when another process keeps writing', async () => {
  const path = join(await temporaryFolder(), 'wafermark.db');
  const store = await openStore(`sqlite:${path}`);
  const other = new Database(path);
  other.exec('begin immediate');
  await expect(store.keys.revoke('none')).rejects.toThrow(StoreBusyError);
  other.exec('rollback');
  other.close();
  expect(await store.keys.revoke('none')).toBe(false);
  await store.close();
});

it('keeps keys as hashes only, and forgets revoked ones', async () => {
  const path = join(await temporaryFolder(), 'wafermark.db');
  const store = await openStore(`sqlite:${path}`);
  const owner = { organisation: 'lab', userId: 'mk', userName: 'M. K.', scopes: ['read', 'write'] } as const;
  const { id, key } = await store.keys.create(owner, new Date(0));
  expect(await store.keys.find(key)).toStrictEqual(owner);
  for (const wrong of [key.slice(0, -1), `${key}x`, key.toUpperCase(), '', id]) {
    expect(await store.keys.find(wrong)).toBeUndefined();
  }
  const database = new Database(path);
  expect(JSON.stringify(database.prepare('select * from api_keys').all())).not.toContain(key);
  database.close();
  expect(await store.keys.revoke(id)).toBe(true);
  expect(await store.keys.find(key)).toBeUndefined();
  expect(await store.keys.list()).toStrictEqual([]);
  await store.close();
});

it.each([
  ['mysql://user:secret@host/db', 'mysql:'],
  ['//user:secret@host/db', 'no scheme'],
  ['', 'no scheme'],
])('does not repeat a password when it rejects the database URL "%s"', async (url, found) => {
  const expected = 'expected sqlite:PATH, such as sqlite:./data/wafermark.db as the database URL';
  await expect(openStore(url)).rejects.toThrow(`This server uses SQLite: ${expected}, found ${found}`);
  await expect(openStore(url)).rejects.not.toThrow('secret');
});

it('leaves a file that it cannot migrate unchanged', async () => {
  const path = join(await temporaryFolder(), 'wafermark.db');
  const file = new Database(path);
  file.exec('create table api_keys (something_else)');
  await expect(openStore(`sqlite:${path}`)).rejects.toThrow(`The tables in ${path} could not be migrated`);
  expect(file.prepare('select name from sqlite_master').pluck().all()).toStrictEqual(['api_keys']);
  // The file is no longer open.
  file.exec('begin exclusive');
  file.close();
});

it('knows whether it has samples, and fails once closed', async () => {
  const store = await openStore(`sqlite:${join(await temporaryFolder(), 'wafermark.db')}`);
  expect(await seedDemo(store, () => new Date(0))).toBe(true);
  expect(await seedDemo(store, () => new Date(0))).toBe(false);
  await store.ready();
  await store.close();
  await expect(store.ready()).rejects.toThrow();
});
