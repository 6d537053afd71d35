import { FIELDS } from '@wafermark/generated/api.ts';
import type { PhysicalSample, PhysicalSampleListItem } from '@wafermark/generated/models.ts';
import type { Kysely, Selectable } from 'kysely';
import { keptRow, takeKey } from './idempotency.ts';
import type { SampleStore } from './store.ts';
import type { SampleTable, Tables } from './tables.ts';

export function sampleStore(db: Kysely<Tables>): SampleStore {
  return {
    async isEmpty() {
      return (await db.selectFrom('physical_samples').select('id').limit(1).executeTakeFirst()) === undefined;
    },

    async exists(organisation, id) {
      return (await one(db, organisation, id).select('id').executeTakeFirst()) !== undefined;
    },

    async list(organisation, { physical_sample_id, has_data_item }) {
      let query = db
        .selectFrom('physical_samples')
        .selectAll()
        .select(({ selectFrom }) =>
          selectFrom('annotations')
            .whereRef('annotations.physical_sample_id', '=', 'physical_samples.id')
            .select(({ fn }) => fn.count<number>('annotations.data_id').distinct().as('count'))
            .as('num_data_items'),
        )
        .where('organisation', '=', organisation)
        .orderBy('seq');
      if (physical_sample_id !== undefined) query = query.where('id', '=', physical_sample_id);
      const rows = await query.execute();
      return rows
        .map(({ num_data_items, ...row }) => toListItem(row, num_data_items ?? 0))
        .filter((item) => has_data_item === undefined || item.num_data_items > 0 === has_data_item);
    },

    async insert({ sample, organisation, userName, targetMaterial = null }, kept) {
      const key = await keptRow(kept);
      await db.transaction().execute(async (transaction) => {
        await takeKey(transaction, key);
        await transaction
          .insertInto('physical_samples')
          .values({ ...toRow(sample), organisation, user_name: userName, target_material: targetMaterial })
          .execute();
      });
    },

    async update(organisation, id, change) {
      return await db.transaction().execute(async (transaction) => {
        const row = await one(transaction, organisation, id).select(FIELDS.PhysicalSample).executeTakeFirst();
        if (row === undefined) return undefined;
        const current = fromRow(row);
        const next = change(current);
        if (next !== current) {
          await transaction.updateTable('physical_samples').set(toRow(next)).where('id', '=', id).execute();
        }
        return next;
      });
    },
  };
}

const one = (db: Kysely<Tables>, organisation: string, id: string) =>
  db.selectFrom('physical_samples').where('organisation', '=', organisation).where('id', '=', id);

const toRow = (sample: PhysicalSample) => ({
  ...sample,
  physical_sample_metadata:
    sample.physical_sample_metadata === null ? null : JSON.stringify(sample.physical_sample_metadata),
});

const fromRow = (row: Pick<Selectable<SampleTable>, keyof PhysicalSample>): PhysicalSample => ({
  ...row,
  physical_sample_metadata: row.physical_sample_metadata === null ? null : JSON.parse(row.physical_sample_metadata),
});

const toListItem = (row: Selectable<SampleTable>, num_data_items: number): PhysicalSampleListItem => ({
  id: row.id,
  name: row.name,
  created_datetime: row.created_datetime,
  last_updated: row.last_updated,
  owner_id: row.user_id,
  owner_name: row.user_name,
  num_data_items,
  growth_instrument: row.growth_instrument_id === null ? null : { id: row.growth_instrument_id },
  target_material: row.target_material === null ? null : { name: row.target_material },
  projects: [],
  detail_notes: row.detail_notes_id === null ? null : { id: row.detail_notes_id },
});
