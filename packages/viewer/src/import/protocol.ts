import type { AnnotationCreate } from '@wafermark/client';
import type { ImportOption, ImportPlan } from '@wafermark/measurements';
import type { Columns } from '../sites/site-columns.ts';

/** Options as texts, by their names on the command line. */
export type GivenOptions = Readonly<Record<string, string | boolean | readonly string[]>>;

/** An option, without the function that reads it. */
export type OptionHead = Omit<ImportOption, 'read'>;

/** What the options of an import are, and named sets of them. */
export interface OptionTable {
  readonly options: readonly OptionHead[];
  readonly profiles: readonly { readonly name: string; readonly help: string }[];
}

/** What the map of a plan shows. */
export interface Shown {
  readonly wafer: string | null;
  /** Undefined: the first that there is. */
  readonly property: string | undefined;
}

/** Some sites of a wafer, for a map. */
export interface Preview {
  readonly property: string;
  readonly unit: string | null;
  readonly columns: Columns;
}

/** Annotations in file order, with their lines. */
export interface RowBatch {
  readonly rows: readonly AnnotationCreate[];
  readonly isLast: boolean;
}

/** What the thread that reads files is asked. */
export interface Requests {
  readonly options: object;
  readonly plan: { readonly file: File; readonly given: GivenOptions };
  readonly preview: { readonly file: File; readonly plan: ImportPlan; readonly shown: Shown };
  /** Starts to read rows; `next` goes on. */
  readonly open: {
    readonly file: File;
    readonly plan: ImportPlan;
    readonly wafer: string | null;
    readonly importId: string;
  };
  readonly next: object;
}

export interface Replies {
  readonly options: OptionTable;
  readonly plan: ImportPlan;
  readonly preview: Preview | undefined;
  readonly open: undefined;
  readonly next: RowBatch;
}

export type ToReader = {
  [Name in keyof Requests]: { readonly id: number; readonly kind: Name; readonly about: Requests[Name] };
}[keyof Requests];

/** A refusal of a file, as it is sent between threads. */
export interface RefusalText {
  readonly reason: string;
  readonly hint: string;
}

export type FromReader =
  | { readonly kind: 'reply'; readonly id: number; readonly reply: Replies[keyof Replies] }
  | { readonly kind: 'refusal'; readonly id: number; readonly refusal: RefusalText }
  | { readonly kind: 'read'; readonly bytes: number };
