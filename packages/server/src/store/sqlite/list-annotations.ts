import type { Annotation } from '@wafermark/generated/document/models.ts';
import type Database from 'better-sqlite3';
import type { AnnotationFilter } from '../../domain/box.ts';
import { COLUMNS, fromRow, type PlacedRow, POSITION } from '../rows/annotations.ts';
import { conditions, PLANE, RANGE } from '../rows/filter.ts';
import type { Part, SampleRef, Slice } from '../store.ts';

/** Rows scanned per slice, whether they match or not: about a millisecond. */
const ROWS_LOOKED_AT = 2_000;
/** Rows returned per slice: about a millisecond including validation and serialisation. */
const ROWS_RETURNED = 200;
/** A box is looked up by its x range if that has at most this many annotations: 20,000 index entries take about 2 ms. */
const MOST_IN_RANGE = 20_000;

type Values = AnnotationFilter & {
  readonly sample: number;
  readonly after: number;
  readonly last: number;
  readonly most: number;
  /** A JSON array of positions. */
  readonly seqs?: string;
};

export interface AnnotationList {
  /** Yields slices in creation order, including empty ones: each takes a millisecond or two, so others can run in between. */
  slices(sample: SampleRef, filter: AnnotationFilter, part: Part): Generator<Slice<Annotation>>;
}

/**
 * Lists annotations in slices. There are four access paths, each through an index:
 *
 * - an import: its annotations in creation order;
 * - a box with few annotations in its x range: their positions by coordinates, then the rows;
 * - a property: its annotations in creation order;
 * - everything else: all annotations of the sample in creation order.
 *
 * All but the box scan a bounded number of rows per slice, so a filter that matches nothing blocks nobody.
 */
export function annotationList(db: Database.Database): AnnotationList {
  const statements = new Map<string, Database.Statement<[Values], PlacedRow>>();
  const prepared = (sql: string): Database.Statement<[Values], PlacedRow> => {
    const statement = statements.get(sql) ?? db.prepare<[Values], PlacedRow>(sql).raw();
    statements.set(sql, statement);
    return statement;
  };
  const positions = new Map<string, Database.Statement<[Values], number>>();
  const preparedPositions = (sql: string): Database.Statement<[Values], number> => {
    const statement = positions.get(sql) ?? db.prepare<[Values], number>(sql).pluck();
    positions.set(sql, statement);
    return statement;
  };
  const lastOf = db.prepare<[number], number>('select last_seq from sample_counters where sample = ?').pluck();
  function* inRange(
    sample: SampleRef,
    filter: AnnotationFilter,
    parameters: Values,
    atOnce: number,
  ): Generator<Slice<Annotation>> {
    // The index covers only x and y; the other conditions are applied to the rows.
    const found = preparedPositions(
      `select seq from annotations indexed by annotations_by_place where ${where(filter, PLANE)} and seq > :after and seq <= :last order by seq`,
    ).all(parameters);
    // A cross join keeps this order: it looks up each position, in list order.
    const rowsAt = prepared(
      `select ${COLUMNS}, seq from (select value as position from json_each(:seqs)) cross join annotations not indexed where seq = position and ${where(filter)}`,
    );
    for (let start = 0; start < found.length; start += atOnce) {
      // One statement per slice takes a third of the time of one per row. Rows deleted meanwhile are skipped.
      const seqs = JSON.stringify(found.slice(start, start + atOnce));
      yield toSlice(sample, rowsAt.all({ ...parameters, seqs }));
    }
  }

  function* inOrder(
    sample: SampleRef,
    filter: AnnotationFilter,
    parameters: Values,
    atOnce: number,
  ): Generator<Slice<Annotation>> {
    const { index, few, covered } = accessPath(filter);
    const bound = preparedPositions(
      `select seq from annotations ${index} where ${few} and seq > :after and seq <= :last order by seq limit 1 offset :most`,
    );
    const rowsOf = prepared(
      `select ${COLUMNS}, seq from annotations ${index} where ${where(filter)} and seq > :after and seq <= :last order by seq limit :most`,
    );
    // When every scanned row matches, there is nothing to bound.
    const matchesAll = conditions(filter).length === covered;
    let { after } = parameters;
    while (after < parameters.last) {
      const window =
        (matchesAll ? undefined : bound.get({ ...parameters, after, most: ROWS_LOOKED_AT })) ?? parameters.last;
      const rows = rowsOf.all({ ...parameters, after, last: window, most: atOnce });
      after = rows.length < atOnce ? window : (rows.at(-1)?.[POSITION] ?? window);
      yield toSlice(sample, rows);
    }
  }

  return {
    *slices(sample, filter, { after = 0, wanted = ROWS_RETURNED }) {
      const last = lastOf.get(sample.number) ?? 0;
      const parameters = { ...filter, sample: sample.number, after, last, most: MOST_IN_RANGE };
      const atOnce = Math.min(wanted, ROWS_RETURNED);
      const range = conditions(filter, RANGE);
      if (range.length === 0 || filter.import_id !== undefined)
        return yield* inOrder(sample, filter, parameters, atOnce);
      const isLarge =
        last > MOST_IN_RANGE &&
        preparedPositions(
          `select 1 from annotations indexed by annotations_by_place where ${where(filter, RANGE)} limit 1 offset :most`,
        ).get(parameters) !== undefined;
      yield* !isLarge ? inRange(sample, filter, parameters, atOnce) : inOrder(sample, filter, parameters, atOnce);
    },
  };
}

const toSlice = (sample: SampleRef, rows: readonly PlacedRow[]): Slice<Annotation> => ({
  items: rows.map((row) => fromRow(sample.id, row)),
  positions: rows.map((row) => row[POSITION]),
});

/** The index to scan in creation order, the rows that it leads to, and how many conditions of the filter that covers. */
function accessPath(filter: AnnotationFilter): {
  readonly index: string;
  readonly few: string;
  readonly covered: number;
} {
  if (filter.import_id !== undefined) {
    return { index: 'indexed by annotations_by_import', few: where(filter, ['import_id']), covered: 1 };
  }
  if (filter.property_name !== undefined) {
    return { index: 'indexed by annotations_by_property', few: where(filter, ['property_name']), covered: 1 };
  }
  return { index: 'not indexed', few: where(filter, []), covered: 0 };
}

const where = (...filter: Parameters<typeof conditions>): string =>
  ['sample = :sample', ...conditions(...filter)].join(' and ');
