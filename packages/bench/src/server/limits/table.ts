import { FIELDS } from '@wafermark/generated/document/api.ts';
import type { Annotation } from '@wafermark/generated/document/models.ts';
import Database from 'better-sqlite3';
import type { Box } from '../bodies.ts';

/** The annotations table, used without the server. */
export interface Table {
  /** Inserts in one transaction, which is on disk on return. */
  insertAll(annotations: readonly Annotation[]): void;
  inBox(box: Box): unknown[];
  firstOf(limit: number): unknown[];
}

type Cell = string | number | null;
type Read = (annotation: Annotation) => Cell;

interface Column {
  readonly name: string;
  readonly notnull: 0 | 1;
}

/** The index on coordinates, if any. */
const BY_PLACE = `select l.name from pragma_index_list('annotations') l, pragma_index_info(l.name) i where i.name = 'coord_x'`;
const INSIDE = 'coord_x between :x_min and :x_max and coord_y between :y_min and :y_max';

/**
 * Opens a database created by the server, with its tables, indexes and settings.
 * @throws when the table has an unknown required column
 */
export function openTable(file: string, sample: string): Table {
  const db = new Database(file);
  // The file stores its journal mode and page size, but not these.
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  const columns = db.prepare<[], Column>(`select name, "notnull" from pragma_table_info('annotations')`).all();
  const names = columns.map(({ name }) => name);
  const number = db.prepare<[string], number>('select seq from physical_samples where id = ?').pluck().get(sample) ?? 0;
  let seq = db.prepare<[], number | null>('select max(seq) from annotations').pluck().get() ?? 0;
  const kept: Readonly<Record<string, Read>> = {
    sample: () => number,
    seq: () => {
      seq += 1;
      return seq;
    },
  };
  const reads = columns.map((column) => kept[column.name] ?? fieldOf(column));
  const insert = db.prepare(`insert into annotations (${names.join()}) values (${names.map(() => '?').join()})`);

  const [of, key] = names.includes('sample') ? ['sample', number] : ['physical_sample_id', sample];
  const fields = FIELDS.Annotation.map((name) => (names.includes(name) ? name : `'${sample}' as ${name}`));
  const select = `select ${fields.join()} from annotations where ${of} = :key`;
  const index = db.prepare<[], string>(BY_PLACE).pluck().get();
  // Looks up coordinates in the index first and then sorts the positions: a fourth of the time of sorting whole rows.
  const positions = `select seq from annotations indexed by ${index} where ${of} = :key and ${INSIDE}`;
  const box = db.prepare<[Box & { readonly key: Cell }], unknown>(
    `${select} and ${index === undefined ? INSIDE : `seq in (${positions})`} order by seq`,
  );
  const first = db.prepare<[{ readonly key: Cell; readonly limit: number }], unknown>(
    `${select} order by seq limit :limit`,
  );
  return {
    insertAll: db.transaction((annotations: readonly Annotation[]) => {
      for (const annotation of annotations) insert.run(reads.map((read) => read(annotation)));
    }),
    inBox: (wanted) => box.all({ ...wanted, key }),
    firstOf: (limit) => first.all({ key, limit }),
  };
}

function fieldOf({ name, notnull }: Column): Read {
  const field = FIELDS.Annotation.find((known) => known === name);
  if (field === undefined) {
    if (notnull === 1)
      throw new Error(`The table of annotations has a new column, ${name}: define here how to fill it`);
    return () => null;
  }
  return (annotation) => {
    const value = annotation[field];
    return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
  };
}
