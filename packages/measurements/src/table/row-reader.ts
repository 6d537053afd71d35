import { ImportRefusal, quoteArgument } from '../import-refusal.ts';
import { MAX_NAME, MAX_UNIT } from '../limits.ts';
import { type DecimalSign, finiteValue, numberText } from '../numbers/number-text.ts';
import type { TableRecord } from '../plugin.ts';
import { type Position, type PositionReader, positionReader } from '../sites/coordinate-transform.ts';
import type { Site, SiteSink, SiteValue } from '../sites/site.ts';
import { type ValueReader, valueReader } from '../sites/value-reader.ts';
import { readPosition } from '../text/find-delimiter.ts';
import { findUnit } from '../units/find-unit.ts';
import { propertyName } from '../units/header-text.ts';
import type { Column } from './column.ts';
import { isVerdict } from './header-rules.ts';
import type { IsMissing } from './missing-marks.ts';
import type { TableColumns, TableLayout } from './table-layout.ts';

/** What rows of one table are read with. */
export interface RowSources {
  readonly columns: TableColumns;
  /** The wafer of all rows, unless a column names it. */
  readonly wafer: string | null;
  readonly position: PositionReader;
  readonly layout: TableLayout;
  readonly sink: SiteSink;
}

interface Fault {
  readonly column: string | null;
  readonly reason: string;
}

/** Names of properties that rows may have, in all. */
const MOST_PROPERTIES = 1_000;

interface ReadColumn {
  readonly column: Column;
  readonly read: ValueReader;
}

/** Reads rows of data into sites. */
export class RowReader {
  readonly #sources: RowSources;
  readonly #decimal: DecimalSign;
  readonly #isMissing: IsMissing;
  readonly #width: number;
  /** Rows may end before this column: those behind it hold no values. */
  readonly #least: number;
  readonly #first: number;
  readonly #second: number;
  readonly #values: readonly ReadColumn[];
  readonly #wafer: Column | undefined;
  /** Where each row names its property and unit. */
  readonly #property: Column | undefined;
  readonly #unit: Column | undefined;
  /** What rows have named so far. */
  readonly #named = new Map<string, ReadColumn>();
  readonly #readZ: ((written: string) => number) | undefined;

  constructor(sources: RowSources) {
    const { columns, coordinates, units } = sources.columns;
    this.#sources = sources;
    this.#decimal = sources.layout.decimal;
    this.#isMissing = sources.layout.isMissing;
    // Names that the caller gives may leave out the last columns.
    this.#width = sources.layout.givenHeaders === null ? columns.length : Number.POSITIVE_INFINITY;
    this.#first = coordinates.first.index;
    this.#second = 'second' in coordinates ? coordinates.second.index : -1;
    this.#values = columns
      .filter(({ role, imported }) => imported || role === 'quality')
      .map((column) => ({ column, read: valueReader(column.fileUnit, column.unit) }));
    this.#wafer = columns.find(({ role }) => role === 'wafer');
    this.#property = columns.find(({ role }) => role === 'property');
    this.#unit = columns.find(({ role }) => role === 'unit');
    const needed = columns.filter(({ role }) => role !== 'label' && role !== 'ignored');
    this.#least = sources.layout.padded ? 0 : Math.max(...needed.map(({ index }) => index + 1));
    const { z } = coordinates;
    if (z !== undefined) {
      const unit = z.fileUnit ?? units[0] ?? findUnit('mm');
      const read = positionReader({ kind: 'cartesian', units: [unit, unit], options: {}, centre: null });
      this.#readZ = (written) => read(written, '0').x;
    }
  }

