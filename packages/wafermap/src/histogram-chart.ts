import { bin } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { axisDomain, axisLabel, chartPart, line, padded } from './chart.ts';
import { heightOf, shapeOf } from './chart-sites.ts';
import { extentOf, LEAST_SPAN } from './colour-scale.ts';
import { formatBetween, formatCount, withUnit } from './numbers.ts';
import { notesPart, pageOf, picture, statisticsPart } from './picture.ts';
import { sampleOf, statisticsOf } from './statistics.ts';
import type { HistogramOptions, SiteSet, StatisticKey } from './types.ts';
import { titleOf } from './wafer-map.ts';
import { element, text } from './xml.ts';

const HISTOGRAM_STATISTICS: readonly StatisticKey[] = [
  'n',
  'mean',
  'sd',
  'sdPercent',
  'median',
  'robustSd',
  'min',
  'max',
];

interface Column {
  readonly from: number;
  readonly to: number;
  readonly n: number;
}

/**
 * How many sites have which value, with the mean. Sites without a place count, as in `statistics`.
 * @throws RangeError if the number of bins is not at least 1
 */
export function histogramChart(set: SiteSet, options: HistogramOptions = {}): string {
  const page = pageOf(options);
  const shape = shapeOf(set, options);
  const sample = sampleOf(set.sites, { shape });
  const statistics = statisticsOf(sample);
  const values = Array.from(sample.values);
  const [low, high] = options.domain === undefined ? extentOf(values) : axisDomain(options.domain, [0, 1]);
  const columns = columnsOf(values, low, high, options.bins ?? binsFor(sample.values));
  const format = formatBetween(low, high, 200);
  const ends = [Math.min(low, columns[0]?.from ?? low), Math.max(high, columns.at(-1)?.to ?? high)] as const;
  const chart = chartPart(
    page,
    heightOf(page.width, options),
    { label: axisLabel(set.property, set.unit), domain: padded(ends, 0.02) },
    { label: 'sites', domain: [0, Math.max(...columns.map(({ n }) => n), 1) * 1.05] },
    ({ x, y, top, bottom, page: { theme } }) => {
      const bars = columns.map(({ from, to, n }) =>
        element(
          'rect',
          { x: x(from) + 0.5, y: y(n), width: Math.max(x(to) - x(from) - 1, 0.5), height: bottom - y(n) },
          text('title', `${formatCount(n)} from ${format(from)} to ${withUnit(format(to), set.unit)}`),
        ),
      );
      const { mean } = statistics;
      const isShown = mean !== null && mean >= ends[0] && mean <= ends[1];
      const mark = isShown ? line(x(mean), top, x(mean), bottom, theme.accent, 1.5, '5 3') : '';
      return element('g', { fill: theme.mark, 'fill-opacity': 0.85, 'data-part': 'bins' }, ...bars) + mark;
    },
  );
  const told = [
    [sample.ignored, 'ignored'],
    [sample.excluded, 'in the edge exclusion, beyond the edge, or without a finite value'],
    [values.length - columns.reduce((sum, { n }) => sum + n, 0), 'beyond the axis, though in the numbers'],
  ] as const;
  const left = told.filter(([number]) => number > 0).map(([number, why]) => `${formatCount(number)} ${why}`);
  const counts = columns.map(({ from, to, n }) => `${n} from ${format(from)} to ${format(to)}`);
  return picture(page, {
    title: options.title ?? `${titleOf(set)}: histogram`,
    description: `How many of ${values.length} sites have which ${set.property}: ${counts.join(', ')}.`,
    parts: [
      chart,
      statisticsPart(page, statistics, set.unit, values.length === 0 ? [] : HISTOGRAM_STATISTICS, options),
      notesPart(page, [
        values.length === 0 ? 'There are no sites to show.' : 'Dashed line: mean.',
        ...(left.length === 0 ? [] : [`Sites left out: ${left.join('; ')}.`]),
        ...(options.notes ?? []),
      ]),
    ],
  });
}

function columnsOf(values: readonly number[], low: number, high: number, about: number): readonly Column[] {
  if (!(about >= 1)) throw new RangeError(`A histogram has at least one bin: ${about}`);
  if (values.length === 0) return [];
  if (high - low <= 1e-9 * Math.max(Math.abs(low), Math.abs(high)) || high - low < LEAST_SPAN) {
    const [from, to] = padded([low, high], 0.05);
    return [{ from, to, n: values.filter((value) => value >= low && value <= high).length }];
  }
  // Bins end at round values, or the first and the last would be narrower than the others.
  const steps = scaleLinear().domain([low, high]).nice(about);
  const [first = low, last = high] = steps.domain();
  // One that starts at the end would have no width.
  const thresholds = steps.ticks(about).filter((tick) => tick > first && tick < last);
  const bins = bin().domain([first, last]).thresholds(thresholds)(Array.from(values));
  return bins.map((members) => ({ from: members.x0 ?? low, to: members.x1 ?? high, n: members.length }));
}

const MOST_BINS = 40;

/**
 * D. Freedman and P. Diaconis, Z. Wahrscheinlichkeitstheorie 57, 453–476, 1981: bins are 2 · IQR / n^⅓ wide. At least as many as
 * H. Sturges, J. Am. Stat. Assoc. 21, 65–66, 1926: log₂ n + 1.
 */
function binsFor(ascending: Float64Array): number {
  const at = (part: number): number => ascending[Math.floor(part * (ascending.length - 1))] ?? 0;
  const width = (2 * (at(0.75) - at(0.25))) / Math.cbrt(ascending.length);
  const wanted = width > 0 ? Math.ceil((at(1) - at(0)) / width) : Math.ceil(Math.sqrt(ascending.length));
  return Math.min(MOST_BINS, Math.max(Math.ceil(Math.log2(ascending.length + 1)) + 1, wanted));
}
