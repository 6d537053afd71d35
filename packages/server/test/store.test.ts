import { closeSync } from 'node:fs';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Annotation } from '@wafermark/generated/document/models.ts';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { seedDemo } from '../src/demo/seed.ts';
import { newAnnotation } from '../src/domain/annotation.ts';
import { openStore } from '../src/store/open-store.ts';
import { connect } from '../src/store/sqlite/database.ts';
import { StoreBusyError, StoreUnavailableError } from '../src/store/store.ts';
import { demoSample } from './support/demo-sample.ts';
import { runApp, SAMPLE, temporaryFolder } from './support/running-app.ts';

const annotation = (id: string, extra: Partial<Annotation> = {}): Annotation => ({
  ...newAnnotation(
    { property_name: 'thickness', property_value: 1 },
    { id, sampleId: SAMPLE, now: new Date(0).toISOString() },
  ),
  ...extra,
});

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
  expect(await waiting).toBeUndefined();
  await store.close();
});

it('reports that it is busy when another process keeps writing', async () => {
  const path = join(await temporaryFolder(), 'wafermark.db');
  const store = await openStore(`sqlite:${path}`);
  const other = new Database(path);
  other.exec('begin immediate');
  await expect(store.keys.revoke('none')).rejects.toThrow(new StoreBusyError('Another process is writing'));
  other.exec('rollback');
  other.close();
  expect(await store.keys.revoke('none')).toBeUndefined();
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
  expect(await store.keys.revoke(id)).toStrictEqual({
    ...owner,
    id,
    created: '1970-01-01T00:00:00.000Z',
    expires: null,
    lastUsed: expect.stringMatching(/^\d{4}-/),
  });
  expect(await store.keys.find(key)).toBeUndefined();
  expect(await store.keys.list()).toStrictEqual([]);
  await store.close();
});

it('refuses a key from the moment it expires', async () => {
  const store = await openStore(`sqlite:${join(await temporaryFolder(), 'wafermark.db')}`);
  const owner = { organisation: 'lab', userId: 'mk', userName: null, scopes: ['read'] } as const;
  const { key } = await store.keys.create(owner, new Date(0), new Date(1_000));
  expect(await store.keys.find(key, new Date(999))).toStrictEqual(owner);
  expect(await store.keys.find(key, new Date(1_000))).toBeUndefined();
  expect(await store.keys.find(key)).toBeUndefined();
  await store.close();
});

it('rotates a key: the new one is for the same owner, and the old one works until its time has come', async () => {
  const store = await openStore(`sqlite:${join(await temporaryFolder(), 'wafermark.db')}`);
  const owner = { organisation: 'lab', userId: 'mk', userName: 'M. K.', scopes: ['read', 'delete'] } as const;
  const old = await store.keys.create(owner, new Date(0));
  const other = await store.keys.create(owner, new Date(0));
  const made = await store.keys.rotate(old.id, new Date(1_000), new Date(2_000));
  expect([made?.id === old.id, made?.key === old.key]).toStrictEqual([false, false]);
  const at = async (time: number): Promise<unknown[]> =>
    await Promise.all([old.key, made?.key ?? '', other.key].map((key) => store.keys.find(key, new Date(time))));
  expect(await at(1_999)).toStrictEqual([owner, owner, owner]);
  expect(await at(2_000)).toStrictEqual([undefined, owner, owner]);
  // A second rotation does not keep the old key alive for longer.
  await store.keys.rotate(old.id, new Date(1_000), new Date(9_000));
  expect(await at(2_000)).toStrictEqual([undefined, owner, owner]);
  await store.keys.rotate(old.id, new Date(1_000), new Date(1_500));
  expect(await at(1_500)).toStrictEqual([undefined, owner, owner]);
  expect(await store.keys.rotate('none', new Date(0), new Date(1))).toBeUndefined();
  const created = (await store.keys.list()).map((listed) => [listed.created, listed.expires]);
  expect(created).toStrictEqual([
    ['1970-01-01T00:00:00.000Z', '1970-01-01T00:00:01.500Z'],
    ['1970-01-01T00:00:00.000Z', null],
    ...Array.from({ length: 3 }, () => ['1970-01-01T00:00:01.000Z', null]),
  ]);
  await store.close();
});

it('notes when a key was last used, once an hour', async () => {
  const store = await openStore(`sqlite:${join(await temporaryFolder(), 'wafermark.db')}`);
  const owner = { organisation: 'lab', userId: 'mk', userName: null, scopes: ['read'] } as const;
  const { key } = await store.keys.create(owner, new Date(0));
  const lastUsed = async (): Promise<unknown> => (await store.keys.list())[0]?.lastUsed;
  expect(await lastUsed()).toBeNull();
  await store.keys.find('unknown', new Date(0));
  for (const [time, noted] of [
    [60_000, '1970-01-01T00:01:00.000Z'],
    [3_599_999, '1970-01-01T00:01:00.000Z'],
    [3_600_000, '1970-01-01T01:00:00.000Z'],
  ] as const) {
    await store.keys.find(key, new Date(time));
    // It is written behind the request, before the next write.
    await store.keys.revoke('none');
    expect(await lastUsed()).toBe(noted);
  }
  await store.close();
});

it.each([
  ['mysql://user:secret@host/db', 'mysql:'],
  ['//user:secret@host/db', 'no scheme'],
  ['', 'no scheme'],
])('does not repeat a password when it rejects the database URL "%s"', async (url, found) => {
  const expected =
    'Expected sqlite:PATH, such as sqlite:./data/wafermark.db, or postgres://USER:PASSWORD@HOST:PORT/DATABASE as the database URL';
  await expect(openStore(url)).rejects.toThrow(`${expected}, found ${found}`);
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
