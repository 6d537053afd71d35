import { fit, formatDigits, widthOf, withUnit } from './numbers.ts';
import type { Page, Part } from './picture.ts';
import { boundsOf, type EdgeMark, edgeMark } from './shape.ts';
import type { Disc, WaferShape } from './types.ts';
import { element, round, text } from './xml.ts';

/** From mm to px, with y up in mm and down in px. */
export interface Projection {
  readonly x: (mm: number) => number;
  readonly y: (mm: number) => number;
  /** px per mm */
  readonly scale: number;
}

/** The largest projection of a shape into a box, and the height in px that it needs. */
export function project(
  shape: WaferShape,
  box: { readonly left: number; readonly width: number; readonly height: number; readonly margin: number },
): Projection & { readonly height: number } {
  const { left, right, bottom, top } = boundsOf(shape);
  const [width, height] = [right - left || 1, top - bottom || 1];
  const scale = Math.min((box.width - 2 * box.margin) / width, (box.height - 2 * box.margin) / height);
  const middle = box.left + box.width / 2;
  return {
    x: (mm) => middle + (mm - (left + right) / 2) * scale,
    y: (mm) => box.margin + (top - mm) * scale,
    scale,
    height: height * scale + 2 * box.margin,
  };
}

/** The outline as the data of a path in px; `inset` mm inside the edge, without notch and flat if it is not 0. */
export function outlinePath(shape: WaferShape, projection: Projection, inset = 0): string {
  const { left, right, bottom, top } = boundsOf(shape, inset);
  const at = (x: number, y: number): string => `${round(projection.x(x))} ${round(projection.y(y))}`;
  if (shape.kind === 'rectangle')
    return `M${at(left, bottom)}L${at(right, bottom)}L${at(right, top)}L${at(left, top)}Z`;
  const radius = (right - left) / 2;
  const mark = inset === 0 ? edgeMark(shape) : undefined;
  const arc = `A${round(radius * projection.scale)} ${round(radius * projection.scale)} 0`;
  if (mark === undefined) return `M${at(left, 0)}${arc} 1 1 ${at(right, 0)}${arc} 1 1 ${at(left, 0)}Z`;
  const [start, ...rest] = markCorners(shape, mark).map(([x, y]) => at(x, y));
  return `M${start}${rest.map((corner) => `L${corner}`).join('')}${arc} 1 1 ${start}Z`;
}

/** A real notch is 1 mm deep: nobody would see it. */
const NOTCH_DEPTH = 0.028;

const ANGLES = { right: 0, top: 90, left: 180, bottom: 270 } as const;

/** The corners of a notch or a flat, clockwise as seen from the centre outwards. */
function markCorners({ diameter }: Disc, { kind, side, length }: EdgeMark): [number, number][] {
  const radius = diameter / 2;
  const half = kind === 'flat' ? Math.asin(length / diameter) : NOTCH_DEPTH * 1.1;
  const angle = (ANGLES[side] * Math.PI) / 180;
  const polar = (r: number, direction: number): [number, number] => [r * Math.cos(direction), r * Math.sin(direction)];
  const tip = kind === 'notch' ? [polar(radius - diameter * NOTCH_DEPTH, angle)] : [];
  return [polar(radius, angle + half), ...tip, polar(radius, angle - half)];
}

/** The sample below everything else. */
export function samplePart(shape: WaferShape, projection: Projection, { theme }: Page): string {
  return element('path', { d: outlinePath(shape, projection), fill: theme.sample, 'data-part': 'sample' });
}

/** The edge, with the edge exclusion, above the fill. */
export function edgePart(shape: WaferShape, projection: Projection, { theme }: Page): string {
  const inset = shape.edgeExclusion ?? 0;
  const edge = element('path', {
    d: outlinePath(shape, projection),
    fill: 'none',
    stroke: theme.outline,
    'stroke-width': 1.25,
    'stroke-linejoin': 'round',
    'data-part': 'edge',
  });
  if (inset <= 0) return edge;
  const dashes = { stroke: theme.muted, 'stroke-width': 0.9, 'stroke-dasharray': '4 3' };
  return (
    edge +
    element('path', { d: outlinePath(shape, projection, inset), fill: 'none', ...dashes, 'data-part': 'exclusion' })
  );
}

/** A bar of a round length, and what the sample is. */
export function scaleBarPart(shape: WaferShape, scale: number, caption: string, page: Page): Part {
  const { padding, small, theme } = page;
  const { left, right } = boundsOf(shape);
  const length = roundBelow(Math.min((right - left) / 4, (page.width - 2 * padding) / 5 / scale));
  const [width, label] = [length * scale, withUnit(formatDigits(3)(length), 'mm')];
  const y = small * 0.7;
  const bar = element('path', {
    d: `M${padding} ${round(y - 3)}v6m0-3h${round(width)}m0-3v6`,
    stroke: theme.text,
    fill: 'none',
    'data-part': 'scale-bar',
  });
  const x = padding + width + small * 0.6;
  const textLeft = x + (widthOf(label) + 1.2) * small;
  const about = fit(caption, (page.width - padding - textLeft) / small);
  return {
    height: small * 2.2,
    svg:
      bar +
      text('text', label, { x, y: y + small * 0.35, 'font-size': small }) +
      text('text', about, { x: textLeft, y: y + small * 0.35, 'font-size': small, fill: theme.muted }),
  };
}

/** The largest of 1, 2 and 5 times a power of ten that is not above `length`. */
function roundBelow(length: number): number {
  const power = 10 ** Math.floor(Math.log10(length));
  return power * (length / power >= 5 ? 5 : length / power >= 2 ? 2 : 1);
}

/** What a sample is, for captions. */
export function describeShape(shape: WaferShape): string {
  const write = formatDigits(4);
  const kind =
    shape.kind === 'disc'
      ? `${write(shape.diameter)} mm wafer`
      : `${write(shape.width)} × ${write(shape.height)} mm piece`;
  const inset = shape.edgeExclusion ?? 0;
  return inset > 0 ? `${kind}, edge exclusion ${write(inset)} mm` : kind;
}
