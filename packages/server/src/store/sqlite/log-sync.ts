import { closeSync, fdatasync, openSync } from 'node:fs';
import { promisify } from 'node:util';
import type Database from 'better-sqlite3';

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
  // SQLite makes the log with the first transaction.
  writer.exec('begin immediate; commit');
  // Its locks are on other files: closing this one again releases none of them.
  const log = openSync(`${path}-wal`, 'r');
  writer.pragma('synchronous = NORMAL');
  return { sync: () => promisify(fdatasync)(log), close: () => closeSync(log) };
}
