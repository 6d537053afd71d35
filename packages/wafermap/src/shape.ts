import { isCoordinate } from './sites.ts';
import type { Disc, Rectangle, Side, Site, WaferShape } from './types.ts';

/** Diameters of wafers in mm: SEMI M1, and one and two inches. */
export const STANDARD_DIAMETERS: readonly number[] = [25.4, 50.8, 76.2, 100, 125, 150, 200, 300, 450];

/** Lengths of the primary flat in mm by diameter, as SEMI M1 has them; larger wafers have notches. */
const FLAT_LENGTHS: ReadonlyMap<number, number> = new Map([
  [50.8, 15.88],
  [76.2, 22.22],
  [100, 32.5],
  [125, 42.5],
  [150, 57.5],
]);

const LEAST_NOTCHED_DIAMETER = 200;
const LARGEST = 1e6;

/** Coordinates are rounded when they are recorded, so a site at the edge may lie this many mm beyond it. */
const ROUNDING = 0.01;

/** What the edge of a disc shows. */
export interface EdgeMark {
  readonly kind: 'notch' | 'flat';
  readonly side: Side;
  /** Of the flat, in mm. */
  readonly length: number;
}

/** The notch or the flat that a wafer has; undefined if it has none. */
export function edgeMark({ diameter, notch, flat, flatLength }: Disc): EdgeMark | undefined {
  const length = flatLength ?? FLAT_LENGTHS.get(diameter) ?? diameter / 3;
  if (flat !== undefined && flat !== 'none')
    return { kind: 'flat', side: flat, length: Math.min(length, diameter * 0.9) };
  if (notch !== undefined) return notch === 'none' ? undefined : { kind: 'notch', side: notch, length: 0 };
  if (flat === 'none') return undefined;
  if (diameter >= LEAST_NOTCHED_DIAMETER) return { kind: 'notch', side: 'bottom', length: 0 };
  return FLAT_LENGTHS.has(diameter) ? { kind: 'flat', side: 'bottom', length } : undefined;
}

/**
 * The shape with the edge exclusion that counts.
 * @throws RangeError if a length is not above zero, or not finite
 */
export function withEdgeExclusion<Shape extends WaferShape>(shape: Shape, edgeExclusion: number | undefined): Shape {
  const lengths = shape.kind === 'disc' ? [shape.diameter] : [shape.width, shape.height];
  if (!lengths.every((length) => length > 0 && length <= LARGEST))
    throw new RangeError(`A sample is more than 0 mm wide, and at most ${LARGEST}: ${lengths.join(' × ')}`);
  const inset = edgeExclusion ?? shape.edgeExclusion ?? 0;
  if (!(inset >= 0)) throw new RangeError(`An edge exclusion is 0 mm or more: ${inset}`);
  return edgeExclusion === undefined ? shape : { ...shape, edgeExclusion };
}

/** The ends of a shape in mm. */
export interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** @param inset How many mm narrower on each side, such as the edge exclusion */
export function boundsOf(shape: WaferShape, inset = 0): Bounds {
  const [x, y] = shape.kind === 'disc' ? [0, 0] : (shape.centre ?? [0, 0]);
  const [halfWidth, halfHeight] =
    shape.kind === 'disc' ? [shape.diameter / 2, shape.diameter / 2] : [shape.width / 2, shape.height / 2];
  const [dx, dy] = [Math.max(halfWidth - inset, 0), Math.max(halfHeight - inset, 0)];
  return { left: x - dx, right: x + dx, bottom: y - dy, top: y + dy };
}

/** Whether a place is on the sample and not in its edge exclusion. */
export function isInside(shape: WaferShape, x: number, y: number): boolean {
  const inset = (shape.edgeExclusion ?? 0) - ROUNDING;
  if (shape.kind === 'disc') return Math.hypot(x, y) <= shape.diameter / 2 - inset;
  const { left, right, bottom, top } = boundsOf(shape);
  return x >= left + inset && x <= right - inset && y >= bottom + inset && y <= top - inset;
}

