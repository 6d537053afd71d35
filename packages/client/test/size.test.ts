import { expect, it } from 'vitest';
import { bundle } from './bundle.ts';

/** In bytes, with gzip. */
const BUDGET = 4_100;

const program = (more = '') => `
  import { Wafermark${more && `, ${more}`} } from '@wafermark/client';
  const { annotations } = new Wafermark({ apiKey: 'k' });
  console.log(await annotations.create('x', { property_name: 'thickness', property_value: 25.1 })${more && `, ${more}`});
`;

it('makes a program with one call no larger than the budget', async () => {
  const { gzip } = await bundle(program(), import.meta.dirname);
  expect(gzip).toBeLessThanOrEqual(BUDGET);
});

it('loads what belongs to failures and to imports apart, unless the program names it', async () => {
  const texts = async (more?: string) =>
    (await bundle(program(more), import.meta.dirname)).files.filter(({ isAtOnce }) => isAtOnce).map(({ text }) => text);
  const plain = (await texts()).join('');
  for (const name of ['NotFoundError', 'BulkError', 'Retry-After', 'createMany needs'])
    expect(plain).not.toContain(name);
  expect((await texts('NotFoundError')).join('')).toContain('NotFoundError');
});
