/** The store around its transactions: faults of the file, checkpoints, upkeep, and the end. */
import { copyFileSync, existsSync, renameSync, rmSync, statSync, truncateSync } from 'node:fs';
import { readdir, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Annotation } from '@wafermark/generated/document/models.ts';
import Database from 'better-sqlite3';
import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { seedDemo } from '../src/demo/seed.ts';
import { newAnnotation } from '../src/domain/annotation.ts';
import { newUuid } from '../src/domain/ids.ts';
import { DEMO_PRINCIPAL } from '../src/domain/principal.ts';
import { openStore } from '../src/store/open-store.ts';
import { checkAnew, isBusy, isFull, isUnavailable, watchFile } from '../src/store/sqlite/file-watch.ts';
import {
  type OpenOptions,
  type SampleRef,
  type Store,
  StoreBusyError,
  StoreUnavailableError,
} from '../src/store/store.ts';
import { collect } from './support/collect.ts';
import { demoSample } from './support/demo-sample.ts';
import { SAMPLE, temporaryFolder } from './support/running-app.ts';

interface Scene {
  readonly path: string;
  readonly store: Store;
  readonly sample: SampleRef;
  /** Stores annotations of which each takes some bytes. */
  readonly write: (count?: number, bytes?: number) => Promise<void>;
  /** The number of annotations stored with `write`. */
  readonly count: () => Promise<number>;
  /** Another connection, as another process has. */
  readonly other: () => Database.Database;
}

async function scene(options: OpenOptions = {}): Promise<Scene> {
  const path = join(await temporaryFolder(), 'wafermark.db');
  const store = await openStore(`sqlite:${path}`);
  await seedDemo(store, () => new Date(0));
  const sample = await demoSample(store);
  await store.close();
  return { path, sample, ...(await opened(path, sample, options)) };
}

async function opened(path: string, sample: SampleRef, options: OpenOptions) {
  const inner = await openStore(`sqlite:${path}`, options);
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closing ??= inner.close();
    return closing;
  };
  const store = { ...inner, close };
  onTestFinished(close);
  const annotation = (value: number, bytes: number): Annotation =>
    newAnnotation(
      { property_name: 'n', property_value: value, metadata: { text: 'n'.repeat(bytes) } },
      { id: newUuid(), sampleId: SAMPLE, now: new Date(0).toISOString() },
    );
  return {
    store,
    write: (count = 1, bytes = 1): Promise<void> =>
      store.write((transaction) =>
        transaction.insertAnnotations(
          sample,
          Array.from({ length: count }, (_, value) => annotation(value, bytes)),
        ),
      ),
    count: async () => (await collect(store.read.listAnnotations(sample, { property_name: 'n' }))).items.length,
    other: () => {
      const database = new Database(path);
      onTestFinished(() => void database.close());
      return database;
    },
  };
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** How often this process has a file, or its log, open. */
async function timesOpen(path: string): Promise<number> {
  const names = await readdir('/proc/self/fd');
  const targets = await Promise.all(names.map((name) => readlink(`/proc/self/fd/${name}`).catch(() => '')));
  return targets.filter((target) => target.startsWith(path)).length;
}

afterEach(() => {
  vi.useRealTimers();
});

it('describes what it is, and how durable', async () => {
  const { path, store } = await scene();
  const durability = 'write-ahead log, every commit synced to disk';
  expect([store.url, store.description, store.durability]).toStrictEqual([
    `sqlite:${path}`,
    `SQLite file ${path} (${durability})`,
    `SQLite, ${durability}`,
  ]);
});

it.each<[string, (path: string) => void]>([
  ['deleted', (path) => renameSync(path, `${path}.away`)],
  [
    'replaced',
    (path) => {
      copyFileSync(path, `${path}.copy`);
      renameSync(path, `${path}.away`);
      renameSync(`${path}.copy`, path);
    },
  ],
])('acknowledges nothing, and is not ready, when the file has been %s', async (_, harm) => {
  const one = await scene();
  harm(one.path);
  await expect(one.write()).rejects.toThrow(`${one.path} has been deleted or replaced`);
  const other = await scene();
  harm(other.path);
  await expect(other.store.ready()).rejects.toThrow(StoreUnavailableError);
});

it('reopens a file whose log has been deleted, at once', async () => {
  const { path, store, write, count } = await scene();
  await write();
  const before = await timesOpen(path);
  rmSync(`${path}-wal`);
  await expect(store.ready()).rejects.toThrow(`${path}-wal has been deleted or replaced`);
  // What was acknowledged has been moved to the file when it was closed, and both reads share the file that is reopened.
  expect(await Promise.all([count(), count()])).toStrictEqual([1, 1]);
  expect(await timesOpen(path)).toBe(before);
  await write();
  await store.ready();
  expect(await count()).toBe(2);
});

