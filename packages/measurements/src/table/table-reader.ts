import { ImportRefusal } from '../import-refusal.ts';
import { numberText } from '../numbers/number-text.ts';
import type { DecimalPair } from '../options/import-options.ts';
import type { TableRecord } from '../plugin.ts';
import { positionReader } from '../sites/coordinate-transform.ts';
import type { SiteSink } from '../sites/site.ts';
import { countNumbers, readPosition } from '../text/find-delimiter.ts';
import { keyOf } from '../units/header-text.ts';
import { firstText, headersOf, isBlank, isComment, isHeader, isSummaryRow, isUnitsRow } from './find-header.ts';
import { waferRank } from './header-rules.ts';
import { Preamble } from './preamble.ts';
import { resolveColumns } from './resolve-columns.ts';
import { RowReader } from './row-reader.ts';
import type { TableColumns, TableLayout } from './table-layout.ts';

/** Rows that are looked at in order to see what columns hold. */
const SAMPLE = 300;
/** Rows without numbers that are held back until it is plain whether they are a footer or stand above the next block. */
const MOST_HELD = 200;

/** What a reader of tables reports besides sites. */
export interface TableSink extends SiteSink {
  /** A table begins. */
  table(columns: TableColumns, preamble: Preamble, wafer: string | null): void;
  /** A row of data, as the file has it. */
  row(record: TableRecord): void;
}

/** Reads records one by one: what stands above a table, its header, its rows, and what stands below; then the next block. */
export class TableReader {
  readonly #layout: TableLayout;
  readonly #sink: TableSink;
  readonly #centre: DecimalPair | null;
  #preamble = new Preamble();
  #header: TableRecord | undefined;
  /** Records below a header whose columns are not resolved yet. */
  #sample: TableRecord[] | undefined;
  #rows: RowReader | undefined;
  #columns: TableColumns | undefined;
  #held: TableRecord[] = [];
  #rowsSinceHeader = 0;
  /** Of the record that is read. */
  #index = -1;

  constructor(layout: TableLayout, sink: TableSink, centre: DecimalPair | null) {
    this.#layout = layout;
    this.#sink = sink;
    this.#centre = centre;
    if (layout.givenHeaders !== null) this.#begin({ line: 0, cells: layout.givenHeaders });
  }

  push(record: TableRecord): void {
    this.#index += 1;
    this.#take(record);
  }

