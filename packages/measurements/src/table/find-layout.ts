import { ImportRefusal, quoteArgument } from '../import-refusal.ts';
import { looksNumeric } from '../numbers/number-text.ts';
import type { Delimiter, ImportOptions } from '../options/import-options.ts';
import type { TableRecord } from '../plugin.ts';
import { countNumbers } from '../text/find-delimiter.ts';
import { findDecimal } from './find-decimal.ts';
import { findFirstRow, findHeader, isBlank, isComment, isSummaryRow } from './find-header.ts';
import { isMatrixHeader, readCorner } from './matrix-reader.ts';
import { missingMarks } from './missing-marks.ts';
import { refuseSpectralHeader, refuseSpectralRows } from './refuse-other-layouts.ts';
import type { TableLayout } from './table-layout.ts';

/** What the layout is found from. */
export interface LayoutSources {
  /** The first records of the file. */
  readonly head: readonly TableRecord[];
  readonly delimiter: Delimiter | null;
  readonly padded: boolean;
  readonly options: ImportOptions;
}

/** Finds how a file is laid out. @throws {ImportRefusal} if that is not plain */
export function findLayout(sources: LayoutSources): TableLayout {
  const { head, options, padded } = sources;
  const isMissing = missingMarks(options.missing);
  if (head.every(isBlank)) throw new ImportRefusal('The file is empty.', 'Export it again.');
  const base = { isMissing, options, padded, givenHeaders: null };
  const matrix = findMatrix(head, options);
  if (matrix !== undefined) {
    return {
      ...base,
      kind: 'matrix',
      headerIndex: head.indexOf(matrix),
      headerLine: matrix.line,
      decimal: decimalOf(
        head.filter(({ line }) => line >= matrix.line),
        sources,
      ),
    };
  }
  if (options.columns !== undefined) {
    return {
      ...base,
      kind: 'table',
      givenHeaders: options.columns,
      headerIndex: null,
      headerLine: null,
      decimal: decimalOf(head, sources),
    };
  }
  const header = findHeader(head, options);
  const record = header === undefined ? undefined : head[header];
  if (header === undefined || record === undefined) throw noHeader(head, sources);
  const decimal = decimalOf(head.slice(header + 1), sources);
  refuseDoubledCommas(record, head.slice(header + 1), sources);
  return { ...base, kind: 'table', headerIndex: header, headerLine: record.line, decimal };
}

function findMatrix(head: readonly TableRecord[], { layout }: ImportOptions): TableRecord | undefined {
  if (layout !== undefined && layout !== 'matrix') return undefined;
  const filled = head.filter((record) => !isBlank(record));
  const found = filled.find((record, index) => isMatrixHeader(record, filled[index + 1]));
  if (found !== undefined && (layout === 'matrix' || readCorner(found.cells[0] ?? '').named)) return found;
  if (layout !== 'matrix') return undefined;
  throw new ImportRefusal(
    'No line holds numbers behind its first cell, as the header of a matrix does.',
    '--layout table',
  );
}

function decimalOf(records: readonly TableRecord[], { delimiter, options }: LayoutSources): TableLayout['decimal'] {
  const rows = records.filter((record) => !isSummaryRow(record) && !isComment(record));
  return findDecimal({ rows, delimiter, given: options.decimal });
}

/** Unquoted decimal commas in a file with commas between cells give rows of about twice the header's width. */
function refuseDoubledCommas(header: TableRecord, below: readonly TableRecord[], { delimiter }: LayoutSources): void {
  if (delimiter !== 'comma') return;
  const width = header.cells.length;
  const rows = below.filter((record) => countNumbers(record) >= 2 && !isSummaryRow(record));
  if (rows.length === 0 || !rows.every(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > width))
    return;
  throw new ImportRefusal(
    `Rows have more cells than the header in line ${header.line}: commas seem to be both decimal signs and separators.`,
    '--decimal comma',
    { line: header.line },
  );
}

/** @returns What to say about numbers without a header above them */
function noHeader(head: readonly TableRecord[], { options }: LayoutSources): ImportRefusal {
  const filled = head.filter((record) => !isBlank(record));
  const matrix = filled.find((record, index) => isMatrixHeader(record, filled[index + 1]));
  if (matrix !== undefined) {
    const { length } = matrix.cells.filter((cell) => looksNumeric(cell));
    if (!isEmptyTwice(matrix) && isColumnOfNumbers(filled, filled.indexOf(matrix))) {
      return new ImportRefusal(
        `Line ${matrix.line} holds ${length} numbers behind its first cell, which may be the header of a matrix.`,
        '--layout matrix',
        { line: matrix.line },
      );
    }
  }
  for (const record of filled.slice(0, 20)) refuseSpectralHeader(record);
  if (options.map !== undefined) {
    return new ImportRefusal(
      `No line holds the columns that --map names: ${Object.values(options.map).map(quoteArgument).join(', ')}.`,
      '--map coord_x=HEADER --map coord_y=HEADER',
    );
  }
  const first = findFirstRow(head);
  const row = first === undefined ? undefined : head[first];
  if (row === undefined) {
    const [line] = filled;
    const shown = line === undefined ? '' : ` It begins with: ${shorten(line.cells.join(' ').trim())}`;
    return new ImportRefusal(
      `The file holds no rows of numbers.${shown}`,
      'Export a table with a row for each site, with columns for x, y and the values.',
    );
  }
  // Spectra often have no header, and naming columns would not make sites of them.
  refuseSpectralRows(
    head.slice(first),
    [0, 1],
    row.cells.map(() => ''),
  );
  return new ImportRefusal(
    `No header stands above the numbers, which begin in line ${row.line}: ${shorten(row.cells.map((cell) => cell.trim()).join(' '))}`,
    `--columns ${suggestColumns(row, head)}`,
    { line: row.line },
  );
}

const isEmptyTwice = ({ cells }: TableRecord): boolean =>
  (cells[0] ?? '').trim() === '' && (cells[1] ?? '').trim() === '';
const isColumnOfNumbers = (filled: readonly TableRecord[], header: number): boolean =>
  filled.slice(header + 1, header + 4).every(({ cells }) => looksNumeric(cells[0] ?? ''));

/** Names in the usual order: a number for the site, x, y, then the first value. */
function suggestColumns(row: TableRecord, head: readonly TableRecord[]): string {
  const rows = head.filter(({ line }) => line >= row.line).slice(0, 3);
  const numeric = row.cells.map((cell) => looksNumeric(cell));
  const counts = rows.every(({ cells }, index) => Number(cells[0]) === Number(row.cells[0]) + index);
  const start = numeric[0] === true && counts && numeric.filter(Boolean).length > 3 && rows.length > 1 ? 1 : 0;
  const wanted = ['x', 'y', 'value'];
  const names = row.cells.map((_, index) =>
    index >= start && numeric[index] === true ? (wanted.shift() ?? '_') : '_',
  );
  return names.slice(0, names.findLastIndex((name) => name !== '_') + 1).join(',') || 'x,y,value';
}

const shorten = (text: string): string => (text.length > 70 ? `${text.slice(0, 69)}…` : text);
