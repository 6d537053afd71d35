import { type ColourScale, colourScale } from './colour-scale.ts';
import { crosses, type DotStyle, dotRadius, dots, squares, valueLabels } from './dots.ts';
import { bandsOf, type Field, fieldOf, hullPath, leavesScale } from './field.ts';
import { legendOf } from './legend.ts';
import { formatBetween, formatCount, formatDigits, formatExactly, withUnit } from './numbers.ts';
import { describeShape, edgePart, outlinePath, type Projection, project, samplePart, scaleBarPart } from './outline.ts';
import { formatStatistic, notesPart, type Page, type Part, pageOf, picture, statisticsPart } from './picture.ts';
import { areaOf, boundsOf, fitShape, isInside, withEdgeExclusion } from './shape.ts';
import { binSites, mergePositions, type PlacedSite, type Position, sortSites } from './sites.ts';
import { sampleOf, statisticsOf } from './statistics.ts';
import type { SiteSet, StatisticKey, Statistics, WaferMapOptions, WaferShape } from './types.ts';
import { element, hash, text } from './xml.ts';

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

/** More dots than this are drawn as squares with means. */
const MOST_DOTS = 5000;
const SQUARES = 3000;
/** Sites farther from the middle than this many times the reach of the sample are not drawn. */
const FAR = 1.1;

/** What is drawn, and what is said about it. */
interface Content {
  readonly counted: readonly PlacedSite[];
  readonly excluded: readonly PlacedSite[];
  readonly ignored: readonly PlacedSite[];
  readonly notes: readonly string[];
}

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
  const sample = sampleOf(set.sites, { shape });
  const statistics = statisticsOf(sample);
  const content = contentOf(set, shape);
  const positions = content.counted.length > MOST_DOTS ? [] : mergePositions(content.counted);
  const binWidth = Math.sqrt(areaOf(shape) / SQUARES);
  const bins = content.counted.length > MOST_DOTS ? binSites(content.counted, binWidth) : [];

  const shown = [...positions, ...bins].map(({ value }) => value);
  const scale = colourScale(shown, options);
  const { field, note } = fieldFor(content.counted, bins.length > 0, shape, scale, options);
  const map = mapPart(page, { set, shape, scale, field, positions, bins, binWidth, content }, options);

  const notes = [
    ...(shown.length === 0 ? ['There are no sites to show.'] : []),
    ...(bins.length > 0
      ? [
          `${formatCount(content.counted.length)} sites, as means in ${formatCount(bins.length)} squares of ${formatDigits(2)(binWidth)} mm.`,
        ]
      : []),
    ...note,
    ...repeated(positions),
    ...content.notes,
    ...scale.notes,
    ...(options.notes ?? []),
  ];
  const keys = options.showStatistics === false ? [] : listOf(options.showStatistics, content.ignored.length > 0);
  return picture(page, {
    title: options.title ?? titleOf(set),
    description: describe(set, shape, statistics, notes),
    parts: [
      map,
      statisticsPart(page, statistics, set.unit, shown.length === 0 ? [] : keys, options),
      notesPart(page, notes),
    ],
  });
}

function listOf(shown: true | readonly StatisticKey[] | undefined, someIgnored: boolean): readonly StatisticKey[] {
  if (shown !== undefined && shown !== true) return shown;
  return USUAL_STATISTICS.filter((key) => key !== 'ignored' || someIgnored);
}

/** The property and the sample, for titles. */
export function titleOf({ property, sample }: SiteSet): string {
  return sample === undefined ? property : `${property}, ${sample}`;
}