it('waits before it tries again to open a file that is not there, and then opens it', async () => {
  const { path, store, write, count } = await scene();
  await write();
  renameSync(path, `${path}.away`);
  await expect(write()).rejects.toThrow('has been deleted or replaced');
  await expect(write()).rejects.toThrow(`${path} could not be reopened`);
  renameSync(`${path}.away`, path);
  const failure = await store.ready().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(StoreUnavailableError);
  expect(String(failure)).toContain(`${path} could not be reopened`);
  await expect.poll(() => store.ready().then(() => 'ready', String), { timeout: 5_000 }).toBe('ready');
  expect(await count()).toBeGreaterThanOrEqual(1);
});

it('is not ready when the file has been truncated', async () => {
  const { path, store, other } = await scene();
  other().pragma('wal_checkpoint(TRUNCATE)');
  truncateSync(path, 4_096);
  await expect(store.ready()).rejects.toThrow(StoreUnavailableError);
  await expect(async () => checkAnew(path)).rejects.toThrow();
});

it('is not ready when the file has lost its end', async () => {
  const { path, store, write } = await scene();
  await write(2_000, 1_500);
  store.upkeep.checkpoint();
  truncateSync(path, 1_000_000);
  await expect(store.ready()).rejects.toThrow(`${path} has been truncated`);
});

it('makes no file to check when there is none', async () => {
  const path = join(await temporaryFolder(), 'gone.db');
  expect(() => checkAnew(path)).toThrow(Database.SqliteError);
  expect(existsSync(path)).toBe(false);
});

it.each([
  ['a newer version has written', "insert into kysely_migration values ('999', '')", 'a newer version'],
  ['lacks a table', 'drop table api_keys', 'cannot be opened: no such table: api_keys.'],
])('leaves nothing open of a file that %s', async (_, statement, message) => {
  const { path, store } = await scene();
  await store.close();
  const database = new Database(path);
  database.exec(statement);
  database.close();
  await expect(openStore(`sqlite:${path}`)).rejects.toThrow(message);
  expect(await timesOpen(path)).toBe(0);
});

it('leaves nothing open: neither after checks nor when it is closed', async () => {
  const { path, store } = await scene();
  await store.ready();
  const before = await timesOpen(path);
  for (let check = 0; check < 3; check += 1) await store.ready();
  expect(before).toBeGreaterThan(0);
  expect(await timesOpen(path)).toBe(before);
  await store.close();
  expect(await timesOpen(path)).toBe(0);
});

it('undoes all of a commit when the disk is full, and goes on afterwards', async () => {
  const { store, sample, write, count } = await scene();
  const full = new Database.SqliteError('database or disk is full', 'SQLITE_FULL');
  const changes = [
    write(),
    store.write(async (transaction) => {
      await transaction.isEmpty();
      throw full;
    }),
  ];
  const outcomes = await Promise.allSettled(changes);
  const reasons = outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason);
  for (const reason of reasons) {
    expect(reason).toBeInstanceOf(StoreUnavailableError);
    expect(reason).toMatchObject({ message: 'The database cannot be used: SQLITE_FULL', cause: full });
  }
  expect(await count()).toBe(0);
  await write();
  expect([await count(), (await store.read.findSample('demo', sample.id))?.number]).toStrictEqual([1, sample.number]);
});

it('reports a unit of work that finds the database locked as busy', async () => {
  const { store } = await scene();
  const locked = new Database.SqliteError('database is locked', 'SQLITE_BUSY');
  const units = [store.write(async () => await Promise.reject(locked)), store.write(async () => 'fine')];
  const outcomes = await Promise.allSettled(units);
  for (const outcome of outcomes) {
    const reason = outcome.status === 'rejected' && outcome.reason;
    expect(reason).toBeInstanceOf(StoreBusyError);
    expect(reason).toMatchObject({ message: 'Another process is writing', cause: locked });
  }
});

it('stores nothing of a commit that the database rolls back by itself, and goes on afterwards', async () => {
  const { write, count, other } = await scene();
  other().exec(
    "create trigger undo before insert on annotations when new.property_value = 2 begin select raise(rollback, 'no'); end",
  );
  const outcomes = await Promise.allSettled([write(1), write(3), write(1)]);
  expect(outcomes.map(({ status }) => status)).toStrictEqual(['rejected', 'rejected', 'rejected']);
  expect(await count()).toBe(0);
  await write(2);
  expect(await count()).toBe(2);
});

