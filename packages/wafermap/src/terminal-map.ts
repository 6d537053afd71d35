import { type ColourScale, colourScale, toRgb } from './colour-scale.ts';
import { fieldOf } from './field.ts';
import { formatBetween, formatCount, withUnit } from './numbers.ts';
import { boundsOf, fitShape, isInside, withEdgeExclusion } from './shape.ts';
import { binSites, mergePositions, type PlacedSite, sortSites } from './sites.ts';
import type { SiteSet, TerminalMapOptions, WaferShape } from './types.ts';

const RESET = '\u001b[0m';
/** From light to dense, for terminals without colours. */
const DENSITIES = '.:-=+*#%@';
const MOST_POSITIONS = 300;
const USUAL_COLUMNS = 60;
const MOST_COLUMNS = 400;

/** Codes of front colours from low to high; the sixteen colours have too few tones to follow a palette. */
const ANSI16_RAMP: readonly number[] = [34, 94, 36, 32, 92, 93];
const ANSI16_DIVERGING: readonly number[] = [34, 94, 97, 91, 31];
const ANSI16_IGNORED = 95;

/** What a pixel shows: nothing, a value, or an ignored site. */
type Pixel = undefined | number | 'ignored';

/**
 * A wafer map for a terminal: two pixels per character, one above the other, in half blocks. Below it are the ends of the scale
 * and what is left out. Ends without a line break.
 */
export function terminalMap(set: SiteSet, options: TerminalMapOptions = {}): string {
  const wanted = Math.floor(options.columns ?? USUAL_COLUMNS);
  const columns = Number.isFinite(wanted) ? Math.min(Math.max(wanted, 10), MOST_COLUMNS) : USUAL_COLUMNS;
  const shape = withEdgeExclusion(options.shape ?? fitShape(set.sites), undefined);
  const { valid, ignored, withoutPlace } = sortSites(set.sites);
  const counted = valid.filter(({ x, y }) => isInside(shape, x, y));
  if (counted.length === 0) return 'There are no sites to show.';
  const { left, right, bottom, top } = boundsOf(shape);
  const pixel = (right - left) / columns;
  // Averages where there are more sites than pixels; the spline of many would take long.
  const positions =
    counted.length > MOST_POSITIONS
      ? binSites(counted, Math.sqrt(((right - left) * (top - bottom)) / MOST_POSITIONS))
      : mergePositions(counted);
  const values = positions.map(({ value }) => value);
  const scale = colourScale(values, options);

  const rows = 2 * Math.ceil((top - bottom) / pixel / 2);
  const valueAt = pixelSource(counted, positions, shape, scale.log, options.fill ?? 'edge');
  const pixels: Pixel[][] = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => valueAt(left + (column + 0.5) * pixel, top - (row + 0.5) * pixel)),
  );
  const mark = ({ x, y }: { readonly x: number; readonly y: number }, content: Pixel): void => {
    const [row, column] = [Math.floor((top - y) / pixel), Math.floor((x - left) / pixel)];
    const line = pixels[Math.min(Math.max(row, 0), rows - 1)];
    if (line !== undefined) line[Math.min(Math.max(column, 0), columns - 1)] = content;
  };
  for (const position of positions) mark(position, position.value);
  for (const site of ignored) mark(site, 'ignored');

  const diverging = options.colours === 'diverging' || options.target !== undefined;
  const paint = options.colour === 'ansi16' ? ansi16(diverging) : truecolor(scale);
  const plain = options.colour === 'none';
  const draw = plain ? drawCharacter(scale) : drawBlocks(scale, paint);
  const lines: string[] = [];
  for (let row = 0; row < rows; row += 2) {
    const [upper = [], lower = []] = [pixels[row], pixels[row + 1]];
    const line = upper.map((first, column) => draw(first, lower[column])).join('');
    lines.push(line.trimEnd());
  }
  const told = [
    [ignored.length, `ignored (${plain ? 'x' : '×'})`],
    [withoutPlace.length, 'without a place, not on the map'],
    [valid.length - counted.length, 'in the edge exclusion or beyond the edge, not on the map'],
  ] as const;
  const notes = told.filter(([number]) => number > 0).map(([number, about]) => `${formatCount(number)} ${about}`);
  return [...lines, caption(set, scale, plain ? undefined : paint), ...notes, ...scale.notes].join('\n');
}

