import { axisDomain, axisLabel, chartPart, errorBar, line } from './chart.ts';
import { heightOf } from './chart-sites.ts';
import { extentOf } from './colour-scale.ts';
import { type LotTable, lotTable } from './lot.ts';
import { formatDigits, withUnit } from './numbers.ts';
import { formatStatistic, notesPart, pageOf, picture } from './picture.ts';
import type { ChartOptions, SiteSet } from './types.ts';
import { element, text } from './xml.ts';

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
    { label: axisLabel(lot.property, lot.unit), domain: axisDomain(options.domain, extentOf(all)) },
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
