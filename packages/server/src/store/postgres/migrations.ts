/** What an annotation is and was, but for its id. */
const STATE = `
  property_name text collate "C" not null, property_value double precision not null, property_unit text collate "C",
  char_source_type text collate "C", coord_ref_frame text collate "C" not null, coord_units text collate "C",
  coord_x double precision, coord_y double precision, coord_z double precision, data_id text collate "C",
  annotation_metadata json, last_updated text collate "C" not null, version text collate "C" not null`;

/**
 * The key of every table with annotations starts with the number of their sample, so that a cluster can distribute all of them by
 * it. For the same reason nothing but the sample's own row refers to it, and ids are unique within a sample.
 *
 * Text compares by its bytes, as in SQLite. Metadata is `json` and not `jsonb`, which would sort its names and reformat its numbers.
 */
const first = [
  // Hands out positions. Its row is locked until a new sample is committed, so samples appear in the order of their positions.
  `create table organisations (organisation text collate "C" primary key, last_position bigint not null)`,
  `create table physical_samples (
         organisation text collate "C" not null, position bigint not null,
         number bigint generated always as identity unique, id text collate "C" not null unique,
         name text collate "C", created_datetime text collate "C" not null, last_updated text collate "C" not null,
         version text collate "C" not null, user_id text collate "C" not null, user_name text collate "C",
         growth_instrument_id bigint, sample_id bigint, detail_notes_id text collate "C", target_material text collate "C",
         physical_sample_metadata json, primary key (organisation, position))`,
  'create index physical_samples_by_name on physical_samples (organisation, name, position)',
  // Space for the versions of a row that changes with every annotation, so that no index has to change with it.
  `create table sample_counters (
         sample bigint primary key references physical_samples (number), last_seq bigint not null,
         num_data_items bigint not null) with (fillfactor = 50)`,
  // What other databases compute of the metadata is stored here: \`json\` may contain text that PostgreSQL has no type for.
  `create table annotations (
         sample bigint not null, seq bigint not null, id text collate "C" not null, ${STATE},
         import_id text collate "C", is_ignored boolean not null,
         primary key (sample, seq), unique (sample, id))`,
  'create index annotations_by_property on annotations (sample, property_name, seq)',
  'create index annotations_by_place on annotations (sample, coord_x, coord_y) include (seq)',
  'create index annotations_by_import on annotations (sample, import_id, seq) where import_id is not null',
  `create table annotation_changes (
         sample bigint not null, annotation_id text collate "C" not null, number bigint not null,
         action text collate "C" not null, changed_at text collate "C" not null, changed_by_id text collate "C" not null,
         changed_by_name text collate "C", ${STATE}, primary key (sample, annotation_id, number))`,
  `create table data_items (
         sample bigint not null, data_id text collate "C" not null, uses bigint not null, primary key (sample, data_id))`,
  `create table idempotency_keys (
         organisation text collate "C" not null, key text collate "C" not null, fingerprint text collate "C" not null,
         answer bytea not null, kept_at bigint not null, primary key (organisation, key))`,
  'create index idempotency_keys_by_age on idempotency_keys (kept_at)',
  'create table store_age (age bigint not null, noted bigint not null)',
  'insert into store_age values (0, 0)',
  // Written after a failed write, to see whether there is space again.
  'create table write_probe (content bytea)',
  'insert into write_probe values (null)',
  `create table api_keys (
         seq bigint generated always as identity primary key, id text collate "C" not null unique,
         hash text collate "C" not null unique, organisation text collate "C" not null, user_id text collate "C" not null,
         user_name text collate "C", scopes text collate "C" not null, created text collate "C" not null,
         expires text collate "C", last_used text collate "C")`,
];

/** Names become unique: of several samples with one name, the oldest keeps it, and the others get a number. */
const uniqueNames = [
  `do $$
   declare
     later record;
     suffix text;
     free text;
     number int;
   begin
     for later in
       select organisation, position, name from physical_samples s
       where exists (
         select 1 from physical_samples o
         where o.organisation = s.organisation and o.name = s.name and o.position < s.position)
       order by organisation, position
     loop
       number := 2;
       loop
         suffix := ' (' || number || ')';
         free := left(later.name, 200 - length(suffix)) || suffix;
         exit when not exists (
           select 1 from physical_samples where organisation = later.organisation and name = free collate "C");
         number := number + 1;
       end loop;
       update physical_samples set name = free where organisation = later.organisation and position = later.position;
     end loop;
   end $$`,
  'drop index physical_samples_by_name',
  'create unique index physical_samples_by_name on physical_samples (organisation, name)',
  'alter table physical_samples add column target_substrate text collate "C"',
];

/** Not logged: a crash may forget the counts of a minute, and no request has to wait for the disk because of them. */
const requestCounts = [
  `create unlogged table request_counts (
         key_hash text collate "C" primary key, ends timestamptz not null, used bigint not null) with (fillfactor = 50)`,
];

/** SQL, by the name of the migration. Each is applied once, in the order of their names. Released migrations are never edited. */
export const MIGRATIONS: Readonly<Record<string, readonly string[]>> = {
  '001-samples-annotations-keys': first,
  '002-unique-names': uniqueNames,
  '003-request-counts': requestCounts,
};
