/**
 * How many tests each project has at least. A test that is deleted, or turned into one that does not run, would otherwise disappear
 * silently: lower a number here only together with the reason, in the message of the commit. Raise them now and then.
 */
export const LEAST_TESTS: Readonly<Record<string, number>> = {
  generate: 164,
  generator: 825,
  client: 820,
  server: 869,
  cli: 114,
  wafermap: 166,
  viewer: 34,
  measurements: 129,
  contract: 1986,
  'contract-reference': 1808,
  drift: 13,
};

/** A sentence for each project that has fewer tests than it once had. */
export function missingTests(counts: ReadonlyMap<string, number>): readonly string[] {
  return Object.entries(LEAST_TESTS).flatMap(([project, least]) => {
    const count = counts.get(project) ?? 0;
    if (count >= least) return [];
    return [
      `${project} has ${count} tests, and had ${least}: if that is meant, say why in scripts/check/least-tests.ts.`,
    ];
  });
}
