/** `pnpm lint` finds promises that nobody waits for. */
import { expect, it } from 'vitest';
import { copyRepository } from './repository-copy.ts';

const PLANTED = [
  // a promise of another package
  {
    file: 'packages/cli/src/commands/serve.ts',
    from: 'await seedDemo(store',
    to: 'seedDemo(store',
    rule: 'no-floating-promises',
  },
  // a promise of the client, in a test
  {
    file: 'scripts/test/examples.test.ts',
    from: "await client.annotations.create(sample, { property_name: 'thickness'",
    to: "client.annotations.create(sample, { property_name: 'thickness'",
    rule: 'no-floating-promises',
  },
  // a promise of Node itself
  {
    file: 'scripts/check/freshness.ts',
    from: 'await rm(folder',
    to: 'rm(folder',
    rule: 'no-floating-promises',
  },
  // an async function where none is expected
  {
    file: 'packages/bench/src/cost/bulk-server.ts',
    from: 'createServer((request, response) => void answer(request, response))',
    to: 'createServer(async (request, response) => answer(request, response))',
    rule: 'no-misused-promises',
  },
];

it('finds each promise that nobody waits for', async () => {
  const copy = await copyRepository();
  for (const { file, from, to } of PLANTED) await copy.replace(file, from, to);
  const { code, output } = await copy.run(process.execPath, 'scripts/check.ts', 'lint');
  const found = [...output.matchAll(/typescript\((no-\w+-promises)\)[^[]*\[(\S+?):\d/g)];
  expect(code).toBe(1);
  expect(found.map(([, rule, file]) => `${file} ${rule}`).toSorted()).toStrictEqual(
    PLANTED.map(({ file, rule }) => `${file} ${rule}`).toSorted(),
  );
});

it('refuses a part of the checks that does not exist', async () => {
  const copy = await copyRepository();
  const { code, output } = await copy.run(process.execPath, 'scripts/check.ts', 'lnit');
  expect([code, output]).toStrictEqual([2, expect.stringContaining('some parts: document, lint, types')]);
});
