import fc from 'fast-check';

/** The seed of everything that is generated: `FC_SEED`, or one of the moment, which is printed to be used again. */
export const SEED: number = Number(process.env['FC_SEED'] ?? Date.now() % 2 ** 31);

/** For `setupFiles`: fixes the seed, and says which it is when a property fails. */
export function fixSeed(): void {
  fc.configureGlobal({
    seed: SEED,
    interruptAfterTimeLimit: 50_000,
    // Looking for a simpler counterexample takes a while, and is of use to people only.
    endOnFailure: process.env['FC_SHRINK'] === 'no',
    reporter: (details) => {
      if (!details.failed) return;
      const advice = `FC_SEED=${SEED} shows this again; regressions.ts keeps it for good`;
      throw new Error(`${advice}\n${fc.defaultReportMessage(details)}`, { cause: details.errorInstance });
    },
  });
}
