import type { Encoding } from './bytes/find-encoding.ts';
import type { DecimalPair } from './options/import-options.ts';

/** What the import needs besides the options in order to read a file as its plan did. */
export interface Recipe {
  readonly encoding: Encoding;
  /** What is subtracted from the coordinates in mm, because of `--origin centre`; null for nothing. */
  readonly centre: DecimalPair | null;
}
