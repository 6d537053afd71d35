import type { Annotation, AnnotationChange } from '@wafermark/generated/document/models.ts';
import { type Author, undoOf } from '../../domain/change.ts';
import { type AnnotationRow, COLUMNS, DATA_ID, fromRow, type PlacedRow, POSITION, toRow } from '../rows/annotations.ts';
import { type Action, type ChangeRow, NUMBER, STATE, toChange } from '../rows/changes.ts';
import type { Change, Deleted, SampleRef, Slice } from '../store.ts';
import { prepared, type Session } from './connections.ts';

/** Changes returned per slice: about a millisecond. */
const CHANGES_RETURNED = 200;

const ONE = `select ${COLUMNS}, seq from annotations where sample = :sample and id = :id`;
const GET = prepared(ONE);
const GET_TO_CHANGE = prepared(`${ONE} for update`);
/**
 * The counters are locked until the end of the transaction, so annotations become visible in the order of their positions. They never
 * count down, so the position of a deleted annotation is not reused.
 */
const INSERT = prepared(
  `with reserved as (
     update sample_counters set last_seq = last_seq + :count where sample = :sample returning last_seq - :count as before)
   insert into annotations (sample, seq, ${COLUMNS}, import_id, is_ignored)
   select :sample, before + n, ${COLUMNS.replace('annotation_metadata', 'annotation_metadata::json')}, import_id, is_ignored
   from reserved, json_to_recordset(:rows) as r (
     n bigint, id text, property_name text, property_value double precision, property_unit text, char_source_type text,
     coord_ref_frame text, coord_units text, coord_x double precision, coord_y double precision, coord_z double precision,
     data_id text, annotation_metadata text, last_updated text, version text, import_id text, is_ignored boolean)`,
);
const UPDATE = prepared(
  `update annotations set (${COLUMNS}, import_id, is_ignored) = (
     ${COLUMNS.replace(/\w+/g, ':$&').replace(':annotation_metadata', ':annotation_metadata::json')}, :import_id, :is_ignored)
   where sample = :sample and id = :id`,
);
const DELETE = prepared('delete from annotations where sample = :sample and seq = any(:seqs::bigint[])');
/**
 * Whoever deletes locks the counters first, as those who insert do. In another order the two could wait for each other, and without
 * the lock the numbers of data items would be those of before.
 */
const LOCK = prepared('select 1 from sample_counters where sample = :sample for no key update');
const OF_IMPORT = prepared(
  `select ${COLUMNS}, seq from annotations where sample = :sample and import_id = :importId order by seq limit :most for update`,
);
const KEEP = prepared(
  `insert into annotation_changes
     (sample, annotation_id, number, action, changed_at, changed_by_id, changed_by_name, ${STATE})
   select sample, id,
     coalesce((select max(number) from annotation_changes c where c.sample = a.sample and c.annotation_id = a.id), 0) + 1,
     :action, :at, :userId, :userName, ${STATE}
   from annotations a where sample = :sample and seq = any(:seqs::bigint[])`,
);
const CHANGES = `select annotation_id, ${STATE}, number, action, changed_at, changed_by_id, changed_by_name from annotation_changes
   where sample = :sample and annotation_id = :annotationId`;
const LIST_CHANGES = prepared(`${CHANGES} and number > :after order by number limit ${CHANGES_RETURNED}`);
const LAST_TWO_CHANGES = prepared(`${CHANGES} order by number desc limit 2`);
/** What a sample refers to is counted, so listing samples need not read annotations. An item is new whose uses are all from here. */
const USE = prepared(
  `with used as (select data_id, uses from unnest(:dataIds::text[], :uses::bigint[]) as u (data_id, uses)),
   counted as (
     insert into data_items (sample, data_id, uses) select :sample, data_id, uses from used
     on conflict (sample, data_id) do update set uses = data_items.uses + excluded.uses returning data_id, uses)
   update sample_counters set num_data_items = num_data_items + (select count(*) from counted join used using (data_id, uses))
   where sample = :sample`,
);
const DISUSE = prepared(
  `with disused as (select data_id, uses from unnest(:dataIds::text[], :uses::bigint[]) as u (data_id, uses)),
   counted as (
     update data_items set uses = data_items.uses - disused.uses from disused
     where sample = :sample and data_items.data_id = disused.data_id returning data_items.uses)
   update sample_counters set num_data_items = num_data_items - (select count(*) from counted where uses = 0)
   where sample = :sample`,
);
const FORGET = prepared(
  'delete from data_items where sample = :sample and data_id = any(:dataIds::text[]) and uses = 0',
);

export async function getAnnotation(session: Session, sample: SampleRef, id: string): Promise<Annotation | undefined> {
  const [row] = await session.tuples<[...AnnotationRow]>(GET, { sample: sample.number, id });
  return row && fromRow(sample.id, row);
}

/** Inserts annotations with a single statement, and counts their data items with another one if they have any. */
export async function insertAnnotations(
  session: Session,
  sample: SampleRef,
  annotations: readonly Annotation[],
): Promise<void> {
  const rows = JSON.stringify(annotations.map((annotation, index) => ({ n: index + 1, ...toColumns(annotation) })));
  const inserted = await session.run(INSERT, { sample: sample.number, count: annotations.length, rows });
  if (inserted < annotations.length) throw new Error(`Sample ${sample.id} no longer exists`);
  const items = usesOf(annotations.map(({ data_id }) => data_id));
  if (items.dataIds.length > 0) await session.run(USE, { sample: sample.number, ...items });
}

