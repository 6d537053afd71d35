import { startVitest } from 'vitest/node';
import type { Tally } from './run-checks.ts';

/** Runs the tests of all packages. Skipped tests and errors outside tests count as failed. */
export async function runTests(): Promise<Tally> {
  const vitest = await startVitest('test', [], { run: true, watch: false });
  const modules = vitest.state.getTestModules();
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const passed = tests.filter((test) => test.result().state === 'passed').length;
  const broken =
    modules.filter((module) => module.errors().length > 0).length + vitest.state.getUnhandledErrors().length;
  await vitest.close();
  return { passed, failed: tests.length - passed + broken };
}
