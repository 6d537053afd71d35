import type { AnnotationChange } from '@wafermark/generated/document/models.ts';
import type { SampleRef } from '../store.ts';
import { type AnnotationRow, COLUMNS, fromRow } from './annotations.ts';

export type Action = AnnotationChange['action'];

/** An annotation before a change, and the change. */
export type ChangeRow = readonly [
  ...AnnotationRow,
  number: number,
  action: Action,
  changed_at: string,
  changed_by_id: string,
  changed_by_name: string | null,
];

/** All columns of an annotation but its id, which is called `annotation_id` here. */
export const STATE: string = COLUMNS.slice('id, '.length);

export const NUMBER = 14;

export function toChange(sample: SampleRef, row: ChangeRow): AnnotationChange {
  const [action, changed_at, changed_by_id, changed_by_name] = [row[15], row[16], row[17], row[18]];
  return { action, changed_at, changed_by_id, changed_by_name, before: fromRow(sample.id, row) };
}
