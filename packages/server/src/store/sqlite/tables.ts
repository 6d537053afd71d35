import type { Annotation, PhysicalSample } from '@wafermark/generated/document/models.ts';

/** An annotation as a row, in the order of `COLUMNS`. JSON is stored as text, which preserves names such as `__proto__`. */
export type AnnotationRow = readonly [
  id: string,
  property_name: string,
  property_value: number,
  property_unit: string | null,
  char_source_type: string | null,
  coord_ref_frame: Annotation['coord_ref_frame'],
  coord_units: string | null,
  coord_x: number | null,
  coord_y: number | null,
  coord_z: number | null,
  data_id: string | null,
  annotation_metadata: string | null,
  last_updated: string,
  version: string,
];

/** A row followed by its position in the list. */
export type PlacedRow = readonly [...AnnotationRow, seq: number];

export const POSITION = 14;
export const DATA_ID = 10;

export const COLUMNS =
  'id, property_name, property_value, property_unit, char_source_type, coord_ref_frame, coord_units, coord_x, coord_y, coord_z, data_id, annotation_metadata, last_updated, version';

export type SampleRow = Omit<PhysicalSample, 'physical_sample_metadata'> & {
  readonly seq: number;
  readonly physical_sample_metadata: string | null;
};

export type SampleListRow = SampleRow & {
  readonly user_name: string | null;
  readonly target_material: string | null;
  readonly num_data_items: number;
};

export interface KeyRow {
  readonly seq: number;
  readonly id: string;
  readonly organisation: string;
  readonly user_id: string;
  readonly user_name: string | null;
  /** Separated by spaces. */
  readonly scopes: string;
  readonly created: string;
  readonly expires: string | null;
  readonly last_used: string | null;
}
