import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { OpenStoreError } from '../store.ts';

/** How long opening waits for another process that opens or migrates the same file, in milliseconds. */
export const OPENING_PATIENCE = 10_000;
/** The write-ahead log is truncated to this many bytes after a checkpoint. */
const LOG_KEPT = 16 * 1024 * 1024;
const FULL = 2;

/** The names of all migrations. A test compares them with the migrations. */
export const MIGRATIONS: readonly string[] = [
  '001-samples-annotations-keys',
  '002-idempotency-keys',
  '003-clustered-by-sample',
  '004-bulks-in-parts',
  '005-imports-and-changes',
  '006-lifetimes-of-keys',
  '007-unique-names',
];

/** The version of the Node-API that better-sqlite3 calls. With an older one, the process would end with a segmentation fault. */
const NODE_API = 10;

/** Creates the folder of a file and checks that both are usable, with an error message for each reason why they are not. */
export function prepareFile(path: string, create: boolean): void {
  if (Number(process.versions['napi']) < NODE_API) {
    throw new OpenStoreError(`The storage needs Node 22.14 or later, and this is Node ${process.versions.node}.`);
  }
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) throw new OpenStoreError(`${path} is a folder. Name a file in it.`);
  if (stats !== undefined) return;
  if (!create)
    throw new OpenStoreError(`There is no database ${path}. Check the path, or start the server once to create it.`);
  makeFolder(dirname(resolve(path)), path);
}

/** Level by level: a recursive mkdir never returns where folders cannot be created, such as below /proc. */
function makeFolder(folder: string, path: string): void {
  const missing: string[] = [];
  let parent = folder;
  for (; !existsSync(parent); parent = dirname(parent)) missing.unshift(parent);
  try {
    for (const level of missing) mkdirSync(level);
    if (!statSync(folder).isDirectory()) throw new OpenStoreError(`${folder} is a file, so ${path} cannot be in it.`);
    accessSync(folder, constants.W_OK);
  } catch (error) {
    if (error instanceof OpenStoreError) throw error;
    const code = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
    throw new OpenStoreError(`The folder of ${path} cannot be created or is not writable${code}.`, { cause: error });
  }
}

/**
 * Opens a connection whose commits are on disk before they are acknowledged.
 * @throws when the database does not confirm that setting
 */
export function connect(path: string, create: boolean): Database.Database {
  const database = new Database(path, { fileMustExist: !create, timeout: OPENING_PATIENCE });
  try {
    database.pragma('journal_mode = WAL');
    // In this build of the driver WAL implies NORMAL, which loses acknowledged writes on power failure.
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    database.pragma(`journal_size_limit = ${LOG_KEPT}`);
    checkSettings(database, path);
    // From now on waiting is done by retrying, which lets others run in between.
    database.pragma('busy_timeout = 0');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Reads back what durability and integrity depend on. Connecting sets it, and so it has to be once all is set up.
 * @throws {OpenStoreError} when it is not so
 */
export function checkSettings(database: Database.Database, path: string): void {
  const read = (name: string): unknown => database.pragma(name, { simple: true });
  const mode = read('journal_mode');
  if (mode !== 'wal' || read('synchronous') !== FULL) {
    throw new OpenStoreError(`${path} cannot be set to sync every commit to disk: its journal mode is "${mode}".`);
  }
  if (read('foreign_keys') !== 1) throw new OpenStoreError(`${path} cannot be set to keep references intact.`);
}

/**
 * Migrates the tables.
 * @throws {OpenStoreError} when a newer version has written the file, or it cannot be migrated; then it is left unchanged
 */
export async function bringUpToDate(database: Database.Database, path: string): Promise<void> {
  // Loaded on demand: Kysely has hundreds of files, and most starts find the tables up to date.
  if (refuseNewer(database, path).length === MIGRATIONS.length) return;
  const { migrate } = await import('./migrate.ts');
  await migrate(database, path, OPENING_PATIENCE);
}

/**
 * @returns the applied migrations
 * @throws {OpenStoreError} when a newer version has written the file
 */
export function refuseNewer(database: Database.Database, path: string): readonly string[] {
  const applied = appliedMigrations(database);
  const newer = applied.filter((name) => !MIGRATIONS.includes(name));
  if (newer.length === 0) return applied;
  throw new OpenStoreError(
    `${path} was written by a newer version of Wafermark (${newer.join(', ')}). Use that version.`,
  );
}

/** Empty for a new file, and for a database of another program. */
export function appliedMigrations(database: Database.Database): readonly string[] {
  const table = database.prepare("select 1 from sqlite_master where name = 'kysely_migration'").get();
  return table === undefined ? [] : database.prepare<[], string>('select name from kysely_migration').pluck().all();
}

/** For a database that must not be open elsewhere. */
export const inUse = (path: string, cause: unknown): OpenStoreError =>
  new OpenStoreError(`${path} is in use. Stop the server first.`, { cause });

/** Turns a failure to open into a message for people. */
export function explainOpening(error: unknown, path: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const say = (text: string): OpenStoreError => new OpenStoreError(text, { cause: error });
  if (error.code === 'SQLITE_NOTADB') return say(`${path} is not a SQLite database. Use another file.`);
  if (error.code.startsWith('SQLITE_CORRUPT')) return say(`${path} is damaged. Restore it from a backup.`);
  if (error.code.startsWith('SQLITE_CANTOPEN'))
    return say(`${path} cannot be opened: check the path and its permissions.`);
  if (error.code.startsWith('SQLITE_READONLY')) return say(`${path} cannot be written to: check its permissions.`);
  if (error.code.startsWith('SQLITE_BUSY'))
    return say(`${path} is locked by another process. Stop that process, or wait for it.`);
  return say(`${path} cannot be opened: ${error.message}.`);
}
