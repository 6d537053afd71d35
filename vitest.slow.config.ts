import { defineConfig, type ViteUserConfig } from 'vitest/config';

/** The tests of what is published: they build, pack, install, and need the network for that. */
const config: ViteUserConfig = defineConfig({
  test: {
    include: ['packages/client/test/**/*.slow.ts', 'scripts/test/**/*.slow.ts'],
    // They build into the same folders.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});

export default config;