function contentOf(set: SiteSet, shape: WaferShape): Content {
  const { valid, ignored, withoutPlace, withoutValue } = sortSites(set.sites);
  const near = (site: PlacedSite): boolean => isNear(shape, site);
  const counted = valid.filter(({ x, y }) => isInside(shape, x, y));
  const excluded = valid.filter((site) => !isInside(shape, site.x, site.y) && near(site));
  const far = valid.length - counted.length - excluded.length;
  const farIgnored = ignored.filter((site) => !near(site)).length;
  const notes = [
    count(
      excluded.length,
      'site',
      'in the edge exclusion or beyond the edge, shown as a ring, left out of fill and numbers',
    ),
    count(far, 'site', 'far beyond the edge, not shown'),
    count(ignored.length, 'site', 'ignored, shown as a red cross, left out of fill and numbers'),
    count(Math.max(excluded.length - MOST_DOTS, 0), 'ring', 'not drawn, since there are so many'),
    count(Math.max(ignored.length - farIgnored - MOST_DOTS, 0), 'cross', 'not drawn, since there are so many'),
    count(farIgnored, 'ignored site', 'far beyond the edge, not shown'),
    withoutPlace.length === 0 ? '' : listWithoutPlace(withoutPlace, set.unit),
    count(withoutValue, 'site', 'without a finite value below 10¹⁵⁰, not shown'),
  ];
  return { counted, excluded, ignored: ignored.filter(near), notes: notes.filter((note) => note !== '') };
}

function count(number: number, what: string, about: string): string {
  return number === 0
    ? ''
    : `${formatCount(number)} ${what}${number === 1 ? '' : what.endsWith('s') ? 'es' : 's'}: ${about}.`;
}

const MOST_LISTED = 6;

/** They have no dot, so their values are told. */
function listWithoutPlace(sites: readonly { readonly value: number }[], unit: string | null): string {
  const values = sites.slice(0, MOST_LISTED).map(({ value }) => formatExactly(value));
  const more = sites.length > MOST_LISTED ? ' …' : '';
  return `Without a place, not on the map: ${formatCount(sites.length)} (${withUnit(values.join(', ') + more, unit)}).`;
}

function isNear(shape: WaferShape, { x, y }: PlacedSite): boolean {
  const { left, right, bottom, top } = boundsOf(shape);
  const [halfWidth, halfHeight] = [((right - left) / 2) * FAR, ((top - bottom) / 2) * FAR];
  if (shape.kind === 'disc') return Math.hypot(x, y) <= halfWidth;
  return Math.abs(x - (left + right) / 2) <= halfWidth && Math.abs(y - (bottom + top) / 2) <= halfHeight;
}

function repeated(positions: readonly Position[]): readonly string[] {
  const several = positions.filter(({ sites }) => sites.length > 1).length;
  if (several === 0) return [];
  return [
    `${several === 1 ? '1 position was' : `${several} positions were`} measured more than once: their dots show means.`,
  ];
}

function fieldFor(
  sites: readonly PlacedSite[],
  binned: boolean,
  shape: WaferShape,
  scale: ColourScale,
  { fill = 'hull' }: WaferMapOptions,
): { readonly field?: Field; readonly note: readonly string[] } {
  if (fill === 'none' || binned || sites.length === 0) return { note: [] };
  const { note, field } = fieldOf(sites, shape, fill, scale.log);
  if (field === undefined) return { note: [note] };
  const leaves = fill === 'edge' && leavesScale(field, scale, shape);
  return {
    field,
    note: leaves ? [note, 'Where that is beyond the colour scale, it has the colour of its end.'] : [note],
  };
}

function emptyPart({ x, y }: Projection, shape: WaferShape, { theme }: Page): string {
  const { left, right, bottom, top } = boundsOf(shape);
  const place = { x: x((left + right) / 2), y: y((bottom + top) / 2), 'text-anchor': 'middle', fill: theme.muted };
  return text('text', 'no sites', place);
}

interface MapParts {
  readonly set: SiteSet;
  readonly shape: WaferShape;
  readonly scale: ColourScale;
  readonly field: Field | undefined;
  readonly positions: readonly Position[];
  readonly bins: readonly Position[];
  readonly binWidth: number;
  readonly content: Content;
}

