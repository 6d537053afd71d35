import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { StoreUnavailableError } from '../store.ts';

/**
 * Detects whether the open file is still the one at its path. SQLite keeps writing to a file that has been deleted or replaced,
 * and everything acknowledged then is lost after a restart.
 */
export interface FileWatch {
  /** @throws {StoreUnavailableError} when the database or its log is no longer the file that was opened */
  check(): void;
  /** The size of the write-ahead log in bytes, as of the last check. */
  logBytes(): number;
}

interface Identity {
  readonly dev: number;
  readonly ino: number;
  readonly size: number;
}

const identify = (path: string): Identity | undefined => statSync(path, { throwIfNoEntry: false });

export function watchFile(path: string): FileWatch {
  const opened = identify(path);
  let log = identify(`${path}-wal`);
  let logBytes = log?.size ?? 0;
  return {
    check() {
      if (!isSame(opened, identify(path))) throw new StoreUnavailableError(`${path} has been deleted or replaced`);
      const now = identify(`${path}-wal`);
      // SQLite creates the log on first use.
      log ??= now;
      if (!isSame(log, now)) throw new StoreUnavailableError(`${path}-wal has been deleted or replaced`);
      logBytes = now?.size ?? 0;
    },
    logBytes: () => logBytes,
  };
}

const isSame = (a: Identity | undefined, b: Identity | undefined): boolean => a?.ino === b?.ino && a?.dev === b?.dev;

/**
 * Opens the file again, as the next process will, and checks that it is complete.
 * @throws when it is not
 */
export function checkAnew(path: string): void {
  const database = new Database(path, { readonly: true, timeout: 0 });
  try {
    database.prepare('select 1 from physical_samples limit 1').get();
    const pages = Number(database.pragma('page_count', { simple: true }));
    const pageSize = Number(database.pragma('page_size', { simple: true }));
    const there = (identify(path)?.size ?? 0) + (identify(`${path}-wal`)?.size ?? 0);
    if (there < pages * pageSize) throw new StoreUnavailableError(`${path} has been truncated`);
  } finally {
    database.close();
  }
}

/** Errors that need an operator: no space, no file, no permission, damage. */
const UNAVAILABLE = /SQLITE_(?:FULL|IOERR|CORRUPT|NOTADB|CANTOPEN|READONLY|PROTOCOL|NOMEM)/;

export const isUnavailable = (
  error: unknown,
): error is StoreUnavailableError | InstanceType<typeof Database.SqliteError> =>
  error instanceof StoreUnavailableError || (error instanceof Database.SqliteError && UNAVAILABLE.test(error.code));

/** Whether a write ran out of space. The file itself is intact, and reads continue. */
export const isFull = (error: unknown): boolean =>
  error instanceof Database.SqliteError && /SQLITE_(?:FULL|IOERR_WRITE)/.test(error.code);

export const isBusy = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
