import { Client } from 'pg';
import { OpenStoreError } from '../store.ts';
import { connectionConfig, limitSession } from './connection-config.ts';
import { explainOpening } from './faults.ts';
import { MIGRATIONS } from './migrations.ts';
import type { Target } from './target.ts';

/** The oldest version that its makers still maintain. */
const OLDEST = 140_000;
/** How long a server waits for another one that migrates, in milliseconds. */
const MIGRATING_PATIENCE = 50_000;
/** Any number that no other program is likely to lock. */
const LOCK = 5_724_370_421;

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
  const client = new Client(connectionConfig(target));
  // Reported as the failure of a query, too.
  client.on('error', () => {});
  try {
    await client.connect();
    await limitSession(client);
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
    if (!(await keepsSession(client, target))) {
      throw new OpenStoreError(
        `The ${target.place} is behind a pooler that gives each transaction another connection. Use its session mode.`,
      );
    }
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

/**
 * Whether a connection stays with the session that it is. Prepared statements and limits belong to sessions, so a pooler that lends
 * connections to single transactions breaks the second request that comes.
 */
async function keepsSession(client: Client, target: Target): Promise<boolean> {
  const other = new Client(connectionConfig(target));
  other.on('error', () => {});
  try {
    await client.query("set wafermark.session = 'kept'");
    await other.connect();
    // Such a pooler has one connection by now, which this takes away.
    await other.query('begin');
    const { rows } = await client.query<{ readonly session: string | null }>(
      "select current_setting('wafermark.session', true) as session",
    );
    return rows[0]?.session === 'kept';
  } finally {
    await other.end().catch(() => {});
  }
}

/** Those that the tables have, in the order in which they were applied. */
async function appliedMigrations(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ readonly there: boolean }>(
    "select to_regclass('wafermark_migrations') is not null as there",
  );
  if (rows[0]?.there !== true) return [];
  const applied = await client.query<{ readonly name: string }>('select name from wafermark_migrations order by name');
  return applied.rows.map(({ name }) => name);
}

async function bringUpToDate(client: Client, target: Target, create: boolean): Promise<void> {
  const applied = await appliedMigrations(client);
  const newer = applied.filter((name) => MIGRATIONS[name] === undefined);
  if (newer.length > 0) {
    throw new OpenStoreError(
      `The ${target.place} was written by a newer version of Wafermark (${newer.join(', ')}). Use that version.`,
    );
  }
  if (applied.length === Object.keys(MIGRATIONS).length) return;
  if (applied.length === 0 && !create) {
    throw new OpenStoreError(
      `The ${target.place} has no tables of Wafermark. Check the database URL, or start the server once to create them.`,
    );
  }
  await migrate(client);
}

/**
 * Applies pending migrations in one transaction. When several servers start on one database at the same time, the first migrates it
 * and the others wait.
 */
async function migrate(client: Client): Promise<void> {
  await client.query('begin');
  await client.query(`set local lock_timeout = ${MIGRATING_PATIENCE}`);
  await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
  await client.query('create table if not exists wafermark_migrations (name text primary key, applied text not null)');
  const applied = await appliedMigrations(client);
  for (const [name, statements] of Object.entries(MIGRATIONS)) {
    if (applied.includes(name)) continue;
    for (const statement of statements) await client.query(statement);
    await client.query('insert into wafermark_migrations values ($1, $2)', [name, new Date().toISOString()]);
  }
  // Without it, the connection ends and takes everything back.
  await client.query('commit');
}
