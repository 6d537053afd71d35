import type { AnnotationCreate } from '@wafermark/generated/document/models.ts';

/** The sample of the demo data and of all requests. */
export const SAMPLE = 'a1b2c3d4-5678-90ab-cdef-1234567890ab';
/** The number of stored annotations when lists are measured, and the length of a list. */
export const STORED = 100_000;
export const LISTED = 1_000;
/** Half the side of the square of sites, in mm. */
const HALF = 150;

/** A position in the square: these steps spread any number of sites evenly and reproducibly. */
function placeOf(n: number): readonly [x: number, y: number] {
  const along = (step: number): number => Math.round((((n * step) % 1) * 2 - 1) * HALF * 1_000) / 1_000;
  return [along(0.7548776662466927), along(0.5698402909980532)];
}

/** The n-th measurement of a map. One in ten has metadata. */
export function site(n: number): AnnotationCreate {
  const [x, y] = placeOf(n);
  return {
    property_name: 'thickness',
    property_value: 25 + (n % 1_000) / 1_000,
    property_unit: 'nm',
    char_source_type: 'ellipsometry',
    coord_units: 'mm',
    coord_x: x,
    coord_y: y,
    ...(n % 10 === 0 ? { metadata: { scan: 'line', site: n } } : {}),
  };
}

export const sites = (count: number, first = 0): AnnotationCreate[] =>
  Array.from({ length: count }, (_, index) => site(first + index));

/** A square around the centre, as query parameters. */
export interface Box {
  readonly x_min: number;
  readonly x_max: number;
  readonly y_min: number;
  readonly y_max: number;
}

/** The box that contains about `wanted` of the first `total` sites. */
export function boxOf(wanted: number, total: number): Box {
  const half = Math.round(HALF * Math.sqrt(Math.min(1, wanted / total)) * 1_000) / 1_000;
  return { x_min: -half, x_max: half, y_min: -half, y_max: half };
}
