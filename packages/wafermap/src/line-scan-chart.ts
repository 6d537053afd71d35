import { axisDomain, axisLabel, chartPart, polyline } from './chart.ts';
import { countedSites, heightOf, shapeOf, thinned } from './chart-sites.ts';
import { extentOf } from './colour-scale.ts';
import { formatDigits, formatExactly, withUnit } from './numbers.ts';
import { describeShape } from './outline.ts';
import { notesPart, pageOf, picture } from './picture.ts';
import { boundsOf } from './shape.ts';
import type { LineScanOptions, SiteSet } from './types.ts';
import { titleOf } from './wafer-map.ts';
import { element, text } from './xml.ts';

/**
 * Values along a line through the centre of the sample, of the sites that are close to it.
 * @throws RangeError if the angle or the tolerance is not finite
 */
export function lineScanChart(set: SiteSet, options: LineScanOptions = {}): string {
  const page = pageOf(options);
  const shape = shapeOf(set, options);
  const { counted, notes } = countedSites(set, shape);
  const angle = options.angle ?? 0;
  const bounds = boundsOf(shape);
  const [centreX, centreY] = [(bounds.left + bounds.right) / 2, (bounds.bottom + bounds.top) / 2];
  const tolerance = options.tolerance ?? 0.02 * (bounds.right - bounds.left);
  if (!Number.isFinite(angle) || !(tolerance >= 0))
    throw new RangeError(`No line has angle ${angle} and tolerance ${tolerance}`);
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const onLine = counted
    .map((site) => ({
      site,
      along: (site.x - centreX) * cos + (site.y - centreY) * sin,
      across: (site.y - centreY) * cos - (site.x - centreX) * sin,
    }))
    .filter(({ across }) => Math.abs(across) <= tolerance)
    .sort((a, b) => a.along - b.along);
  const { drawn, notes: thinning } = thinned(onLine);
  const half = onLine.reduce((most, { along }) => Math.max(most, Math.abs(along)), 1);
  const chart = chartPart(
    page,
    heightOf(page.width, options),
    { label: `position along the line at ${formatDigits(4)(angle)}° (mm)`, domain: [-half * 1.04, half * 1.04] },
    {
      label: axisLabel(set.property, set.unit),
      domain: axisDomain(options.domain, extentOf(onLine.map(({ site }) => site.value))),
    },
    ({ x, y, page: { theme } }) => {
      const dots = drawn.map(({ site: { value, id, index }, along }) => {
        const title = `${withUnit(formatExactly(value), set.unit)} at ${formatDigits(5)(along)} mm`;
        return element(
          'circle',
          { cx: x(along), cy: y(value), r: 4, 'data-id': id, 'data-index': index },
          text('title', title),
        );
      });
      const points = drawn.map(({ site, along }): [number, number] => [x(along), y(site.value)]);
      return polyline(points, theme.mark, 1.5) + element('g', { fill: theme.mark, 'data-part': 'sites' }, ...dots);
    },
  );
  const which = `${onLine.length} of ${counted.length} sites are within ${formatDigits(3)(tolerance)} mm of the line through the centre.`;
  return picture(page, {
    title: options.title ?? `${titleOf(set)}: line scan`,
    description: `${set.property} along a line through the centre of a ${describeShape(shape)}. ${which}`,
    parts: [chart, notesPart(page, [which, ...thinning, ...notes, ...(options.notes ?? [])])],
  });
}
