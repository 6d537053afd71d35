import { ImportRefusal, quoteArgument } from '../import-refusal.ts';
import { finiteValue, looksNumeric, numberText } from '../numbers/number-text.ts';
import type { DecimalPair } from '../options/import-options.ts';
import type { TableRecord } from '../plugin.ts';
import { type PositionReader, positionReader } from '../sites/coordinate-transform.ts';
import { type ValueReader, valueReader } from '../sites/value-reader.ts';
import { findUnit } from '../units/find-unit.ts';
import { readHeader } from '../units/header-text.ts';
import type { Unit } from '../units/unit-table.ts';
import type { Column, NamedColumn } from './column.ts';
import { isBlank, isSummaryRow } from './find-header.ts';
import { nameColumns } from './name-columns.ts';
import { nameValues } from './name-values.ts';
import { Preamble } from './preamble.ts';
import type { TableLayout } from './table-layout.ts';
import { type TableSink, textOf } from './table-reader.ts';

/** What the first cell of a matrix says: which axis runs down, and in which unit. */
interface Corner {
  readonly down: 'x' | 'y';
  readonly unit: Unit | undefined;
  /** Whether it names both axes. */
  readonly named: boolean;
}

/** @param cell The first cell of the header. Without names, x runs along the header and y down. */
export function readCorner(cell: string): Corner {
  const { name, unit } = readHeader(cell);
  const length = unit === undefined || unit.dimension === 'length' ? unit : undefined;
  const found = /^\W*([xy])\b[^\\/|,;:]*[\\/|,;:]\W*([xy])\b/i.exec(name);
  const [down, across] = [found?.[1]?.toLowerCase(), found?.[2]?.toLowerCase()];
  const named = found !== null && down !== across;
  return { down: named && down === 'x' ? 'x' : 'y', unit: length, named };
}

/** Whether a record can be the header of a matrix: numbers behind its first cell. */
export function isMatrixHeader(record: TableRecord, next: TableRecord | undefined): boolean {
  const cells = trimmedEnd(record.cells);
  if (cells.length < 3 || looksNumeric(cells[0] ?? '') || !cells.slice(1).every((cell) => looksNumeric(cell)))
    return false;
  return next !== undefined && looksNumeric(next.cells[0] ?? '') && trimmedEnd(next.cells).length <= cells.length;
}

const trimmedEnd = (cells: readonly string[]): readonly string[] =>
  cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);

/** Reads a matrix: x along the header, y down the first column, or the other way round. */
export class MatrixReader {
  readonly #layout: TableLayout;
  readonly #sink: TableSink;
  readonly #centre: DecimalPair | null;
  readonly #preamble = new Preamble();
  #across: readonly string[] | undefined;
  #corner: Corner = readCorner('');
  #wafer: string | null = null;
  #columns: readonly Column[] = [];
  #position: PositionReader | undefined;
  #read: ValueReader = finiteValue;
  #footer = false;
  /** Of the record that is read. */
  #index = -1;

  constructor(layout: TableLayout, sink: TableSink, centre: DecimalPair | null) {
    this.#layout = layout;
    this.#sink = sink;
    this.#centre = centre;
  }

  push(record: TableRecord): void {
    this.#index += 1;
    if (this.#across !== undefined) {
      this.#row(record, this.#across);
      return;
    }
    if (this.#index === this.#layout.headerIndex) {
      this.#header(record);
      return;
    }
    if (isBlank(record)) this.#sink.blank(record.line);
    else this.#preamble.add(record);
  }

  end(): void {}

