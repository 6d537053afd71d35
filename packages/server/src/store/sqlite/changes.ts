import type { Annotation, AnnotationChange } from '@wafermark/generated/document/models.ts';
import type Database from 'better-sqlite3';
import type { Author } from '../../domain/change.ts';
import type { SampleRef, Slice } from '../store.ts';

/** Changes returned per slice: about a millisecond. */
const ROWS_RETURNED = 200;

export interface ChangeTable {
  /** Keeps what an annotation was before a change. Must run in the transaction of the change. */
  keep(sample: SampleRef, action: AnnotationChange['action'], before: Annotation, author: Author): void;
  /** The changes of an annotation, the first one first. */
  slices(sample: SampleRef, annotationId: string): Generator<Slice<AnnotationChange>>;
}

interface Row extends Omit<AnnotationChange, 'before'> {
  readonly number: number;
  /** JSON. */
  readonly before: string;
}

/** The statements on changes of annotations. They outlive the annotation itself. */
export function changeTable(db: Database.Database): ChangeTable {
  const insert = db.prepare<[number, string, string, string, string, string | null, string, number, string]>(
    `insert into annotation_changes
       (sample, annotation_id, number, action, changed_at, changed_by_id, changed_by_name, before)
     select ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ? from annotation_changes where sample = ? and annotation_id = ?`,
  );
  const list = db.prepare<[number, string, number], Row>(
    `select number, action, changed_at, changed_by_id, changed_by_name, before from annotation_changes
     where sample = ? and annotation_id = ? and number > ? order by number limit ${ROWS_RETURNED}`,
  );
  return {
    keep(sample, action, before, { at, userId, userName }) {
      const text = JSON.stringify(before);
      insert.run(sample.number, before.id, action, at, userId, userName, text, sample.number, before.id);
    },

    *slices(sample, annotationId) {
      let after = 0;
      for (;;) {
        const rows = list.all(sample.number, annotationId, after);
        after = rows.at(-1)?.number ?? after;
        yield { items: rows.map(fromRow), positions: rows.map(({ number }) => number) };
        if (rows.length < ROWS_RETURNED) return;
      }
    },
  };
}

const fromRow = ({ number: _number, before, ...change }: Row): AnnotationChange => ({
  ...change,
  // Written by `keep`, and validated before it is sent.
  before: JSON.parse(before),
});
