import { ImportRefusal } from '../import-refusal.ts';
import type { BadRow, FlaggedRow, PlannedWafer, SkippedLine } from '../plan.ts';
import type { TableRecord } from '../plugin.ts';
import type { Site } from '../sites/site.ts';
import type { Column } from '../table/column.ts';
import type { Preamble } from '../table/preamble.ts';
import type { TableColumns } from '../table/table-layout.ts';
import type { TableSink } from '../table/table-reader.ts';
import { BoundedList } from './bounded-list.ts';
import { ExtentTally } from './extent-tally.ts';
import { type FlagReason, flagReason } from './flag-reasons.ts';
import { Reservoir } from './reservoir.ts';
import { ValueTally } from './value-tally.ts';

const MOST_WAFERS = 10_000;
/** Sites that are compared with each other; their positions are held. */
const MOST_COMPARED = 100_000;
const MOST_POSITIONS = 2_000;
const MOST_LISTED = 100;
const FIRST_ROWS = 3;

/** Where a site is. */
interface SiteAt {
  readonly x: number;
  readonly y: number;
  readonly wafer: string | null;
}

interface WaferTally {
  readonly name: string | null;
  sites: number;
  duplicates: number;
  readonly extent: ExtentTally;
  readonly values: Map<string, ValueTally>;
}

/** Gathers what a plan shows, with bounded memory. */
export class PlanTally implements TableSink {
  readonly tables: TableColumns[] = [];
  readonly wafers: Map<string | null, WaferTally> = new Map();
  readonly extent: ExtentTally = new ExtentTally();
  readonly values: Map<string, ValueTally> = new Map();
  readonly skippedLines: BoundedList<SkippedLine> = new BoundedList(MOST_LISTED);
  readonly footerLines: BoundedList<SkippedLine> = new BoundedList(MOST_LISTED);
  readonly badRows: BoundedList<BadRow> = new BoundedList(MOST_LISTED);
  readonly flagged: BoundedList<FlaggedRow> = new BoundedList(MOST_LISTED);
  readonly duplicates: BoundedList<SiteAt & { readonly line: number }> = new BoundedList(20);
  readonly positions: Reservoir<SiteAt> = new Reservoir(MOST_POSITIONS);
  readonly firstRows: TableRecord[] = [];
  blankLines = 0;
  sites = 0;
  /** Sites that have a quality, but no value. */
  onlyQuality = 0;
  tablesRead = 0;
  preamble: Readonly<Record<string, string>> = {};
  radius: number | undefined;
  readonly #seen = new Set<string>();
  readonly #chosen: ReadonlySet<string> | undefined;
  readonly #skippedWafers = new Set<string>();
  #flags: readonly { readonly column: Column; readonly reason: FlagReason }[] = [];
  #flagsOf: readonly Column[] = [];

  /** @param wafers The wafers to take; all by default */
  constructor(wafers: readonly string[] | undefined) {
    this.#chosen = wafers === undefined ? undefined : new Set(wafers.map((name) => name.trim()));
  }