it('proves that it is ready with a write after a failed one, until another one succeeds', async () => {
  const { store, write, other } = await scene();
  const probe = other().prepare('select length(content) from write_probe').pluck();
  await store.ready();
  expect(probe.get()).toBeNull();
  store.upkeep.suspect();
  await write();
  await store.ready();
  expect(probe.get()).toBeNull();
  store.upkeep.suspect();
  // One that changes nothing proves nothing.
  await store.write(async () => undefined);
  await store.ready();
  expect(probe.get()).toBe(65_536);
  // Each proof is a write of its own.
  const contents = other().prepare('select content from write_probe').pluck();
  const first = contents.get();
  store.upkeep.suspect();
  await store.ready();
  expect(contents.get()).not.toStrictEqual(first);
});

it('proves that it is ready with a write after the disk was full', async () => {
  const { store, other } = await scene();
  const full = new Database.SqliteError('database or disk is full', 'SQLITE_FULL');
  await expect(store.write(async () => await Promise.reject(full))).rejects.toThrow(StoreUnavailableError);
  await store.ready();
  expect(other().prepare('select length(content) from write_probe').pluck().get()).toBe(65_536);
});

it('does not wait for another process that writes when a unit of work only reads', async () => {
  const { store, sample, other } = await scene();
  const database = other();
  database.exec('begin immediate');
  const found = await store.write((transaction) => transaction.findSample(DEMO_PRINCIPAL.organisation, sample.id));
  database.exec('rollback');
  expect(found).toStrictEqual(sample);
});

it('asks another thread for checkpoints once the log is large, and leaves them to it', async () => {
  const { path, store, write } = await scene();
  let asked = 0;
  store.upkeep.leaveCheckpointsTo(() => {
    asked += 1;
  });
  await write(1);
  expect(asked).toBe(0);
  for (let part = 0; part < 3; part += 1) await write(2_000, 1_500);
  expect(asked).toBeGreaterThan(0);
  // SQLite itself would have begun the log anew at four megabytes.
  expect(store.upkeep.logBytes()).toBe(sizeOf(`${path}-wal`));
  expect(store.upkeep.logBytes()).toBeGreaterThan(12_000_000);
});

it('leaves checkpoints to the other thread after the file has been reopened', async () => {
  const { path, store, write } = await scene();
  store.upkeep.leaveCheckpointsTo(() => {});
  rmSync(`${path}-wal`);
  await expect(store.ready()).rejects.toThrow('has been deleted or replaced');
  for (let part = 0; part < 3; part += 1) await write(2_000, 1_500);
  expect(store.upkeep.logBytes()).toBeGreaterThan(12_000_000);
});

it('asks for a checkpoint while it rejects writes because the log is too large, and resumes after it', async () => {
  const { store, write } = await scene({ mostLogBytes: 500_000 });
  let asked = 0;
  store.upkeep.leaveCheckpointsTo(() => {
    asked += 1;
  });
  await write(400, 1_500);
  expect(asked).toBe(0);
  await expect(write()).rejects.toThrow('The write-ahead log cannot be checkpointed: another process has been reading');
  expect(asked).toBe(1);
  store.upkeep.checkpoint();
  await write();
});

it('goes on at once when another process has shortened a log that was too large', async () => {
  const { store, write, other, count } = await scene({ mostLogBytes: 500_000 });
  await write(400, 1_500);
  other().pragma('wal_checkpoint(TRUNCATE)');
  await write();
  await store.ready();
  expect(await count()).toBe(401);
});

it('writes while the log is as large as it may be, but no larger', async () => {
  const { path, sample, write } = await scene();
  await write(400, 1_500);
  const second = await opened(path, sample, { mostLogBytes: sizeOf(`${path}-wal`) });
  await second.write();
  await expect(second.write()).rejects.toThrow('The write-ahead log cannot be checkpointed');
});

it('leaves checkpoints to SQLite, also after the file has been reopened, unless another thread makes them', async () => {
  const { path, store, write } = await scene();
  rmSync(`${path}-wal`);
  await expect(store.ready()).rejects.toThrow('has been deleted or replaced');
  for (let part = 0; part < 6; part += 1) await write(2_000, 1_500);
  expect(store.upkeep.logBytes()).toBeLessThan(12_000_000);
});

it('shortens the log with a checkpoint, and begins it anew', async () => {
  const { path, store, write, count } = await scene();
  await write(400, 1_500);
  const before = sizeOf(`${path}-wal`);
  store.upkeep.checkpoint();
  expect(before).toBeGreaterThan(500_000);
  expect(sizeOf(`${path}-wal`)).toBeLessThan(50_000);
  expect(sizeOf(`${path}-wal`)).toBeGreaterThan(0);
  expect(await count()).toBe(400);
});

