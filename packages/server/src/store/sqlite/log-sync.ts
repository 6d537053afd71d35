import { closeSync, existsSync, fdatasync, openSync } from 'node:fs';
import { promisify } from 'node:util';
import type Database from 'better-sqlite3';
import { StoreUnavailableError } from '../store.ts';
import { OPENING_PATIENCE } from './database.ts';

const syncFile = promisify(fdatasync);

/** Syncs the write-ahead log to disk. */
export interface LogSync {
  /** Resolves when everything that has been committed is on disk. */
  sync(): Promise<void>;
  close(): void;
}

/**
 * Syncs the write-ahead log without blocking the event loop. SQLite itself would sync within the commit, which takes a second
 * while the disk is busy with a bulk, and nothing else could run meanwhile. So a commit of this connection only writes to the
 * log (`synchronous = NORMAL`, which still syncs whatever keeps the file consistent), and the log is synced in Node's thread pool
 * before anything is acknowledged.
 */
export function syncLog(writer: Database.Database, path: string): LogSync {
  if (!existsSync(`${path}-wal`)) {
    // SQLite creates the log with the first transaction. Another process may be doing the same.
    writer.pragma(`busy_timeout = ${OPENING_PATIENCE}`);
    writer.exec('begin immediate; commit');
    writer.pragma('busy_timeout = 0');
  }
  // SQLite's locks are on other files: closing this one releases none of them.
  const log = openSync(`${path}-wal`, 'r');
  writer.pragma('synchronous = NORMAL');
  return {
    async sync() {
      try {
        await syncFile(log);
      } catch (error) {
        throw new StoreUnavailableError(`${path}-wal could not be synced`, { cause: error });
      }
    },
    close() {
      try {
        closeSync(log);
      } catch {
        // A file that cannot be closed is already closed.
      }
    },
  };
}
