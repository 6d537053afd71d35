import { scaleLinear, scaleLog } from 'd3-scale';
import {
  interpolateCividis,
  interpolateGreys,
  interpolateMagma,
  interpolateRdBu,
  interpolateTurbo,
  interpolateViridis,
} from 'd3-scale-chromatic';
import { requireSame } from './lot.ts';
import type { Colours, SiteSet } from './types.ts';

/** How values become colours. */
export interface ColourScale {
  /** The ends; values beyond have the colour of the end. */
  readonly domain: readonly [low: number, high: number];
  readonly log: boolean;
  /** Where a value is between the ends, from 0 to 1. */
  readonly position: (value: number) => number;
  /** The same without a limit: below 0 and above 1 for values beyond. */
  readonly unlimited: (value: number) => number;
  /** The colour at a position, as `#rrggbb`. */
  readonly colourAt: (position: number) => string;
  /** The colour of a value. */
  readonly colour: (value: number) => string;
  /** Round values between the ends, about as many as asked for. */
  readonly ticks: (count: number) => readonly number[];
  /** What the picture has to say about it. */
  readonly notes: readonly string[];
}

/** Options of {@link colourScale}. */
export interface ColourScaleOptions {
  readonly colours?: Colours | undefined;
  readonly target?: number | undefined;
  readonly scale?: 'linear' | 'log' | undefined;
  readonly domain?: readonly [low: number, high: number] | undefined;
}

/** Beyond, differences overflow. */
const LARGEST = 1e150;

/** Below, and above its reciprocal, ratios overflow. */
const LEAST_LOG = 1e-100;

const PALETTES: Readonly<Record<Colours, (position: number) => string>> = {
  viridis: interpolateViridis,
  cividis: interpolateCividis,
  magma: interpolateMagma,
  // Without the ends, which are the colours of the backgrounds.
  grey: (position) => interpolateGreys(0.2 + 0.7 * position),
  // Blue is low and red is high.
  diverging: (position) => interpolateRdBu(1 - position),
  'jet-like': interpolateTurbo,
};

/**
 * Viridis, or diverging round a target: perceptually even, and distinct for people who do not see all colours.
 * @param values Those that the ends are taken from, if there is no domain
 * @throws RangeError if the domain or the target is not finite
 */
export function colourScale(values: readonly number[], options: ColourScaleOptions = {}): ColourScale {
  const { target, domain: given } = options;
  requireFinite([...(given ?? []), target ?? 0]);
  const colours = options.colours ?? (target === undefined ? 'viridis' : 'diverging');
  const ends = given === undefined ? extentOf(values) : ordered(given);
  const centre = colours === 'diverging' ? target : undefined;
  const positive = [...ends, centre ?? 1].every((value) => value > LEAST_LOG && value < 1 / LEAST_LOG);
  const log = options.scale === 'log' && positive;
  const domain = collapse(centre === undefined ? ends : log ? aroundRatio(ends, centre) : around(ends, centre));
  const scale = (log ? scaleLog() : scaleLinear()).domain(domain).range([0, 1]).clamp(true);
  const beyondEnds = scale.copy().clamp(false);
  const palette = PALETTES[colours];
  const colourAt = (position: number): string => toHex(palette(position));

  const notes: string[] = [];
  if (options.scale === 'log' && !log)
    notes.push('The colour scale is linear: a logarithmic one needs positive values.');
  const beyond = values.reduce((count, value) => (value < domain[0] || value > domain[1] ? count + 1 : count), 0);
  if (beyond > 0) notes.push(`${beyond === 1 ? '1 value is' : `${beyond} values are`} beyond the colour scale.`);
  return {
    domain,
    log,
    position: (value) => scale(value),
    unlimited: (value) => beyondEnds(value),
    colourAt,
    colour: (value) => colourAt(scale(value)),
    ticks: (count) => ticksOf(domain, log, count),
    notes,
  };
}

/** @throws RangeError */
export function requireFinite(ends: readonly number[]): void {
  for (const value of ends) {
    if (!(Math.abs(value) <= LARGEST)) throw new RangeError(`Ends and targets of a scale are finite numbers: ${value}`);
  }
}

/** The smallest and the largest; 0 and 1 if there are none. */
export function extentOf(values: readonly number[]): readonly [low: number, high: number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) return [0, 1];
  return [low, high];
}

/** Nothing can be divided by a span that is smaller. */
export const LEAST_SPAN = 1e-290;

function collapse([low, high]: readonly [number, number]): readonly [number, number] {
  return high - low > LEAST_SPAN ? [low, high] : [low, low];
}

/**
 * The domain in which the values of all sets have a place, so that the same colour is the same value on each map.
 * @returns 0 and 1 if there are no values
 * @throws TypeError if the sets differ in property, unit or frame
 */
export function sharedDomain(sets: readonly SiteSet[]): readonly [low: number, high: number] {
  requireSame(sets);
  return extentOf(
    sets.flatMap(({ sites }) =>
      sites.flatMap(({ value, ignored }) => (ignored === true || !Number.isFinite(value) ? [] : [value])),
    ),
  );
}

function ordered([a, b]: readonly [number, number]): readonly [number, number] {
  return a <= b ? [a, b] : [b, a];
}

/** Equally far to both sides, or one colour would mean different distances from the target. */
function around([low, high]: readonly [number, number], target: number): readonly [number, number] {
  const half = Math.max(Math.abs(high - target), Math.abs(target - low));
  return [target - half, target + half];
}

function aroundRatio([low, high]: readonly [number, number], target: number): readonly [number, number] {
  const ratio = Math.max(high / target, target / low, 1);
  return [target / ratio, target * ratio];
}

function ticksOf(domain: readonly [number, number], log: boolean, count: number): readonly number[] {
  // Of a narrower one, the steps would be rounding.
  if (domain[1] - domain[0] <= 1e-12 * Math.max(...domain.map(Math.abs))) return [domain[0]];
  const linear = scaleLinear().domain(domain).ticks(count);
  if (!log) return linear;
  const [first, last] = [Math.floor(Math.log10(domain[0])), Math.ceil(Math.log10(domain[1]))];
  const decades = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  for (const steps of [[1, 2, 5], [1, 3], [1]]) {
    const ticks = decades
      .flatMap((power) => steps.map((step) => Number(`${step}e${power}`)))
      .filter((tick) => tick >= domain[0] && tick <= domain[1]);
    // Less than a decade has too few of these.
    if (ticks.length < 3) return linear;
    if (ticks.length <= count * 1.5) return ticks;
  }
  const every = Math.ceil(decades.length / count);
  return decades
    .filter((_, index) => index % every === 0)
    .map((power) => Number(`1e${power}`))
    .filter((tick) => tick >= domain[0] && tick <= domain[1]);
}

/** The red, green and blue of a colour as d3 writes it: `#rrggbb` or `rgb(r, g, b)`. */
export function toRgb(colour: string): readonly [red: number, green: number, blue: number] {
  const [red = 0, green = 0, blue = 0] = colour.startsWith('#')
    ? [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16))
    : (colour.match(/\d+/g) ?? []).map(Number);
  return [red, green, blue];
}

function toHex(colour: string): string {
  return `#${toRgb(colour)
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')}`;
}
