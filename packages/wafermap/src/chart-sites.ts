import { formatCount } from './numbers.ts';
import { fitShape, isInside, withEdgeExclusion } from './shape.ts';
import { type PlacedSite, sortSites } from './sites.ts';
import type { ChartOptions, SiteSet, WaferShape } from './types.ts';

/** More dots than this are thinned, and the chart says so. */
export const MOST_CHART_DOTS = 3000;

/** The shape that the sites of a chart lie on. */
export function shapeOf({ sites }: SiteSet, { shape, edgeExclusion }: ChartOptions): WaferShape {
  return withEdgeExclusion(shape ?? fitShape(sites), edgeExclusion);
}

/** The sites that a chart by place has, and what a chart has to say about the others. */
export function countedSites(
  set: SiteSet,
  shape: WaferShape,
): { readonly counted: readonly PlacedSite[]; readonly notes: readonly string[] } {
  const { valid, ignored, withoutPlace } = sortSites(set.sites);
  const counted = valid.filter(({ x, y }) => isInside(shape, x, y));
  const left = [
    [ignored.length, 'ignored'],
    [withoutPlace.length, 'without a place'],
    [valid.length - counted.length, 'in the edge exclusion or beyond the edge'],
  ] as const;
  const told = left.filter(([number]) => number > 0).map(([number, why]) => `${formatCount(number)} ${why}`);
  const notes = told.length === 0 ? [] : [`Sites left out: ${told.join(', ')}.`];
  return { counted, notes: counted.length === 0 ? ['There are no sites to show.', ...notes] : notes };
}

const LEAST_HEIGHT = 140;

/** In px. */
export function heightOf(width: number, { height = width * 0.6 }: ChartOptions): number {
  return Number.isFinite(height) ? Math.max(LEAST_HEIGHT, height) : width * 0.6;
}

/** Every so many sites, so that no chart has too many dots, and what it has to say about that. */
export function thinned<Item>(items: readonly Item[]): {
  readonly drawn: readonly Item[];
  readonly notes: readonly string[];
} {
  const every = Math.ceil(items.length / MOST_CHART_DOTS);
  if (every <= 1) return { drawn: items, notes: [] };
  return { drawn: items.filter((_, index) => index % every === 0), notes: [`Only one of ${every} sites is drawn.`] };
}
