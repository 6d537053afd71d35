import type { Annotation } from '@wafermark/generated/document/models.ts';
import type Database from 'better-sqlite3';
import { type Author, undoOf } from '../../domain/change.ts';
import { type AnnotationRow, COLUMNS, DATA_ID, fromRow, toRow } from '../rows/annotations.ts';
import type { Change, Deleted, SampleRef } from '../store.ts';
import { changeTable } from './changes.ts';

export interface AnnotationTable {
  get(sample: SampleRef, id: string): Annotation | undefined;
  insert(sample: SampleRef, annotations: readonly Annotation[]): void;
  /** Inserts an annotation at a given position. It is invisible until `show`. */
  insertAt(sample: number, position: number, annotation: Annotation): void;
  /** Makes the annotations inserted after the last visible one visible, up to a position. */
  show(sample: number, last: number, annotations: readonly Annotation[]): void;
  update(sample: SampleRef, id: string, change: Change<Annotation>, author: Author): Annotation | undefined;
  delete(sample: SampleRef, id: string, author: Author, check?: (current: Annotation) => void): boolean;
  undo(
    sample: SampleRef,
    id: string,
    author: Author,
    check?: (current: Annotation | undefined) => void,
  ): Annotation | 'unchanged' | undefined;
  deleteImport(sample: SampleRef, importId: string, most: number, author: Author): Deleted;
}

/** Annotations of an unfinished bulk (`bulks.ts`) come after the last visible one. */
const SHOWN = 'seq <= (select last_seq from sample_counters where sample_counters.sample = annotations.sample)';

/** The statements on annotations, prepared once per connection. Rows are clustered by sample, in creation order. */
export function annotationTable(db: Database.Database): AnnotationTable {
  const one = db
    .prepare<[number, string], AnnotationRow>(
      `select ${COLUMNS} from annotations where sample = ? and id = ? and ${SHOWN}`,
    )
    .raw();
  // Never counts down, so the position of a deleted annotation is not reused.
  const reserve = db
    .prepare<[number, number], number>(
      'update sample_counters set last_seq = last_seq + ? where sample = ? returning last_seq',
    )
    .pluck();
  const insert = db.prepare<[number, number, ...AnnotationRow]>(
    `insert into annotations (sample, seq, ${COLUMNS}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const update = db.prepare<[...AnnotationRow, number, string]>(
    `update annotations set (${COLUMNS}) = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) where sample = ? and id = ?`,
  );
  const remove = db.prepare<[number, string]>('delete from annotations where sample = ? and id = ?');
  const ofImport = db.prepare<[number, string, number], { readonly seq: number; readonly data_id: string | null }>(
    `select seq, data_id from annotations indexed by annotations_by_import
     where sample = ? and import_id = ? and ${SHOWN} order by seq limit ?`,
  );
  const removeAll = db.prepare<[number, string]>(
    'delete from annotations where sample = ? and seq in (select value from json_each(?))',
  );
  const show = db.prepare<[number, number, number]>(
    'update sample_counters set last_seq = ? where sample = ? and last_seq < ?',
  );
  const dataItems = dataItemTable(db);
  const changes = changeTable(db);

  const table: AnnotationTable = {
    get(sample, id) {
      const row = one.get(sample.number, id);
      return row === undefined ? undefined : fromRow(sample.id, row);
    },

    insert(sample, annotations) {
      const last = reserve.get(annotations.length, sample.number);
      if (last === undefined) throw new Error(`Sample ${sample.id} no longer exists`);
      let seq = last - annotations.length;
      for (const annotation of annotations) {
        seq += 1;
        insert.run(sample.number, seq, ...toRow(annotation));
      }
      dataItems.add(sample.number, annotations);
    },

    insertAt(sample, position, annotation) {
      insert.run(sample, position, ...toRow(annotation));
    },

    show(sample, last, annotations) {
      const { changes } = show.run(last, sample, last - annotations.length + 1);
      if (changes === 0) throw new Error('The positions of a bulk are already taken');
      dataItems.add(sample, annotations);
    },

    update(sample, id, change, author) {
      const row = one.get(sample.number, id);
      if (row === undefined) return undefined;
      const current = fromRow(sample.id, row);
      const next = change(current);
      if (next === current) return current;
      changes.keep(sample, 'update', id, author);
      update.run(...toRow(next), sample.number, id);
      return next;
    },

    delete(sample, id, author, check) {
      const row = one.get(sample.number, id);
      if (row === undefined) return false;
      check?.(fromRow(sample.id, row));
      changes.keep(sample, 'delete', id, author);
      remove.run(sample.number, id);
      const dataId = row[DATA_ID];
      if (dataId !== null) dataItems.remove(sample.number, dataId);
      return true;
    },

    undo(sample, id, author, check) {
      const kept = changes.lastTwo(sample, id);
      const current = table.get(sample, id);
      if (current === undefined && kept.length === 0) return undefined;
      check?.(current);
      const undo = undoOf(kept, current !== undefined);
      if (undo === undefined) return 'unchanged';
      if (undo.isDeleted) table.insert(sample, [undo.before]);
      return table.update(sample, id, () => ({ ...undo.before, last_updated: author.at }), author);
    },

    deleteImport(sample, importId, most, author) {
      // One more shows whether there are more.
      const rows = ofImport.all(sample.number, importId, most + 1);
      const deleted = rows.slice(0, most);
      const positions = JSON.stringify(deleted.map(({ seq }) => seq));
      changes.keepAll(sample, positions, author);
      removeAll.run(sample.number, positions);
      for (const { data_id } of deleted) if (data_id !== null) dataItems.remove(sample.number, data_id);
      return { num_deleted: deleted.length, has_more: rows.length > deleted.length };
    },
  };
  return table;
}

/** Counts the data items that a sample's annotations reference, so listing samples need not read annotations. */
function dataItemTable(db: Database.Database) {
  const add = db
    .prepare<[number, string, number], number>(
      'insert into data_items (sample, data_id, uses) values (?, ?, ?) on conflict do update set uses = uses + excluded.uses returning uses',
    )
    .pluck();
  const remove = db
    .prepare<[number, string], number>(
      'update data_items set uses = uses - 1 where sample = ? and data_id = ? returning uses',
    )
    .pluck();
  const forget = db.prepare<[number, string]>('delete from data_items where sample = ? and data_id = ?');
  const count = db.prepare<[number, number]>(
    'update sample_counters set num_data_items = num_data_items + ? where sample = ?',
  );
  return {
    add(sample: number, annotations: readonly Annotation[]): void {
      const uses = new Map<string, number>();
      for (const { data_id } of annotations) if (data_id !== null) uses.set(data_id, (uses.get(data_id) ?? 0) + 1);
      let isNew = 0;
      for (const [dataId, times] of uses) if (add.get(sample, dataId, times) === times) isNew += 1;
      count.run(isNew, sample);
    },
    remove(sample: number, dataId: string): void {
      if (remove.get(sample, dataId) !== 0) return;
      forget.run(sample, dataId);
      count.run(-1, sample);
    },
  };
}
