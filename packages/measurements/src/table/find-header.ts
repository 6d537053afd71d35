import { looksNumeric } from '../numbers/number-text.ts';
import type { ImportOptions } from '../options/import-options.ts';
import type { TableRecord } from '../plugin.ts';
import { countNumbers, readPosition } from '../text/find-delimiter.ts';
import { findUnit, saysNoUnit } from '../units/find-unit.ts';
import { keyOf } from '../units/header-text.ts';
import { findCoordinateHeaders, namesPosition } from './coordinate-headers.ts';
import { isSummary } from './header-rules.ts';
import { nameColumns } from './name-columns.ts';

/** How far below a header its first row may be: summaries may stand between. */
const REACH = 60;

export const isBlank = ({ cells }: TableRecord): boolean => cells.every((cell) => cell.trim() === '');
export const firstText = ({ cells }: TableRecord): string => cells.find((cell) => cell.trim() !== '')?.trim() ?? '';
export const isComment = (record: TableRecord): boolean =>
  /^\s*(?:#|\/\/)/.test(record.cells[0] ?? '') && !/^\s*#\s*$/.test(record.cells[0] ?? '');
export const isSummaryRow = (record: TableRecord): boolean => isSummary(keyOf(firstText(record)));

/** Headers as a record has them; a comment may hold them too. */
export const headersOf = ({ cells }: TableRecord): string[] => {
  const headers = cells.map((cell) => cell.trim());
  if (headers.length > 1 && headers[0] !== '#') headers[0] = (headers[0] ?? '').replace(/^#+\s*/, '');
  while (headers.length > 0 && headers.at(-1) === '') headers.pop();
  return headers;
};

/** Whether a record is a row of units, such as `Unit,,,,V,mOhm`. */
export function isUnitsRow(record: TableRecord): boolean {
  let units = 0;
  for (const cell of record.cells) {
    const text = bare(cell);
    if (text === '' || saysNoUnit(text) || /^units?:?$|^einheit(?:en)?:?$|^单位$/i.test(text)) continue;
    if (findUnit(text, 'length') === undefined) return false;
    units += 1;
  }
  return units > 0;
}

/** Units as a row of units has them. */
export const unitsOf = ({ cells }: TableRecord): string[] => cells.map(bare);
const bare = (cell: string): string =>
  cell
    .trim()
    .replace(/^[([](.*)[)\]]$/, '$1')
    .trim();

/**
 * Finds the header of the first table: the first record that names a position, with numbers below; else the nearest text above the numbers.
 * @returns Its place among the records; undefined if the table has none
 */
export function findHeader(head: readonly TableRecord[], options: ImportOptions): number | undefined {
  const named = head.findIndex((record, index) => isHeader(record, options) && hasNumbersBelow(head, index));
  return named === -1 ? findTextAbove(head) : named;
}

/** Whether a record names the columns of a position, or those that `map` asks for. */
export function isHeader(record: TableRecord, { map = {} }: ImportOptions): boolean {
  if (record.cells.length < 2) return false;
  const wanted = Object.values(map).filter((name) => !/^#\d+$/.test(name));
  // A header holds hardly any numbers.
  if (countNumbers(record) > record.cells.length / 3) return false;
  const columns = nameColumns(headersOf(record));
  if (wanted.length > 0) {
    return wanted.every((name) => {
      const text = keyOf(name);
      return columns.some(
        ({ header, key, name: bareName }) =>
          header === name.trim() || bareName === name.trim() || key === text || keyOf(header) === text,
      );
    });
  }
  return namesPosition(findCoordinateHeaders(columns));
}

function hasNumbersBelow(head: readonly TableRecord[], header: number): boolean {
  const below = head.slice(header + 1, header + 1 + REACH);
  return below.length === 0 || below.every(isBlank) || below.some((record) => countNumbers(record) >= 2);
}

/** The nearest record above the numbers that holds text in their columns, and is neither summary, units nor comment. */
function findTextAbove(head: readonly TableRecord[]): number | undefined {
  const first = findFirstRow(head);
  if (first === undefined) return undefined;
  const width = head[first]?.cells.length ?? 0;
  for (let index = first - 1; index >= 0; index -= 1) {
    const record = head[index];
    if (record === undefined || isBlank(record) || isSummaryRow(record) || isUnitsRow(record)) continue;
    const headers = headersOf(record);
    const texts = headers.filter((cell) => cell !== '' && !looksNumeric(cell)).length;
    const fits = headers.length <= width && headers.length > width / 2;
    return fits && texts >= Math.max(2, headers.length / 2) ? index : undefined;
  }
  return undefined;
}

/** The first record of the longest run of numbers, or with a position in one cell. */
export function findFirstRow(head: readonly TableRecord[]): number | undefined {
  const positioned = head.findIndex(({ cells }) => cells.some((cell) => readPosition(cell) !== undefined));
  if (positioned !== -1) return positioned;
  let best = { start: -1, score: 0 };
  let current = { start: -1, score: 0, width: 0 };
  head.forEach((record, index) => {
    const numbers = isSummaryRow(record) ? 0 : countNumbers(record);
    if (numbers < 2) {
      current = { start: -1, score: 0, width: 0 };
      return;
    }
    const { length } = record.cells;
    current =
      current.width === length
        ? { ...current, score: current.score + numbers }
        : { start: index, score: numbers, width: length };
    if (current.score > best.score) best = current;
  });
  return best.start === -1 ? undefined : best.start;
}
