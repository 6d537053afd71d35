import { contours } from 'd3-contour';
import { Delaunay } from 'd3-delaunay';
import type { ColourScale } from './colour-scale.ts';
import type { Projection } from './outline.ts';
import { areaOf, boundsOf } from './shape.ts';
import { binSites, mergePositions, type PlacedSite, type Position } from './sites.ts';
import { type Surface, thinPlateSpline } from './spline.ts';
import type { WaferShape } from './types.ts';

/** What lies between the sites, as far as the sites tell. */
export interface Field {
  /** The values, in the unit of the property. */
  readonly surface: Surface;
  /** The convex hull of the sites in mm, as x, y, x, y…; undefined if the field is shown up to the edge. */
  readonly hull: ArrayLike<number> | undefined;
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
  return { field: { surface, hull: fill === 'hull' ? hullOf(exact) : undefined }, note };
}

function hullOf(positions: readonly Position[]): ArrayLike<number> {
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

/** The data of the path round a field in px. */
export function hullPath(hull: ArrayLike<number>, { x, y }: Projection): string {
  const corners: string[] = [];
  for (let index = 0; index + 1 < hull.length; index += 2) {
    corners.push(`${x(hull[index] ?? 0).toFixed(1)} ${y(hull[index + 1] ?? 0).toFixed(1)}`);
  }
  return `M${corners.join('L')}Z`;
}

/** A closed region, as the data of a path in tenths of px. */
export interface Band {
  readonly path: string;
  /** Of the colour scale, from 0 to 1. */
  readonly position: number;
}

/** Whether a field that is extrapolated to the edge leaves the colour scale there by more than a little. */
export function leavesScale({ surface }: Field, { unlimited }: ColourScale, shape: WaferShape): boolean {
  const { left, right, bottom, top } = boundsOf(shape, shape.edgeExclusion ?? 0);
  return Array.from({ length: EDGE_SAMPLES }, (_, index) => (2 * Math.PI * index) / EDGE_SAMPLES).some((angle) => {
    const [x, y] = [((right - left) / 2) * Math.cos(angle), ((top - bottom) / 2) * Math.sin(angle)];
    const position = unlimited(surface((left + right) / 2 + x, (bottom + top) / 2 + y));
    return position < -0.05 || position > 1.05;
  });
}

const EDGE_SAMPLES = 64;
const BANDS = 24;
const CELLS = 96;

/**
 * Where a field is above each of evenly spaced positions of the colour scale, from low to high: each band covers the next.
 * @param span The positions of the smallest and of the largest value
 * @param lines The positions of contour lines
 */
export function bandsOf(
  { surface, hull }: Field,
  scale: ColourScale,
  shape: WaferShape,
  projection: Projection,
  span: readonly [low: number, high: number],
  lines: readonly number[],
): { readonly bands: readonly Band[]; readonly lines: readonly Band[] } {
  const { left, right, bottom, top } = hull === undefined ? boundsOf(shape) : boundsOfHull(hull);
  const step = Math.max(right - left, top - bottom) / CELLS;
  // One more cell on each side: contours are closed along the border of the grid, which must not be seen.
  const [columns, rows] = [Math.ceil((right - left) / step) + 4, Math.ceil((top - bottom) / step) + 4];
  const grid = new Float64Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      grid[row * columns + column] = scale.unlimited(surface(left + (column - 1.5) * step, top - (row - 1.5) * step));
    }
  }
  // d3-contour has the value of a cell at its middle.
  const x = (column: number): number => Math.round(10 * projection.x(left + (column - 2) * step));
  const y = (row: number): number => Math.round(10 * projection.y(top - (row - 2) * step));
  const trace = contours().size([columns, rows]).smooth(true);
  const values = Array.from(grid);
  const region = (threshold: number): string =>
    trace
      .contour(values, threshold)
      .coordinates.flat()
      .map((ring) => relativePath(ring, x, y))
      .join('');

  const bands: Band[] = [];
  const [lowest, highest] = span;
  for (let band = 0; band < (lowest < highest ? BANDS : 1); band += 1) {
    const at = (index: number): number => lowest + (index / BANDS) * (highest - lowest);
    const path = band === 0 ? rectangle(columns, rows, x, y) : region(at(band));
    if (path !== '') bands.push({ path, position: at(lowest < highest ? band + 0.5 : 0) });
  }
  const contourLines = lines
    .map((position) => ({ path: region(position), position }))
    .filter(({ path }) => path !== '');
  return { bands, lines: contourLines };
}

function boundsOfHull(hull: ArrayLike<number>): ReturnType<typeof boundsOf> {
  const [xs, ys]: readonly [number[], number[]] = [[], []];
  for (let index = 0; index < hull.length; index += 1) (index % 2 === 0 ? xs : ys).push(hull[index] ?? 0);
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
}

function rectangle(columns: number, rows: number, x: (c: number) => number, y: (r: number) => number): string {
  return `M${x(0)} ${y(0)}H${x(columns)}V${y(rows)}H${x(0)}z`;
}

/** Relative and in whole numbers: a third of the size. */
function relativePath(
  ring: readonly (readonly number[])[],
  toX: (c: number) => number,
  toY: (r: number) => number,
): string {
  let [lastX, lastY] = [0, 0];
  let path = '';
  for (const [column = 0, row = 0] of ring) {
    const [x, y] = [toX(column), toY(row)];
    if (path === '') path = `M${x} ${y}l`;
    else if (x !== lastX || y !== lastY) path += `${x - lastX} ${y - lastY} `;
    [lastX, lastY] = [x, y];
  }
  // A line without coordinates is an error: the ring was smaller than a tenth of a px.
  return path.endsWith('l') ? '' : `${path.trimEnd().replaceAll(' -', '-')}z`;
}
