import { startVitest } from 'vitest/node';
import type { Tally } from './run-checks.ts';

/** Runs the tests of all packages. Skipped tests and errors outside tests count as failed, as does a run without tests. */
export async function runTests(): Promise<Tally> {
  const vitest = await startVitest('test', [], { run: true, watch: false });
  const modules = vitest.state.getTestModules();
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const passed = tests.filter((test) => test.result().state === 'passed').length;
  const broken =
    modules.filter((module) => module.errors().length > 0).length + vitest.state.getUnhandledErrors().length;
  await vitest.close();
  const failed = tests.length - passed + broken;
  // A setup that fails before the first test is nobody's error but that of the process.
  const isStopped = tests.length === 0 || (process.exitCode ?? 0) !== 0;
  return { passed, failed: failed === 0 && isStopped ? 1 : failed };
}
