import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// Programs that tests start share what Node compiles of the sources, or each `wafermark` would take half a second to strip their types.
// This file is read once per project.
if (process.env['NODE_COMPILE_CACHE'] === undefined) {
  const compiled = mkdtempSync(join(tmpdir(), 'wafermark-compiled-'));
  process.env['NODE_COMPILE_CACHE'] = compiled;
  process.on('exit', () => rmSync(compiled, { recursive: true, force: true }));
}

/** The files of a project share their processes and modules, or a third of the time would go into loading those. */
interface Setup {
  readonly setupFiles?: string[];
  readonly globalSetup?: string[];
  readonly env?: Record<string, string>;
  readonly exclude?: string[];
}

const project = (name: string, root: string, setup: Setup = {}) => ({
  test: {
    name,
    root,
    include: ['test/**/*.test.ts'],
    ...setup,
    isolate: false,
    // Stubs are removed after each test, however it ends.
    unstubGlobals: true,
    unstubEnvs: true,
    // Machines are noisy: a short limit would cause false failures.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
  },
});

/** The slowest files, in order: one of these at the end would leave the other cores idle. */
const LONG = [
  'viewer/test/import',
  'viewer/test/edits',
  'viewer/test/map',
  'scripts/test/published',
  'drift/test/sample',
  'scripts/test/generate',
  'scripts/test/lint',
  'test/hostile-bulk',
  'generator/test/constructs',
  'cli/test/import',
  'server/test/postgres',
  'server/test/store-conformance',
  'cli/test/commands',
  'scripts/test/docs-in-browser',
  'cli/test/data',
  'scripts/test/operation-samples',
  'scripts/test/site',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const index = LONG.findIndex((name) => moduleId.endsWith(`${name}.test.ts`));
      return index === -1 ? LONG.length : index;
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}

const CONTRACT: Setup = { setupFiles: ['test/setup.ts'], globalSetup: ['test/print-seed.ts'] };

/** What no engine has a part in. */
const WITHOUT_AN_ENGINE = [
  'hostile-bulk',
  'stateful',
  'failures',
  'idempotency',
  'versions',
  'imports-and-history',
  'lists',
].map((name) => `test/${name}.test.ts`);

const config: ViteUserConfig = defineConfig({
  test: {
    // One more than there are cores, since tests of servers and clients often wait.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    projects: [
      project('generate', 'scripts'),
      project('generator', 'packages/generator'),
      project('client', 'packages/client'),
      project('server', 'packages/server'),
      project('cli', 'packages/cli'),
      project('wafermap', 'packages/wafermap'),
      project('viewer', 'packages/viewer', { globalSetup: ['test/support/build-once.ts'] }),
      project('measurements', 'packages/measurements'),
      project('contract', 'packages/contract', CONTRACT),
      // The same suite on express-openapi-validator: both engines must implement the document. By default without what depends on the
      // store or the client alone: `pnpm contract` runs all of it.
      project('contract-reference', 'packages/contract', {
        ...CONTRACT,
        env: { WAFERMARK_VALIDATION: 'reference' },
        exclude: [
          'test/arbitrary.test.ts',
          'test/oracle.test.ts',
          'test/differential.test.ts',
          ...(process.env['WAFERMARK_CONTRACT'] === 'whole' ? [] : WITHOUT_AN_ENGINE),
        ],
      }),
      // And on PostgreSQL. Not by default: `store-conformance` in packages/server compares the stores more closely, and in less time.
      ...(process.env['WAFERMARK_STORE'] === 'postgres'
        ? [
            project('contract-postgres', 'packages/contract', {
              ...CONTRACT,
              globalSetup: [...(CONTRACT.globalSetup ?? []), 'test/start-postgres.ts'],
              // Without those that know of no store, and those that damage the file.
              exclude: [
                'test/arbitrary.test.ts',
                'test/oracle.test.ts',
                'test/differential.test.ts',
                'test/failures.test.ts',
                'test/hostile-faults.test.ts',
              ],
            }),
          ]
        : []),
      project('drift', 'packages/contract/drift'),
    ],
  },
});

export default config;
