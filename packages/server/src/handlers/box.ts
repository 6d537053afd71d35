import type { Fault } from '@wafermark/generated/models.ts';
import type { AnnotationFilter } from '../store/store.ts';

/** An axis whose lower bound lies above its upper bound: no annotation could be in such a box. */
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
