import {
  type Format,
  fit,
  formatBetween,
  formatCount,
  formatExactly,
  formatPercent,
  widthOf,
  withUnit,
  wrap,
} from './numbers.ts';
import { STATISTICS } from './statistics.ts';
import { FONT, type Theme, themeOf } from './theme.ts';
import type { PictureOptions, StatisticKey, Statistics } from './types.ts';
import { element, text } from './xml.ts';

const LEAST_SIZE = 200;
const USUAL_SIZE = 640;
const MOST_SIZE = 10_000;

/** Sizes in px that all parts of a picture share. */
export interface Page {
  readonly width: number;
  readonly padding: number;
  /** Font sizes. */
  readonly font: number;
  readonly small: number;
  readonly theme: Theme;
}

export function pageOf(options: PictureOptions): Page {
  const { size = USUAL_SIZE } = options;
  const width = Math.min(MOST_SIZE, Math.max(LEAST_SIZE, Math.round(Number.isFinite(size) ? size : USUAL_SIZE)));
  const font = Math.min(15, Math.max(10, width / 46));
  return { width, padding: Math.round(font), font, small: Math.max(8.5, font * 0.82), theme: themeOf(options) };
}

/** A part of a picture, drawn from (0, 0) downwards over the whole width. */
export interface Part {
  readonly height: number;
  readonly svg: string;
}

export const NOTHING: Part = { height: 0, svg: '' };

/** What {@link picture} puts together. */
export interface PictureParts {
  readonly title: string;
  /** For those who do not see the picture. */
  readonly description: string;
  /** From the top to the bottom, below the title. */
  readonly parts: readonly Part[];
}

/** The whole SVG: title and parts one below the other. Presentation attributes only, since pages may forbid styles. */
export function picture(page: Page, { title, description, parts }: PictureParts): string {
  const all = [titlePart(page, title), ...parts];
  let y = page.padding;
  let body = '';
  for (const { height, svg } of all) {
    if (svg !== '') body += element('g', { transform: y === 0 ? undefined : `translate(0 ${Math.round(y)})` }, svg);
    y += Math.ceil(height);
  }
  const height = Math.ceil(y + page.padding);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: page.width,
      height,
      viewBox: `0 0 ${page.width} ${height}`,
      role: 'img',
      'aria-label': title,
      'font-family': FONT,
      'font-size': page.font,
      fill: page.theme.text,
    },
    text('title', title),
    text('desc', description),
    element('rect', { width: page.width, height, fill: page.theme.background }),
    body,
  );
}

function titlePart(page: Page, title: string): Part {
  const size = page.font * 1.2;
  return lines(page, wrap(title, (page.width - 2 * page.padding) / (size * 1.06)), size, { 'font-weight': 'bold' });
}

/** Lines of text from the left. */
function lines(
  page: Page,
  content: readonly string[],
  size: number,
  attributes: Readonly<Record<string, string>>,
): Part {
  const svg = content.map((line, index) =>
    text('text', line, { x: page.padding, y: size * (1 + index * 1.35), 'font-size': size, ...attributes }),
  );
  return { height: content.length * size * 1.35 + size * 0.3, svg: svg.join('') };
}

/** Sentences below a picture. */
export function notesPart(page: Page, notes: readonly string[]): Part {
  if (notes.length === 0) return NOTHING;
  const width = (page.width - 2 * page.padding) / page.small;
  return lines(
    page,
    notes.flatMap((note) => wrap(note, width)),
    page.small,
    { fill: page.theme.muted },
  );
}

/** How the statistics of a property are written. */
export function formatStatistic(statistics: Statistics, key: StatisticKey, unit: string | null): string {
  const { [key]: value, min, max } = statistics;
  if (value === null) return '–';
  const kind = STATISTICS.find((statistic) => statistic.key === key)?.kind;
  if (kind === 'count') return formatCount(value);
  if (kind === 'percent') return `${key === 'halfRangePercent' ? '± ' : ''}${formatPercent(value)} %`;
  return withUnit(valueFormat(min, max)(value), unit);
}

function valueFormat(min: number | null, max: number | null): Format {
  return min === null || max === null ? formatExactly : formatBetween(min, max, 200);
}

/** In units of the font size. */
const LEAST_COLUMN = 7.2;

/** A table of statistics, with their formulas as tooltips. */
export function statisticsPart(
  page: Page,
  statistics: Statistics,
  unit: string | null,
  keys: readonly StatisticKey[],
  { convention = 'plain' }: PictureOptions,
): Part {
  const shown = STATISTICS.filter(({ key }) => keys.includes(key));
  if (shown.length === 0) return NOTHING;
  const { font, small, theme, padding } = page;
  const widest = Math.max(...shown.map(({ key }) => widthOf(formatStatistic(statistics, key, unit)) + 1), LEAST_COLUMN);
  const columns = Math.max(2, Math.floor((page.width - 2 * padding) / (font * widest)));
  const width = (page.width - 2 * padding) / columns;
  const rowHeight = font * 2.75;
  const cells = shown.map(({ key, labels, formula }, index) => {
    const [x, y] = [padding + (index % columns) * width, Math.floor(index / columns) * rowHeight + small * 1.2];
    const value = formatStatistic(statistics, key, unit);
    return element(
      'g',
      { 'data-statistic': key },
      text('title', `${labels[convention]} = ${formula}`),
      text('text', fit(labels[convention], width / small), { x, y, 'font-size': small, fill: theme.muted }),
      text('text', fit(value, (width - 4) / font), { x, y: y + font * 1.15 }),
    );
  });
  return { height: Math.ceil(shown.length / columns) * rowHeight + font * 0.3, svg: cells.join('') };
}
