import type { Annotation, Fault } from '@wafermark/generated/document/models.ts';

/** Which annotations of a sample to list. Bounds are inclusive and independent of each other. */
export interface AnnotationFilter {
  readonly property_name?: string;
  readonly property_unit?: string;
  readonly char_source_type?: string;
  readonly coord_ref_frame?: Annotation['coord_ref_frame'];
  readonly x_min?: number;
  readonly x_max?: number;
  readonly y_min?: number;
  readonly y_max?: number;
  readonly z_min?: number;
  readonly z_max?: number;
  /** The text that the metadata has as `import_id`. */
  readonly import_id?: string;
}

/** The axes whose lower bound exceeds their upper bound: such a box is always empty. */
export function boxFaults({ x_min, x_max, y_min, y_max, z_min, z_max }: AnnotationFilter): readonly Fault[] {
  return [
    ...axisFaults('/x_min', 'x_max', x_min, x_max),
    ...axisFaults('/y_min', 'y_max', y_min, y_max),
    ...axisFaults('/z_min', 'z_max', z_min, z_max),
  ];
}

function axisFaults(
  pointer: string,
  other: string,
  min: number | undefined,
  max: number | undefined,
): readonly Fault[] {
  if (min === undefined || max === undefined || min <= max) return [];
  return [{ location: 'query', pointer, message: `must not be above ${other}` }];
}