function pixelSource(
  counted: readonly PlacedSite[],
  positions: readonly { readonly x: number; readonly y: number; readonly value: number }[],
  shape: WaferShape,
  log: boolean,
  fill: 'none' | 'hull' | 'edge',
): (x: number, y: number) => Pixel {
  if (fill === 'none' || positions.length < 3) return () => undefined;
  const sites =
    counted.length > MOST_POSITIONS ? positions.map((position, index) => ({ ...position, index })) : counted;
  const { field } = fieldOf(sites, shape, fill, log);
  if (field === undefined) return () => undefined;
  return (x, y) => (field.contains(x, y) ? field.surface(x, y) : undefined);
}

function drawCharacter(scale: ColourScale): (upper: Pixel, lower: Pixel) => string {
  return (upper, lower) => {
    if (upper === 'ignored' || lower === 'ignored') return 'x';
    const value = upper === undefined ? lower : lower === undefined ? upper : (upper + lower) / 2;
    if (value === undefined) return ' ';
    return DENSITIES[Math.min(Math.floor(scale.position(value) * DENSITIES.length), DENSITIES.length - 1)] ?? ' ';
  };
}

/** The code that switches to the colour of a position of the scale, or to that of ignored sites. */
type Paint = (position: number | 'ignored', layer: 'front' | 'back') => string;

function drawBlocks(scale: ColourScale, paint: Paint): (upper: Pixel, lower: Pixel) => string {
  const value = (pixel: number, layer: 'front' | 'back'): string => paint(scale.position(pixel), layer);
  return (upper, lower) => {
    if (upper === 'ignored' || lower === 'ignored') {
      const other = upper === 'ignored' ? lower : upper;
      const back = other === undefined || other === 'ignored' ? '' : value(other, 'back');
      return `${back}${paint('ignored', 'front')}×${RESET}`;
    }
    if (upper === undefined) return lower === undefined ? ' ' : `${value(lower, 'front')}▄${RESET}`;
    if (lower === undefined) return `${value(upper, 'front')}▀${RESET}`;
    return `${value(upper, 'front')}${value(lower, 'back')}▀${RESET}`;
  };
}

function truecolor(scale: ColourScale): Paint {
  return (position, layer) => {
    const [red, green, blue] = position === 'ignored' ? [255, 60, 60] : toRgb(scale.colourAt(position));
    return `\u001b[${layer === 'front' ? 38 : 48};2;${red};${green};${blue}m`;
  };
}

function ansi16(diverging: boolean): Paint {
  const ramp = diverging ? ANSI16_DIVERGING : ANSI16_RAMP;
  return (position, layer) => {
    const index = position === 'ignored' ? -1 : Math.min(Math.floor(position * ramp.length), ramp.length - 1);
    return `\u001b[${(ramp[index] ?? ANSI16_IGNORED) + (layer === 'back' ? 10 : 0)}m`;
  };
}

const BAR = 20;

/** Names are free text: what they have of control characters must not reach the terminal. */
function printable(content: string): string {
  return content.replace(/\p{Cc}/gu, '\ufffd');
}

function caption({ unit, property }: SiteSet, scale: ColourScale, paint: Paint | undefined): string {
  const [low, high] = scale.domain;
  const format = formatBetween(low, high, 200);
  const blocks = Array.from({ length: BAR }, (_, index) => `${paint?.((index + 0.5) / BAR, 'front')}█`);
  const bar = paint === undefined ? DENSITIES : `${blocks.join('')}${RESET}`;
  return `${printable(property)}: ${format(low)} ${bar} ${printable(withUnit(format(high), unit))}`;
}
