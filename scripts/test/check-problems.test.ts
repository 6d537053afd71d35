import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { isObject } from '../../packages/generator/src/load/shapes.ts';
import { createSources } from '../../packages/generator/src/load/sources.ts';
import { checkProblems } from '../check-problems.ts';

const BUNDLE = await readFile(new URL('../../generated/document/openapi.json', import.meta.url), 'utf8');

async function check(text: string): Promise<void> {
  const sources = createSources(new Map([['openapi.json', text]]));
  const document = await sources.read('openapi.json');
  if (isObject(document)) checkProblems(document, sources);
}

it('accepts the document', async () => {
  await expect(check(BUNDLE)).resolves.toBeUndefined();
});

it.each([
  ['another type', 'type', '/problems/other'],
  ['another title', 'title', 'No key'],
  ['another status', 'status', 402],
])('refuses the example of a problem with %s, and names its place', async (_, name, value) => {
  const document = JSON.parse(BUNDLE);
  document.components.responses.unauthorized.content['application/problem+json'].example[name] = value;
  await expect(check(JSON.stringify(document, null, 2))).rejects.toThrow(
    /^openapi\.json:\d+ \(#\/components\/responses\/unauthorized\): the example of the problem 401 differs/,
  );
});
