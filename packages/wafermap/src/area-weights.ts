import { Delaunay } from 'd3-delaunay';
import { areaOf, boundsOf } from './shape.ts';
import { binSites, MANY_SITES, mergePositions, type PlacedSite, type Position, sortSites } from './sites.ts';
import type { Site, WaferShape } from './types.ts';

/** A site, and the area in mm² that it stands for. */
export interface WeightedSite {
  readonly site: PlacedSite;
  readonly area: number;
}

/** What {@link areaWeighted} returns; the numbers are null if no site stands for any area. */
export interface AreaWeighted {
  readonly mean: number | null;
  readonly sd: number | null;
  /** In mm², in no particular order. They add up to the area of the sample inside its edge exclusion. */
  readonly weights: readonly WeightedSite[];
}

const MOST_CELLS = 10_000;
const FAR = 20;

/**
 * The area that each site stands for: that part of the sample, inside the edge exclusion, which is nearer to it than to any
 * other site (its Voronoi cell). Sites at one position share their cell; of more than {@link MANY_SITES}, those within a small
 * square do.
 */
export function areaWeights(sites: readonly PlacedSite[], shape: WaferShape): readonly WeightedSite[] {
  const positions =
    sites.length <= MANY_SITES ? mergePositions(sites) : binSites(sites, Math.sqrt(areaOf(shape) / MOST_CELLS));
  const [only] = positions;
  if (only === undefined) return [];
  if (positions.length === 1) return share(only, areaOf(shape));

  const { left, right, bottom, top } = boundsOf(shape, shape.edgeExclusion ?? 0);
  if (right <= left || top <= bottom) return [];
  // In units of the sample's width: the diagram's tolerances are absolute.
  const unit = Math.max(right - left, top - bottom);
  const reach = positions.reduce((most, { x, y }) => Math.max(most, Math.abs(x), Math.abs(y)), unit);
  // Far sites, whose cells do not reach the sample: the diagram is wrong if all sites are on one line.
  const far = [-FAR, FAR].flatMap((x) => [-FAR, FAR].map((y) => ({ x: x * reach, y: y * reach })));
  const diagram = Delaunay.from(
    [...positions, ...far],
    ({ x }) => x / unit,
    ({ y }) => y / unit,
  ).voronoi([left / unit, bottom / unit, right / unit, top / unit]);
  const radius = shape.kind === 'disc' ? (right - left) / 2 : undefined;
  return positions.flatMap((position, index) => {
    // The types say that there is a polygon, but a cell outside the bounds has none.
    const cell: [number, number][] = diagram.cellPolygon(index) ?? [];
    const corners = cell.map(([x, y]): Corner => [x * unit, y * unit]);
    return share(position, Math.abs(radius === undefined ? polygonArea(corners) : areaInDisc(corners, radius)));
  });
}

function share({ sites }: Position, area: number): WeightedSite[] {
  return sites.map((site) => ({ site, area: area / sites.length }));
}

type Corner = readonly [x: number, y: number];

/** The shoelace formula; the first corner of the polygon is its last too. */
function polygonArea(corners: readonly Corner[]): number {
  return sumEdges(corners, ([ax, ay], [bx, by]) => (ax * by - bx * ay) / 2);
}

/**
 * The area that a polygon shares with the disc round (0, 0): each edge with the centre makes a triangle, whose part in the disc
 * consists of sectors beyond the circle and a triangle within it.
 */
function areaInDisc(corners: readonly Corner[], radius: number): number {
  return sumEdges(corners, (a, b) => {
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const length = dx * dx + dy * dy;
    if (length === 0) return 0;
    // Where the line a + t·d meets the circle: t = middle ± half.
    const middle = -(a[0] * dx + a[1] * dy) / length;
    const discriminant = middle ** 2 - (a[0] ** 2 + a[1] ** 2 - radius ** 2) / length;
    const half = Math.sqrt(Math.max(discriminant, 0));
    const [enter, leave] = [Math.max(middle - half, 0), Math.min(middle + half, 1)];
    if (discriminant <= 0 || enter >= leave) return sector(a, b, radius);
    const [p, q]: readonly [Corner, Corner] = [
      [a[0] + enter * dx, a[1] + enter * dy],
      [a[0] + leave * dx, a[1] + leave * dy],
    ];
    return sector(a, p, radius) + cross(p, q) / 2 + sector(q, b, radius);
  });
}

function sector(a: Corner, b: Corner, radius: number): number {
  return (radius ** 2 / 2) * Math.atan2(cross(a, b), a[0] * b[0] + a[1] * b[1]);
}

function cross([ax, ay]: Corner, [bx, by]: Corner): number {
  return ax * by - bx * ay;
}

function sumEdges(corners: readonly Corner[], each: (a: Corner, b: Corner) => number): number {
  let sum = 0;
  for (const [index, b] of corners.entries()) {
    const a = corners[index - 1];
    if (a !== undefined) sum += each(a, b);
  }
  return sum;
}

/**
 * Mean and standard deviation over the area instead of over the sites, so that neither depends on where a recipe measures more
 * often: v̄_A = Σ wᵢvᵢ / Σ wᵢ and σ_A = √(Σ wᵢ(vᵢ − v̄_A)² / Σ wᵢ), with the weights of {@link areaWeights}.
 *
 * After Davis, Gyurcsik, Lu and Hughes-Oliver, A robust metric for measuring within-wafer uniformity, IEEE Trans. CPMT-C 19(4),
 * 283–289, 1996, doi 10.1109/3476.558556, who integrate over the area.
 * @param shape Its edge exclusion bounds the area
 */
export function areaWeighted(sites: readonly Site[], shape: WaferShape): AreaWeighted {
  const weights = areaWeights(sortSites(sites).valid, shape);
  return { ...weightedMoments(weights), weights };
}

/** The mean and the standard deviation of {@link areaWeighted}. */
export function weightedMoments(weights: readonly WeightedSite[]): Pick<AreaWeighted, 'mean' | 'sd'> {
  const total = weights.reduce((sum, { area }) => sum + area, 0);
  if (!(total > 0)) return { mean: null, sd: null };
  // About one of the values: far from zero, the difference of sums would lose the digits that matter.
  const origin = weights[0]?.site.value ?? 0;
  const offset = weights.reduce((sum, { site, area }) => sum + (area / total) * (site.value - origin), 0);
  const squares = weights.reduce(
    (sum, { site, area }) => sum + (area / total) * (site.value - origin - offset) ** 2,
    0,
  );
  return { mean: finite(origin + offset), sd: finite(Math.sqrt(squares)) };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