  #header(record: TableRecord): void {
    const [first = '', ...cells] = trimmedEnd(record.cells);
    const { decimal, options } = this.#layout;
    this.#corner = readCorner(first);
    this.#across = cells.map((cell) => {
      const written = numberText(cell, decimal);
      if (written !== undefined && finiteValue(written) !== undefined) return written;
      throw new ImportRefusal(`"${cell.trim()}" in the header of the matrix is not a number.`, '--layout table', {
        line: record.line,
      });
    });
    const [headers, value] = this.#nameColumns(first);
    const values = nameValues([value], headers, options);
    this.#columns = [...this.#axes(headers), ...values.columns];
    this.#read = valueReader(values.columns[0]?.fileUnit, values.columns[0]?.unit ?? null);
    this.#wafer = this.#preamble.wafer(options.splitBy);
    const given = options.coordUnit ?? null;
    const unit = given === null ? (this.#corner.unit ?? findUnit('mm')) : findUnit(given, 'length');
    this.#position = positionReader({ kind: 'cartesian', units: [unit, unit], options, centre: this.#centre });
    const file = this.#corner.unit?.spelling ?? null;
    const axis = headers[0];
    const across = headers[1];
    if (axis === undefined || across === undefined) return;
    this.#sink.table(
      {
        columns: this.#columns,
        coordinates: {
          kind: 'cartesian',
          first: this.#corner.down === 'x' ? axis : across,
          second: this.#corner.down === 'x' ? across : axis,
          z: undefined,
        },
        units: [unit, unit],
        coordUnit: { file, given, assumed: file === null && given === null ? 'mm' : null },
        frame: options.frame ?? 'sample_relative',
        wide: false,
        needs: values.needs,
        warnings: this.#corner.named
          ? []
          : [
              {
                code: 'columns',
                message: 'The first cell does not name both axes: x runs along the header and y down.',
                hint: null,
              },
            ],
      },
      this.#preamble,
      this.#wafer,
    );
  }

  #nameColumns(corner: string): readonly [readonly NamedColumn[], Column] {
    const named = nameColumns([corner, 'header', 'cell']);
    const [value] = named.slice(2);
    const { name = 'cell', header = 'cell' } = value ?? {};
    const column: Column = {
      index: 2,
      header,
      name,
      role: 'value',
      axis: null,
      property: null,
      fileUnit: undefined,
      unit: null,
      parent: null,
      imported: true,
      wafer: null,
    };
    return [named, column];
  }

  #axes(headers: readonly NamedColumn[]): Column[] {
    const { down } = this.#corner;
    return headers.slice(0, 2).map((named, index) => ({
      index,
      header: named.header,
      name: named.name,
      role: 'coordinate',
      axis: (index === 0) === (down === 'y') ? 'coord_y' : 'coord_x',
      property: null,
      fileUnit: this.#corner.unit,
      unit: this.#corner.unit?.spelling ?? null,
      parent: null,
      imported: false,
      wafer: null,
    }));
  }

  #row(record: TableRecord, across: readonly string[]): void {
    const { line, cells } = record;
    const [first = ''] = cells;
    const own = numberText(first, this.#layout.decimal);
    if (isBlank(record)) {
      if (cells.length > 1) this.#sink.skipped(line, 'only empty cells', '');
      else this.#sink.blank(line);
    } else if (own === undefined && (isSummaryRow(record) || trimmedEnd(cells).length <= 2)) {
      this.#footer = true;
      this.#sink.footer(line, 'below the matrix', textOf(record));
    } else {
      const fault = this.#faultOf(cells, own, across.length + 1);
      if (fault !== undefined) this.#sink.bad(line, null, fault);
      else if (own !== undefined) this.#cells(record, own, across);
    }
  }

  #faultOf(cells: readonly string[], own: string | undefined, width: number): string | undefined {
    if (own === undefined) {
      return `${quoteArgument((cells[0] ?? '').trim().slice(0, 40))} at the beginning of the row is not a coordinate.`;
    }
    if (this.#footer) return 'A row stands below the end of the matrix.';
    if (trimmedEnd(cells).length > width) return `The row has ${cells.length} cells, and the header ${width}.`;
    return finiteValue(own) === undefined ? 'The coordinate is beyond what a number can hold.' : undefined;
  }

  /** @param own The coordinate of the row @param across Those of its cells */
  #cells(record: TableRecord, own: string, across: readonly string[]): void {
    const { decimal, isMissing } = this.#layout;
    const column = this.#columns[2];
    if (column === undefined) return;
    this.#sink.row(record);
    for (const [index, other] of across.entries()) {
      const cell = record.cells[index + 1]?.trim() ?? '';
      // An empty cell is outside the sample.
      if (cell === '') continue;
      const written = isMissing(cell) ? undefined : numberText(cell, decimal);
      const value = written === undefined ? undefined : this.#read(written);
      const position = this.#corner.down === 'y' ? this.#position?.(other, own) : this.#position?.(own, other);
      if (isMissing(cell)) this.#sink.missing(column);
      else if (value === undefined || position === undefined) {
        this.#sink.bad(record.line, `column ${index + 2}`, `${quoteArgument(cell.slice(0, 40))} is not a number.`);
      } else {
        const cells = [record.cells[0] ?? '', other, cell];
        const site = { line: record.line, wafer: this.#wafer, ...position, z: null };
        this.#sink.site({ ...site, values: [{ column, value }], cells, columns: this.#columns });
      }
    }
  }
}
