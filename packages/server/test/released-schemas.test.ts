/** Released migrations and stored forms are what existing databases have: editing them would leave those behind. */
import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { expect, it } from 'vitest';
import { openStore } from '../src/store/open-store.ts';
import { MIGRATIONS as POSTGRES } from '../src/store/postgres/migrations.ts';
import { MIGRATIONS as SQLITE } from '../src/store/sqlite/migrations.ts';
import { temporaryFolder } from './support/running-app.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Of the statements that each migration runs on an empty database. A new migration adds its line, and no line ever changes. */
const RELEASED = {
  sqlite: {
    '001-samples-annotations-keys': '6850d715071c22f8',
    '002-idempotency-keys': 'c26b0bde8f92d8e3',
    '003-clustered-by-sample': '552a5c77e2ae021e',
    '004-bulks-in-parts': '0242e62be51d7731',
    '005-imports-and-changes': '2180b3432544b93a',
    '006-lifetimes-of-keys': '4f20943ba7a64e6b',
    '007-unique-names': '56b603daf2e08e7a',
  },
  postgres: {
    '001-samples-annotations-keys': 'dd42eb95b0172e2b',
    '002-unique-names': '8c485857d6ebeaca',
    '003-request-counts': '4c9b617ee41f17df',
  },
};

it('keeps the released migrations of SQLite as they are', async () => {
  const statements = new Map<string, string[]>();
  let running: string[] = [];
  const db = new Kysely({
    dialect: new SqliteDialect({ database: new Database(':memory:') }),
    log: ({ query }) => void running.push(query.sql),
  });
  const migrations = Object.entries(SQLITE).map(([name, migration]) => [
    name,
    {
      up: async (connection: Kysely<unknown>) => {
        running = [];
        statements.set(name, running);
        await migration.up(connection);
        running = [];
      },
    },
  ]);
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => Object.fromEntries(migrations) },
  }).migrateToLatest();
  expect(error).toBeUndefined();
  await db.destroy();
  const digests = [...statements].map(([name, run]) => [name, digest(run.join('\n'))]);
  expect(Object.fromEntries(digests)).toStrictEqual(RELEASED.sqlite);
});

it('keeps the released migrations of PostgreSQL as they are', () => {
  const digests = Object.entries(POSTGRES).map(([name, statements]) => [name, digest(statements.join('\n'))]);
  expect(Object.fromEntries(digests)).toStrictEqual(RELEASED.postgres);
});

it('finds a key that a released version has stored', async () => {
  const path = `${await temporaryFolder()}/wafermark.db`;
  await (await openStore(`sqlite:${path}`)).close();
  const file = new Database(path);
  file.exec(
    `insert into api_keys (id, hash, organisation, user_id, user_name, scopes, created)
     values ('k1', '${KEPT}', 'lab', 'mk', null, 'read write', '2024-01-16T09:30:00.000Z')`,
  );
  file.close();
  const store = await openStore(`sqlite:${path}`);
  expect(await store.keys.find('wk_not-a-real-key')).toMatchObject({
    organisation: 'lab',
    scopes: ['read', 'write'],
    userName: null,
  });
  await store.close();
});

/** The SHA-256 of the key, as every version has stored it. */
const KEPT = '9adf9bd1ce897f56f8d98c93c1702de682f6e702c26be77e09d33c8e203c6897';
