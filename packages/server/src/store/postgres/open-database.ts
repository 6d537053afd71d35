import { Client } from 'pg';
import { OpenStoreError } from '../store.ts';
import { poolConfig } from './connections.ts';
import { explainOpening } from './faults.ts';
import type { Target } from './target.ts';

/** The names of all migrations. A test compares them with the migrations. */
export const MIGRATIONS: readonly string[] = ['001-samples-annotations-keys'];

/** The oldest version that its makers still maintain. */
const OLDEST = 140_000;

interface Server {
  readonly number: number;
  readonly version: string;
  readonly encoding: string;
  readonly fsync: string;
  readonly synchronous_commit: string;
  readonly read_only: string;
}

/**
 * Checks a database and brings its tables up to date.
 * @returns the version of PostgreSQL
 * @throws {OpenStoreError} when it cannot be used; then it is left unchanged
 */
export async function openDatabase(target: Target, create: boolean): Promise<string> {
  const client = new Client(poolConfig(target));
  // Reported as the failure of a query, too.
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<Server>(
      `select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
         current_setting('server_encoding') as encoding, current_setting('fsync') as fsync,
         current_setting('synchronous_commit') as synchronous_commit,
         current_setting('transaction_read_only') as read_only`,
    );
    const [server] = rows;
    if (server === undefined) throw new OpenStoreError(`The ${target.place} does not tell its settings.`);
    const fault = faultOf(server);
    if (fault !== undefined) throw new OpenStoreError(`The ${target.place} ${fault}`);
    await bringUpToDate(client, target, create);
    // The first word: packagers add their own.
    return server.version.split(' ', 1).join();
  } catch (error) {
    throw explainOpening(error, target);
  } finally {
    await client.end().catch(() => {});
  }
}

function faultOf(server: Server): string | undefined {
  if (server.number < OLDEST) return `is on PostgreSQL ${server.version}. Use version 14 or later.`;
  if (server.encoding !== 'UTF8') {
    return `has the encoding ${server.encoding}, which lacks characters. Create it with \`createdb --encoding UTF8\`.`;
  }
  if (server.fsync !== 'on' || server.synchronous_commit === 'off') {
    return 'does not sync every commit to disk. Turn fsync and synchronous_commit on.';
  }
  return server.read_only === 'on' ? 'can only be read: it is a standby, or set to read only.' : undefined;
}

async function bringUpToDate(client: Client, target: Target, create: boolean): Promise<void> {
  const applied = await appliedMigrations(client);
  const newer = applied.filter((name) => !MIGRATIONS.includes(name));
  if (newer.length > 0) {
    throw new OpenStoreError(
      `The ${target.place} was written by a newer version of Wafermark (${newer.join(', ')}). Use that version.`,
    );
  }
  if (applied.length === MIGRATIONS.length) return;
  if (applied.length === 0 && !create) {
    throw new OpenStoreError(
      `The ${target.place} has no tables of Wafermark. Check the database URL, or start the server once to create them.`,
    );
  }
  // Loaded on demand: Kysely has hundreds of files, and most starts find the tables up to date.
  const { migrate } = await import('./migrate.ts');
  await migrate(target);
}

async function appliedMigrations(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ readonly there: boolean }>(
    "select to_regclass('kysely_migration') is not null as there",
  );
  if (rows[0]?.there !== true) return [];
  const applied = await client.query<{ readonly name: string }>('select name from kysely_migration');
  return applied.rows.map(({ name }) => name);
}
