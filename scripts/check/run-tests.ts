import { startVitest } from 'vitest/node';
import { missingTests } from './least-tests.ts';
import type { Tally } from './run-checks.ts';

/** Runs the tests of all packages. Skipped tests and errors outside tests count as failed, as do a run
 * without tests and a project that has lost some. */
export async function runTests(): Promise<Tally> {
  const vitest = await startVitest('test', [], { run: true, watch: false });
  const modules = vitest.state.getTestModules();
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const passed = tests.filter((test) => test.result().state === 'passed').length;
  const broken =
    modules.filter((module) => module.errors().length > 0).length + vitest.state.getUnhandledErrors().length;
  await vitest.close();
  const counts = new Map<string, number>();
  for (const { project } of tests) counts.set(project.name, (counts.get(project.name) ?? 0) + 1);
  const missing = missingTests(counts);
  for (const sentence of missing) console.error(sentence);
  const failed = tests.length - passed + broken + missing.length;
  // A setup that fails before the first test is nobody's error but that of the process.
  const isStopped = tests.length === 0 || (process.exitCode ?? 0) !== 0;
  return { passed, failed: failed === 0 && isStopped ? 1 : failed };
}
