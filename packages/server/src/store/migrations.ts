import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Tables } from './tables.ts';

const first: Migration = {
  async up(db: Kysely<Tables>) {
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
  async up(db: Kysely<Tables>) {
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

/** Applied in the order of their names, each once. What has been released is never edited. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '001-samples-annotations-keys': first,
  '002-idempotency-keys': idempotencyKeys,
};
