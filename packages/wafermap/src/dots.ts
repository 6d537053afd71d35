import { Delaunay } from 'd3-delaunay';
import type { ColourScale } from './colour-scale.ts';
import { type Format, formatCount, formatDigits, formatExactly, widthOf, withUnit } from './numbers.ts';
import type { Projection } from './outline.ts';
import type { Page } from './picture.ts';
import type { PlacedSite, Position } from './sites.ts';
import { element, text } from './xml.ts';

const SMALLEST = 1.6;
const LARGEST = 6.5;

/** A third of the distance to the nearest neighbour at most, so that dots stay apart. */
export function dotRadius(positions: readonly Position[], scale: number, page: Page): number {
  const largest = Math.min(LARGEST, page.width / 90);
  if (positions.length < 2) return largest;
  const diagram = Delaunay.from(
    positions,
    ({ x }) => x,
    ({ y }) => y,
  );
  const distances = positions
    .map((position, index) => {
      const around = Array.from(diagram.neighbors(index), (other) => positions[other]);
      return Math.min(
        ...around.map((other) =>
          other ? Math.hypot(other.x - position.x, other.y - position.y) : Number.POSITIVE_INFINITY,
        ),
      );
    })
    .sort((a, b) => a - b);
  // Not the very nearest: one pair that was measured side by side would make all dots tiny.
  const typical = distances[Math.floor(distances.length / 10)] ?? Number.POSITIVE_INFINITY;
  return Math.max(SMALLEST, Math.min(largest, (typical * scale) / 3));
}

/** What all dots of a map share. */
export interface DotStyle {
  readonly scale: ColourScale;
  readonly projection: Projection;
  readonly page: Page;
  readonly radius: number;
  readonly unit: string | null;
}

/** A place for people. */
function describePlace({ x, y }: { readonly x: number; readonly y: number }): string {
  const write = formatDigits(5);
  return `x ${write(x)} mm, y ${write(y)} mm`;
}

function describeSite(site: PlacedSite, unit: string | null): string {
  const value = Number.isFinite(site.value) ? withUnit(formatExactly(site.value), unit) : 'no value';
  const name = site.label === undefined ? '' : `${site.label}: `;
  const ignored = site.ignored === true ? `; ignored${site.reason === undefined ? '' : `: ${site.reason}`}` : '';
  return `${name}${value} at ${describePlace(site)}${ignored}`;
}

/** A dot for each position. Those that do not count are rings. */
export function dots(positions: readonly Position[], style: DotStyle, hollow: boolean): string {
  const { scale, projection, page, radius, unit } = style;
  // Outlines of many small dots would be all that is seen.
  const outline = radius > 3 ? { 'stroke-width': 1 } : { 'stroke-width': 0.5, 'stroke-opacity': 0.45 };
  const drawn = positions.map(({ x, y, value, sites }) => {
    const [first] = sites;
    if (first === undefined) return '';
    const colour = scale.colour(value);
    const paint = hollow
      ? { fill: 'none', stroke: colour, 'stroke-width': 1.6 }
      : { fill: colour, stroke: page.theme.background, ...outline };
    const title =
      sites.length === 1
        ? describeSite(first, unit)
        : `mean of ${sites.length}: ${withUnit(formatExactly(value), unit)} at ${describePlace(first)}`;
    const place = { cx: projection.x(x), cy: projection.y(y), r: radius };
    return element('circle', { ...place, ...paint, ...dataOf(first) }, text('title', title));
  });
  return element('g', { 'data-part': hollow ? 'excluded' : 'sites' }, ...drawn);
}

function dataOf({ id, index }: PlacedSite): { readonly 'data-id': string | undefined; readonly 'data-index': number } {
  return { 'data-id': id, 'data-index': index };
}

