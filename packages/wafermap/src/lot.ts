import { leastSquares } from './least-squares.ts';
import { nameOf } from './sites.ts';
import { type StatisticsOptions, statistics } from './statistics.ts';
import type { SiteSet, StatisticKey, Statistics } from './types.ts';

/** One wafer of a lot. */
export interface LotRow {
  /** The sample, or else the property. */
  readonly name: string;
  readonly statistics: Statistics;
}

/** A straight line through one number per wafer, in the order of the wafers. */
export interface Trend {
  readonly statistic: StatisticKey;
  /** Wafers that have the number. */
  readonly n: number;
  /** Per wafer; null for fewer than two. */
  readonly slope: number | null;
  /** At the first wafer; null for fewer than two. */
  readonly start: number | null;
  /** √(Σ(yᵢ − fit)² / (n − 2)); null for fewer than three. */
  readonly residualSd: number | null;
}

/** What {@link lotTable} returns. */
export interface LotTable {
  readonly property: string;
  readonly unit: string | null;
  readonly rows: readonly LotRow[];
  /** Of the mean from wafer to wafer. */
  readonly trend: Trend;
  /** The mean of the wafers' means, and their standard deviation (n − 1): what differs from wafer to wafer. */
  readonly meanOfMeans: number | null;
  readonly sdOfMeans: number | null;
}

/**
 * Throws unless all sets have the same property, unit and frame.
 * @throws TypeError
 */
export function requireSame(sets: readonly SiteSet[]): void {
  const [first] = sets;
  for (const set of sets) {
    for (const key of ['property', 'unit', 'frame'] as const) {
      if (first === undefined || set[key] === first[key]) continue;
      throw new TypeError(
        `Sets with different ${key} do not go together: ${first[key] ?? 'none'} and ${set[key] ?? 'none'}`,
      );
    }
  }
}

/**
 * The statistics of several wafers, in the order given, and how the mean changes from wafer to wafer.
 * @throws TypeError if the sets differ in property, unit or frame
 */
export function lotTable(sets: readonly SiteSet[], options: StatisticsOptions = {}): LotTable {
  requireSame(sets);
  const rows = sets.map((set) => ({ name: nameOf(set), statistics: statistics(set.sites, options) }));
  const means = statistics(
    rows.flatMap(({ statistics: { mean } }) => (mean === null ? [] : [{ x: null, y: null, value: mean }])),
  );
  return {
    property: sets[0]?.property ?? '',
    unit: sets[0]?.unit ?? null,
    rows,
    trend: trend(rows, 'mean'),
    meanOfMeans: means.mean,
    sdOfMeans: means.sd,
  };
}

/**
 * A line by least squares through one statistic of each wafer, y = start + slope · i, i from 0 in the order of the rows (NIST/
 * SEMATECH e-Handbook, 4.1.4.1). Wafers without the number keep their place.
 */
export function trend(rows: readonly LotRow[], statistic: StatisticKey): Trend {
  const points = rows.flatMap(({ statistics: { [statistic]: y } }, i) => (y === null ? [] : [{ i, y }]));
  const n = points.length;
  const origin = points[0]?.y ?? 0;
  const fit = leastSquares(
    points.map(({ i }) => [1, i / rows.length]),
    points.map(({ y }) => y - origin),
  );
  if (fit === undefined || n < 2) return { statistic, n, slope: null, start: null, residualSd: null };
  const [start, slope] = [origin + (fit[0] ?? 0), (fit[1] ?? 0) / rows.length];
  const squares = points.reduce((sum, { i, y }) => sum + (y - start - slope * i) ** 2, 0);
  return { statistic, n, slope, start, residualSd: n > 2 ? Math.sqrt(squares / (n - 2)) : null };
}
