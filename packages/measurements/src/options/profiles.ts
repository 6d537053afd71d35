import type { ImportOptions } from './import-options.ts';

/** Options that suit what one kind of instrument writes. */
export interface ImportProfile {
  readonly name: string;
  /** A sentence. */
  readonly help: string;
  readonly options: ImportOptions;
}

/** Named option sets; what is given beside one goes first. */
export const PROFILES: readonly ImportProfile[] = [
  {
    name: 'completeease',
    help: 'CompleteEASE of J.A. Woollam: coordinates in cm, from the centre.',
    options: { coordUnit: 'cm', frame: 'sample_relative', origin: { kind: 'as-is' }, technique: 'ellipsometry' },
  },
  {
    name: 'kla-f5x',
    help: 'Lot export of KLA film thickness tools: one block per slot, coordinates in mm from the centre. The unit of the values stands nowhere in it.',
    options: {
      coordUnit: 'mm',
      frame: 'sample_relative',
      origin: { kind: 'as-is' },
      splitBy: 'WAFER ID',
      technique: 'ellipsometry',
    },
  },
];
