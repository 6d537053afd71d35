import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const first: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('physical_samples')
      .addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('id', 'text', (column) => column.notNull().unique())
      .addColumn('organisation', 'text', (column) => column.notNull())
      .addColumn('name', 'text')
      .addColumn('created_datetime', 'text', (column) => column.notNull())
      .addColumn('last_updated', 'text', (column) => column.notNull())
      .addColumn('version', 'text', (column) => column.notNull())
      .addColumn('user_id', 'text', (column) => column.notNull())
      .addColumn('user_name', 'text')
      .addColumn('growth_instrument_id', 'integer')
      .addColumn('sample_id', 'integer')
      .addColumn('detail_notes_id', 'text')
      .addColumn('target_material', 'text')
      .addColumn('physical_sample_metadata', 'text')
      .execute();
    await db.schema
      .createTable('annotations')
      .addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('id', 'text', (column) => column.notNull().unique())
      .addColumn('physical_sample_id', 'text', (column) => column.notNull().references('physical_samples.id'))
      .addColumn('property_name', 'text', (column) => column.notNull())
      .addColumn('property_value', 'double precision', (column) => column.notNull())
      .addColumn('property_unit', 'text')
      .addColumn('char_source_type', 'text')
      .addColumn('coord_ref_frame', 'text', (column) => column.notNull())
      .addColumn('coord_units', 'text')
      .addColumn('coord_x', 'double precision')
      .addColumn('coord_y', 'double precision')
      .addColumn('coord_z', 'double precision')
      .addColumn('data_id', 'text')
      .addColumn('annotation_metadata', 'text')
      .addColumn('last_updated', 'text', (column) => column.notNull())
      .addColumn('version', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex('annotations_of_sample')
      .on('annotations')
      .columns(['physical_sample_id', 'seq'])
      .execute();
    await db.schema
      .createTable('api_keys')
      .addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement())
      .addColumn('id', 'text', (column) => column.notNull().unique())
      .addColumn('hash', 'text', (column) => column.notNull().unique())
      .addColumn('organisation', 'text', (column) => column.notNull())
      .addColumn('user_id', 'text', (column) => column.notNull())
      .addColumn('user_name', 'text')
      .addColumn('scopes', 'text', (column) => column.notNull())
      .addColumn('created', 'text', (column) => column.notNull())
      .execute();
  },
};

const idempotencyKeys: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('idempotency_keys')
      .addColumn('organisation', 'text', (column) => column.notNull())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('fingerprint', 'text', (column) => column.notNull())
      .addColumn('answer', 'blob', (column) => column.notNull())
      .addColumn('created', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('idempotency_keys_of_organisation', ['organisation', 'key'])
      .execute();
    await db.schema.createIndex('idempotency_keys_by_age').on('idempotency_keys').column('created').execute();
  },
};

/**
 * Clusters annotations by sample, gives each sample its own counters, and indexes properties and coordinates. Positions are
 * kept, so cursors stay valid.
 */
