import type { PhysicalSample, PhysicalSampleListItem } from '@wafermark/generated/document/models.ts';

export type SampleRow = Omit<PhysicalSample, 'physical_sample_metadata'> & {
  readonly seq: number;
  readonly physical_sample_metadata: string | null;
};

export type SampleListRow = SampleRow & {
  readonly user_name: string | null;
  readonly target_material: string | null;
  readonly target_substrate: string | null;
  readonly num_data_items: number;
};

/** A sample with its metadata as text. */
export const withText = (sample: PhysicalSample): Omit<SampleRow, 'seq'> => ({
  ...sample,
  physical_sample_metadata:
    sample.physical_sample_metadata === null ? null : JSON.stringify(sample.physical_sample_metadata),
});

/** A row as returned by the operations that write samples. */
export const fromRow = (row: SampleRow): PhysicalSample => ({
  id: row.id,
  name: row.name,
  created_datetime: row.created_datetime,
  last_updated: row.last_updated,
  version: row.version,
  user_id: row.user_id,
  growth_instrument_id: row.growth_instrument_id,
  sample_id: row.sample_id,
  detail_notes_id: row.detail_notes_id,
  physical_sample_metadata: row.physical_sample_metadata === null ? null : JSON.parse(row.physical_sample_metadata),
});

const targetOf = ({ target_material: name, target_substrate: substrate }: SampleListRow) =>
  name === null ? null : { substrate, sample_name: name };

const notesOf = ({ detail_notes_id: id }: SampleListRow) =>
  id === null ? null : { id, content: null, last_updated: null };

/** A row as returned by the list of samples. */
export const toListItem = (row: SampleListRow): PhysicalSampleListItem => ({
  id: row.id,
  name: row.name,
  created_datetime: row.created_datetime,
  last_updated: row.last_updated,
  owner_id: row.user_id,
  owner_name: row.user_name,
  num_data_items: row.num_data_items,
  growth_instrument: row.growth_instrument_id === null ? null : { id: row.growth_instrument_id },
  target_material: targetOf(row),
  projects: [],
  detail_notes: notesOf(row),
});