/** A red cross for each ignored site. */
export function crosses(sites: readonly PlacedSite[], { projection, page, radius, unit }: DotStyle): string {
  if (sites.length === 0) return '';
  const arm = Math.max(radius, 3);
  const drawn = sites.map((site) => {
    const [x, y] = [projection.x(site.x), projection.y(site.y)];
    return element(
      'g',
      { transform: `translate(${x.toFixed(2)} ${y.toFixed(2)})`, 'data-ignored': 'true', ...dataOf(site) },
      text('title', describeSite(site, unit)),
      // Something to point at: strokes are thin.
      element('circle', { r: arm, fill: page.theme.background, 'fill-opacity': 0.75, stroke: 'none' }),
      element('path', { d: `M${-arm}-${arm}L${arm} ${arm}M${arm}-${arm}L${-arm} ${arm}` }),
    );
  });
  return element(
    'g',
    { 'data-part': 'ignored', stroke: page.theme.ignored, 'stroke-width': 1.8, 'stroke-linecap': 'round' },
    ...drawn,
  );
}

/** A square for each bin, in the colour of its mean. */
export function squares(bins: readonly Position[], width: number, { scale, projection, unit }: DotStyle): string {
  const size = width * projection.scale;
  const drawn = bins.map(({ x, y, value, sites }) => {
    const [left, top] = [Math.floor(x / width) * width, (Math.floor(y / width) + 1) * width];
    const title = `mean of ${formatCount(sites.length)}: ${withUnit(formatDigits(6)(value), unit)} round ${describePlace({ x, y })}`;
    // A little larger than it is: the background would show between neighbours.
    const box = { x: projection.x(left), y: projection.y(top), width: size + 0.3, height: size + 0.3 };
    return element('rect', { ...box, fill: scale.colour(value) }, text('title', title));
  });
  return element('g', { 'data-part': 'squares', 'shape-rendering': 'crispEdges' }, ...drawn);
}

const MOST_LABELS = 150;
const SMALLEST_LABEL = 7;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Values printed below their dots, in the largest font in which they overlap neither each other nor dots.
 * @param always Print them even if they overlap
 */
export function valueLabels(positions: readonly Position[], format: Format, always: boolean, style: DotStyle): string {
  const { projection, page, radius } = style;
  if (positions.length === 0 || (positions.length > MOST_LABELS && !always)) return '';
  const marks = positions.map(({ x, y, value }) => ({ x: projection.x(x), y: projection.y(y), label: format(value) }));
  const sizes = [page.font, page.small, (page.small + SMALLEST_LABEL) / 2, SMALLEST_LABEL];
  const size =
    sizes.find((candidate) =>
      fits(
        marks.map((mark) => boxesOf(mark, candidate, radius)),
        page,
      ),
    ) ?? (always ? SMALLEST_LABEL : undefined);
  if (size === undefined) return '';
  const printed = marks.map(({ x, y, label }) => text('text', label, { x, y: y + radius + size }));
  const halo = {
    stroke: page.theme.background,
    'stroke-width': 2.4,
    'stroke-opacity': 0.85,
    'paint-order': 'stroke',
    'stroke-linejoin': 'round',
  };
  // Nothing to point at: the dot has the tooltip.
  return element(
    'g',
    { 'data-part': 'labels', 'text-anchor': 'middle', 'font-size': size, 'pointer-events': 'none', ...halo },
    ...printed,
  );
}

function boxesOf(
  mark: { readonly x: number; readonly y: number; readonly label: string },
  size: number,
  radius: number,
): readonly [dot: Box, label: Box] {
  // A little wider than it is, so that neighbours do not read as one number.
  const half = (widthOf(mark.label) * size * 1.15) / 2;
  const bottom = mark.y + radius;
  return [
    { left: mark.x - radius, right: mark.x + radius, top: mark.y - radius, bottom },
    { left: mark.x - half, right: mark.x + half, top: bottom, bottom: bottom + size * 1.15 },
  ];
}

function fits(boxes: readonly (readonly [Box, Box])[], page: Page): boolean {
  return boxes.every(([, label], index) => {
    if (label.left < 0 || label.right > page.width) return false;
    return boxes.every(([dot, other], at) => at === index || !(overlap(label, dot) || overlap(label, other)));
  });
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
