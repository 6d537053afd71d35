import { defineConfig, type UserConfig } from 'tsdown';

const common = {
  format: ['esm', 'cjs'] as ('esm' | 'cjs')[],
  outDir: 'dist/lib',
  platform: 'neutral' as const,
  target: 'es2022',
  clean: false,
  fixedExtension: true,
  deps: { alwaysBundle: [/.*/] },
  // `tsc` writes them, since what it reports is then what users get.
  dts: false,
} satisfies UserConfig;

/** The code that is published: everything in one package, for both module systems. */
// biome-ignore lint/style/noDefaultExport: tsdown reads it
export default defineConfig([
  { ...common, entry: { index: 'src/index.ts', testing: 'src/testing.ts' } },
  { ...common, entry: { validate: 'dist/types/validate.mjs' } },
]);
