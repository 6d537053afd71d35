import type { ColumnRole } from './plan.ts';

/** A row of a table as its file has it. */
export interface TableRecord {
  /** From 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** For a header: what columns are for, where their names do not say it. */
  readonly roles?: readonly (ColumnRole | undefined)[];
}

/**
 * Reads a format that is not a table by rewriting it as one: rows of a key and a value, such as `Wafer ID`, `W07`; then a header, with units
 * in brackets; then a row for each site. Everything else (units, wafers, checks, the plan) is done for it.
 */
export interface ImportPlugin {
  readonly name: string;
  /** @param head The beginning of the file */
  recognises(head: string): boolean;
  /** @throws {ImportRefusal} if the file breaks the format */
  read(text: AsyncIterable<string>): AsyncIterable<TableRecord>;
}
