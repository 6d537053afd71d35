import { defineConfig, type ViteUserConfig } from 'vitest/config';

/** Tests that need more than `npm test` has: those of what is published need the network, those of power failures a C compiler. */
const config: ViteUserConfig = defineConfig({
  test: {
    include: ['packages/{client,server,generator}/test/**/*.slow.ts', 'scripts/test/**/*.slow.ts'],
    // They build into the same folders.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});

export default config;