function mapPart(page: Page, parts: MapParts, options: WaferMapOptions): Part {
  const { set, shape, scale, field, positions, bins, content } = parts;
  const empty = positions.length === 0 && bins.length === 0;
  const legend = options.legend === false || empty ? undefined : legendOf(scale, set.unit, options.target, page);
  const width = page.width - 2 * page.padding - (legend?.width ?? 0);
  // Sites on the edge and a little beyond have to fit in too.
  const margin = content.excluded.length > 0 ? Math.max(8, width * 0.05) : 8;
  const projection = project(shape, { left: page.padding, width, height: width, margin });
  const style: DotStyle = {
    scale,
    projection,
    page,
    radius: dotRadius(positions, projection.scale, page),
    unit: set.unit,
  };
  const labels = options.labels ?? 'auto';
  const values = extent(positions);
  const svg = [
    samplePart(shape, projection, page),
    field === undefined ? '' : fieldPart(field, { scale, shape, projection, values }, page, options.idPrefix),
    bins.length === 0
      ? ''
      : clipped(squares(bins, parts.binWidth, style), outlinePath(shape, projection), options.idPrefix),
    edgePart(shape, projection, page),
    dots(positions, style, false),
    content.excluded.length === 0 ? '' : dots(mergePositions(content.excluded.slice(0, MOST_DOTS)), style, true),
    crosses(content.ignored.slice(0, MOST_DOTS), style),
    empty ? emptyPart(projection, shape, page) : '',
    labels === false
      ? ''
      : valueLabels(positions, scale.log ? formatDigits(3) : formatBetween(...values, 60), labels === true, style),
    legend?.draw(page.padding + width, 8, projection.height - 16) ?? '',
  ];
  const bar = scaleBarPart(
    shape,
    projection.scale,
    [describeShape(shape), set.frame].filter((part) => part !== undefined).join(' · '),
    page,
  );
  const barTop = Math.max(projection.height, legend === undefined ? 0 : 70) + page.small * 0.4;
  return {
    height: barTop + bar.height,
    svg: svg.join('') + element('g', { transform: `translate(0 ${barTop.toFixed(1)})` }, bar.svg),
  };
}

function extent(positions: readonly Position[]): readonly [number, number] {
  const values = positions.map(({ value }) => value);
  return values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
}

function fieldPart(
  field: Field,
  {
    scale,
    shape,
    projection,
    values,
  }: {
    readonly scale: ColourScale;
    readonly shape: WaferShape;
    readonly projection: Projection;
    readonly values: readonly [low: number, high: number];
  },
  page: Page,
  idPrefix: string | undefined,
): string {
  const span: [number, number] = [scale.position(values[0]), scale.position(values[1])];
  const ticks = scale
    .ticks(6)
    .map(scale.position)
    .filter((position) => position > 0.001 && position < 0.999);
  const { bands, lines } = bandsOf(field, scale, shape, projection, span, ticks);
  const filled = bands.map(({ path, position }) => element('path', { d: path, fill: scale.colourAt(position) }));
  const drawn = lines.map(({ path }) => element('path', { d: path }));
  const inside =
    field.hull === undefined
      ? outlinePath(shape, projection, shape.edgeExclusion ?? 0)
      : hullPath(field.hull, projection);
  const content = element(
    'g',
    { transform: 'scale(0.1)', 'data-part': 'fill' },
    ...filled,
    element('g', { fill: 'none', stroke: page.theme.background, 'stroke-width': 7, 'stroke-opacity': 0.55 }, ...drawn),
  );
  return clipped(content, inside, idPrefix);
}

/** Several pictures may stand on one page: the id is the same only if all of the clipped content is. */
function clipped(content: string, path: string, idPrefix: string | undefined): string {
  const id = `${idPrefix ?? 'w'}-${hash(path + content)}`;
  return (
    element('clipPath', { id }, element('path', { d: path })) + element('g', { 'clip-path': `url(#${id})` }, content)
  );
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
