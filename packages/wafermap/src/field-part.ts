import { contours } from 'd3-contour';
import type { ColourScale } from './colour-scale.ts';
import type { SampledField } from './field.ts';
import { outlinePath, type Projection } from './outline.ts';
import type { Page } from './picture.ts';
import type { WaferShape } from './types.ts';
import { element, hash } from './xml.ts';

const BANDS = 24;

/**
 * The field as bands of colour and contour lines at the ticks of the scale. Each band covers the next lower one, so that no
 * background shows between them. They lie between the lowest and the highest position that the field has.
 */
export function fieldPart(
  sampled: SampledField,
  {
    scale,
    shape,
    projection,
    page,
  }: { readonly scale: ColourScale; readonly shape: WaferShape; readonly projection: Projection; readonly page: Page },
  idPrefix: string | undefined,
): string {
  const { columns, rows, step, left, top, field } = sampled;
  // d3-contour has the value of a cell at its middle. In tenths of px: whole numbers are a third of the size.
  const x = (column: number): number => Math.round(10 * projection.x(left + (column - 0.5) * step));
  const y = (row: number): number => Math.round(10 * projection.y(top - (row - 0.5) * step));
  const trace = contours().size([columns, rows]).smooth(true);
  const positions = Array.from(sampled.positions);
  const region = (threshold: number): string =>
    trace
      .contour(positions, threshold)
      .coordinates.flat()
      .map((ring) => relativePath(ring, x, y))
      .join('');

  const [lowest, highest] = sampled.span.map((position) => Math.min(Math.max(position, 0), 1));
  const bands = bandsBetween(lowest ?? 0, highest ?? 1).map(({ from, middle }, index) => {
    const d = index === 0 ? `M${x(0)} ${y(0)}H${x(columns)}V${y(rows)}H${x(0)}z` : region(from);
    return d === '' ? '' : element('path', { d, fill: scale.colourAt(middle) });
  });
  const lines = scale
    .ticks(6)
    .map(scale.position)
    .filter((position) => position > 0.001 && position < 0.999)
    .map(region)
    .filter((d) => d !== '')
    .map((d) => element('path', { d }));
  const stroke = { stroke: page.theme.background, 'stroke-width': 7, 'stroke-opacity': 0.55 };
  const content = element(
    'g',
    { transform: 'scale(0.1)', 'data-part': 'fill' },
    ...bands,
    element('g', { fill: 'none', ...stroke }, ...lines),
  );
  const inset = shape.edgeExclusion ?? 0;
  const inside = field.hull === undefined ? outlinePath(shape, projection, inset) : hullPath(field.hull, projection);
  return clipped(content, inside, idPrefix);
}

function bandsBetween(lowest: number, highest: number): readonly { readonly from: number; readonly middle: number }[] {
  // Less is rounding: a constant field is one band.
  if (highest - lowest < 1e-9) return [{ from: lowest, middle: (lowest + highest) / 2 }];
  const at = (part: number): number => lowest + (part / BANDS) * (highest - lowest);
  return Array.from({ length: BANDS }, (_, band) => ({ from: at(band), middle: at(band + 0.5) }));
}

/** The data of the path round a hull in px. */
function hullPath(hull: readonly number[], { x, y }: Projection): string {
  const corners: string[] = [];
  for (let index = 0; index + 1 < hull.length; index += 2) {
    corners.push(`${x(hull[index] ?? 0).toFixed(1)} ${y(hull[index + 1] ?? 0).toFixed(1)}`);
  }
  return `M${corners.join('L')}Z`;
}

/** Relative: steps have fewer digits than places. */
function relativePath(
  ring: readonly (readonly number[])[],
  toX: (c: number) => number,
  toY: (r: number) => number,
): string {
  let [lastX, lastY] = [0, 0];
  let path = '';
  for (const [column = 0, row = 0] of ring) {
    const [x, y] = [toX(column), toY(row)];
    if (path === '') path = `M${x} ${y}l`;
    else if (x !== lastX || y !== lastY) path += `${x - lastX} ${y - lastY} `;
    [lastX, lastY] = [x, y];
  }
  // A line without coordinates is an error: the ring was smaller than a tenth of a px.
  return path.endsWith('l') ? '' : `${path.trimEnd().replaceAll(' -', '-')}z`;
}

/** Several pictures may stand on one page: the id is the same only if all of the clipped content is. */
export function clipped(content: string, path: string, idPrefix: string | undefined): string {
  const id = `${idPrefix ?? 'w'}-${hash(path + content)}`;
  return (
    element('clipPath', { id }, element('path', { d: path })) + element('g', { 'clip-path': `url(#${id})` }, content)
  );
}
