import { OPERATIONS } from '@wafermark/generated/document/operations.ts';
import { expect, it } from 'vitest';
import { bundle, commandProgram } from './bundle.ts';

/**
 * In bytes, with gzip: a part that is always there, and the row of each operation. Everything is counted, `createMany` too: nothing is
 * loaded later. decisions/client.md says what it consists of.
 */
const BUDGET: number = 13_600 + Object.keys(OPERATIONS).length * 130;

const program = `
  import { Wafermark } from '@wafermark/client';
  const { annotations } = new Wafermark({ apiKey: 'k' });
  console.log(await annotations.create('x', { property_name: 'thickness', property_value: 25.1 }));
`;

it('makes a program with one call no larger than the budget, in one file', async () => {
  const { gzip, files } = await bundle(program, import.meta.dirname);
  expect(files).toHaveLength(1);
  expect(gzip).toBeLessThanOrEqual(BUDGET);
});

/** Everything that one call needs, whatever fails; no other operation may add to it. The published package makes it 9,000 at most, by any bundler. */
const SMALLEST = 8_870;

it('makes a program with one command no larger than what its call needs', async () => {
  const { gzip, files } = await bundle(commandProgram('@wafermark/client/commands'), import.meta.dirname);
  expect(files).toHaveLength(1);
  expect(gzip).toBeLessThanOrEqual(SMALLEST);
});

it('imports nothing dynamically, which service workers and browser extensions forbid', async () => {
  const { files } = await bundle(program, import.meta.dirname);
  for (const { text } of files) expect(text).not.toMatch(/\bimport\(/);
});
