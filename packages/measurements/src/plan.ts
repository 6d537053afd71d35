import type { CoordRefFrame } from '@wafermark/generated/document/models.ts';
import type { ImportOptions } from './options/import-options.ts';
import type { Recipe } from './recipe.ts';

/** What a column is for. A `label` is kept as metadata; `die` is a die number, which a pitch turns into a length. */
export type ColumnRole =
  | 'coordinate'
  | 'die'
  | 'value'
  | 'quality'
  | 'uncertainty'
  | 'wafer'
  | 'label'
  | 'property'
  | 'unit'
  | 'ignored';

/** A column, and what is made of it. */
export interface PlannedColumn {
  /** From 0. */
  readonly index: number;
  /** Its header as the file has it, trimmed; `column 5` where there is none. */
  readonly header: string;
  readonly role: ColumnRole;
  /** The API's field for a coordinate, `r` and `theta` for polar ones; null for other roles. */
  readonly axis: Axis | null;
  /** The name of the property; null unless the role is value, quality or uncertainty, or while it is needed. */
  readonly property: string | null;
  /** In the project's spelling; null for none. */
  readonly unit: string | null;
  /** For an uncertainty: the property it belongs to. */
  readonly parent: string | null;
}

export type Axis = 'coord_x' | 'coord_y' | 'coord_z' | 'r' | 'theta' | 'position';

/** Statistics of one value; those that have no value are null. */
export interface ValueStatistics {
  readonly column: string;
  /** Null while `--property` is needed. */
  readonly property: string | null;
  readonly unit: string | null;
  readonly role: 'value' | 'quality';
  readonly n: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly mean: number | null;
  /** Cells that are empty or hold a missing mark. */
  readonly missing: number;
}

/** A wafer of the file. `name` is null where the file names none. */
export interface PlannedWafer {
  readonly name: string | null;
  readonly sites: number;
  readonly values: readonly ValueStatistics[];
  readonly extent: Extent | null;
  /** Positions that occur again, counted once for each repetition. */
  readonly duplicates: number;
}

/** The region that the sites cover, in mm as stored. */
export interface Extent {
  readonly x: readonly [min: number, max: number];
  readonly y: readonly [min: number, max: number];
  /** The greatest distance of a site from the origin. */
  readonly reach: number;
}

/** The wafer's radius, and how it is known. */
export interface Radius {
  readonly mm: number;
  /** `assumed`: the smallest usual wafer that holds all sites. */
  readonly from: 'option' | 'file' | 'assumed';
}

/** A line that is not a site. */
export interface SkippedLine {
  readonly line: number;
  readonly reason: string;
  /** Its beginning. */
  readonly text: string;
}

/** Lines with one fate: how many, and the first of them. */
export interface Listed<Item> {
  readonly count: number;
  readonly first: readonly Item[];
}

/** A row that cannot be read as it is. */
export interface BadRow {
  readonly line: number;
  readonly column: string | null;
  readonly reason: string;
}

/** A site that its instrument marks as doubtful. It is imported all the same. */
export interface FlaggedRow {
  /** Number of the site, from 1. */
  readonly row: number;
  readonly line: number;
  readonly wafer: string | null;
  readonly because: string;
}

/** An option without which nothing is imported. */
export interface Need {
  /** Ready to be typed, but for what stands in capitals. */
  readonly option: string;
  readonly reason: string;
}

/** Something a person should look at. */
export interface PlanWarning {
  readonly code:
    | 'encoding'
    | 'coord-unit'
    | 'origin'
    | 'frame'
    | 'outlier'
    | 'duplicate'
    | 'radius'
    | 'columns'
    | 'missing'
    | 'wafers'
    | 'number'
    | 'unit'
    | 'sheet';
  readonly message: string;
  /** The option that changes it, ready to be typed; null if there is none. */
  readonly hint: string | null;
}

/** What a file holds and what would be imported of it: plain data, which can be sent to another thread. */
export interface ImportPlan {
  readonly file: { readonly name: string; readonly bytes: number; readonly sha256: string };
  /** What was read: `text`, `xlsx`, `json`, `ndjson`, or the name of a plug-in. */
  readonly format: string;
  /** Such as `UTF-8`, `UTF-16LE with BOM`, `windows-1252`. */
  readonly encoding: string;
  readonly delimiter: string | null;
  readonly decimal: 'point' | 'comma';
  readonly layout: 'table' | 'wide' | 'matrix' | 'blocks';
  /** Line of the (first) header, from 1; null if there is none. */
  readonly headerLine: number | null;
  readonly columns: readonly PlannedColumn[];
  /** The unit of the coordinates: `file` is null where the file does not say. `given` by option, or `assumed`. */
  readonly coordUnit: {
    readonly file: string | null;
    readonly given: string | null;
    readonly assumed: string | null;
    readonly stored: 'mm';
  };
  readonly frame: CoordRefFrame;
  readonly polar: boolean;
  readonly wafers: readonly PlannedWafer[];
  /** In all wafers. */
  readonly sites: number;
  /** Of all wafers together. */
  readonly values: readonly ValueStatistics[];
  /** How many annotations the import makes. */
  readonly annotations: number;
  readonly extent: Extent | null;
  readonly radius: Radius | null;
  readonly duplicates: {
    readonly count: number;
    readonly first: readonly {
      readonly wafer: string | null;
      readonly x: number;
      readonly y: number;
      readonly line: number;
    }[];
    /** How many sites were compared; beyond them, none was looked for. */
    readonly searched: number;
  };
  readonly flagged: Listed<FlaggedRow>;
  readonly skipped: Listed<SkippedLine>;
  /** Lines below the data. */
  readonly footer: Listed<SkippedLine>;
  readonly blankLines: number;
  /** What stands above the data, as keys and values. */
  readonly preamble: Readonly<Record<string, string>>;
  /** The first rows of data, as the file has them. */
  readonly firstRows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** Some sites in mm, for a map: spread over the file, at most 2,000. */
  readonly positions: readonly { readonly x: number; readonly y: number; readonly wafer: string | null }[];
  readonly warnings: readonly PlanWarning[];
  readonly needs: readonly Need[];
  readonly badRows: Listed<BadRow>;
  /** The options as given. */
  readonly options: ImportOptions;
  /** How the import reads the file again. */
  readonly recipe: Recipe;
}
