import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const project = (name: string, root: string, setupFiles: string[] = []) => ({
  // Machines are noisy: a short limit would fail tests that are right.
  test: { name, root, include: ['test/**/*.test.ts'], setupFiles, testTimeout: 120_000, hookTimeout: 120_000 },
});

export default defineConfig({
  test: {
    // The default leaves a core to the watcher, which is not there.
    maxWorkers: availableParallelism(),
    projects: [
      project('generate', 'scripts'),
      project('client', 'packages/client'),
      project('server', 'packages/server'),
      project('cli', 'packages/cli'),
      project('contract', 'packages/contract', ['test/setup.ts']),
    ],
  },
});
