/** Runs the named tests of a folder, in order and in one process, until one fails; prints it and exits with 1. */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { BaseSequencer, startVitest, type TestModule, type TestSpecification } from 'vitest/node';

const [folder = '', ...order] = process.argv.slice(2);
const place = (file: string): number => order.findIndex((name) => file.endsWith(`/test/${name}.test.ts`));

class InOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((a, b) => place(a.moduleId) - place(b.moduleId));
  }
}

const setup = join(folder, 'test/setup.ts');
const vitest = await startVitest('test', [], {
  config: false,
  root: folder,
  include: order.map((name) => `test/${name}.test.ts`),
  setupFiles: existsSync(setup) ? ['test/setup.ts'] : [],
  pool: 'threads',
  isolate: false,
  maxWorkers: 1,
  bail: 1,
  watch: false,
  // Machines are noisy, and a short limit would cause false alarms.
  testTimeout: 120_000,
  hookTimeout: 120_000,
  reporters: [{}],
  sequence: { sequencer: InOrder },
});

const complaints = [
  ...vitest.state.getTestModules().flatMap(complaintsOf),
  ...vitest.state
    .getUnhandledErrors()
    .map((error) => `outside of a test: ${String(Reflect.get(Object(error), 'message'))}`),
];
const passed = vitest.state.getTestModules().flatMap((module) => [...module.children.allTests('passed')]).length;
process.stdout.write(`${[...complaints, `${passed} passed`].join('\n')}\n`);
// A server that cannot stop because of a drift would keep this process alive.
process.exit(complaints.length === 0 && passed > 0 ? 0 : 1);

function complaintsOf(module: TestModule): readonly string[] {
  const file = basename(module.moduleId);
  const failed = [...module.children.allTests('failed')].map(
    (test) => `${file} › ${test.fullName}: ${test.result().errors?.[0]?.message ?? 'failed'}`,
  );
  return [...failed, ...module.errors().map(({ message }) => `${file}: ${message}`)];
}