  /** Names of all wafers that were seen, also of those that are left out. */
  get waferNames(): string[] {
    return [...this.wafers.keys(), ...this.#skippedWafers].filter((name) => name !== null);
  }

  get compared(): number {
    return Math.min(this.sites, MOST_COMPARED);
  }

  table(columns: TableColumns, preamble: Preamble): void {
    this.tablesRead += 1;
    if (this.tablesRead === 1) {
      this.preamble = preamble.values;
      this.radius = preamble.radius();
    }
    const known = this.tables.some(
      (table) => table.columns.map(identity).join('\n') === columns.columns.map(identity).join('\n'),
    );
    if (!known && this.tables.length < MOST_LISTED) this.tables.push(columns);
  }

  row(record: TableRecord): void {
    if (this.firstRows.length < FIRST_ROWS)
      this.firstRows.push({
        line: record.line,
        cells: record.cells.slice(0, 50).map((cell) => cell.trim().slice(0, 100)),
      });
  }

  site(site: Site): void {
    const wafer = this.#wafer(site.wafer);
    if (wafer === undefined) return;
    this.sites += 1;
    wafer.sites += 1;
    this.extent.add(site.x, site.y);
    wafer.extent.add(site.x, site.y);
    this.positions.add({ x: site.x, y: site.y, wafer: site.wafer });
    this.#compare(site, wafer);
    this.#count(site, wafer);
    this.#flag(site, wafer);
  }

  #wafer(name: string | null): WaferTally | undefined {
    const found = this.wafers.get(name);
    if (found !== undefined) return found;
    if (this.#chosen !== undefined && (name === null || !this.#chosen.has(name))) {
      if (name !== null && this.#skippedWafers.size < MOST_WAFERS) this.#skippedWafers.add(name);
      return undefined;
    }
    if (this.wafers.size >= MOST_WAFERS) {
      throw new ImportRefusal(`The file names more than ${MOST_WAFERS} wafers.`, '--split-by HEADER');
    }
    const tally: WaferTally = { name, sites: 0, duplicates: 0, extent: new ExtentTally(), values: new Map() };
    this.wafers.set(name, tally);
    return tally;
  }

  #compare({ wafer, x, y, line }: Site, tally: WaferTally): void {
    if (this.sites > MOST_COMPARED) return;
    const key = `${x} ${y} ${wafer ?? ''}`;
    if (!this.#seen.has(key)) {
      this.#seen.add(key);
      return;
    }
    tally.duplicates += 1;
    this.duplicates.add({ wafer, x, y, line });
  }

  #count({ values, line }: Site, wafer: WaferTally): void {
    let hasValue = false;
    for (const { column, value } of values) {
      if (column.imported && value !== undefined) hasValue = true;
      tallyOf(wafer.values, column, false).add(value, line);
      tallyOf(this.values, column, true).add(value, line);
    }
    if (!hasValue) this.onlyQuality += 1;
  }

  #flag({ columns, cells, values, line, wafer }: Site, tally: WaferTally): void {
    if (columns !== this.#flagsOf) {
      this.#flagsOf = columns;
      this.#flags = columns
        .filter(({ role }) => role === 'quality')
        .map((column) => ({ column, reason: flagReason(column) }));
    }
    for (const { column, reason } of this.#flags) {
      const because = reason(cells[column.index] ?? '', values.find((value) => value.column === column)?.value);
      if (because === undefined) continue;
      this.flagged.add({ row: tally.sites, line, wafer, because });
      return;
    }
  }

  missing(column: Column): void {
    tallyOf(this.values, column, true).add(undefined, 0);
  }

  skipped(line: number, reason: string, text: string): void {
    this.skippedLines.add({ line, reason, text });
  }

  footer(line: number, reason: string, text: string): void {
    this.footerLines.add({ line, reason, text });
  }

  blank(): void {
    this.blankLines += 1;
  }

  bad(line: number, column: string | null, reason: string): void {
    this.badRows.add({ line, column, reason });
  }

  plannedWafers(): PlannedWafer[] {
    return [...this.wafers.values()].map(({ name, sites, values, extent, duplicates }) => ({
      name,
      sites,
      values: statisticsOf(values),
      extent: extent.extent,
      duplicates,
    }));
  }
}

/** Quality that is not a number, such as OK, has no statistics. */
export const statisticsOf = (values: ReadonlyMap<string, ValueTally>): PlannedWafer['values'] =>
  [...values.values()].filter(({ column, n }) => column.role !== 'quality' || n > 0).map((tally) => tally.statistics());

const identity = ({ header, role, property, unit }: Column): string => [header, role, property, unit].join('\t');

/** Columns of one header are one value, in all blocks; all wafers of a wide table are one. */
function tallyOf(values: Map<string, ValueTally>, column: Column, overall: boolean): ValueTally {
  const key =
    overall && column.wafer !== null ? 'wide' : `${column.index}\n${column.header}\n${column.property}\n${column.unit}`;
  const found = values.get(key);
  if (found !== undefined) return found;
  const tally = new ValueTally(key === 'wide' ? { ...column, header: 'all wafers' } : column, overall);
  values.set(key, tally);
  return tally;
}
