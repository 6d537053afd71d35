import type Database from 'better-sqlite3';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { OpenStoreError } from '../store.ts';
import { MIGRATIONS } from './migrations.ts';

/**
 * Applies pending migrations. When several processes start on one file at the same time, the first migrates it and the others
 * wait.
 * @param patience How long to wait for another process, in milliseconds.
 * @throws {OpenStoreError} when it cannot be migrated; then it is left unchanged
 */
export async function migrate(database: Database.Database, path: string, patience: number): Promise<void> {
  // Destroying this would close the connection, which is still needed.
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database }) });
  await db.connection().execute(async (connection) => {
    database.pragma(`busy_timeout = ${patience}`);
    await sql`begin immediate`.execute(connection);
    const migrator = new Migrator({
      db: connection,
      provider: { getMigrations: async () => MIGRATIONS },
      disableTransactions: true,
    });
    const { error } = await migrator.migrateToLatest();
    await (error === undefined ? sql`commit` : sql`rollback`).execute(connection);
    database.pragma('busy_timeout = 0');
    if (error !== undefined) {
      throw new OpenStoreError(`The tables in ${path} could not be migrated`, { cause: error });
    }
  });
}
