import { Kysely, PostgresDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { Pool } from 'pg';
import { poolConfig } from './connections.ts';
import { MIGRATIONS } from './migrations.ts';
import type { Target } from './target.ts';

/** How long a server waits for another one that migrates, in milliseconds. */
const MIGRATING_PATIENCE = 60_000;
/** Any number that no other program is likely to lock. */
const LOCK = 5_724_370_421;

/**
 * Applies pending migrations in one transaction. When several servers start on one database at the same time, the first migrates it
 * and the others wait.
 * @throws {OpenStoreError} when it cannot be migrated; then it is left unchanged
 */
export async function migrate(target: Target): Promise<void> {
  const pool = new Pool({ ...poolConfig(target, MIGRATING_PATIENCE), max: 1 });
  pool.on('error', () => {}).on('connect', (client) => void client.on('error', () => {}));
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    await db.connection().execute(async (connection) => {
      await sql`begin`.execute(connection);
      await sql`select pg_advisory_xact_lock(${LOCK})`.execute(connection);
      const migrator = new Migrator({
        db: connection,
        provider: { getMigrations: async () => MIGRATIONS },
        disableTransactions: true,
      });
      const { error } = await migrator.migrateToLatest();
      await (error === undefined ? sql`commit` : sql`rollback`).execute(connection);
      if (error !== undefined) throw error;
    });
  } finally {
    await db.destroy();
  }
}