it('makes a checkpoint beside another process that writes', async () => {
  const { store, write, other } = await scene();
  await write(400, 1_500);
  const database = other();
  database.exec('begin immediate');
  expect(() => store.upkeep.checkpoint()).not.toThrow();
  database.exec('rollback');
  await write();
});

it('asks for checkpoints while a large bulk is stored in parts', async () => {
  const { store, write } = await scene();
  let asked = 0;
  store.upkeep.leaveCheckpointsTo(() => {
    asked += 1;
  });
  await write(12_000, 500);
  expect(asked).toBeGreaterThan(2);
});

it('persists its age and removes abandoned bulks from time to time, until it is closed', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  let passed = 0;
  const { store, other } = await scene({ uptime: () => passed });
  const database = other();
  const age = database.prepare<[], number>('select age from store_age').pluck();
  const bulks = database.prepare<[], number>('select count(*) from unfinished_bulks').pluck();
  database.exec("insert into unfinished_bulks values (1, 'of a process that has ended', 1000, 1)");
  passed = 3_600_000;
  vi.advanceTimersByTime(60_000);
  await store.keys.list();
  expect([age.get(), bulks.get()]).toStrictEqual([0, 1]);
  vi.advanceTimersByTime(60_000);
  await expect.poll(() => bulks.get()).toBe(0);
  vi.advanceTimersByTime(15 * 60_000);
  await expect.poll(() => age.get()).toBe(passed);
  await store.close();
  expect(vi.getTimerCount()).toBe(0);
});

it('finishes the writes that have begun, and then the steps before closing, before it closes', async () => {
  const { path, sample, store, write } = await scene();
  const steps: unknown[] = [];
  store.upkeep.beforeClosing(async () => {
    steps.push('step');
    steps.push(await store.read.findSample(DEMO_PRINCIPAL.organisation, SAMPLE));
  });
  const writing = write().then(() => steps.push('written'));
  await store.close();
  await writing;
  expect(steps).toStrictEqual(['written', 'step', sample]);
  await expect(store.ready()).rejects.toThrow('The store is closed');
  await expect(write()).rejects.toThrow('The store is closed');
  expect(store.upkeep.logBytes()).toBe(0);
  expect(() => store.upkeep.checkpoint()).not.toThrow();
  expect(await (await opened(path, sample, {})).count()).toBe(1);
});

it('notices the log that SQLite creates on first use, and its size', async () => {
  const path = join(await temporaryFolder(), 'watched.db');
  const database = new Database(path);
  database.exec('create table t (x)');
  const watch = watchFile(path);
  watch.check();
  expect(watch.logBytes()).toBe(0);
  database.pragma('journal_mode = WAL');
  database.exec('insert into t values (1)');
  expect(watch.logBytes()).toBe(0);
  watch.check();
  expect(watch.logBytes()).toBe(sizeOf(`${path}-wal`));
  expect(watch.logBytes()).toBeGreaterThan(0);
  expect(watchFile(path).logBytes()).toBe(sizeOf(`${path}-wal`));
  renameSync(`${path}-wal`, `${path}-wal.away`);
  expect(() => watch.check()).toThrow(`${path}-wal has been deleted or replaced`);
  renameSync(`${path}-wal.away`, `${path}-wal`);
  watch.check();
  database.close();
});

it.each<[string, boolean, boolean, boolean]>([
  ['SQLITE_FULL', true, true, false],
  ['SQLITE_IOERR_WRITE', true, true, false],
  ['SQLITE_IOERR_READ', true, false, false],
  ['SQLITE_CORRUPT_INDEX', true, false, false],
  ['SQLITE_NOTADB', true, false, false],
  ['SQLITE_CANTOPEN', true, false, false],
  ['SQLITE_READONLY_DBMOVED', true, false, false],
  ['SQLITE_BUSY', false, false, true],
  ['SQLITE_BUSY_SNAPSHOT', false, false, true],
  ['SQLITE_CONSTRAINT_UNIQUE', false, false, false],
])('tells what follows from %s', (code, unavailable, full, busy) => {
  const error = new Database.SqliteError('words', code);
  expect([isUnavailable(error), isFull(error), isBusy(error)]).toStrictEqual([unavailable, full, busy]);
  const alike = Object.assign(new Error('words'), { code });
  expect([isUnavailable(alike), isFull(alike), isBusy(alike)]).toStrictEqual([false, false, false]);
});