const clustered: Migration = {
  async up(db: Kysely<unknown>) {
    const statements = [
      `create table annotations_clustered (
         sample integer not null references physical_samples (seq), seq integer not null, id text not null,
         property_name text not null, property_value double precision not null, property_unit text, char_source_type text,
         coord_ref_frame text not null, coord_units text, coord_x double precision, coord_y double precision,
         coord_z double precision, data_id text, annotation_metadata text, last_updated text not null,
         version text not null, primary key (sample, seq)) without rowid`,
      `insert into annotations_clustered
         select s.seq, a.seq, a.id, a.property_name, a.property_value, a.property_unit, a.char_source_type,
           a.coord_ref_frame, a.coord_units, a.coord_x, a.coord_y, a.coord_z, a.data_id, a.annotation_metadata,
           a.last_updated, a.version
         from annotations a join physical_samples s on s.id = a.physical_sample_id order by s.seq, a.seq`,
      `create table sample_counters (
         sample integer primary key references physical_samples (seq), last_seq integer not null,
         num_data_items integer not null)`,
      // The positions of deleted annotations are not reused.
      `insert into sample_counters
         select s.seq, coalesce((select seq from sqlite_sequence where name = 'annotations'), 0),
           (select count(distinct data_id) from annotations_clustered a where a.sample = s.seq)
         from physical_samples s`,
      `create table data_items (
         sample integer not null references physical_samples (seq), data_id text not null, uses integer not null,
         primary key (sample, data_id)) without rowid`,
      `insert into data_items
         select sample, data_id, count(*) from annotations_clustered where data_id is not null group by sample, data_id`,
      'drop table annotations',
      'alter table annotations_clustered rename to annotations',
      'create unique index annotations_by_id on annotations (id)',
      'create index annotations_by_property on annotations (sample, property_name)',
      'create index annotations_by_place on annotations (sample, coord_x, coord_y)',
      'create index physical_samples_of_organisation on physical_samples (organisation)',
      // Age is time in use: responses stored earlier count from now on.
      'create table store_age (age integer not null, noted integer not null)',
      'insert into store_age values (0, 0)',
      // Written after a failed write, to see whether there is space for more than a page again.
      'create table write_probe (content blob)',
      'insert into write_probe values (null)',
      'alter table idempotency_keys add column kept_at integer not null default 0',
      'drop index idempotency_keys_by_age',
      'alter table idempotency_keys drop column created',
      'create index idempotency_keys_by_age on idempotency_keys (kept_at)',
      // Keys could once be created for users that the document does not allow, whose samples could not be listed.
      "update physical_samples set user_id = 'unknown' where user_id = ''",
      'update physical_samples set user_id = substr(user_id, 1, 200) where length(user_id) > 200',
      'update physical_samples set user_name = substr(user_name, 1, 200) where length(user_name) > 200',
    ];
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

/** Records the bulks being inserted in parts, until they are complete. */
const bulksInParts: Migration = {
  async up(db: Kysely<unknown>) {
    await sql
      .raw(
        `create table unfinished_bulks (
           sample integer primary key references physical_samples (seq), owner text not null, first integer not null,
           stored integer not null)`,
      )
      .execute(db);
  },
};

/** Finds the annotations of an import and samples by name, and keeps what annotations were before each change. */
const importsAndChanges: Migration = {
  async up(db: Kysely<unknown>) {
    const statements = [
      // Computed when an index entry is written; only a text counts. Damaged metadata must not make the row immutable.
      `alter table annotations add column import_id text generated always as
         (case when json_valid(annotation_metadata) and json_type(annotation_metadata, '$.import_id') = 'text'
           then json_extract(annotation_metadata, '$.import_id') end) virtual`,
      'create index annotations_by_import on annotations (sample, import_id) where import_id is not null',
      'create index physical_samples_by_name on physical_samples (organisation, name)',
      `create table annotation_changes (
         sample integer not null references physical_samples (seq), annotation_id text not null, number integer not null,
         action text not null, changed_at text not null, changed_by_id text not null, changed_by_name text,
         property_name text not null, property_value double precision not null, property_unit text, char_source_type text,
         coord_ref_frame text not null, coord_units text, coord_x double precision, coord_y double precision,
         coord_z double precision, data_id text, annotation_metadata text, last_updated text not null,
         version text not null, primary key (sample, annotation_id, number)) without rowid`,
    ];
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

const lifetimesOfKeys: Migration = {
  async up(db: Kysely<unknown>) {
    await sql.raw('alter table api_keys add column expires text').execute(db);
    await sql.raw('alter table api_keys add column last_used text').execute(db);
  },
};

/** Names become unique: of several samples with one name, the oldest keeps it, and the others get a number. */
const uniqueNames: Migration = {
  async up(db: Kysely<unknown>) {
    const { rows } = await sql<{ seq: number; organisation: string; name: string }>`
      select seq, organisation, name from physical_samples s
      where exists (select 1 from physical_samples o where o.organisation = s.organisation and o.name = s.name and o.seq < s.seq)
      order by seq`.execute(db);
    for (const { seq, organisation, name } of rows) {
      for (let number = 2; ; number += 1) {
        const free = numberedName(name, number);
        const taken = await sql`
          select 1 from physical_samples where organisation = ${organisation} and name = ${free}`.execute(db);
        if (taken.rows.length > 0) continue;
        await sql`update physical_samples set name = ${free} where seq = ${seq}`.execute(db);
        break;
      }
    }
    await sql.raw('drop index physical_samples_by_name').execute(db);
    await sql.raw('create unique index physical_samples_by_name on physical_samples (organisation, name)').execute(db);
    await sql.raw('alter table physical_samples add column target_substrate text').execute(db);
  },
};

/** `GaAs (2)`, in 200 characters. */
function numberedName(name: string, number: number): string {
  const suffix = ` (${number})`;
  return `${[...name].slice(0, 200 - suffix.length).join('')}${suffix}`;
}

/** Each is applied once, in the order of their names. Released migrations are never edited. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '001-samples-annotations-keys': first,
  '002-idempotency-keys': idempotencyKeys,
  '003-clustered-by-sample': clustered,
  '004-bulks-in-parts': bulksInParts,
  '005-imports-and-changes': importsAndChanges,
  '006-lifetimes-of-keys': lifetimesOfKeys,
  '007-unique-names': uniqueNames,
};