  hasPosition({ cells }: TableRecord): boolean {
    if (this.#second === -1) return readPosition(cells[this.#first] ?? '') !== undefined;
    return this.#number(cells[this.#first]) !== undefined && this.#number(cells[this.#second]) !== undefined;
  }

  /** What is wrong with a record that should be a row, but has no position; undefined if it is none. */
  faultOfPosition({ cells }: TableRecord): Fault | undefined {
    const first = cells.find((cell) => cell.trim() !== '') ?? '';
    const full = cells.length >= this.#least;
    const x = this.#number(cells[this.#first]);
    const y = this.#second === -1 ? undefined : this.#number(cells[this.#second]);
    const startsAsRow = this.#number(first) !== undefined || readPosition(first) !== undefined;
    const hasOne = full && (x === undefined) !== (y === undefined);
    const hasValues = full && this.#values.some(({ column }) => this.#number(cells[column.index]) !== undefined);
    const blank = this.#isMissing(cells[this.#first] ?? '') && this.#isMissing(cells[this.#second] ?? '');
    if (!startsAsRow && !hasOne && (!hasValues || blank)) return undefined;
    const at = x === undefined ? this.#first : this.#second;
    return { column: this.#header(at), reason: this.#describe(cells[at], 'a coordinate') };
  }

  /** Reads a row into a site, or into one for each wafer of a wide table. */
  read(record: TableRecord): void {
    const { sink } = this.#sources;
    const found = this.#sites(record);
    if ('reason' in found) sink.bad(record.line, found.column, found.reason);
    else for (const site of found) sink.site(site);
  }

  #sites({ line, cells }: TableRecord): readonly Site[] | Fault {
    const { columns, coordinates, wide } = this.#sources.columns;
    const width = this.#faultOfWidth(cells);
    if (width !== undefined) return width;
    const position = this.#position(cells);
    if (position === undefined) {
      return { column: this.#header(this.#first), reason: 'The coordinates are beyond what a number can hold.' };
    }
    const z = this.#z(cells);
    if (z === undefined) {
      const { header = null, index = 0 } = coordinates.z ?? {};
      return { column: header, reason: this.#describe(cells[index], 'a coordinate') };
    }
    const wafer = this.#wafer === undefined ? this.#sources.wafer : (cells[this.#wafer.index] ?? '').trim();
    if (wafer === '') return { column: this.#wafer?.header ?? null, reason: 'The row names no wafer.' };
    const values: SiteValue[] = [];
    for (const one of this.#values) {
      const named =
        this.#property === undefined || !one.column.imported ? one : this.#columnOf(one, cells, this.#property);
      if (named === undefined)
        return { column: this.#property?.header ?? null, reason: 'The row does not name what was measured.' };
      const read = this.#value(named, cells[one.column.index] ?? '');
      if (typeof read === 'string') return { column: one.column.header, reason: read };
      values.push(read);
    }
    const site = { line, wafer, ...position, z, cells, columns, values };
    if (!wide) return [site];
    return values.flatMap((value) =>
      value.column.wafer === null ? [] : [{ ...site, wafer: value.column.wafer, values: [value] }],
    );
  }

  /** The column of values with the property and unit that a row names. */
  #columnOf({ column }: ReadColumn, cells: readonly string[], { index }: Column): ReadColumn | undefined {
    const property = propertyName(cells[index] ?? '');
    if (property === '') return undefined;
    const cell = this.#unit === undefined ? undefined : (cells[this.#unit.index] ?? '').trim();
    const key = `${property}\n${cell ?? ''}`;
    const found = this.#named.get(key);
    if (found !== undefined) return found;
    if (this.#named.size >= MOST_PROPERTIES || property.length > MAX_NAME || (cell ?? '').length > MAX_UNIT) {
      throw new ImportRefusal(
        `Column ${quoteArgument(this.#header(index) ?? '')} holds more than ${MOST_PROPERTIES} names, or longer ones than are stored.`,
        '--map coord_x=HEADER --map coord_y=HEADER',
      );
    }
    const fileUnit = cell === undefined ? column.fileUnit : findUnit(cell);
    const unit = cell === undefined ? column.unit : cell === '' ? null : (fileUnit?.spelling ?? cell);
    const named = { ...column, property, fileUnit, unit };
    const read = { column: named, read: valueReader(fileUnit, unit) };
    this.#named.set(key, read);
    return read;
  }

  #faultOfWidth(cells: readonly string[]): Fault | undefined {
    if (cells.length > this.#width && cells.slice(this.#width).some((cell) => cell.trim() !== '')) {
      return { column: null, reason: `The row has ${cells.length} cells, and the header ${this.#width}.` };
    }
    if (cells.length >= this.#least) return undefined;
    return {
      column: null,
      reason: `The row ends after ${cells.length} of ${this.#sources.columns.columns.length} cells.`,
    };
  }

  #position(cells: readonly string[]): Position | undefined {
    const pair = this.#second === -1 ? readPosition(cells[this.#first] ?? '') : undefined;
    const first = this.#number(pair?.[0] ?? cells[this.#first]);
    const second = this.#number(pair?.[1] ?? cells[this.#second]);
    if (
      first === undefined ||
      second === undefined ||
      finiteValue(first) === undefined ||
      finiteValue(second) === undefined
    )
      return undefined;
    const position = this.#sources.position(first, second);
    return Number.isFinite(position.x) && Number.isFinite(position.y) ? position : undefined;
  }

  /** @returns null where there is none; undefined where it is not a number */
  #z(cells: readonly string[]): number | null | undefined {
    const { z } = this.#sources.columns.coordinates;
    if (z === undefined || this.#readZ === undefined || this.#isMissing(cells[z.index] ?? '')) return null;
    const written = this.#number(cells[z.index]);
    return written === undefined || finiteValue(written) === undefined ? undefined : this.#readZ(written);
  }

  /** @returns A text if the cell is neither a number nor missing */
  #value({ column, read }: ReadColumn, cell: string): SiteValue | string {
    if (this.#isMissing(cell)) return { column, value: undefined };
    const written = this.#number(cell);
    const value = written === undefined ? undefined : read(written);
    if (value !== undefined) return { column, value };
    // Flags such as OK and FAIL are kept as they are.
    if (column.role === 'quality' && (!column.imported || isVerdict(cell.trim()))) return { column, value: undefined };
    return this.#describe(cell, 'a number');
  }

  #number(cell: string | undefined): string | undefined {
    return cell === undefined || cell === '' ? undefined : numberText(cell, this.#decimal);
  }

  #header(index: number): string | null {
    return this.#sources.columns.columns[index]?.header ?? null;
  }

  #describe(cell: string | undefined, what: string): string {
    const text = (cell ?? '').trim();
    if (text === '') return `The cell is empty, and should be ${what}.`;
    const shown = quoteArgument(text.slice(0, 40));
    if (/^[+\-\u2212]?\d{1,3}(?:[.,'\u2019 \u00a0\u202f]\d{3})+(?:[.,]\d+)?$/.test(text)) {
      return `${shown} has marks for thousands, which are not read.`;
    }
    return `${shown} is not ${what}${numberText(text, this.#decimal) === undefined ? '' : ' that can be stored'}.`;
  }
}
