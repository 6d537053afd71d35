import { defineConfig, type UserConfig } from 'tsdown';

const common = {
  outDir: 'dist/package/lib',
  platform: 'neutral' as const,
  target: 'es2022',
  clean: false,
  fixedExtension: true,
  deps: { alwaysBundle: [/^(?!node:)/], neverBundle: [/^node:/] },
  // `tsc` writes them, so that users get exactly what it checks.
  dts: false,
  format: ['esm', 'cjs'],
} satisfies UserConfig;

/** The code that is published: everything in one package, for both module systems. */
// biome-ignore lint/style/noDefaultExport: tsdown reads it
export default defineConfig([
  {
    ...common,
    entry: {
      index: 'src/index.ts',
      commands: 'src/commands.ts',
      node: 'src/node.ts',
      testing: 'src/testing.ts',
      'transport-of': 'src/transport-of.ts',
    },
  },
  { ...common, entry: { validate: 'dist/types/validate.mjs' } },
]);
