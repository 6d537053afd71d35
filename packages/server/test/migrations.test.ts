import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { expect, it } from 'vitest';
import { openStore } from '../src/store/open-store.ts';
import { MIGRATIONS as NAMES } from '../src/store/sqlite/database.ts';
import { MIGRATIONS } from '../src/store/sqlite/migrations.ts';
import { collect } from './support/collect.ts';
import { REPEATED_NAMES } from './support/repeated-names.ts';
import { AUTHOR, temporaryFolder } from './support/running-app.ts';

const SAMPLES = ['a1b2c3d4-5678-90ab-cdef-1234567890ab', 'b1b2c3d4-5678-90ab-cdef-1234567890ab'];
const AT = '2024-01-16T09:30:00.000Z';

/** A database as written by version 1.0. */
async function releasedDatabase(path: string): Promise<void> {
  const database = new Database(path);
  const db = new Kysely({ dialect: new SqliteDialect({ database }) });
  const names = ['001-samples-annotations-keys', '002-idempotency-keys'];
  const released = Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => names.includes(name)));
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => released } }).migrateToLatest();
  if (error !== undefined) throw error;
  const sample = database.prepare(
    `insert into physical_samples (id, organisation, name, created_datetime, last_updated, version, user_id, user_name)
     values (?, 'lab', ?, '${AT}', '${AT}', '1.0.0', ?, null)`,
  );
  sample.run(SAMPLES[0], 'one', 'mk');
  // Version 1.0 accepted such a user, and then could not list the samples.
  sample.run(SAMPLES[1], 'two', '');
  const annotation = database.prepare(
    `insert into annotations (id, physical_sample_id, property_name, property_value, coord_ref_frame, coord_x, data_id,
       annotation_metadata, last_updated, version)
     values (?, ?, 'thickness', ?, 'sample_relative', ?, ?, '{"__proto__":1,"import_id":"map-1"}', '${AT}', '1.0.0')`,
  );
  for (let index = 0; index < 10; index += 1) {
    const id = `d4c3b2a1-8765-ba09-fedc-09876543210${index}`;
    annotation.run(id, SAMPLES[index % 2], index / 3, -index, index < 4 ? SAMPLES[0] : null);
  }
  database.exec('delete from annotations where property_value = 3');
  database
    .prepare("insert into idempotency_keys values ('lab', 'k1', 'print', ?, ?)")
    .run(Buffer.from('{"id":1}'), '2024-01-16T09:30:00.000Z');
  await db.destroy();
}

it('migrates a database of version 1.0: rows, positions, counts, stored responses', async () => {
  const path = join(await temporaryFolder(), 'wafermark.db');
  await releasedDatabase(path);
  const store = await openStore(`sqlite:${path}`);
  const samples = await collect(store.read.listSamples('lab', {}));
  expect(samples.items.map(({ name, owner_id, num_data_items }) => [name, owner_id, num_data_items])).toStrictEqual([
    ['one', 'mk', 1],
    ['two', 'unknown', 1],
  ]);
  const one = await store.read.findSample('lab', SAMPLES[0] ?? '');
  if (one === undefined) throw new Error('The sample is missing');
  const listed = await collect(store.read.listAnnotations(one, {}));
  expect(listed.items.map(({ property_value }) => property_value)).toStrictEqual([0, 2 / 3, 4 / 3, 2, 8 / 3]);
  // A client's cursor still leads to the same position.
  expect(listed.positions).toStrictEqual([1, 3, 5, 7, 9]);
  expect(listed.items[0]).toStrictEqual({
    id: 'd4c3b2a1-8765-ba09-fedc-098765432100',
    physical_sample_id: SAMPLES[0],
    property_name: 'thickness',
    property_value: 0,
    property_unit: null,
    char_source_type: null,
    coord_ref_frame: 'sample_relative',
    coord_units: null,
    coord_x: 0,
    coord_y: null,
    coord_z: null,
    data_id: SAMPLES[0],
    annotation_metadata: JSON.parse('{"__proto__":1,"import_id":"map-1"}'),
    last_updated: AT,
    version: '1.0.0',
  });
  // Rows of a released version can be found by their import, and deleted with a history.
  expect((await collect(store.read.listAnnotations(one, { import_id: 'map-1' }))).items).toStrictEqual(listed.items);
  const deletion = await store.write((transaction) => transaction.deleteImport(one, 'map-1', 2, AUTHOR));
  expect(deletion).toStrictEqual({ num_deleted: 2, has_more: true });
  const changes = await collect(store.read.listChanges(one, 'd4c3b2a1-8765-ba09-fedc-098765432100'));
  expect(changes.items.map(({ action, before }) => [action, before])).toStrictEqual([['delete', listed.items[0]]]);
  const kept = await store.write((transaction) => transaction.answers.find('lab', 'k1'));
  expect([kept?.fingerprint, String(kept?.body)]).toStrictEqual(['print', '{"id":1}']);
  await store.close();
});

it('gives new annotations positions that no deleted one had', async () => {
  const path = join(await temporaryFolder(), 'wafermark.db');
  await releasedDatabase(path);
  const store = await openStore(`sqlite:${path}`);
  const two = await store.read.findSample('lab', SAMPLES[1] ?? '');
  if (two === undefined) throw new Error('The sample is missing');
  const before = await collect(store.read.listAnnotations(two, {}));
  const [template] = before.items;
  if (template === undefined) throw new Error('The sample has no annotations');
  await store.write((transaction) => transaction.insertAnnotations(two, [{ ...template, id: SAMPLES[1] ?? '' }]));
  const after = await collect(store.read.listAnnotations(two, {}));
  expect(after.positions.at(-1)).toBe(11);
  await store.close();
});

it('numbers samples that have the same name, now that names are unique, but for the oldest', async () => {
  const path = join(await temporaryFolder(), 'wafermark.db');
  await releasedDatabase(path);
  const file = new Database(path);
  file.exec('delete from annotations; delete from physical_samples');
  const insert = file.prepare(
    `insert into physical_samples (id, organisation, name, created_datetime, last_updated, version, user_id)
     values (?, ?, ?, '${AT}', '${AT}', '1.0.0', 'mk')`,
  );
  for (const [index, [before]] of REPEATED_NAMES.entries()) insert.run(`lab-${index}`, 'lab', before);
  insert.run('other-0', 'other', 'GaAs');
  file.close();
  const store = await openStore(`sqlite:${path}`);
  const names = async (organisation: string) =>
    (await collect(store.read.listSamples(organisation, {}))).items.map(({ name }) => name);
  expect(await names('lab')).toStrictEqual(REPEATED_NAMES.map(([, after]) => after));
  expect(await names('other')).toStrictEqual(['GaAs']);
  await store.close();
});

it('lists the names of all migrations', () => {
  expect(NAMES).toStrictEqual(Object.keys(MIGRATIONS));
});
