import { looksNumeric } from '../numbers/number-text.ts';
import type { Delimiter } from '../options/import-options.ts';
import type { TableRecord } from '../plugin.ts';
import { headRecords } from './read-records.ts';

/** In the order in which they win when two fit equally well. */
const CANDIDATES: readonly Delimiter[] = ['tab', 'semicolon', 'comma', 'pipe', 'blanks', 'blank'];
const LINES = 400;

export const readPosition = (cell: string): readonly [x: string, y: string] | undefined => {
  const found = /^[([{]\s*([^\s,;|]+)\s*[,;|]\s*([^\s,;|]+)\s*[)\]}]$/.exec(cell.trim());
  if (found === null) return undefined;
  const [, x = '', y = ''] = found;
  return looksNumeric(x) && looksNumeric(y) ? [x, y] : undefined;
};

/** How many numbers a record holds; a position in one cell is two. */
export const countNumbers = ({ cells }: TableRecord): number =>
  cells.reduce((count, cell) => {
    if (cell === '') return count;
    return looksNumeric(cell) ? count + 1 : count + (readPosition(cell) === undefined ? 0 : 2);
  }, 0);

/**
 * The delimiter that gives the most numbers in a run of lines of one width.
 * @returns undefined if no delimiter gives two numbers in a line
 */
export function findDelimiter(head: string, complete: boolean): Delimiter | undefined {
  const lines = head.split(/\r\n|\n|\r/, LINES);
  const text = lines.join('\n');
  const whole = complete || lines.length === LINES;
  let best: { readonly delimiter: Delimiter; readonly score: number } | undefined;
  for (const delimiter of CANDIDATES) {
    const score = runScore(headRecords(text, delimiter, whole));
    if (score > (best?.score ?? 0)) best = { delimiter, score };
  }
  return best?.delimiter;
}

function runScore(records: readonly TableRecord[]): number {
  let best = 0;
  let width = 0;
  let score = 0;
  for (const record of records) {
    const numbers = record.cells.length > 1 ? countNumbers(record) : 0;
    if (numbers < 2) {
      score = 0;
      continue;
    }
    score = record.cells.length === width ? score + numbers : numbers;
    width = record.cells.length;
    best = Math.max(best, score);
  }
  return best;
}
