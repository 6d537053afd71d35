import { bin } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { axisLabel, chartPart, line, padded, polyline } from './chart.ts';
import { extentOf } from './colour-scale.ts';
import { type LotTable, lotTable } from './lot.ts';
import { formatBetween, formatCount, formatDigits, formatExactly, withUnit } from './numbers.ts';
import { describeShape } from './outline.ts';
import { formatStatistic, notesPart, pageOf, picture, statisticsPart } from './picture.ts';
import { radialProfile } from './radial.ts';
import { boundsOf, fitShape, isInside, withEdgeExclusion } from './shape.ts';
import { type PlacedSite, sortSites } from './sites.ts';
import { sampleOf, statisticsOf } from './statistics.ts';
import type {
  ChartOptions,
  HistogramOptions,
  LineScanOptions,
  RadialProfileOptions,
  SiteSet,
  StatisticKey,
  WaferShape,
} from './types.ts';
import { titleOf } from './wafer-map.ts';
import { element, text } from './xml.ts';

/** More dots than this are thinned, and the chart says so. */
const MOST_DOTS = 3000;

function shapeOf({ sites }: SiteSet, { shape, edgeExclusion }: ChartOptions): WaferShape {
  return withEdgeExclusion(shape ?? fitShape(sites), edgeExclusion);
}