/** The area in mm² inside the edge exclusion. A flat or a notch is not subtracted: at most 1 % of the disc. */
export function areaOf(shape: WaferShape): number {
  const inset = shape.edgeExclusion ?? 0;
  if (shape.kind === 'disc') return Math.PI * Math.max(shape.diameter / 2 - inset, 0) ** 2;
  const { left, right, bottom, top } = boundsOf(shape, inset);
  return (right - left) * (top - bottom);
}

/**
 * The sample that sites probably lie on: a rectangle if they form a full grid of rows and columns (at least 2 × 2, and those in
 * its corners measured), as Cartesian libraries do; else the smallest standard wafer that holds them all. A rectangle is half a
 * pitch wider than the grid on each side. A full grid of which a corner is 60 mm or more from the centre is taken for sites on
 * a wafer, as is a 3 × 3 grid, which is a usual pattern for wafers. A wafer whose flat would cut off sites is drawn without one.
 * If no standard wafer holds all sites but one holds nine of ten, it is taken, since the others are probably wrong.
 * @returns A 100 mm wafer if no site has a place
 */
export function fitShape(sites: readonly Site[]): WaferShape {
  const placed = sites.flatMap(({ x, y }) => (isCoordinate(x) && isCoordinate(y) ? [{ x, y }] : []));
  const radii = Float64Array.from(placed, ({ x, y }) => Math.hypot(x, y)).sort();
  const reach = reachOf(radii);
  if (placed.length === 0) return { kind: 'disc', diameter: 100 };

  const rectangle = reach < LARGEST_PIECE ? fitRectangle(placed) : undefined;
  if (rectangle !== undefined) return rectangle;
  const standard = STANDARD_DIAMETERS.find((diameter) => reach <= diameter / 2 + ROUNDING);
  const wafer: Disc = { kind: 'disc', diameter: standard ?? Math.ceil(reach * 2) };
  return placed.some(({ y }) => y < flatLevel(wafer)) ? { ...wafer, flat: 'none' } : wafer;
}

/** Where the flat at the bottom of a wafer is; below it, if it has none. */
function flatLevel(wafer: Disc): number {
  const mark = edgeMark(wafer);
  return -Math.sqrt((wafer.diameter / 2) ** 2 - ((mark?.length ?? 0) / 2) ** 2) - ROUNDING;
}

/** The distance of the outermost site that is believed. */
function reachOf(ascending: Float64Array): number {
  const outermost = ascending.at(-1) ?? 0;
  const largest = (STANDARD_DIAMETERS.at(-1) ?? 0) / 2 + ROUNDING;
  if (outermost <= largest) return outermost;
  const believed = ascending.findLast((radius) => radius <= largest);
  const many = (ascending[Math.floor(ascending.length * 0.9)] ?? outermost) <= largest;
  return many && believed !== undefined ? believed : outermost;
}

const LARGEST_PIECE = 60;
/** More distinct places along an axis than this are scattered, no grid. */
const MOST_ROWS = 500;

function fitRectangle(sites: readonly { readonly x: number; readonly y: number }[]): Rectangle | undefined {
  const [columns, rows] = [distinct(sites.map(({ x }) => x)), distinct(sites.map(({ y }) => y))];
  if (columns.length < 2 || rows.length < 2 || columns.length > MOST_ROWS || rows.length > MOST_ROWS) return undefined;
  if (columns.length === 3 && rows.length === 3) return undefined;
  const places = new Set(sites.map(({ x, y }) => `${nearest(columns, x)} ${nearest(rows, y)}`));
  if (places.size < columns.length * rows.length) return undefined;
  const [left, right] = [columns[0] ?? 0, columns.at(-1) ?? 0];
  const [bottom, top] = [rows[0] ?? 0, rows.at(-1) ?? 0];
  const width = ((right - left) * columns.length) / (columns.length - 1);
  const height = ((top - bottom) * rows.length) / (rows.length - 1);
  return { kind: 'rectangle', width, height, centre: [(left + right) / 2, (bottom + top) / 2] };
}

/** Values in ascending order, those closer than the rounding as one. */
function distinct(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of values.toSorted((a, b) => a - b)) {
    if (value - (found.at(-1) ?? Number.NEGATIVE_INFINITY) > ROUNDING) found.push(value);
  }
  return found;
}

function nearest(ascending: readonly number[], value: number): number {
  return ascending.findLastIndex((start) => start <= value + ROUNDING / 2);
}
