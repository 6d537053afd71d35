import { defineConfig, type UserConfig } from 'tsdown';
import { coreFiles } from './build/core-files.ts';
import { facadeParts } from './build/facade.ts';

const common = {
  outDir: 'dist/package/lib',
  platform: 'neutral' as const,
  target: 'es2022',
  clean: false,
  fixedExtension: true,
  deps: { alwaysBundle: [/.*/] },
  // `tsc` writes them, since what it reports is then what users get.
  dts: false,
} satisfies UserConfig;

const core = await coreFiles();
const isCore = (file: string): boolean => core.has(file) || file.includes('openapi-fetch');
const parts = Object.fromEntries((await facadeParts()).map((name) => [name, `src/${name}.ts`]));

/** The code that is published: everything in one package, for both module systems. */
// biome-ignore lint/style/noDefaultExport: tsdown reads it
export default defineConfig([
  // `index.mjs` stands before these; see `build/facade.ts`.
  {
    ...common,
    format: 'esm',
    entry: { ...parts, testing: 'src/testing.ts' },
    // One file: bundlers would split a program for each set of parts that share something.
    outputOptions: { codeSplitting: { groups: [{ name: 'core', test: isCore }] } },
  },
  { ...common, format: 'cjs', entry: { index: 'src/index.ts', testing: 'src/testing.ts' } },
  { ...common, format: ['esm', 'cjs'], entry: { validate: 'dist/types/validate.mjs' } },
]);
