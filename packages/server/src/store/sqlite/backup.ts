import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { OpenStoreError } from '../store.ts';
import { appliedMigrations, explainOpening, inUse, OPENING_PATIENCE, prepareFile, refuseNewer } from './database.ts';
import { isBusy } from './file-watch.ts';

/** What a backup holds, counted in it. */
export interface BackupContents {
  readonly samples: number;
  readonly annotations: number;
  readonly bytes: number;
}

/** Called with a share from 0 to 1. */
export type OnProgress = (share: number) => void;

export interface RestoreOptions {
  /** Keep a database that is there already under another name, instead of failing. Default: false. */
  readonly replace?: boolean;
  readonly onProgress?: OnProgress;
}

/** Pages of 4 KiB that are copied between two reports of progress. */
const PAGES_AT_ONCE = 2_000;

/**
 * Copies a database to a new file, as it is at the start of the copy. Servers may go on writing to it. The file appears under its
 * name only once the copy is complete, has been checked, and is on disk.
 * @throws {OpenStoreError} when there is such a file already, or the database cannot be read or is damaged
 */
export async function backUpFile(path: string, target: string, onProgress?: OnProgress): Promise<BackupContents> {
  if (existsSync(target)) throw new OpenStoreError(`${target} exists already. Name another file.`);
  prepareFile(path, false);
  prepareFile(target, true);
  return await copyTo(path, target, onProgress);
}

/**
 * Puts a backup in the place of a database, which no server may use meanwhile.
 * @returns what was restored, and the new name of the database that was there
 * @throws {OpenStoreError} when the backup cannot be used; then nothing has changed
 */
export async function restoreFile(
  backup: string,
  path: string,
  { replace = false, onProgress }: RestoreOptions = {},
): Promise<BackupContents & { readonly kept: string | undefined }> {
  prepareFile(backup, false);
  prepareFile(path, true);
  const isThere = existsSync(path);
  if (isThere && statSync(path).ino === statSync(backup).ino && statSync(path).dev === statSync(backup).dev) {
    throw new OpenStoreError(`${backup} is the database itself.`);
  }
  if (isThere && !replace) {
    throw new OpenStoreError(
      `There is a database ${path} already, and it was left as it is. Restore with \`replace\` to keep it under another name.`,
    );
  }
  let kept: string | undefined;
  const contents = await copyTo(backup, path, onProgress, () => {
    if (isThere) kept = setAside(path);
  });
  return { ...contents, kept };
}

/** @param beforeRename Called when the copy is ready and checked, before it gets its name. */
async function copyTo(
  source: string,
  target: string,
  onProgress: OnProgress | undefined,
  beforeRename?: () => void,
): Promise<BackupContents> {
  const part = `${target}.part`;
  removeFile(part);
  try {
    await copyPages(source, part, onProgress);
    const contents = check(part, source);
    syncToDisk(part);
    beforeRename?.();
    renameSync(part, target);
    syncToDisk(dirname(resolve(target)));
    return contents;
  } catch (error) {
    removeFile(part);
    throw error;
  }
}

async function copyPages(source: string, part: string, onProgress: OnProgress | undefined): Promise<void> {
  let database: Database.Database | undefined;
  try {
    database = new Database(source, { readonly: true, fileMustExist: true, timeout: OPENING_PATIENCE });
    if (appliedMigrations(database).length === 0) {
      throw new OpenStoreError(`${source} is not a database of Wafermark. Use another file.`);
    }
    // Without a transaction, every write of another process would make SQLite start the copy anew.
    database.exec('begin');
    database.prepare('select count(*) from sqlite_master').get();
    await database.backup(part, {
      progress: ({ totalPages, remainingPages }) => {
        // There is no total before the first pages are copied.
        if (totalPages > 0) onProgress?.(1 - remainingPages / totalPages);
        return PAGES_AT_ONCE;
      },
    });
    database.exec('commit');
  } catch (error) {
    throw explainOpening(error, source);
  } finally {
    database?.close();
  }
}

/** @throws {OpenStoreError} when a copy is damaged, which its source then is, too */
function check(part: string, source: string): BackupContents {
  const database = new Database(part, { fileMustExist: true });
  try {
    // One file is easier to keep than one with a write-ahead log. The server turns it on again.
    database.pragma('journal_mode = DELETE');
    refuseNewer(database, source);
    const damage = database.pragma('integrity_check(1)', { simple: true });
    const orphans = database.pragma('foreign_key_check');
    if (damage !== 'ok' || !Array.isArray(orphans) || orphans.length > 0) {
      throw new OpenStoreError(`${source} is damaged, so it was not copied. Use an earlier backup.`);
    }
    const count = (sql: string): number => database.prepare<[], number>(sql).pluck().get() ?? 0;
    return {
      samples: count('select count(*) from physical_samples'),
      annotations: count('select count(*) from annotations'),
      bytes: statSync(part).size,
    };
  } catch (error) {
    throw explainOpening(error, source);
  } finally {
    database.close();
  }
}

/**
 * Renames a database that nobody uses.
 * @returns its new name
 * @throws {OpenStoreError} when a server uses it
 */
function setAside(path: string): string {
  let database: Database.Database | undefined;
  try {
    database = new Database(path, { fileMustExist: true });
    // Writes the log back into the file. SQLite refuses while another connection is open.
    database.pragma('journal_mode = DELETE');
  } catch (error) {
    if (isBusy(error)) throw inUse(path, error);
    // A damaged database is a reason to restore a backup.
  } finally {
    database?.close();
  }
  const kept = freeName(path);
  for (const ending of ['', '-wal', '-shm']) {
    if (existsSync(path + ending)) renameSync(path + ending, kept + ending);
  }
  return kept;
}

function freeName(path: string): string {
  for (let count = 1; ; count += 1) {
    const name = `${path}.replaced-${count}`;
    if (!existsSync(name)) return name;
  }
}

function removeFile(path: string): void {
  for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(path + ending, { force: true });
}

/** Also for a folder: a new name is not on disk before its folder is. */
function syncToDisk(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
