import { type PlacedSite, sortSites } from './sites.ts';
import type { Site } from './types.ts';

/** The sites at about one distance from the centre. */
export interface Ring {
  /** The mean distance of its sites from the centre, in mm. */
  readonly radius: number;
  readonly innermost: number;
  readonly outermost: number;
  readonly n: number;
  readonly mean: number;
  /** √(Σ(vᵢ − mean)² / (n − 1)); null for one site. */
  readonly sd: number | null;
}

interface RingWithSites extends Ring {
  readonly sites: readonly PlacedSite[];
}

/** Patterns such as 1 + 8 + 16 + 24 have few radii; a site with more of them is not a ring. */
const MOST_RADII = 15;
const USUAL_RINGS = 10;
/** Radii closer than this part of the largest are one. */
const SAME_RADIUS = 0.01;

/**
 * Means by distance from the centre, from the inside to the outside. Source: rᵢ = √(xᵢ² + yᵢ²), usual practice.
 * @param rings How many rings of equal width there are, of which empty ones are left out. Default: one for each radius of the
 *   pattern (closer than 1 % of the largest), or 10 if there are more than 15 radii
 */
export function radialProfile(sites: readonly Site[], rings?: number): readonly Ring[] {
  return ringsOf(sortSites(sites).valid, rings).map(({ sites: _, ...ring }) => ring);
}

function ringsOf(sites: readonly PlacedSite[], rings: number | undefined): readonly RingWithSites[] {
  const ordered = sites
    .map((site) => ({ site, radius: Math.hypot(site.x, site.y) }))
    .sort((a, b) => a.radius - b.radius);
  const reach = ordered.at(-1)?.radius ?? 0;
  if (rings === undefined) {
    const byRadius = splitWhere(ordered, (start, { radius }) => radius - start.radius > SAME_RADIUS * reach);
    if (byRadius.length <= MOST_RADII) return byRadius.map(ringOf);
  }
  const count = Math.max(1, Math.floor(rings ?? USUAL_RINGS));
  const ringAt = (radius: number): number =>
    reach === 0 ? 0 : Math.min(Math.floor((radius / reach) * count), count - 1);
  return splitWhere(ordered, (start, { radius }) => ringAt(radius) !== ringAt(start.radius)).map(ringOf);
}

interface AtRadius {
  readonly site: PlacedSite;
  readonly radius: number;
}

function splitWhere(ordered: readonly AtRadius[], differs: (start: AtRadius, next: AtRadius) => boolean): AtRadius[][] {
  const parts: AtRadius[][] = [];
  for (const next of ordered) {
    const current = parts.at(-1);
    const start = current?.[0];
    if (current === undefined || start === undefined || differs(start, next)) parts.push([next]);
    else current.push(next);
  }
  return parts;
}

function ringOf(members: readonly AtRadius[]): RingWithSites {
  const n = members.length;
  const mean = average(members.map(({ site }) => site.value));
  const squares = members.reduce((sum, { site }) => sum + (site.value - mean) ** 2, 0);
  return {
    radius: average(members.map(({ radius }) => radius)),
    innermost: members[0]?.radius ?? 0,
    outermost: members.at(-1)?.radius ?? 0,
    n,
    mean,
    sd: n > 1 ? Math.sqrt(squares / (n - 1)) : null,
    sites: members.map(({ site }) => site),
  };
}

function average(values: readonly number[]): number {
  const origin = values[0] ?? 0;
  return origin + values.reduce((sum, value) => sum + (value - origin), 0) / values.length;
}

/** A value, as the mean of its ring and what is left of it. */
export interface SplitSite {
  readonly site: Site;
  readonly radial: number;
  readonly residual: number;
}

/** What {@link radialSplit} returns; the numbers are null for fewer than two sites. */
export interface RadialSplit {
  readonly sites: readonly SplitSite[];
  /** √(Σ(radialᵢ − v̄)² / (n − 1)) */
  readonly radialSd: number | null;
  /** √(Σ residualᵢ² / (n − 1)) */
  readonly residualSd: number | null;
  /** 100 · radialSd² / (radialSd² + residualSd²): the part of the variance that depends on the radius; null if all are equal. */
  readonly radialPercent: number | null;
}

/**
 * Splits each value into the mean of its ring and a residual. The squares add up, s² = radialSd² + residualSd², since the mean of
 * the residuals is zero in every ring: a one-way analysis of variance by ring (NIST/SEMATECH e-Handbook, 7.4.3).
 * @param rings As in {@link radialProfile}
 */
export function radialSplit(sites: readonly Site[], rings?: number): RadialSplit {
  const split = ringsOf(sortSites(sites).valid, rings).flatMap(({ mean, sites: members }) =>
    members.map((site) => ({ site, radial: mean, residual: site.value - mean })),
  );
  const n = split.length;
  if (n < 2) return { sites: split, radialSd: null, residualSd: null, radialPercent: null };
  const mean = average(split.map(({ radial }) => radial));
  const radialSquares = split.reduce((sum, { radial }) => sum + (radial - mean) ** 2, 0);
  const residualSquares = split.reduce((sum, { residual }) => sum + residual ** 2, 0);
  const all = radialSquares + residualSquares;
  return {
    sites: split,
    radialSd: Math.sqrt(radialSquares / (n - 1)),
    residualSd: Math.sqrt(residualSquares / (n - 1)),
    radialPercent: all > 0 ? (100 * radialSquares) / all : null,
  };
}
