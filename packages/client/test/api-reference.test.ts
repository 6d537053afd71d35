import { readFile } from 'node:fs/promises';
import { OPERATIONS } from '@wafermark/generated/document/operations.ts';
import { expect, it } from 'vitest';
import { writeReference } from '../build/api-reference.ts';
import { wireSource } from '../build/wire-source.ts';

it('api.md is what the methods are, and has all of them', async () => {
  const reference = await readFile(new URL('../api.md', import.meta.url), 'utf8');
  expect(reference).toBe(await writeReference());
  const operations = [...reference.matchAll(/operation `(\w+)`/g)].map(([, id]) => id);
  expect(operations.sort()).toEqual(Object.keys(OPERATIONS).sort());
});

it('sends and reads as much as the operations need', async () => {
  const source = await readFile(new URL('../src/wire.ts', import.meta.url), 'utf8');
  expect(source).toBe(wireSource());
});
