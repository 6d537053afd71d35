import { COLUMNS } from '../rows/annotations.ts';
import { STATE } from '../rows/changes.ts';

type Type = 'text' | 'bigint' | 'double precision' | 'boolean' | 'json' | 'bytea';

/** A table of both databases. */
export interface MovedTable {
  readonly name: string;
  /** In PostgreSQL, by name. */
  readonly columns: Readonly<Record<string, Type>>;
  /** What SQLite calls a column, where it differs or has to be computed. */
  readonly source: Readonly<Record<string, string>>;
  /** Which rows of SQLite, and the table they are in. */
  readonly from: string;
  /** Columns that order the rows in the same way in both. */
  readonly order: string;
}

const texts = (names: string): Readonly<Record<string, Type>> =>
  Object.fromEntries(names.split(', ').map((name) => [name, 'text' as const]));

/** The types of those columns of an annotation that are not text. */
const OTHER: Readonly<Record<string, Type>> = {
  property_value: 'double precision',
  coord_x: 'double precision',
  coord_y: 'double precision',
  coord_z: 'double precision',
  annotation_metadata: 'json',
};

/**
 * Everything that a database holds. Positions and numbers stay what they are, so that cursors go on. Annotations of a bulk that was
 * never finished are left behind.
 */
export const TABLES: readonly MovedTable[] = [
  {
    name: 'organisations',
    columns: { organisation: 'text', last_position: 'bigint' },
    source: { last_position: 'max(seq)' },
    from: 'physical_samples group by organisation',
    order: 'organisation',
  },
  {
    name: 'physical_samples',
    columns: {
      position: 'bigint',
      number: 'bigint',
      ...texts('id, organisation, name, created_datetime, last_updated, version, user_id, user_name'),
      growth_instrument_id: 'bigint',
      sample_id: 'bigint',
      ...texts('detail_notes_id, target_material, target_substrate'),
      physical_sample_metadata: 'json',
    },
    source: { position: 'seq', number: 'seq' },
    from: 'physical_samples',
    order: 'position',
  },
  {
    name: 'sample_counters',
    columns: { sample: 'bigint', last_seq: 'bigint', num_data_items: 'bigint' },
    source: {},
    from: 'sample_counters',
    order: 'sample',
  },
  {
    name: 'annotations',
    columns: {
      sample: 'bigint',
      seq: 'bigint',
      ...texts(COLUMNS),
      ...OTHER,
      import_id: 'text',
      is_ignored: 'boolean',
    },
    source: {
      is_ignored: "iif(json_valid(annotation_metadata), json_type(annotation_metadata, '$.ignored') is 'true', 0)",
    },
    from: 'annotations a where seq <= (select last_seq from sample_counters c where c.sample = a.sample)',
    order: 'sample, seq',
  },
  {
    name: 'annotation_changes',
    columns: {
      sample: 'bigint',
      annotation_id: 'text',
      number: 'bigint',
      ...texts(`action, changed_at, changed_by_id, changed_by_name, ${STATE}`),
      ...OTHER,
    },
    source: {},
    from: 'annotation_changes',
    order: 'sample, annotation_id, number',
  },
  {
    name: 'data_items',
    columns: { sample: 'bigint', data_id: 'text', uses: 'bigint' },
    source: {},
    from: 'data_items',
    order: 'sample, data_id',
  },
  {
    name: 'idempotency_keys',
    columns: { organisation: 'text', key: 'text', fingerprint: 'text', answer: 'bytea', kept_at: 'bigint' },
    source: {},
    from: 'idempotency_keys',
    order: 'organisation, key',
  },
  {
    name: 'store_age',
    columns: { age: 'bigint', noted: 'bigint' },
    source: {},
    from: 'store_age',
    order: 'age',
  },
  {
    name: 'api_keys',
    columns: {
      seq: 'bigint',
      ...texts('id, hash, organisation, user_id, user_name, scopes, created, expires, last_used'),
    },
    source: {},
    from: 'api_keys',
    order: 'seq',
  },
];
