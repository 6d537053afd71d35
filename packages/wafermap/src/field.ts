import { Delaunay } from 'd3-delaunay';
import type { ColourScale } from './colour-scale.ts';
import { areaOf, type Bounds, boundsOf, isInside } from './shape.ts';
import { binSites, mergePositions, type PlacedSite, type Position } from './sites.ts';
import { type Surface, thinPlateSpline } from './spline.ts';
import type { WaferShape } from './types.ts';

/** What lies between the sites, as far as the sites tell. */
export interface Field {
  /** The values, in the unit of the property. */
  readonly surface: Surface;
  /** The convex hull of the sites in mm, as x, y, x, y…; undefined if the field is shown up to the edge. */
  readonly hull: readonly number[] | undefined;
  /** Whether it is shown at a place. */
  readonly contains: (x: number, y: number) => boolean;
}

/** The time to solve for the spline grows with the third power of their number. */
const MOST_POSITIONS = 1000;
const AVERAGED_POSITIONS = 600;

/**
 * The field between sites.
 * @param log Whether it is the logarithm that is interpolated
 * @returns The field, if there is one, and what the picture has to say about it
 */
export function fieldOf(
  sites: readonly PlacedSite[],
  shape: WaferShape,
  fill: 'hull' | 'edge',
  log: boolean,
): { readonly field?: Field; readonly note: string } {
  const exact = mergePositions(sites);
  const averaged = exact.length > MOST_POSITIONS;
  const positions = averaged ? binSites(sites, Math.sqrt(areaOf(shape) / AVERAGED_POSITIONS)) : exact;
  const spline = thinPlateSpline(
    log ? positions.map((position) => ({ ...position, value: Math.log10(position.value) })) : positions,
  );
  if (spline === undefined) return { note: 'No fill: it needs three sites that are not on one line.' };

  const surface: Surface = log ? (x, y) => 10 ** spline(x, y) : spline;
  const through = averaged ? `means in ${positions.length} squares` : log ? 'the logarithms' : 'the values';
  const note =
    fill === 'hull'
      ? `Fill: thin-plate spline through ${through}, within the hull of the sites.`
      : `Fill: thin-plate spline through ${through}, extrapolated from the outermost sites to the edge.`;
  if (fill === 'edge') return { field: { surface, hull: undefined, contains: (x, y) => isInside(shape, x, y) }, note };
  const hull = hullOf(exact);
  return { field: { surface, hull, contains: within(hull) }, note };
}

function hullOf(positions: readonly Position[]): readonly number[] {
  const { hull } = Delaunay.from(
    positions,
    ({ x }) => x,
    ({ y }) => y,
  );
  return Array.from(hull).flatMap((index) => {
    const position = positions[index];
    return position === undefined ? [] : [position.x, position.y];
  });
}

/** Whether places are in a convex polygon, or on its edge. */
function within(hull: readonly number[]): (x: number, y: number) => boolean {
  return (x, y) => {
    let [left, right] = [false, false];
    for (let index = 0; index < hull.length; index += 2) {
      const [ax = 0, ay = 0] = [hull[index], hull[index + 1]];
      const next = (index + 2) % hull.length;
      const [bx = 0, by = 0] = [hull[next], hull[next + 1]];
      const side = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
      if (side > 0) left = true;
      if (side < 0) right = true;
    }
    return !(left && right);
  };
}

/** A field at the points of a square grid, row by row from the top. */
export interface SampledField {
  readonly field: Field;
  readonly columns: number;
  readonly rows: number;
  /** mm between two points. */
  readonly step: number;
  /** Of the first point, in mm. */
  readonly left: number;
  readonly top: number;
  /** On the colour scale, below 0 and above 1 where the field is beyond it. */
  readonly positions: readonly number[];
  /** The smallest and the largest position where the field is shown. */
  readonly span: readonly [lowest: number, highest: number];
}

const CELLS = 96;

export function sampleField(field: Field, scale: ColourScale, shape: WaferShape): SampledField {
  const { left, right, bottom, top } = field.hull === undefined ? boundsOf(shape) : boundsOfHull(field.hull);
  const step = Math.max(right - left, top - bottom) / CELLS;
  // More on each side: contours are closed along the border of the grid, which must not be seen.
  const first = { left: left - 1.5 * step, top: top + 1.5 * step };
  const [columns, rows] = [Math.ceil((right - left) / step) + 4, Math.ceil((top - bottom) / step) + 4];
  const positions: number[] = [];
  let span: [number, number] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const [x, y] = [first.left + column * step, first.top - row * step];
      const position = scale.unlimited(field.surface(x, y));
      positions.push(position);
      if (field.contains(x, y)) span = [Math.min(span[0], position), Math.max(span[1], position)];
    }
  }
  // A hull thinner than the grid may hold none of its points.
  return { field, columns, rows, step, ...first, positions, span: span[0] <= span[1] ? span : [0, 1] };
}

/** Whether a field leaves the colour scale by more than a little. */
export function leavesScale({ span }: SampledField): boolean {
  return span[0] < -0.05 || span[1] > 1.05;
}

function boundsOfHull(hull: readonly number[]): Bounds {
  const [xs, ys]: readonly [number[], number[]] = [[], []];
  for (let index = 0; index < hull.length; index += 1) (index % 2 === 0 ? xs : ys).push(hull[index] ?? 0);
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
}
