import type { Delimiter } from '../options/import-options.ts';

/** The character of a delimiter; null for those that are runs of blanks. */
export const DELIMITER_SIGNS: Readonly<Record<Delimiter, string | null>> = {
  tab: '\t',
  semicolon: ';',
  comma: ',',
  pipe: '|',
  blanks: null,
  blank: null,
};

const QUOTE = '"';

/** Cells of a line, and whether its last one still waits for its closing quote. */
export interface SplitLine {
  readonly cells: string[];
  readonly open: boolean;
}

/** Takes a line apart. Cells in quotes may hold the delimiter and, with what follows them, line ends; `""` stands for a quote. */
export function splitLine(line: string, delimiter: Delimiter): SplitLine {
  const sign = DELIMITER_SIGNS[delimiter];
  if (sign === null) return { cells: splitBlanks(line, delimiter), open: false };
  if (!line.includes(QUOTE)) return { cells: line.split(sign), open: false };
  return splitQuoted(line, sign);
}

function splitBlanks(line: string, delimiter: Delimiter): string[] {
  const trimmed = line.trim();
  if (trimmed === '') return [''];
  const cells = trimmed.split(delimiter === 'blanks' ? /[ \u00a0]{2,}|\t/ : /[ \u00a0\t]+/);
  if (delimiter === 'blanks') return cells;
  // The unit of a header stands behind a blank too: `X (mm)`.
  return cells.reduce<string[]>((joined, cell) => {
    if (joined.length > 0 && /^[([][^\d]*[)\]]$/.test(cell)) joined.push(`${joined.pop()} ${cell}`);
    else joined.push(cell);
    return joined;
  }, []);
}

function splitQuoted(line: string, sign: string): SplitLine {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    const start = skipBlanks(line, at, sign);
    if (line[start] !== QUOTE) {
      const end = line.indexOf(sign, at);
      cells.push(line.slice(at, end === -1 ? undefined : end));
      if (end === -1) return { cells, open: false };
      at = end + 1;
      continue;
    }
    const { text, end } = readQuoted(line, start + 1);
    if (end === -1) return { cells: [...cells, text], open: true };
    const next = line.indexOf(sign, end);
    cells.push(text + line.slice(end, next === -1 ? undefined : next).trimEnd());
    if (next === -1) return { cells, open: false };
    at = next + 1;
  }
}

function skipBlanks(line: string, from: number, sign: string): number {
  let at = from;
  while (line[at] === ' ' || (line[at] === '\t' && sign !== '\t')) at += 1;
  return at;
}

/** Reads up to the closing quote; `end` is behind it, or -1 if there is none. */
function readQuoted(line: string, from: number): { readonly text: string; readonly end: number } {
  let text = '';
  let at = from;
  for (;;) {
    const quote = line.indexOf(QUOTE, at);
    if (quote === -1) return { text: text + line.slice(at), end: -1 };
    text += line.slice(at, quote);
    if (line[quote + 1] !== QUOTE) return { text, end: quote + 1 };
    text += QUOTE;
    at = quote + 2;
  }
}
