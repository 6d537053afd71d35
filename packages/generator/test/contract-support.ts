import { load } from './support.ts';

interface ContractTest {
  readonly name: string;
  readonly skip: string | undefined;
  readonly run: () => Promise<void>;
}

/** Runs the generated contract tests against a server. Returns where it and the document part, by the name of the test. */
export async function partings(
  folder: string,
  options: { readonly baseUrl: string; readonly credentials?: object; readonly requests?: object },
): Promise<{
  readonly parted: Readonly<Record<string, string>>;
  readonly skipped: readonly string[];
  readonly count: number;
}> {
  const { contractTests } = await load<{ contractTests(given: object): readonly ContractTest[] }>(
    folder,
    'contract/contract.ts',
  );
  const tests = contractTests(options);
  const parted: Record<string, string> = {};
  for (const { name, skip, run } of tests) {
    if (skip !== undefined) continue;
    await run().catch((error: unknown) => {
      parted[name] = error instanceof Error ? error.message : String(error);
    });
  }
  return {
    parted,
    skipped: tests.flatMap(({ name, skip }) => (skip === undefined ? [] : [name])),
    count: tests.length,
  };
}
