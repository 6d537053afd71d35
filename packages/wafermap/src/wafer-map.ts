import { type ColourScale, colourScale } from './colour-scale.ts';
import { fieldOf, leavesScale, type SampledField, sampleField } from './field.ts';
import { contentOf, type MapContent } from './map-content.ts';
import { mapPart } from './map-part.ts';
import { formatCount } from './numbers.ts';
import { describeShape } from './outline.ts';
import { formatStatistic, notesPart, pageOf, picture, statisticsPart } from './picture.ts';
import { fitShape, withEdgeExclusion } from './shape.ts';
import { sampleOf, statisticsOf } from './statistics.ts';
import type { SiteSet, StatisticKey, Statistics, WaferMapOptions, WaferShape } from './types.ts';

/** The statistics that most reports have. */
export const USUAL_STATISTICS: readonly StatisticKey[] = [
  'n',
  'mean',
  'sd',
  'sdPercent',
  'halfRangePercent',
  'range',
  'min',
  'max',
  'median',
  'areaMean',
  'areaSdPercent',
  'ignored',
];

/**
 * A wafer map as an SVG: the sample with its notch or flat, a dot for each site in the colour of its value, the field between
 * them, a legend, statistics, and sentences about everything that the picture leaves out or assumes.
 *
 * Each dot has a tooltip, `data-index` (its place in `sites`) and, if the site has one, `data-id`. Without a valid site, the
 * picture says so. Never throws for sites, whatever their values.
 * @throws RangeError if the shape, the domain or the target has numbers that are not possible
 */
export function waferMap(set: SiteSet, options: WaferMapOptions = {}): string {
  const page = pageOf(options);
  const shape = withEdgeExclusion(options.shape ?? fitShape(set.sites), options.edgeExclusion);
  const statistics = statisticsOf(sampleOf(set.sites, { shape }));
  const content = contentOf(set, shape);
  const shown = [...content.positions, ...content.bins].map(({ value }) => value);
  const scale = colourScale(shown, options);
  const { field, notes: ofField } = fieldFor(content, shape, scale, options);

  const notes = [...ofField, ...content.notes, ...scale.notes, ...(options.notes ?? [])];
  const keys = options.showStatistics === false || shown.length === 0 ? [] : listOf(options.showStatistics, content);
  return picture(page, {
    title: options.title ?? titleOf(set),
    description: describe(set, shape, statistics, notes),
    parts: [
      mapPart(page, { set, shape, scale, field, content }, options),
      statisticsPart(page, statistics, set.unit, keys, options),
      notesPart(page, notes),
    ],
  });
}

function listOf(shown: true | readonly StatisticKey[] | undefined, { ignored }: MapContent): readonly StatisticKey[] {
  if (shown !== undefined && shown !== true) return shown;
  return USUAL_STATISTICS.filter((key) => key !== 'ignored' || ignored.length > 0);
}

/** The property and the sample, for titles. */
export function titleOf({ property, sample }: SiteSet): string {
  return sample === undefined ? property : `${property}, ${sample}`;
}

function fieldFor(
  { counted, bins }: MapContent,
  shape: WaferShape,
  scale: ColourScale,
  { fill = 'hull' }: WaferMapOptions,
): { readonly field?: SampledField; readonly notes: readonly string[] } {
  if (fill === 'none' || bins.length > 0 || counted.length === 0) return { notes: [] };
  const { field, note } = fieldOf(counted, shape, fill, scale.log);
  if (field === undefined) return { notes: [note] };
  const sampled = sampleField(field, scale, shape);
  const beyond = 'Where the fill is beyond the colour scale, it has the colour of its end.';
  return { field: sampled, notes: leavesScale(sampled) ? [note, beyond] : [note] };
}

function describe(
  { property, unit }: SiteSet,
  shape: WaferShape,
  statistics: Statistics,
  notes: readonly string[],
): string {
  const numbers = (['mean', 'sd', 'min', 'max'] as const).map(
    (key) => `${key === 'sd' ? 'standard deviation (n − 1)' : key} ${formatStatistic(statistics, key, unit)}`,
  );
  const about = statistics.n === 0 ? 'no sites' : `${formatCount(statistics.n ?? 0)} sites, ${numbers.join(', ')}`;
  return [`${property} on a ${describeShape(shape)}: ${about}.`, ...notes].join(' ');
}
