import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { annotationStore } from './annotations.ts';
import { busyAware } from './busy-aware.ts';
import { idempotencyStore } from './idempotency.ts';
import { keyStore } from './keys.ts';
import { MIGRATIONS } from './migrations.ts';
import { sampleStore } from './samples.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/**
 * How long a statement waits for another process that writes, in milliseconds. Everything else waits with it, so it is short:
 * `busyAware` tries again, and lets others run in between.
 */
const BUSY_TIMEOUT = 20;
/** The tables are brought up to date before anything else could run. */
const MIGRATION_BUSY_TIMEOUT = 10_000;

/** Opens a SQLite file, made with its folder when missing. */
export async function openSqliteStore(path: string): Promise<Store> {
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: openDatabase(path) }) });
  await migrate(db).catch(async (error: unknown) => {
    await db.destroy();
    throw new Error(`The tables in ${path} could not be brought up to date`, { cause: error });
  });
  return {
    samples: busyAware(sampleStore(db)),
    annotations: busyAware(annotationStore(db)),
    keys: busyAware(keyStore(db)),
    idempotency: busyAware(idempotencyStore(db)),
    description: `SQLite file ${path} (write-ahead log, every commit synced to disk)`,
    ping: async () => {
      await sql`select 1`.execute(db);
    },
    close: () => db.destroy(),
  };
}

/** Several processes may start on one file at the same time: the first brings the tables up to date, and the others wait. */
async function migrate(db: Kysely<Tables>): Promise<void> {
  await db.connection().execute(async (connection) => {
    await sql`pragma busy_timeout = ${sql.lit(MIGRATION_BUSY_TIMEOUT)}`.execute(connection);
    await sql`begin immediate`.execute(connection);
    const migrator = new Migrator({
      db: connection,
      provider: { getMigrations: async () => MIGRATIONS },
      disableTransactions: true,
    });
    const { error } = await migrator.migrateToLatest();
    await (error === undefined ? sql`commit` : sql`rollback`).execute(connection);
    await sql`pragma busy_timeout = ${sql.lit(BUSY_TIMEOUT)}`.execute(connection);
    if (error !== undefined) throw error;
  });
}

/** A connection on which a commit is on disk before it is acknowledged. */
export function openDatabase(path: string): Database.Database {
  mkdirSync(dirname(path), { recursive: true });
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  // The driver is built so that WAL alone would mean NORMAL, which loses acknowledged writes with the power.
  database.pragma('synchronous = FULL');
  database.pragma(`busy_timeout = ${BUSY_TIMEOUT}`);
  database.pragma('foreign_keys = ON');
  return database;
}