  #take(record: TableRecord): void {
    if (this.#sample !== undefined) {
      this.#collect(record);
      return;
    }
    if (this.#rows === undefined) {
      this.#above(record);
      return;
    }
    this.#read(record, this.#rows);
  }

  end(): void {
    if (this.#sample !== undefined) this.#resolve(this.#sample);
    this.#dropHeld('below the data');
  }

  #above(record: TableRecord): void {
    if (this.#index === this.#layout.headerIndex) {
      this.#begin(record);
      return;
    }
    if (isBlank(record)) this.#sink.blank(record.line);
    else this.#preamble.add(record);
  }

  #begin(header: TableRecord): void {
    this.#header = header;
    this.#sample = [];
    this.#rows = undefined;
  }

  #collect(record: TableRecord): void {
    const sample = this.#sample ?? [];
    if (this.#isNextHeader(record)) {
      this.#resolve(sample);
      this.#take(record);
      return;
    }
    sample.push(record);
    if (sample.length >= SAMPLE) this.#resolve(sample);
  }

  /** Finds out what the columns hold, and reads the records that were kept for that. */
  #resolve(sample: readonly TableRecord[]): void {
    const header = this.#header;
    this.#sample = undefined;
    if (header === undefined) return;
    const unitsRow = sample.find((record) => !isBlank(record));
    const units = unitsRow !== undefined && isUnitsRow(unitsRow) ? unitsRow : undefined;
    const data = sample.filter((record) => record !== units && isData(record));
    const columns = resolveColumns({
      header,
      unitsRow: units,
      rows: data,
      results: this.#preamble.results,
      layout: this.#layout,
    });
    this.#start(columns);
    for (const record of sample) {
      if (record === units) this.#sink.skipped(record.line, 'units of the columns', textOf(record));
      // A header within the sample ended it, so none is here.
      else if (this.#rows !== undefined) this.#read(record, this.#rows);
    }
  }

  #start(columns: TableColumns): void {
    const { options } = this.#layout;
    const hasColumn = columns.columns.some(({ role }) => role === 'wafer');
    const wafer = hasColumn ? null : this.#preamble.wafer(options.splitBy);
    if (options.splitBy !== undefined && !hasColumn && wafer === null && !columns.wide) {
      throw new ImportRefusal(
        `--split-by names "${options.splitBy}", which is neither a column nor a key above the data.`,
        `Columns are: ${columns.columns.map(({ header }) => header).join(', ')}.`,
      );
    }
    this.#sink.table(columns, this.#preamble, wafer);
    const { coordinates, units } = columns;
    const position = positionReader({ kind: coordinates.kind, units, options, centre: this.#centre });
    this.#columns = columns;
    this.#rows = new RowReader({ columns, wafer, position, layout: this.#layout, sink: this.#sink });
    this.#rowsSinceHeader = 0;
  }

  #read(record: TableRecord, rows: RowReader): void {
    if (isBlank(record)) {
      this.#blank(record);
      return;
    }
    if (isSummaryRow(record)) {
      this.#aside(record);
      return;
    }
    if (rows.hasPosition(record)) {
      const current = this.#flushHeld() ?? rows;
      this.#rowsSinceHeader += 1;
      this.#sink.row(record);
      current.read(record);
      return;
    }
    if (this.#isNextHeader(record)) {
      this.#nextBlock(record);
      return;
    }
    if (isComment(record)) {
      this.#aside(record);
      return;
    }
    const fault = rows.faultOfPosition(record);
    if (fault === undefined) {
      this.#aside(record);
      return;
    }
    this.#flushHeld();
    this.#sink.bad(record.line, fault.column, fault.reason);
  }

  #blank(record: TableRecord): void {
    // A line with nothing in it separates; one with empty cells was meant as a row.
    if (record.cells.length > 1 && this.#held.length === 0) this.#sink.skipped(record.line, 'only empty cells', '');
    else this.#sink.blank(record.line);
  }

  /** A record without a position: it may belong to a footer, to the next block, or stand among the rows. */
  #aside(record: TableRecord): void {
    if (this.#rowsSinceHeader === 0) {
      if (this.#layout.givenHeaders !== null && !isSummaryRow(record)) this.#preamble.add(record);
      else this.#sink.skipped(record.line, reasonOf(record), textOf(record));
      return;
    }
    this.#held.push(record);
    if (this.#held.length > MOST_HELD) {
      const first = this.#held.shift();
      if (first !== undefined) this.#sink.footer(first.line, reasonOf(first), textOf(first));
    }
  }

  /**
   * Rows follow, so what was held back stood among them.
   * @returns What reads these rows, if they are of another wafer
   */
  #flushHeld(): RowReader | undefined {
    const held = this.#held;
    if (held.length === 0) return undefined;
    this.#held = [];
    // A wafer that is named among the rows begins a block, although no header follows.
    if (
      this.#columns !== undefined &&
      held.some((record) => waferRank(keyOf(firstText(record).split(':')[0] ?? '')) !== -1)
    ) {
      this.#preamble = new Preamble();
      for (const record of held) this.#preamble.add(record);
      this.#start(this.#columns);
      return this.#rows;
    }
    for (const record of held) this.#sink.skipped(record.line, reasonOf(record), textOf(record));
    return undefined;
  }

  #dropHeld(where: string): void {
    for (const record of this.#held) this.#sink.footer(record.line, `${reasonOf(record)}, ${where}`, textOf(record));
    this.#held = [];
  }

  #nextBlock(header: TableRecord): void {
    this.#preamble = new Preamble();
    for (const record of this.#held) {
      if (isSummaryRow(record)) this.#sink.skipped(record.line, reasonOf(record), textOf(record));
      else this.#preamble.add(record);
    }
    this.#held = [];
    this.#begin(header);
  }

  /** Whether a record is a header again: the same as before, or another that names a position. */
  #isNextHeader(record: TableRecord): boolean {
    if (this.#layout.givenHeaders !== null || record === this.#header) return false;
    const [first = ''] = record.cells;
    const same = this.#header !== undefined && first.trim() === (this.#header.cells[0] ?? '').trim();
    if (same && headersOf(record).join('\0') === headersOf(this.#header ?? record).join('\0')) return true;
    return isHeader(record, this.#layout.options);
  }
}

const isData = (record: TableRecord): boolean =>
  !isSummaryRow(record) &&
  !isComment(record) &&
  (countNumbers(record) >= 2 || record.cells.some((cell) => readPosition(cell) !== undefined));

function reasonOf(record: TableRecord): string {
  if (isSummaryRow(record)) return 'a summary';
  if (isComment(record)) return 'a comment';
  return numberText(firstText(record), 'point') === undefined ? 'text without a position' : 'no position';
}

export const textOf = ({ cells }: TableRecord): string => {
  const text = cells.map((cell) => cell.trim()).join(' ');
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
};
