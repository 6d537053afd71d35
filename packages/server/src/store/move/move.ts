import Database from 'better-sqlite3';
import { Client, DatabaseError } from 'pg';
import type { MovedContents } from '../move.ts';
import { openStore, sqlitePath } from '../open-store.ts';
import { connectionConfig, limitSession } from '../postgres/connection-config.ts';
import { explainOpening } from '../postgres/faults.ts';
import { openDatabase } from '../postgres/open-database.ts';
import { primaryOf } from '../postgres/primary.ts';
import { readTargets } from '../postgres/target.ts';
import { inUse } from '../sqlite/database.ts';
import { isBusy } from '../sqlite/file-watch.ts';
import { OpenStoreError } from '../store.ts';
import { type MovedTable, TABLES } from './tables.ts';

/** Rows that are in memory at once. */
const AT_ONCE = 2_000;

/** Does what `moveStore` says. */
export async function moveFile(from: string, to: string, onTable: (name: string) => void): Promise<MovedContents> {
  // Brings the tables of an older version up to date.
  await (await openStore(from, { create: false })).close();
  const file = openAlone(sqlitePath(from));
  const target = await primaryOf(readTargets(to));
  const client = new Client(connectionConfig(target));
  client.on('error', () => {});
  try {
    await openDatabase(target, true);
    await client.connect();
    await limitSession(client);
    await client.query('begin');
    await refuseContents(client, target.place);
    const counts = new Map<string, number>();
    for (const table of TABLES) {
      onTable(table.name);
      counts.set(table.name, await copyRows(file, client, table));
      await compareRows(file, client, table);
    }
    // New samples and keys are numbered after those that are there.
    await client.query(
      `select setval(pg_get_serial_sequence('physical_samples', 'number'), max(number)) from physical_samples;
       select setval(pg_get_serial_sequence('api_keys', 'seq'), max(seq)) from api_keys`,
    );
    await client.query('commit');
    // The planner knows nothing of new tables, and would not look for that by itself within a minute.
    await client.query('analyze').catch(() => {});
    const count = (name: string): number => counts.get(name) ?? 0;
    return { samples: count('physical_samples'), annotations: count('annotations'), keys: count('api_keys') };
  } catch (error) {
    if (error instanceof DatabaseError && error.code?.startsWith('22') === true) {
      throw new OpenStoreError(
        `PostgreSQL cannot store something in the file, so nothing was moved: ${error.message}.`,
        {
          cause: error,
        },
      );
    }
    throw explainOpening(error, target);
  } finally {
    file.close();
    await client.end().catch(() => {});
  }
}

/** Opens a file that no server uses, and keeps servers from writing to it until it is closed. */
function openAlone(path: string): Database.Database {
  const file = new Database(path, { fileMustExist: true });
  try {
    // SQLite refuses while another connection is open.
    file.pragma('journal_mode = DELETE');
    file.exec('begin immediate');
    return file;
  } catch (error) {
    file.close();
    throw isBusy(error) ? inUse(path, error) : error;
  }
}

async function refuseContents(client: Client, place: string): Promise<void> {
  // Nobody adds anything until the end of the transaction.
  await client.query('lock table physical_samples, api_keys, idempotency_keys in share row exclusive mode');
  const { rows } = await client.query<{ readonly used: boolean }>(
    `select exists (select 1 from physical_samples) or exists (select 1 from api_keys)
       or exists (select 1 from idempotency_keys) as used`,
  );
  if (rows[0]?.used !== false) throw new OpenStoreError(`The ${place} is not empty. Move into an empty one.`);
  // The row that every new database has.
  await client.query('delete from store_age');
}

type Value = string | number | boolean | null;

/** The rows of a table in SQLite, as PostgreSQL returns them. */
function* rowsOf(file: Database.Database, table: MovedTable): Generator<readonly Value[]> {
  const names = Object.keys(table.columns);
  const columns = names.map((name) => `${table.source[name] ?? name} as ${name}`);
  const select = file.prepare<[], readonly (string | number | Buffer | null)[]>(
    `select ${columns.join(', ')} from ${table.from} order by ${table.order}`,
  );
  for (const row of select.raw().iterate()) {
    yield row.map((value, index) => {
      if (Buffer.isBuffer(value)) return value.toString('base64');
      return table.columns[names[index] ?? ''] === 'boolean' ? value === 1 : value;
    });
  }
}

async function copyRows(file: Database.Database, client: Client, table: MovedTable): Promise<number> {
  const columns = Object.entries(table.columns);
  const names = columns.map(([name]) => name);
  const received = columns.map(([name, type]) => `${name} ${type === 'json' || type === 'bytea' ? 'text' : type}`);
  const values = columns.map(([name, type]) =>
    type === 'bytea' ? `decode(${name}, 'base64')` : `${name}${type === 'json' ? '::json' : ''}`,
  );
  const insert = `insert into ${table.name} (${names.join(', ')}) overriding system value
     select ${values.join(', ')} from json_to_recordset($1) as r (${received.join(', ')})`;
  let count = 0;
  for (const rows of inBatches(rowsOf(file, table))) {
    const objects = rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index]])));
    await client.query(insert, [JSON.stringify(objects)]);
    count += rows.length;
  }
  return count;
}

/** @throws {OpenStoreError} when a row is not what it is in the file, is missing, or is one too many */
async function compareRows(file: Database.Database, client: Client, table: MovedTable): Promise<void> {
  const columns = Object.entries(table.columns).map(([name, type]) =>
    type === 'bytea' ? `translate(encode(${name}, 'base64'), E'\\n', '')` : name,
  );
  await client.query(
    `declare copied no scroll cursor for select ${columns.join(', ')} from ${table.name} order by ${table.order}`,
  );
  const next = async (): Promise<readonly (readonly unknown[])[]> =>
    (await client.query<unknown[]>({ text: `fetch ${AT_ONCE} from copied`, rowMode: 'array' })).rows;
  for (const expected of inBatches(rowsOf(file, table))) {
    if (JSON.stringify(await next()) !== JSON.stringify(expected)) throw different(table);
  }
  if ((await next()).length > 0) throw different(table);
  await client.query('close copied');
}

const different = ({ name }: MovedTable): OpenStoreError =>
  new OpenStoreError(`PostgreSQL returned other rows of ${name} than it was given, so nothing was moved.`);

function* inBatches<Row>(rows: Iterable<Row>): Generator<readonly Row[]> {
  let batch: Row[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
