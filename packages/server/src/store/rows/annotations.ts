import type { Annotation } from '@wafermark/generated/document/models.ts';

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

/** An annotation as a row. */
export const toRow = (annotation: Annotation): AnnotationRow => [
  annotation.id,
  annotation.property_name,
  annotation.property_value,
  annotation.property_unit,
  annotation.char_source_type,
  annotation.coord_ref_frame,
  annotation.coord_units,
  annotation.coord_x,
  annotation.coord_y,
  annotation.coord_z,
  annotation.data_id,
  annotation.annotation_metadata === null ? null : JSON.stringify(annotation.annotation_metadata),
  annotation.last_updated,
  annotation.version,
];

/** Converts a row to an annotation, which is validated before it is sent. */
export const fromRow = (sampleId: string, row: readonly [...AnnotationRow, ...unknown[]]): Annotation => ({
  id: row[0],
  physical_sample_id: sampleId,
  property_name: row[1],
  property_value: row[2],
  property_unit: row[3],
  char_source_type: row[4],
  coord_ref_frame: row[5],
  coord_units: row[6],
  coord_x: row[7],
  coord_y: row[8],
  coord_z: row[9],
  data_id: row[10],
  annotation_metadata: row[11] === null ? null : JSON.parse(row[11]),
  last_updated: row[12],
  version: row[13],
});
