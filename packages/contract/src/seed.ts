import fc from 'fast-check';

/** The seed of all generated values: `FC_SEED`, or a new one, which is printed for reuse. */
export const SEED: number = Number(process.env['FC_SEED'] ?? Date.now() % 2 ** 31);

/** For `setupFiles`: sets the seed, and prints it when a property fails. */
export function fixSeed(): void {
  fc.configureGlobal({
    seed: SEED,
    interruptAfterTimeLimit: 50_000,
    // Shrinking takes a while and is only useful to people.
    endOnFailure: process.env['FC_SHRINK'] === 'no',
    reporter: (details) => {
      if (!details.failed) return;
      const advice = `FC_SEED=${SEED} reproduces this; add it to regressions.ts`;
      throw new Error(`${advice}\n${fc.defaultReportMessage(details)}`, { cause: details.errorInstance });
    },
  });
}
