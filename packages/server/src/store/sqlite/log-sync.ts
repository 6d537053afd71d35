import { closeSync, existsSync, fdatasync, openSync } from 'node:fs';
import { promisify } from 'node:util';
import type Database from 'better-sqlite3';
import { StoreUnavailableError } from '../store.ts';
import { OPENING_PATIENCE } from './database.ts';

/** Brings the write-ahead log to disk. */
export interface LogSync {
  /** Resolves when everything that has been committed is on disk. */
  sync(): Promise<void>;
  close(): void;
}

/**
 * Syncs the write-ahead log without holding up the event loop. SQLite itself would sync within the commit, which takes a second
 * while the disk is busy with somebody's bulk, and nothing else could run meanwhile. So the commit of this connection writes to
 * the log only (`synchronous = NORMAL`, which still syncs whatever keeps the file consistent), and what it has written is synced in
 * Node's pool of threads, before anything is acknowledged.
 */
export function syncLog(writer: Database.Database, path: string): LogSync {
  if (!existsSync(`${path}-wal`)) {
    // SQLite makes the log with the first transaction. Others may be at that, too.
    writer.pragma(`busy_timeout = ${OPENING_PATIENCE}`);
    writer.exec('begin immediate; commit');
    writer.pragma('busy_timeout = 0');
  }
  // Its locks are on other files: closing this one again releases none of them.
  const log = openSync(`${path}-wal`, 'r');
  writer.pragma('synchronous = NORMAL');
  return {
    async sync() {
      try {
        await promisify(fdatasync)(log);
      } catch (error) {
        throw new StoreUnavailableError(`${path}-wal could not be synced`, { cause: error });
      }
    },
    close() {
      try {
        closeSync(log);
      } catch {
        // What cannot be closed is closed.
      }
    },
  };
}
