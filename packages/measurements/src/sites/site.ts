import type { Column } from '../table/column.ts';

/** The value of one column at one site; undefined where it is missing. */
export interface SiteValue {
  readonly column: Column;
  readonly value: number | undefined;
}

/** A position on a wafer, and what was measured there. */
export interface Site {
  readonly line: number;
  readonly wafer: string | null;
  readonly x: number;
  readonly y: number;
  readonly z: number | null;
  /** Imported values, and numbers of quality. */
  readonly values: readonly SiteValue[];
  /** The cells of its row, as the file has them. */
  readonly cells: readonly string[];
  /** The columns of its table. */
  readonly columns: readonly Column[];
}

/** What a reader of tables reports, in file order. */
export interface SiteSink {
  site(site: Site): void;
  skipped(line: number, reason: string, text: string): void;
  footer(line: number, reason: string, text: string): void;
  blank(line: number): void;
  bad(line: number, column: string | null, reason: string): void;
  /** A value that is missing at a place that is not a site, as in a matrix. */
  missing(column: Column): void;
}
