import {
  type ChartOptions,
  differenceMap,
  formatStatistic,
  histogramChart,
  lineScanChart,
  lotTable,
  type PictureOptions,
  radialProfileChart,
  type SiteSet,
  STATISTICS,
  type Statistics,
  sharedDomain,
  statistics,
  trendChart,
  waferMap,
} from '@wafermark/wafermap';
import { lineAngle } from './line-angle.ts';
import type { Answers, NumberRow, Questions, SetName, SortBy } from './questions.ts';

type FindSet = (name: SetName) => SiteSet;

/** One function for each question. */
export const ANSWERS: {
  readonly [Name in keyof Questions]: (question: Questions[Name], find: FindSet) => Answers[Name];
} = {
  map: ({ set, options }, find) => waferMap(find(set), options),
  profile: ({ set, options }, find) => profileOf(find(set), options),
  histogram: ({ set, options }, find) => histogramChart(find(set), options),
  difference: ({ a, b, options }, find) => differenceMap(find(a), find(b), options),
  trend: ({ sets, options }, find) => trendChart(sets.map(find), options),
  numbers: ({ set, options }, find) => {
    const { sites, unit } = find(set);
    return numbersOf(statistics(sites, options), unit, options);
  },
  lot: ({ sets, options }, find) => {
    const table = lotTable(sets.map(find), options);
    const rows = table.rows.map((row) => ({ name: row.name, numbers: numbersOf(row.statistics, table.unit, {}) }));
    return { table, rows };
  },
  domain: ({ sets }, find) => sharedDomain(sets.map(find)),
  order: ({ set, by, descending }, find) => orderOf(find(set), by, descending),
};

/** Answers, whatever the question is. */
export function answerTo<Name extends keyof Questions>(
  name: Name,
  about: Questions[Name],
  find: FindSet,
): Answers[Name] {
  return ANSWERS[name](about, find);
}

function profileOf(set: SiteSet, options: ChartOptions): string {
  const angle = lineAngle(set.sites);
  return angle === undefined
    ? radialProfileChart(set, { ...options, title: 'Radial profile' })
    : lineScanChart(set, { ...options, angle, title: 'Line scan' });
}

const numbersOf = (values: Statistics, unit: string | null, { convention = 'plain' }: PictureOptions): NumberRow[] =>
  STATISTICS.map(({ key, labels, formula, source }) => ({
    key,
    label: labels[convention],
    formula,
    source,
    value: values[key],
    text: formatStatistic(values, key, unit),
  }));

/** Sites without a place are last, whatever the direction. */
function orderOf({ sites }: SiteSet, by: SortBy, descending: boolean): Uint32Array {
  const order = Uint32Array.from(sites, (_, index) => index);
  const sign = descending ? -1 : 1;
  if (by === 'number') return descending ? order.reverse() : order;
  const keys = Float64Array.from(sites, (site) => {
    if (by === 'ignored') return site.ignored === true ? 0 : 1;
    return site[by] ?? Number.POSITIVE_INFINITY * sign;
  });
  return order.sort((a, b) => sign * ((keys[a] ?? 0) - (keys[b] ?? 0)) || a - b);
}
