import { formatCount, formatDigits, formatExactly, withUnit } from './numbers.ts';
import { areaOf, boundsOf, isInside } from './shape.ts';
import { binSites, mergePositions, type PlacedSite, type Position, sortSites } from './sites.ts';
import type { SiteSet, WaferShape } from './types.ts';

/** More dots than this are drawn as squares with means. */
export const MOST_DOTS = 5000;
const SQUARES = 3000;
/** Sites farther from the middle than this many times the reach of the sample are not drawn. */
const FAR = 1.1;

/** What is drawn on a map, and what is said about it. */
export interface MapContent {
  /** The sites that numbers and the fill are made of. */
  readonly counted: readonly PlacedSite[];
  /** The dots of these. */
  readonly positions: readonly Position[];
  /** Squares instead of dots, if there are too many. */
  readonly bins: readonly Position[];
  /** How wide these are, in mm. */
  readonly binWidth: number;
  /** Drawn as rings. */
  readonly excluded: readonly PlacedSite[];
  /** Drawn as crosses. */
  readonly ignored: readonly PlacedSite[];
  readonly notes: readonly string[];
}

/** Sorts out what a map shows. */
export function contentOf(set: SiteSet, shape: WaferShape): MapContent {
  const { valid, ignored, withoutPlace, withoutValue } = sortSites(set.sites);
  const near = (site: PlacedSite): boolean => isNear(shape, site);
  const counted = valid.filter(({ x, y }) => isInside(shape, x, y));
  const excluded = valid.filter((site) => !isInside(shape, site.x, site.y) && near(site));
  const far = valid.length - counted.length - excluded.length;
  const farIgnored = ignored.filter((site) => !near(site)).length;
  const many = counted.length > MOST_DOTS;
  const positions = many ? [] : mergePositions(counted);
  const binWidth = Math.sqrt(areaOf(shape) / SQUARES);
  const bins = many ? binSites(counted, binWidth) : [];
  const notes = [
    counted.length === 0 ? 'There are no sites to show.' : '',
    many ? describeBins(counted.length, bins.length, binWidth) : '',
    repeated(positions),
    count(
      excluded.length,
      'site',
      'in the edge exclusion or beyond the edge, shown as a ring, left out of fill and numbers',
    ),
    count(far, 'site', 'far beyond the edge, not shown'),
    count(ignored.length, 'site', 'ignored, shown as a red cross, left out of fill and numbers'),
    count(Math.max(excluded.length - MOST_DOTS, 0), 'ring', 'not drawn, since there are so many'),
    count(Math.max(ignored.length - farIgnored - MOST_DOTS, 0), 'cross', 'not drawn, since there are so many'),
    count(farIgnored, 'ignored site', 'far beyond the edge, not shown'),
    withoutPlace.length === 0 ? '' : listWithoutPlace(withoutPlace, set.unit),
    count(withoutValue, 'site', 'without a finite value below 10¹⁵⁰, not shown'),
  ];
  return {
    ...{ counted, positions, bins, binWidth, excluded },
    ignored: ignored.filter(near),
    notes: notes.filter((note) => note !== ''),
  };
}

function count(number: number, what: string, about: string): string {
  if (number === 0) return '';
  const plural = number === 1 ? '' : what.endsWith('s') ? 'es' : 's';
  return `${formatCount(number)} ${what}${plural}: ${about}.`;
}

const MOST_LISTED = 6;

/** They have no dot, so their values are told. */
function listWithoutPlace(sites: readonly { readonly value: number }[], unit: string | null): string {
  const values = sites.slice(0, MOST_LISTED).map(({ value }) => formatExactly(value));
  const more = sites.length > MOST_LISTED ? ' …' : '';
  return `Without a place, not on the map: ${formatCount(sites.length)} (${withUnit(values.join(', ') + more, unit)}).`;
}

function isNear(shape: WaferShape, { x, y }: PlacedSite): boolean {
  const { left, right, bottom, top } = boundsOf(shape);
  const [halfWidth, halfHeight] = [((right - left) / 2) * FAR, ((top - bottom) / 2) * FAR];
  if (shape.kind === 'disc') return Math.hypot(x, y) <= halfWidth;
  return Math.abs(x - (left + right) / 2) <= halfWidth && Math.abs(y - (bottom + top) / 2) <= halfHeight;
}

function describeBins(sites: number, bins: number, width: number): string {
  return `${formatCount(sites)} sites, as means in ${formatCount(bins)} squares of ${formatDigits(2)(width)} mm.`;
}

function repeated(positions: readonly Position[]): string {
  const several = positions.filter(({ sites }) => sites.length > 1).length;
  if (several === 0) return '';
  const which = several === 1 ? '1 position was' : `${formatCount(several)} positions were`;
  return `${which} measured more than once: their dots show means.`;
}
