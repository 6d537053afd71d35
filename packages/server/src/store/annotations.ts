import { FIELDS } from '@wafermark/generated/api.ts';
import type { Annotation } from '@wafermark/generated/models.ts';
import type { Kysely, Selectable } from 'kysely';
import { keptRow, takeKey } from './idempotency.ts';
import type { AnnotationFilter, AnnotationStore } from './store.ts';
import type { AnnotationTable, Tables } from './tables.ts';

/** 500 rows of 15 columns stay well below the 32,766 parameters that SQLite takes in a statement. */
const ROWS_PER_STATEMENT = 500;

export function annotationStore(db: Kysely<Tables>): AnnotationStore {
  return {
    async insert(annotations, kept) {
      const key = await keptRow(kept);
      await db.transaction().execute(async (transaction) => {
        await takeKey(transaction, key);
        for (let start = 0; start < annotations.length; start += ROWS_PER_STATEMENT) {
          const rows = annotations.slice(start, start + ROWS_PER_STATEMENT).map(toRow);
          await transaction.insertInto('annotations').values(rows).execute();
        }
      });
    },

    async list(sampleId, filter, { after = 0, limit }) {
      let query = filtered(db, sampleId, filter).where('seq', '>', after).orderBy('seq');
      // One row more than asked for tells whether there is a next page.
      if (limit !== undefined) query = query.limit(limit + 1);
      const rows = await query.select('seq').execute();
      const page = limit === undefined ? rows : rows.slice(0, limit);
      return {
        annotations: page.map(({ seq, ...row }) => fromRow(row)),
        next: page.length < rows.length ? page.at(-1)?.seq : undefined,
      };
    },

    async get(sampleId, id) {
      const row = await one(db, sampleId, id).executeTakeFirst();
      return row && fromRow(row);
    },

    async update(sampleId, id, change) {
      return await db.transaction().execute(async (transaction) => {
        const row = await one(transaction, sampleId, id).executeTakeFirst();
        if (row === undefined) return undefined;
        const current = fromRow(row);
        const next = change(current);
        if (next !== current) {
          await transaction.updateTable('annotations').set(toRow(next)).where('id', '=', id).execute();
        }
        return next;
      });
    },

    async delete(sampleId, id) {
      const { numDeletedRows } = await db
        .deleteFrom('annotations')
        .where('physical_sample_id', '=', sampleId)
        .where('id', '=', id)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}

const ofSample = (db: Kysely<Tables>, sampleId: string) =>
  db.selectFrom('annotations').select(FIELDS.Annotation).where('physical_sample_id', '=', sampleId);

const one = (db: Kysely<Tables>, sampleId: string, id: string) => ofSample(db, sampleId).where('id', '=', id);

function filtered(db: Kysely<Tables>, sampleId: string, filter: AnnotationFilter) {
  let query = ofSample(db, sampleId);
  for (const column of ['property_name', 'char_source_type'] as const) {
    const value = filter[column];
    if (value !== undefined) query = query.where(column, '=', value);
  }
  // A comparison with NULL is never true, which leaves out what has no coordinate on a bounded axis.
  if (filter.x_min !== undefined) query = query.where('coord_x', '>=', filter.x_min);
  if (filter.x_max !== undefined) query = query.where('coord_x', '<=', filter.x_max);
  if (filter.y_min !== undefined) query = query.where('coord_y', '>=', filter.y_min);
  if (filter.y_max !== undefined) query = query.where('coord_y', '<=', filter.y_max);
  return query;
}

const toRow = (annotation: Annotation) => ({
  ...annotation,
  annotation_metadata: annotation.annotation_metadata === null ? null : JSON.stringify(annotation.annotation_metadata),
});

const fromRow = (row: Omit<Selectable<AnnotationTable>, 'seq'>): Annotation => ({
  ...row,
  annotation_metadata: row.annotation_metadata === null ? null : JSON.parse(row.annotation_metadata),
});
