import type { CoordRefFrame } from '@wafermark/generated/document/models.ts';
import type { DecimalSign } from '../numbers/number-text.ts';
import type { ImportOptions } from '../options/import-options.ts';
import type { Need, PlanWarning } from '../plan.ts';
import type { Unit } from '../units/unit-table.ts';
import type { Coordinates } from './choose-coordinates.ts';
import type { Column } from './column.ts';
import type { IsMissing } from './missing-marks.ts';

/** How the columns of a table are read. */
export interface TableColumns {
  readonly columns: readonly Column[];
  readonly coordinates: Coordinates;
  /** Units of the coordinates. */
  readonly units: readonly [Unit | undefined, Unit | undefined];
  readonly coordUnit: { readonly file: string | null; readonly given: string | null; readonly assumed: string | null };
  readonly frame: CoordRefFrame;
  readonly wide: boolean;
  readonly needs: readonly Need[];
  readonly warnings: readonly PlanWarning[];
}

/** How a file with tables is read: what its head shows, and the options. */
export interface TableLayout {
  readonly kind: 'table' | 'matrix';
  readonly decimal: DecimalSign;
  readonly isMissing: IsMissing;
  readonly options: ImportOptions;
  /** Headers as given by `columns`; null if the file has its own. */
  readonly givenHeaders: readonly string[] | null;
  /** The place of the first header among the records, from 0; null if there is none. */
  readonly headerIndex: number | null;
  /** Its line. */
  readonly headerLine: number | null;
  /** Whether rows may lack trailing cells, as in formats that leave empty cells out. */
  readonly padded: boolean;
}
