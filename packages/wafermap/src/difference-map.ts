import { Delaunay } from 'd3-delaunay';
import { requireSame } from './lot.ts';
import { nameOf, type PlacedSite, sortSites } from './sites.ts';
import type { DifferenceMapOptions, Site, SiteSet } from './types.ts';
import { waferMap } from './wafer-map.ts';

const SAME_PLACE = 0.1;

/** What {@link difference} returns. */
export interface Difference {
  /** b − a at each place that both have; `id` is that of b. */
  readonly set: SiteSet;
  /** How many sites of a and of b have no partner. */
  readonly withoutPartner: readonly [a: number, b: number];
}

/**
 * b − a where both were measured. Two sites are partners if each is the nearest to the other, at most `tolerance` mm away. If one
 * of them is ignored, so is the difference.
 * @throws TypeError if the sets differ in property, unit or frame
 */
export function difference(a: SiteSet, b: SiteSet, tolerance: number = SAME_PLACE): Difference {
  requireSame([a, b]);
  const [before, after] = [placedSites(a), placedSites(b)];
  const [inBefore, inAfter] = [finder(before), finder(after)];
  const sites = after.flatMap((site, index): Site[] => {
    const nearest = inBefore(site);
    const partner = before[nearest];
    if (partner === undefined || inAfter(partner) !== index) return [];
    if (Math.hypot(site.x - partner.x, site.y - partner.y) > tolerance) return [];
    const { index: _, ...rest } = site;
    const ignored = site.ignored === true || partner.ignored === true;
    return [{ ...rest, value: site.value - partner.value, ignored, reason: site.reason ?? partner.reason }];
  });
  const { property, unit, frame } = b;
  return {
    set: { property, unit, frame, sample: `${nameOf(b)} − ${nameOf(a)}`, sites },
    withoutPartner: [a.sites.length - sites.length, b.sites.length - sites.length],
  };
}

function placedSites({ sites }: SiteSet): readonly PlacedSite[] {
  const { valid, ignored } = sortSites(sites);
  return [...valid, ...ignored];
}

function finder(sites: readonly PlacedSite[]): (site: PlacedSite) => number {
  if (sites.length === 0) return () => -1;
  const diagram = Delaunay.from(
    sites,
    ({ x }) => x,
    ({ y }) => y,
  );
  return ({ x, y }) => diagram.find(x, y);
}

/**
 * A map of b − a at the places that both sets have, in diverging colours round zero if there are differences of both
 * signs. Percentages are left out, since the mean of a difference may be near zero.
 * @throws TypeError if the sets differ in property, unit or frame
 */
export function differenceMap(a: SiteSet, b: SiteSet, options: DifferenceMapOptions = {}): string {
  const { set, withoutPartner } = difference(a, b, options.tolerance);
  const [ofA, ofB] = withoutPartner;
  const missing = `Sites without a partner, left out: ${ofA} of ${nameOf(a)}, ${ofB} of ${nameOf(b)}.`;
  // Round zero, differences of one sign would share half of the colours, and often much less.
  const values = set.sites.flatMap(({ value, ignored }) => (ignored === true ? [] : [value]));
  const bothSigns = values.some((value) => value > 0) && values.some((value) => value < 0);
  return waferMap(set, {
    ...(bothSigns ? { colours: 'diverging', target: 0 } : {}),
    showStatistics: ['n', 'mean', 'sd', 'range', 'min', 'max', 'median', 'areaMean', 'areaSd'],
    ...options,
    title: options.title ?? `Difference in ${set.property}: ${set.sample}`,
    notes: [...(ofA + ofB === 0 ? [] : [missing]), ...(options.notes ?? [])],
  });
}
