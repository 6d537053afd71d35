import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { reportedLinesOfEach } from './compile.ts';

const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
const snippets = [...readme.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = '']) => code);

it('every snippet of the README compiles, and would not with a mistake in it', () => {
  expect(snippets.length).toBeGreaterThanOrEqual(6);
  const [first = ''] = snippets;
  const wrong = first.replace('x_min:', 'x_mim:');
  const line = wrong.slice(0, wrong.indexOf('x_mim:')).split('\n').length;
  expect(reportedLinesOfEach([...snippets, wrong])).toEqual([...snippets.map(() => []), [line]]);
});
