import { defineConfig } from 'vitest/config';

/** The tests of what is published: they build, pack, install, and need the network for that. */
export default defineConfig({
  test: { root: import.meta.dirname, include: ['test/**/*.slow.ts'], testTimeout: 60_000, hookTimeout: 300_000 },
});