/** Whether inserting takes a single statement, which needs no transaction around it. */
export const isOneStatement = (annotations: readonly Annotation[]): boolean =>
  annotations.every(({ data_id }) => data_id === null);

/** Locks the annotation, so that nobody changes it between the statements. */
export async function updateAnnotation(
  session: Session,
  sample: SampleRef,
  id: string,
  change: Change<Annotation>,
  author: Author,
): Promise<Annotation | undefined> {
  const [row] = await session.tuples<[...PlacedRow]>(GET_TO_CHANGE, { sample: sample.number, id });
  if (row === undefined) return undefined;
  const current = fromRow(sample.id, row);
  const next = change(current);
  if (next === current) return current;
  await keep(session, sample, 'update', [row], author);
  await session.run(UPDATE, { sample: sample.number, ...toColumns(next), id });
  return next;
}

export async function deleteAnnotation(
  session: Session,
  sample: SampleRef,
  id: string,
  author: Author,
  check?: (current: Annotation) => void,
): Promise<boolean> {
  await session.run(LOCK, { sample: sample.number });
  const [row] = await session.tuples<[...PlacedRow]>(GET_TO_CHANGE, { sample: sample.number, id });
  if (row === undefined) return false;
  check?.(fromRow(sample.id, row));
  await deleteRows(session, sample, [row], author);
  return true;
}

/** Locks what inserting and deleting do, so that nobody else restores the annotation, or deletes it, between the statements. */
export async function undoChange(
  session: Session,
  sample: SampleRef,
  id: string,
  author: Author,
  check?: (current: Annotation | undefined) => void,
): Promise<Annotation | 'unchanged' | undefined> {
  await session.run(LOCK, { sample: sample.number });
  const [row] = await session.tuples<[...PlacedRow]>(GET_TO_CHANGE, { sample: sample.number, id });
  const kept = await session.tuples<[...ChangeRow]>(LAST_TWO_CHANGES, { sample: sample.number, annotationId: id });
  if (row === undefined && kept.length === 0) return undefined;
  check?.(row && fromRow(sample.id, row));
  const undo = undoOf(
    kept.map((change) => toChange(sample, change)),
    row !== undefined,
  );
  if (undo === undefined) return 'unchanged';
  if (undo.isDeleted) await insertAnnotations(session, sample, [undo.before]);
  return await updateAnnotation(session, sample, id, () => ({ ...undo.before, last_updated: author.at }), author);
}

export async function deleteImport(
  session: Session,
  sample: SampleRef,
  importId: string,
  most: number,
  author: Author,
): Promise<Deleted> {
  await session.run(LOCK, { sample: sample.number });
  // One more shows whether there are more.
  const rows = await session.tuples<[...PlacedRow]>(OF_IMPORT, { sample: sample.number, importId, most: most + 1 });
  const deleted = rows.slice(0, most);
  if (deleted.length > 0) await deleteRows(session, sample, deleted, author);
  return { num_deleted: deleted.length, has_more: rows.length > deleted.length };
}

/** The changes of an annotation, the first one first. They outlive the annotation itself. */
export async function* changeSlices(
  session: Session,
  sample: SampleRef,
  annotationId: string,
): AsyncGenerator<Slice<AnnotationChange>> {
  let after = 0;
  for (;;) {
    const rows = await session.tuples<[...ChangeRow]>(LIST_CHANGES, { sample: sample.number, annotationId, after });
    after = rows.at(-1)?.[NUMBER] ?? after;
    yield { items: rows.map((row) => toChange(sample, row)), positions: rows.map((row) => row[NUMBER]) };
    if (rows.length < CHANGES_RETURNED) return;
  }
}

/** Deletes annotations that the transaction has locked. */
async function deleteRows(
  session: Session,
  sample: SampleRef,
  rows: readonly PlacedRow[],
  author: Author,
): Promise<void> {
  await keep(session, sample, 'delete', rows, author);
  await session.run(DELETE, { sample: sample.number, seqs: positions(rows) });
  const items = usesOf(rows.map((row) => row[DATA_ID]));
  if (items.dataIds.length === 0) return;
  await session.run(DISUSE, { sample: sample.number, ...items });
  await session.run(FORGET, { sample: sample.number, dataIds: items.dataIds });
}

const positions = (rows: readonly PlacedRow[]): readonly number[] => rows.map((row) => row[POSITION]);

/** Keeps what annotations are, before a change in the same transaction. */
async function keep(
  session: Session,
  sample: SampleRef,
  action: Action,
  rows: readonly PlacedRow[],
  { at, userId, userName }: Author,
): Promise<void> {
  await session.run(KEEP, { sample: sample.number, seqs: positions(rows), action, at, userId, userName });
}

const NAMES: readonly string[] = COLUMNS.split(', ');

/** An annotation by the names of its columns, with what other columns repeat of its metadata. */
function toColumns(annotation: Annotation): Readonly<Record<string, string | number | boolean | null>> {
  const row = toRow(annotation);
  const importId: unknown = annotation.annotation_metadata?.['import_id'];
  return {
    ...Object.fromEntries(NAMES.map((name, index) => [name, row[index] ?? null])),
    import_id: typeof importId === 'string' ? importId : null,
    is_ignored: annotation.annotation_metadata?.['ignored'] === true,
  };
}

/** How often each data item is used. */
function usesOf(all: readonly (string | null)[]): {
  readonly dataIds: readonly string[];
  readonly uses: readonly number[];
} {
  const uses = new Map<string, number>();
  for (const dataId of all) if (dataId !== null) uses.set(dataId, (uses.get(dataId) ?? 0) + 1);
  return { dataIds: [...uses.keys()], uses: [...uses.values()] };
}
