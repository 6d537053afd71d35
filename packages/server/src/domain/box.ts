import type { Fault } from '@wafermark/generated/document/models.ts';

/** Which annotations of a sample to list. Bounds are inclusive and independent of each other. */
export interface AnnotationFilter {
  readonly property_name?: string;
  readonly char_source_type?: string;
  readonly x_min?: number;
  readonly x_max?: number;
  readonly y_min?: number;
  readonly y_max?: number;
}

/** The axes whose lower bound exceeds their upper bound: such a box is always empty. */
export function boxFaults({ x_min, x_max, y_min, y_max }: AnnotationFilter): readonly Fault[] {
  return [...axisFaults('/x_min', 'x_max', x_min, x_max), ...axisFaults('/y_min', 'y_max', y_min, y_max)];
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
