import type { Annotation } from '@wafermark/generated/document/models.ts';
import type { AnnotationFilter } from '../../domain/box.ts';
import type { MeasuredValue } from '../../domain/summary.ts';
import { COLUMNS, fromRow, type PlacedRow, POSITION } from '../rows/annotations.ts';
import { conditions, PLANE, RANGE } from '../rows/filter.ts';
import type { Part, SampleRef, Slice } from '../store.ts';
import { prepared, type Session, statement } from './connections.ts';

/** Rows returned per slice: about a millisecond including validation and serialisation. */
const ROWS_RETURNED = 200;
/** Values returned per slice: about two milliseconds. */
const VALUES_RETURNED = 2_000;
/** A box is looked up by its coordinates if it has at most this many annotations. */
const MOST_IN_BOX = 20_000;

const LAST = prepared('select last_seq from sample_counters where sample = :sample');
const VALUES = prepared(
  `select property_name, property_unit, coord_ref_frame, coord_units, property_value, last_updated,
     coord_x is not null and coord_y is not null as "isPlaced", is_ignored as "isIgnored", seq
   from annotations where sample = :sample and seq > :after and seq <= :last order by seq limit ${VALUES_RETURNED}`,
);

/** The position of a sample's last annotation. The lock behind it makes all before it visible, so a list up to it misses nothing. */
async function lastOf(session: Session, sample: SampleRef): Promise<number> {
  const [row] = await session.rows<{ readonly last_seq: number }>(LAST, { sample: sample.number });
  return row?.last_seq ?? 0;
}

/**
 * Lists annotations in creation order, in slices. A box with few annotations is looked up by its coordinates; everything else is
 * read in creation order, from the index of the property or import if the filter names one.
 */
export async function* annotationSlices(
  session: Session,
  sample: SampleRef,
  filter: AnnotationFilter,
  { after = 0, wanted = ROWS_RETURNED }: Part,
): AsyncGenerator<Slice<Annotation>> {
  const last = await lastOf(session, sample);
  const values = { ...filter, sample: sample.number, last };
  const atOnce = Math.min(wanted, ROWS_RETURNED);
  const found = await positionsInBox(session, filter, { ...values, after });
  if (found !== undefined) {
    const at = statement(
      `select ${COLUMNS}, seq from annotations where ${where(filter)} and seq = any(:seqs::bigint[]) order by seq`,
    );
    // Annotations that are deleted meanwhile are missing.
    for (let start = 0; start < found.length; start += atOnce) {
      const seqs = found.slice(start, start + atOnce);
      yield toSlice(sample, await session.tuples<[...PlacedRow]>(at, { ...values, seqs }));
    }
    return;
  }
  const next = inOrder(filter);
  for (let from = after; from < last; ) {
    const rows = await session.tuples<[...PlacedRow]>(next, { ...values, after: from, most: atOnce });
    from = rows.length < atOnce ? last : (rows.at(-1)?.[POSITION] ?? last);
    yield toSlice(sample, rows);
  }
}

/** What statistics need of each annotation, in creation order. */
export async function* valueSlices(session: Session, sample: SampleRef): AsyncGenerator<Slice<MeasuredValue>> {
  const last = await lastOf(session, sample);
  for (let after = 0; after < last; ) {
    const values = { sample: sample.number, after, last };
    const rows = await session.rows<MeasuredValue & { readonly seq: number }>(VALUES, values);
    after = rows.at(-1)?.seq ?? last;
    yield { items: rows.map(({ seq: _seq, ...value }) => value), positions: rows.map(({ seq }) => seq) };
  }
}

/** @returns undefined when the filter has no bound of x, or too much is within its bounds */
async function positionsInBox(
  session: Session,
  filter: AnnotationFilter,
  values: AnnotationFilter & { readonly after: number; readonly last: number },
): Promise<readonly number[] | undefined> {
  if (conditions(filter, RANGE).length === 0 || filter.import_id !== undefined) return undefined;
  // Unordered, or PostgreSQL might go through the whole sample in its order. The index covers only the plane.
  const look = statement(
    `select seq from annotations where ${where(filter, PLANE)} and seq > :after and seq <= :last limit :most`,
  );
  const rows = await session.tuples<[number]>(look, { ...values, most: MOST_IN_BOX + 1 });
  return rows.length > MOST_IN_BOX ? undefined : rows.map(([seq]) => seq).sort((a, b) => a - b);
}

/** The whole list and that of a property are asked for all the time. Other filters come in too many combinations to be kept. */
function inOrder(filter: AnnotationFilter) {
  const isCommon = conditions(filter).length === conditions(filter, ['property_name']).length;
  return (isCommon ? prepared : statement)(
    `select ${COLUMNS}, seq from annotations where ${where(filter)} and seq > :after and seq <= :last order by seq limit :most`,
  );
}

const toSlice = (sample: SampleRef, rows: readonly PlacedRow[]): Slice<Annotation> => ({
  items: rows.map((row) => fromRow(sample.id, row)),
  positions: rows.map((row) => row[POSITION]),
});

const where = (...filter: Parameters<typeof conditions>): string =>
  ['sample = :sample', ...conditions(...filter)].join(' and ');
