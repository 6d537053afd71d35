import type { AnnotationFilter } from '../../domain/box.ts';

/** What each part of a filter asks of a row. A comparison with NULL is never true, which excludes annotations without a coordinate on a bounded axis. */
const CONDITIONS: Readonly<Record<keyof AnnotationFilter, string>> = {
  property_name: 'property_name = :property_name',
  import_id: 'import_id = :import_id',
  property_unit: 'property_unit = :property_unit',
  char_source_type: 'char_source_type = :char_source_type',
  coord_ref_frame: 'coord_ref_frame = :coord_ref_frame',
  x_min: 'coord_x >= :x_min',
  x_max: 'coord_x <= :x_max',
  y_min: 'coord_y >= :y_min',
  y_max: 'coord_y <= :y_max',
  z_min: 'coord_z >= :z_min',
  z_max: 'coord_z <= :z_max',
};
// The keys of a constant.
const PARTS = Object.keys(CONDITIONS) as (keyof AnnotationFilter)[];

/** A filter, or some parts of it, as SQL conditions with named parameters. */
export const conditions = (
  filter: AnnotationFilter,
  parts: readonly (keyof AnnotationFilter)[] = PARTS,
): readonly string[] => parts.filter((part) => filter[part] !== undefined).map((part) => CONDITIONS[part]);

/** The box in the plane, which an index covers, x first. */
export const RANGE: readonly ['x_min', 'x_max'] = ['x_min', 'x_max'] as const;
export const PLANE: readonly ['x_min', 'x_max', 'y_min', 'y_max'] = [...RANGE, 'y_min', 'y_max'] as const;
