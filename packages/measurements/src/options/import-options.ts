import type { CoordRefFrame } from '@wafermark/generated/document/models.ts';

/** What separates the cells of a line. `blanks`: two or more blanks; `blank`: one or more. */
export type Delimiter = 'tab' | 'semicolon' | 'comma' | 'pipe' | 'blanks' | 'blank';
export type Layout = 'table' | 'wide' | 'matrix' | 'blocks';

/** What `map` can give a column to. `position` is a column of `(x,y)`. */
export type MapTarget = 'coord_x' | 'coord_y' | 'coord_z' | 'r' | 'theta' | 'die_x' | 'die_y' | 'position';

/** Decimal numbers are texts, so that no digit is lost. */
export interface DecimalPair {
  readonly x: string;
  readonly y: string;
}

/** Where the file counts from. */
export type Origin =
  /** From where it is; no warning. */
  | { readonly kind: 'as-is' }
  /** The middle of all sites becomes the origin. */
  | { readonly kind: 'centre' }
  /** The centre of the sample, in mm, as the file counts. */
  | ({ readonly kind: 'corner' } & DecimalPair);

/** What a caller may say about a file; what is left out comes from the file. */
export interface ImportOptions {
  /** A label that `TextDecoder` knows. */
  readonly encoding?: string;
  readonly delimiter?: Delimiter;
  readonly decimal?: 'comma' | 'point';
  /** Name or number (from 1) of the sheet of a workbook. Default: the first. */
  readonly sheet?: string;
  readonly layout?: Layout;
  /** Headers for a file without: `x`, `y`, `z`, `r`, `theta`, `value`, the name of a property, or `_` to leave a column out. */
  readonly columns?: readonly string[];
  /** Headers of the columns that hold coordinates. */
  readonly map?: Readonly<Partial<Record<MapTarget, string>>>;
  /** Headers of the columns to import. Default: all that hold values. */
  readonly value?: readonly string[];
  /** A name for the values, or `COLUMN=NAME` for those of one column. */
  readonly property?: readonly string[];
  /** The unit of values whose header names none, or `COLUMN=UNIT`; `none` for values without a unit. */
  readonly unit?: readonly string[];
  /** The unit to store values in, or `COLUMN=UNIT`. */
  readonly toUnit?: readonly string[];
  readonly coordUnit?: string;
  readonly frame?: CoordRefFrame;
  readonly origin?: Origin;
  /** Whether y counts down in the file. */
  readonly yDown?: boolean;
  /** Whether x counts to the left in the file. */
  readonly flipX?: boolean;
  /** Degrees by which the sites are turned counter-clockwise about the origin. */
  readonly rotate?: number;
  /** Names of the wafers to import. Default: all. */
  readonly wafer?: readonly string[];
  /** The column, or key above a block, that names the wafer. */
  readonly splitBy?: string;
  /** Texts that mean "no value", besides the usual ones. */
  readonly missing?: readonly string[];
  /** Width and height of a die in mm. */
  readonly diePitch?: DecimalPair;
  /** Column and row of the die at the wafer's centre; halves are allowed. */
  readonly dieOrigin?: DecimalPair;
  /** Of the wafer, in mm. */
  readonly radius?: number;
  /** The API's `char_source_type`, such as `ellipsometry`. */
  readonly technique?: string;
  /** The name of the option set that these come from. */
  readonly profile?: string;
}
