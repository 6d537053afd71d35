import { defineConfig } from 'vitest/config';

const project = (name: string, root: string) => ({
  test: { name, root, include: ['test/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
});

export default defineConfig({
  test: {
    projects: [
      project('generate', 'scripts'),
      project('client', 'packages/client'),
      project('server', 'packages/server'),
      project('cli', 'packages/cli'),
      project('contract', 'packages/contract'),
    ],
  },
});
