import type { Site, SiteSet } from './types.ts';

/** A site that has a place and a finite value. */
export interface PlacedSite extends Site {
  readonly x: number;
  readonly y: number;
  /** Its place in the list that was given. */
  readonly index: number;
}

/** All values that were measured at one position. */
export interface Position {
  readonly x: number;
  readonly y: number;
  /** The mean of the values. */
  readonly value: number;
  readonly sites: readonly PlacedSite[];
}

/** Above this many sites, pictures and area weights work on bins. */
export const MANY_SITES = 50_000;

/**
 * The sites of a set, by what can be done with them. Up to {@link MANY_SITES}, lists are in an order that does not depend on that
 * of the input; beyond, sorting would take longer than all the rest.
 */
export interface SortedSites {
  readonly valid: readonly PlacedSite[];
  readonly ignored: readonly PlacedSite[];
  /** Neither ignored nor placed: the value counts, but no map has it. */
  readonly withoutPlace: readonly Site[];
  /** The value is NaN or infinite, or so large that its square would be: beyond 10¹⁵⁰. */
  readonly withoutValue: number;
}

/** A place that is farther away is none: no sample has 100 m. */
const FARTHEST = 1e5;
/** A coordinate closer to zero is zero: no stage moves by a picometre, and areas and steps of such places are too small to divide by. */
const NEAREST = 1e-9;
const LARGEST = 1e150;

/** Whether a coordinate in mm is one. */
export function isCoordinate(mm: number | null): mm is number {
  return mm !== null && Math.abs(mm) <= FARTHEST;
}

function orZero(mm: number): number {
  return Math.abs(mm) < NEAREST ? 0 : mm;
}

function byPlace(a: PlacedSite, b: PlacedSite): number {
  return a.x - b.x || a.y - b.y || a.value - b.value || a.index - b.index;
}

/** Sorts sites into those that a map shows, those that it crosses out, and those that it can only list. */
export function sortSites(sites: readonly Site[]): SortedSites {
  const valid: PlacedSite[] = [];
  const ignored: PlacedSite[] = [];
  const withoutPlace: Site[] = [];
  let withoutValue = 0;
  for (const [index, site] of sites.entries()) {
    const { x, y, value } = site;
    const placed = isCoordinate(x) && isCoordinate(y) ? { ...site, x: orZero(x), y: orZero(y), index } : null;
    if (placed !== null && site.ignored === true) ignored.push(placed);
    else if (!(Math.abs(value) <= LARGEST)) withoutValue += 1;
    else if (placed !== null) valid.push(placed);
    else if (site.ignored !== true) withoutPlace.push(site);
  }
  if (valid.length <= MANY_SITES) valid.sort(byPlace);
  return { valid, ignored: ignored.sort(byPlace), withoutPlace, withoutValue };
}

/** Puts together the sites that have the same x and y; `sites` in the order of {@link sortSites}. */
export function mergePositions(sites: readonly PlacedSite[]): readonly Position[] {
  const positions: Position[] = [];
  let start = 0;
  for (let end = 1; end <= sites.length; end += 1) {
    const [first, next] = [sites[start], sites[end]];
    if (first === undefined || (next?.x === first.x && next.y === first.y)) continue;
    const here = sites.slice(start, end);
    positions.push({ x: first.x, y: first.y, value: meanOf(here), sites: here });
    start = end;
  }
  return positions;
}

function meanOf(sites: readonly PlacedSite[]): number {
  // Each is divided first, since a sum of large values may overflow.
  return sites.length === 1 ? (sites[0]?.value ?? 0) : sites.reduce((sum, { value }) => sum + value / sites.length, 0);
}

/** The sites at positions of squares `width` wide, with the mean of their x, of their y and of their values. */
export function binSites(sites: readonly PlacedSite[], width: number): readonly Position[] {
  interface Bin {
    x: number;
    y: number;
    value: number;
    readonly sites: PlacedSite[];
  }
  const bins = new Map<number, Bin>();
  for (const site of sites) {
    // One number for both, of which 2^20 columns and rows stay apart.
    const key = Math.floor(site.x / width) * 2 ** 21 + Math.floor(site.y / width);
    let bin = bins.get(key);
    if (bin === undefined) {
      bin = { x: 0, y: 0, value: 0, sites: [] };
      bins.set(key, bin);
    }
    bin.sites.push(site);
    // Running means do not overflow.
    bin.x += (site.x - bin.x) / bin.sites.length;
    bin.y += (site.y - bin.y) / bin.sites.length;
    bin.value += (site.value - bin.value) / bin.sites.length;
  }
  return [...bins.values()];
}

/** The name of a set for people: its sample, or its property. */
export function nameOf({ sample, property }: SiteSet): string {
  return sample ?? property;
}
