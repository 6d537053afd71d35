import { axisDomain, axisLabel, chartPart, errorBar, polyline } from './chart.ts';
import { countedSites, heightOf, shapeOf, thinned } from './chart-sites.ts';
import { extentOf, LEAST_SPAN } from './colour-scale.ts';
import { formatDigits, formatExactly, withUnit } from './numbers.ts';
import { describeShape } from './outline.ts';
import { notesPart, pageOf, picture } from './picture.ts';
import { radialProfile } from './radial.ts';
import type { RadialProfileOptions, SiteSet } from './types.ts';
import { titleOf } from './wafer-map.ts';
import { element, text } from './xml.ts';

/**
 * Values by distance from the centre, with the mean of each ring, ± its standard deviation (n − 1), as {@link radialProfile}
 * has them.
 */
export function radialProfileChart(set: SiteSet, options: RadialProfileOptions = {}): string {
  const page = pageOf(options);
  const shape = shapeOf(set, options);
  const { counted, notes } = countedSites(set, shape);
  const rings = radialProfile(counted, options.rings);
  const { drawn, notes: thinning } = thinned(counted);
  const reach = counted.reduce((most, { x, y }) => Math.max(most, Math.hypot(x, y)), 0);
  const bars = rings.flatMap(({ mean, sd }) => [mean - (sd ?? 0), mean + (sd ?? 0)]);
  const ends = extentOf([...extentOf(counted.map(({ value }) => value)), ...bars]);
  const { theme } = page;
  const chart = chartPart(
    page,
    heightOf(page.width, options),
    { label: 'distance from the centre (mm)', domain: reach > LEAST_SPAN ? [-reach * 0.02, reach * 1.03] : [-0.02, 1] },
    {
      label: axisLabel(set.property, set.unit),
      domain: axisDomain(options.domain, ends),
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
  return picture(page, {
    title: options.title ?? `${titleOf(set)}: radial profile`,
    description: `${set.property} by distance from the centre of a ${describeShape(shape)}: ${rings
      .map(({ radius, mean }) => `${formatDigits(4)(mean)} at ${formatDigits(4)(radius)} mm`)
      .join(', ')}.`,
    parts: [
      chart,
      notesPart(page, [
        `Bars: mean of each of ${rings.length} rings ± s (n − 1).`,
        ...thinning,
        ...notes,
        ...(options.notes ?? []),
      ]),
    ],
  });
}
