import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { gatesFor } from '../gates/gates-for.ts';

it('chooses what the document concerns for an edit of the document', () => {
  expect(gatesFor(['openapi/paths/annotation.yaml', 'generated/client/client.ts'])).toStrictEqual({
    checks: ['document', 'types'],
    projects: ['generate', 'client', 'contract'],
  });
});

it('adds up what several changes need, each once', () => {
  expect(gatesFor(['packages/wafermap/src/map.ts', 'packages/viewer/src/main.tsx', 'README.md'])).toStrictEqual({
    checks: ['lint', 'types'],
    projects: ['wafermap', 'viewer', 'generate'],
  });
});

it('needs nothing when nothing has changed', () => {
  expect(gatesFor([])).toStrictEqual({ checks: [], projects: [] });
});

it('knows the tests of every package that has any', () => {
  const tested = readdirSync(new URL('../../packages', import.meta.url)).filter(
    (name) => !['bench', 'interop'].includes(name),
  );
  for (const name of tested) expect(gatesFor([`packages/${name}/src/x.ts`]).projects).toContain(name);
});
