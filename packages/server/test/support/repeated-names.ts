/** Names of samples before they were unique, and after. */
export const REPEATED_NAMES: readonly (readonly [before: string | null, after: string | null])[] = [
  ['GaAs', 'GaAs'],
  ['GaAs (2)', 'GaAs (2)'],
  [null, null],
  ['GaAs', 'GaAs (3)'],
  ['gaas', 'gaas'],
  ['GaAs', 'GaAs (4)'],
  [null, null],
  ['😀'.repeat(200), '😀'.repeat(200)],
  ['😀'.repeat(200), `${'😀'.repeat(196)} (2)`],
];
