/** Opening a database file: what is set on each connection, and what people are told when it fails. */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { openStore } from '../src/store/open-store.ts';
import { connect, explainOpening, prepareFile } from '../src/store/sqlite/database.ts';
import { KeyTakenError, OpenStoreError, StoreBusyError, StoreUnavailableError } from '../src/store/store.ts';
import { temporaryFolder } from './support/running-app.ts';

const newPath = async (): Promise<string> => join(await temporaryFolder(), 'wafermark.db');

it.each([
  ['SQLITE_NOTADB', 'x.db is not a SQLite database. Use another file.'],
  ['SQLITE_CORRUPT', 'x.db is damaged. Restore it from a backup.'],
  ['SQLITE_CORRUPT_INDEX', 'x.db is damaged. Restore it from a backup.'],
  ['SQLITE_CANTOPEN', 'x.db cannot be opened: check the path and its permissions.'],
  ['SQLITE_CANTOPEN_ISDIR', 'x.db cannot be opened: check the path and its permissions.'],
  ['SQLITE_READONLY', 'x.db cannot be written to: check its permissions.'],
  ['SQLITE_READONLY_DIRECTORY', 'x.db cannot be written to: check its permissions.'],
  ['SQLITE_BUSY', 'x.db is locked by another process. Stop that process, or wait for it.'],
  ['SQLITE_BUSY_RECOVERY', 'x.db is locked by another process. Stop that process, or wait for it.'],
  ['SQLITE_IOERR', 'x.db cannot be opened: disk I/O error.'],
])('explains that a file cannot be opened because of %s', (code, message) => {
  const error = new Database.SqliteError('disk I/O error', code);
  const explained = explainOpening(error, 'x.db');
  expect(explained).toBeInstanceOf(OpenStoreError);
  expect(explained).toMatchObject({ message, cause: error });
});

it('leaves an error that is not from SQLite as it is', () => {
  const error = Object.assign(new Error('too many open files'), { code: 'SQLITE_BUSY' });
  expect(explainOpening(error, 'x.db')).toBe(error);
});

it('names its errors, so that logs tell them apart', () => {
  const errors = [KeyTakenError, StoreBusyError, StoreUnavailableError, OpenStoreError].map((Failure) =>
    String(new Failure('words')),
  );
  expect(errors).toStrictEqual([
    'KeyTakenError: words',
    'StoreBusyError: words',
    'StoreUnavailableError: words',
    'OpenStoreError: words',
  ]);
});

it('sets every connection to keep references intact, and the log short', async () => {
  const database = connect(await newPath(), true);
  onTestFinished(() => void database.close());
  expect(database.pragma('foreign_keys', { simple: true })).toBe(1);
  expect(database.pragma('journal_size_limit', { simple: true })).toBe(16 * 1024 * 1024);
});

it('rejects a database that cannot keep a write-ahead log', () => {
  expect(() => connect(':memory:', true)).toThrow(
    new OpenStoreError(':memory: cannot be set to sync every commit to disk: its journal mode is "memory".'),
  );
});

it('connects to a missing file only when told to create it', async () => {
  const path = await newPath();
  expect(() => connect(path, false)).toThrow(Database.SqliteError);
  expect(existsSync(path)).toBe(false);
  connect(path, true).close();
  expect(existsSync(path)).toBe(true);
});

it('connects to an existing file whether or not it may create one', async () => {
  const path = await newPath();
  for (const create of [true, false, true]) connect(path, create).close();
  expect(() => prepareFile(path, false)).not.toThrow();
});

it('closes a connection that it rejects', async () => {
  const path = await newPath();
  await writeFile(path, 'thickness 25.1 nm '.repeat(100));
  await expect(openStore(`sqlite:${path}`)).rejects.toThrow('is not a SQLite database');
  const descriptors = await readdir('/proc/self/fd');
  const open = await Promise.all(descriptors.map((name) => readlink(`/proc/self/fd/${name}`).catch(() => '')));
  expect(open.filter((target) => target.startsWith(path))).toStrictEqual([]);
});

it('says which part of a path is a file', async () => {
  const file = join(await temporaryFolder(), 'file');
  await writeFile(file, '');
  const path = join(file, 'wafermark.db');
  expect(() => prepareFile(path, true)).toThrow(new OpenStoreError(`${file} is a file, so ${path} cannot be in it.`));
});

it('says why a folder cannot be created', async () => {
  const file = join(await temporaryFolder(), 'file');
  await writeFile(file, '');
  const path = join(file, 'folder', 'wafermark.db');
  expect(() => prepareFile(path, true)).toThrow(
    new OpenStoreError(`The folder of ${path} cannot be created or is not writable (ENOTDIR).`),
  );
});

it('creates folders for a new database, but not when it may not create one', async () => {
  const path = join(await temporaryFolder(), 'a', 'b', 'wafermark.db');
  expect(() => prepareFile(path, false)).toThrow(
    new OpenStoreError(`There is no database ${path}. Check the path, or start the server once to create it.`),
  );
  expect(existsSync(dirname(dirname(path)))).toBe(false);
  prepareFile(path, true);
  expect(existsSync(dirname(path))).toBe(true);
  await mkdir(path);
  expect(() => prepareFile(path, true)).toThrow(new OpenStoreError(`${path} is a folder. Name a file in it.`));
});

it.each([
  ['9', true],
  ['10', false],
  ['11', false],
])('with version %s of the Node-API, it refuses to load the storage: %s', async (napi, refuses) => {
  const path = await newPath();
  const { versions } = process;
  onTestFinished(() => void Object.defineProperty(process, 'versions', { value: versions }));
  Object.defineProperty(process, 'versions', { value: { ...versions, napi, node: '22.1.0' }, configurable: true });
  const prepare = expect(() => prepareFile(path, true));
  if (refuses) {
    prepare.toThrow(new OpenStoreError('The storage needs Node 22.14 or later, and this is Node 22.1.0.'));
  } else {
    prepare.not.toThrow();
  }
});

it('waits for another process that migrates the same file', async () => {
  const path = await newPath();
  // It holds the file for a while, as a slow migration does.
  const worker = new Worker(
    `const { workerData, parentPort } = require('node:worker_threads');
     const Database = require(workerData.driver);
     const database = new Database(workerData.path);
     database.exec('begin exclusive');
     parentPort.postMessage('locked');
     setTimeout(() => { database.exec('commit'); database.close(); }, 300);`,
    {
      eval: true,
      workerData: { path, driver: new URL('../node_modules/better-sqlite3/lib/index.js', import.meta.url).pathname },
    },
  );
  const exit = once(worker, 'exit');
  await once(worker, 'message');
  const store = await openStore(`sqlite:${path}`);
  await exit;
  await store.ready();
  await store.close();
});