/** The sites that count, and what a chart has to say about the others. */
function countedSites(
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

function heightOf(width: number, { height }: ChartOptions): number {
  return Math.max(140, height ?? width * 0.6);
}

/**
 * Values by distance from the centre, with the mean of each ring, ± its standard deviation (n − 1), as {@link radialProfile}
 * has them.
 */
export function radialProfileChart(set: SiteSet, options: RadialProfileOptions = {}): string {
  const page = pageOf(options);
  const shape = shapeOf(set, options);
  const { counted, notes } = countedSites(set, shape);
  const rings = radialProfile(counted, options.rings);
  const every = Math.ceil(counted.length / MOST_DOTS);
  const drawn = counted.filter((_, index) => index % every === 0);
  const reach = counted.reduce((most, { x, y }) => Math.max(most, Math.hypot(x, y)), 0);
  const bars = rings.flatMap(({ mean, sd }) => [mean - (sd ?? 0), mean + (sd ?? 0)]);
  const ends = extentOf([...extentOf(counted.map(({ value }) => value)), ...bars]);
  const { theme } = page;
  const chart = chartPart(
    page,
    heightOf(page.width, options),
    { label: 'distance from the centre (mm)', domain: [-reach * 0.02, reach * 1.03 || 1] },
    {
      label: axisLabel(set.property, set.unit),
      domain: options.domain ?? padded(ends),
    },
    ({ x, y }) => {
      const dots = drawn.map(({ value, id, index, ...place }) => {
        const radius = Math.hypot(place.x, place.y);
        const title = `${withUnit(formatExactly(value), set.unit)} at r ${formatDigits(5)(radius)} mm`;
        return element(
          'circle',
          { cx: x(radius), cy: y(value), r: 3, 'data-id': id, 'data-index': index },
          text('title', title),
        );
      });
      const drawnRings = rings.map(({ radius, mean, sd, n }) => {
        const title = `ring at ${formatDigits(4)(radius)} mm: mean of ${n} ${withUnit(formatDigits(6)(mean), set.unit)}, s ${sd === null ? 'none' : formatDigits(3)(sd)}`;
        const bar = sd === null ? '' : errorBar(x(radius), y(mean - sd), y(mean + sd), theme.accent);
        return element(
          'g',
          {},
          bar,
          element('circle', { cx: x(radius), cy: y(mean), r: 4.5, fill: theme.accent }),
          text('title', title),
        );
      });
      const means = rings.map(({ radius, mean }): [number, number] => [x(radius), y(mean)]);
      return (
        element('g', { fill: theme.mark, 'fill-opacity': 0.6, 'data-part': 'sites' }, ...dots) +
        polyline(means, theme.accent, 1.5) +
        drawnRings.join('')
      );
    },
  );
  const thinned = every > 1 ? [`One of ${every} sites has a dot; means are of all.`] : [];
  return picture(page, {
    title: options.title ?? `${titleOf(set)}: radial profile`,
    description: `${set.property} by distance from the centre of a ${describeShape(shape)}: ${rings
      .map(({ radius, mean }) => `${formatDigits(4)(mean)} at ${formatDigits(4)(radius)} mm`)
      .join(', ')}.`,
    parts: [
      chart,
      notesPart(page, [
        `Bars: mean of each of ${rings.length} rings ± s (n − 1).`,
        ...thinned,
        ...notes,
        ...(options.notes ?? []),
      ]),
    ],
  });
}

function errorBar(x: number, low: number, high: number, stroke: string): string {
  return element('path', {
    d: `M${(x - 4).toFixed(1)} ${low.toFixed(1)}h8m-4 0V${high.toFixed(1)}m-4 0h8`,
    stroke,
    'stroke-width': 1.5,
    fill: 'none',
  });
}

/** Values along a line through the centre, of the sites that are close to it. */
export function lineScanChart(set: SiteSet, options: LineScanOptions = {}): string {
  const page = pageOf(options);
  const shape = shapeOf(set, options);
  const { counted, notes } = countedSites(set, shape);
  const angle = options.angle ?? 0;
  const bounds = boundsOf(shape);
  const [centreX, centreY] = [(bounds.left + bounds.right) / 2, (bounds.bottom + bounds.top) / 2];
  const tolerance = options.tolerance ?? 0.02 * (bounds.right - bounds.left);
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const onLine = counted
    .map((site) => ({
      site,
      along: (site.x - centreX) * cos + (site.y - centreY) * sin,
      across: (site.y - centreY) * cos - (site.x - centreX) * sin,
    }))
    .filter(({ across }) => Math.abs(across) <= tolerance)
    .sort((a, b) => a.along - b.along);
  const half = onLine.reduce((most, { along }) => Math.max(most, Math.abs(along)), 1);
  const chart = chartPart(
    page,
    heightOf(page.width, options),
    { label: `position along the line at ${formatDigits(4)(angle)}° (mm)`, domain: [-half * 1.04, half * 1.04] },
    {
      label: axisLabel(set.property, set.unit),
      domain: options.domain ?? padded(extentOf(onLine.map(({ site }) => site.value))),
    },
    ({ x, y, page: { theme } }) => {
      const dots = onLine.map(({ site: { value, id, index }, along }) => {
        const title = `${withUnit(formatExactly(value), set.unit)} at ${formatDigits(5)(along)} mm`;
        return element(
          'circle',
          { cx: x(along), cy: y(value), r: 4, 'data-id': id, 'data-index': index },
          text('title', title),
        );
      });
      const points = onLine.map(({ site, along }): [number, number] => [x(along), y(site.value)]);
      return polyline(points, theme.mark, 1.5) + element('g', { fill: theme.mark, 'data-part': 'sites' }, ...dots);
    },
  );
  const which = `${onLine.length} of ${counted.length} sites are within ${formatDigits(3)(tolerance)} mm of the line through the centre.`;
  return picture(page, {
    title: options.title ?? `${titleOf(set)}: line scan`,
    description: `${set.property} along a line through the centre of a ${describeShape(shape)}. ${which}`,
    parts: [chart, notesPart(page, [which, ...notes, ...(options.notes ?? [])])],
  });
}

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

/** How many sites have which value, with the mean and the median. */
export function histogramChart(set: SiteSet, options: HistogramOptions = {}): string {
  const page = pageOf(options);
  const shape = shapeOf(set, options);
  const sample = sampleOf(set.sites, { shape });
  const statistics = statisticsOf(sample);
  const values = Array.from(sample.values);
  const [low, high] = options.domain ?? extentOf(values);
  const about = options.bins ?? binsFor(sample.values);
  // Bins end at round values, or the first and the last would be narrower than the others. One at the end would have no width.
  const steps = scaleLinear().domain([low, high]).nice(about);
  const [first = low, last = high] = steps.domain();
  const bins =
    low === high
      ? []
      : bin()
          .domain([first, last])
          .thresholds(steps.ticks(about).filter((tick) => tick > first && tick < last))(values);
  const columns = bins.map((members) => ({ from: members.x0 ?? low, to: members.x1 ?? high, n: members.length }));
  if (columns.length === 0 && values.length > 0)
    columns.push({ ...asRange(padded([low, high], 0.05)), n: values.length });
  const most = Math.max(...columns.map(({ n }) => n), 1);
  const format = formatBetween(low, high, 200);
  const ends = [Math.min(low, columns[0]?.from ?? low), Math.max(high, columns.at(-1)?.to ?? high)] as const;
  const chart = chartPart(
    page,
    heightOf(page.width, options),
    { label: axisLabel(set.property, set.unit), domain: padded(ends, 0.02) },
    { label: 'sites', domain: [0, most * 1.05] },
    ({ x, y, top, bottom, page: { theme } }) => {
      const bars = columns.map(({ from, to, n }) =>
        element(
          'rect',
          { x: x(from) + 0.5, y: y(n), width: Math.max(x(to) - x(from) - 1, 0.5), height: bottom - y(n) },
          text('title', `${formatCount(n)} from ${format(from)} to ${withUnit(format(to), set.unit)}`),
        ),
      );
      const { mean } = statistics;
      const mark = mean === null ? '' : line(x(mean), top, x(mean), bottom, theme.accent, 1.5, '5 3');
      return element('g', { fill: theme.mark, 'fill-opacity': 0.85, 'data-part': 'bins' }, ...bars) + mark;
    },
  );
  const { notes } = countedSites(set, shape);
  const marked = values.length === 0 ? [] : ['Dashed line: mean.'];
  return picture(page, {
    title: options.title ?? `${titleOf(set)}: histogram`,
    description: `How many of ${values.length} sites have which ${set.property}: ${columns.map(({ from, to, n }) => `${n} from ${format(from)} to ${format(to)}`).join(', ')}.`,
    parts: [
      chart,
      statisticsPart(page, statistics, set.unit, values.length === 0 ? [] : HISTOGRAM_STATISTICS, options),
      notesPart(page, [...marked, ...notes, ...(options.notes ?? [])]),
    ],
  });
}

function asRange([from, to]: readonly [number, number]): { from: number; to: number } {
  return { from, to };
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

/**
 * The mean of each wafer ± its standard deviation (n − 1), the smallest and the largest value, and the line of {@link lotTable}.
 * @throws TypeError if the sets differ in property, unit or frame
 */
export function trendChart(sets: readonly SiteSet[], options: ChartOptions = {}): string {
  const page = pageOf(options);
  const lot = lotTable(sets, { shape: options.shape, edgeExclusion: options.edgeExclusion });
  const all = lot.rows.flatMap(({ statistics: { min, max } }) => (min === null || max === null ? [] : [min, max]));
  const { slope, start } = lot.trend;
  const chart = chartPart(
    page,
    heightOf(page.width, options),
    { label: 'wafer', domain: [-0.6, Math.max(lot.rows.length - 0.4, 0.6)], names: lot.rows.map(({ name }) => name) },
    { label: axisLabel(lot.property, lot.unit), domain: options.domain ?? padded(extentOf(all)) },
    ({ x, y, page: { theme } }) => {
      const fit =
        slope === null || start === null
          ? ''
          : line(
              x(-0.4),
              y(start - 0.4 * slope),
              x(lot.rows.length - 0.6),
              y(start + (lot.rows.length - 0.6) * slope),
              theme.accent,
              1.5,
              '6 3',
            );
      return fit + wafersOf(lot, x, y, theme.mark);
    },
  );
  const trendNote =
    slope === null
      ? 'No trend: it needs two wafers.'
      : `Dashed line: trend of the mean, ${withUnit(formatDigits(3)(slope), lot.unit)} per wafer.`;
  return picture(page, {
    title: options.title ?? `${lot.property}: ${lot.rows.length} wafers`,
    description: lot.rows
      .map(({ name, statistics }) => `${name}: mean ${formatStatistic(statistics, 'mean', lot.unit)}`)
      .join(', '),
    parts: [
      chart,
      notesPart(page, ['Dots: mean ± s (n − 1). Thin lines: min to max.', trendNote, ...(options.notes ?? [])]),
    ],
  });
}

function wafersOf(
  { rows, unit }: LotTable,
  x: (value: number) => number,
  y: (value: number) => number,
  colour: string,
): string {
  const drawn = rows.map(({ name, statistics }, index) => {
    const { mean, sd, min, max, n } = statistics;
    if (mean === null || min === null || max === null) return '';
    const title = `${name}: mean of ${n} ${formatStatistic(statistics, 'mean', unit)}, 1σ ${formatStatistic(statistics, 'sd', unit)}`;
    return element(
      'g',
      { 'data-index': index },
      text('title', title),
      line(x(index), y(min), x(index), y(max), colour),
      sd === null ? '' : errorBar(x(index), y(mean - sd), y(mean + sd), colour),
      element('circle', { cx: x(index), cy: y(mean), r: 4.5, fill: colour }),
    );
  });
  return element('g', { 'data-part': 'wafers' }, ...drawn);
}
