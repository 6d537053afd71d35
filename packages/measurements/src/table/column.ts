import type { Axis, ColumnRole } from '../plan.ts';
import type { Unit } from '../units/unit-table.ts';

/** A column, and what is made of its cells. */
export interface Column {
  /** From 0. */
  readonly index: number;
  /** As the file has it, trimmed; `column 5` where there is none. */
  readonly header: string;
  /** The header without its unit. */
  readonly name: string;
  readonly role: ColumnRole;
  readonly axis: Axis | null;
  /** Null while it is needed. */
  readonly property: string | null;
  /** The unit that the file names, if it is a known one. */
  readonly fileUnit: Unit | undefined;
  /** As stored. */
  readonly unit: string | null;
  /** For an uncertainty: the index of its value. */
  readonly parent: number | null;
  /** Whether values come from this column. Quality does only when asked for. */
  readonly imported: boolean;
  /** For a wide table: the wafer that all its values belong to. */
  readonly wafer: string | null;
}

/** The part of a column that its header alone gives. */
export interface NamedColumn {
  readonly index: number;
  readonly header: string;
  readonly name: string;
  /** For matching; see `HeaderText`. */
  readonly key: string;
  readonly fileUnit: Unit | undefined;
  readonly given: ColumnRole | undefined;
}
