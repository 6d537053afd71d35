import type { AnnotationChange } from '@wafermark/generated/document/models.ts';
import type Database from 'better-sqlite3';
import type { Author } from '../../domain/change.ts';
import { type Action, type ChangeRow, NUMBER, STATE, toChange } from '../rows/changes.ts';
import type { SampleRef, Slice } from '../store.ts';

/** Changes returned per slice: about a millisecond. */
const ROWS_RETURNED = 200;

export interface ChangeTable {
  /** Keeps what an annotation is, before a change in the same transaction. */
  keep(sample: SampleRef, action: Action, id: string, author: Author): void;
  /** Keeps what annotations are that are about to be deleted. @param positions A JSON array. */
  keepAll(sample: SampleRef, positions: string, author: Author): void;
  /** The last two changes of an annotation, the later one first. */
  lastTwo(sample: SampleRef, annotationId: string): readonly AnnotationChange[];
  /** The changes of an annotation, the first one first. */
  slices(sample: SampleRef, annotationId: string): Generator<Slice<AnnotationChange>>;
}

/** The statements on changes of annotations. They outlive the annotation itself. */
export function changeTable(db: Database.Database): ChangeTable {
  const insert = (which: string): string =>
    `insert into annotation_changes
       (sample, annotation_id, number, action, changed_at, changed_by_id, changed_by_name, ${STATE})
     select sample, id,
       coalesce((select max(number) from annotation_changes c where c.sample = a.sample and c.annotation_id = a.id), 0) + 1,
       ?, ?, ?, ?, ${STATE}
     from annotations a where sample = ? and ${which}`;
  const one = db.prepare<[Action, string, string, string | null, number, string]>(insert('id = ?'));
  const many = db.prepare<[Action, string, string, string | null, number, string]>(
    insert('seq in (select value from json_each(?))'),
  );
  const of = `select annotation_id, ${STATE}, number, action, changed_at, changed_by_id, changed_by_name from annotation_changes
    where sample = ? and annotation_id = ?`;
  const list = db
    .prepare<[number, string, number], ChangeRow>(`${of} and number > ? order by number limit ${ROWS_RETURNED}`)
    .raw();
  const lastTwo = db.prepare<[number, string], ChangeRow>(`${of} order by number desc limit 2`).raw();
  return {
    keep(sample, action, id, { at, userId, userName }) {
      one.run(action, at, userId, userName, sample.number, id);
    },

    keepAll(sample, positions, { at, userId, userName }) {
      many.run('delete', at, userId, userName, sample.number, positions);
    },

    lastTwo: (sample, annotationId) => lastTwo.all(sample.number, annotationId).map((row) => toChange(sample, row)),

    *slices(sample, annotationId) {
      let after = 0;
      for (;;) {
        const rows = list.all(sample.number, annotationId, after);
        after = rows.at(-1)?.[NUMBER] ?? after;
        yield { items: rows.map((row) => toChange(sample, row)), positions: rows.map((row) => row[NUMBER]) };
        if (rows.length < ROWS_RETURNED) return;
      }
    },
  };
}
