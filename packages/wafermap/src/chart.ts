import { scaleLinear } from 'd3-scale';
import { LEAST_SPAN, requireFinite } from './colour-scale.ts';
import { tickFormat } from './legend.ts';
import { type Format, fit, widthOf } from './numbers.ts';
import type { Page, Part } from './picture.ts';
import { element, text } from './xml.ts';

/** One axis of a chart. */
export interface Axis {
  readonly label: string;
  readonly domain: readonly [low: number, high: number];
  /** Names at 0, 1, 2… instead of numbers. */
  readonly names?: readonly string[] | undefined;
}

/** What a chart draws into. */
export interface Plot {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly page: Page;
}

/** The property with its unit, as the label of an axis. */
export function axisLabel(property: string, unit: string | null): string {
  return unit === null || unit === '' ? property : `${property} (${unit})`;
}

/**
 * The ends of the axis of values: those that were asked for, from low to high, or else those of the values with a little space.
 * @throws RangeError if they are not finite, or equal, or differ by too little to divide by
 */
export function axisDomain(
  asked: readonly [number, number] | undefined,
  values: readonly [number, number],
): readonly [number, number] {
  if (asked === undefined) return padded(values);
  requireFinite(asked);
  if (Math.abs(asked[1] - asked[0]) <= LEAST_SPAN)
    throw new RangeError(`The ends of an axis are different: ${asked[0]} and ${asked[1]}`);
  return asked[0] < asked[1] ? asked : [asked[1], asked[0]];
}

/** A range with a little space on both sides. */
export function padded([low, high]: readonly [number, number], part = 0.06): readonly [number, number] {
  const magnitude = Math.max(Math.abs(low), Math.abs(high));
  // Equal values, and those that differ only by rounding, are in the middle.
  const differ = high - low > 1e-9 * magnitude && high - low > LEAST_SPAN;
  const span = differ ? high - low : magnitude > LEAST_SPAN ? magnitude : 1;
  return [low - span * part, high + span * part];
}

/** Two axes with ticks and labels, and what is drawn between them. */
export function chartPart(page: Page, height: number, xAxis: Axis, yAxis: Axis, draw: (plot: Plot) => string): Part {
  const { font, small, padding, theme } = page;
  const yTicks = scaleLinear()
    .domain(yAxis.domain)
    .ticks(Math.max(3, Math.round(height / 70)));
  const yFormat = tickFormat(yTicks, false);
  const yWidth = Math.max(...yTicks.map((tick) => widthOf(yFormat(tick))), 2) * small;
  const left = padding + small * 1.6 + yWidth + 8;
  const [right, top] = [page.width - padding - small, small];
  const names = xAxis.names === undefined ? undefined : namesPart(xAxis.names, right - left, page);
  const bottom = Math.max(top + 60, height - small * 2.2 - (names?.height ?? small * 1.6));

  const x = scaleLinear().domain(xAxis.domain).range([left, right]);
  const y = scaleLinear().domain(yAxis.domain).range([bottom, top]);
  const plot: Plot = { x, y, left, right, top, bottom, page };
  const xTicks = xAxis.names === undefined ? x.ticks(Math.max(3, Math.round((right - left) / 80))) : [];
  const xFormat: Format = tickFormat(xTicks, false);
  const svg = [
    ...yTicks.map((tick) => line(left, y(tick), right, y(tick), theme.grid)),
    ...yTicks.map((tick) =>
      text('text', yFormat(tick), { x: left - 6, y: y(tick) + small * 0.35, 'text-anchor': 'end', 'font-size': small }),
    ),
    ...xTicks.map((tick) => line(x(tick), bottom, x(tick), bottom + 4, theme.outline)),
    ...xTicks.map((tick) =>
      text('text', xFormat(tick), { x: x(tick), y: bottom + small * 1.5, 'text-anchor': 'middle', 'font-size': small }),
    ),
    names?.draw(x, bottom) ?? '',
    draw(plot),
    element('path', {
      d: `M${left.toFixed(1)} ${top.toFixed(1)}V${bottom.toFixed(1)}H${right.toFixed(1)}`,
      fill: 'none',
      stroke: theme.outline,
    }),
    text('text', fit(xAxis.label, (right - left) / font), {
      x: (left + right) / 2,
      y: height - small * 0.4,
      'text-anchor': 'middle',
    }),
    text('text', fit(yAxis.label, (bottom - top) / font), {
      transform: `translate(${(padding + font * 0.7).toFixed(1)} ${((top + bottom) / 2).toFixed(1)}) rotate(-90)`,
      'text-anchor': 'middle',
    }),
  ];
  return { height: height + small * 0.8, svg: svg.join('') };
}

/** Names below an axis: across if there is room, else upwards, and only as many as fit. */
function namesPart(
  names: readonly string[],
  width: number,
  { small }: Page,
): { readonly height: number; readonly draw: (x: (value: number) => number, bottom: number) => string } {
  const each = width / Math.max(names.length, 1);
  const shown = names.map((name) => fit(name, 12));
  const widest = Math.max(...shown.map(widthOf), 0) * small;
  const across = widest < each * 0.8;
  const every = across ? 1 : Math.ceil((small * 1.2) / each);
  return {
    height: across ? small * 1.6 : widest + small,
    draw: (x, bottom) =>
      shown
        .map((name, index) => {
          if (index % every !== 0) return '';
          const at = x(index);
          if (across)
            return text('text', name, { x: at, y: bottom + small * 1.5, 'text-anchor': 'middle', 'font-size': small });
          const transform = `translate(${(at + small * 0.35).toFixed(1)} ${(bottom + 6).toFixed(1)}) rotate(-90)`;
          return text('text', name, { transform, 'text-anchor': 'end', 'font-size': small });
        })
        .join(''),
  };
}

export function line(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  stroke: string,
  width = 1,
  dashes?: string,
): string {
  return element('path', {
    d: `M${x1.toFixed(1)} ${y1.toFixed(1)}L${x2.toFixed(1)} ${y2.toFixed(1)}`,
    stroke,
    'stroke-width': width,
    'stroke-dasharray': dashes,
    fill: 'none',
  });
}

/** A line through points, from left to right. */
export function polyline(points: readonly (readonly [x: number, y: number])[], stroke: string, width: number): string {
  if (points.length < 2) return '';
  const d = points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L');
  return element('path', { d: `M${d}`, fill: 'none', stroke, 'stroke-width': width, 'stroke-linejoin': 'round' });
}

/** From low to high, in px, with ends. */
export function errorBar(x: number, low: number, high: number, stroke: string): string {
  return element('path', {
    d: `M${(x - 4).toFixed(1)} ${low.toFixed(1)}h8m-4 0V${high.toFixed(1)}m-4 0h8`,
    stroke,
    'stroke-width': 1.5,
    fill: 'none',
  });
}
