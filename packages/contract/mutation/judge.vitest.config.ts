/** The tests that judge the mutants of the part in `MUTATED_PART`. */
import { fileURLToPath } from 'node:url';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { partOf } from './parts.ts';

const { judge, except, environment = {} } = partOf(process.env['MUTATED_PART']);
const place = ({ moduleId }: TestSpecification): number => judge.findIndex((file) => moduleId.endsWith(file));

class InOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((a, b) => place(a) - place(b));
  }
}

const config: ViteUserConfig = defineConfig({
  // The root of a copy links the installed packages, which link the unmutated generated files.
  resolve: { alias: { '@wafermark/generated': fileURLToPath(new URL('../../../generated', import.meta.url)) } },
  test: {
    include: [...judge],
    ...(except === undefined ? {} : { testNamePattern: new RegExp(`^(?!.*(?:${except.source}))`) }),
    env: environment,
    setupFiles: ['packages/contract/test/setup.ts'],
    // All files in one process, or startup would dominate.
    isolate: false,
    // Anything slower than this hangs.
    testTimeout: 8_000,
    hookTimeout: 8_000,
    sequence: { sequencer: InOrder },
  },
});

export default config;
