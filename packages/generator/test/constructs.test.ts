import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { generate } from '../src/generate.ts';
import { Refusal } from '../src/refusal.ts';
import { CONSTRUCTS, constructTable } from './constructs.ts';
import { compile, emptyFolder } from './support.ts';

const ROOT = await emptyFolder('constructs');
const ALL = Object.entries(CONSTRUCTS).flatMap(([part, constructs]) =>
  constructs.map((construct) => ({ part, ...construct })),
);
const GENERATED = ALL.filter(({ refused }) => refused === undefined);
const REFUSED = ALL.flatMap(({ refused, ...construct }) => (refused === undefined ? [] : [{ refused, ...construct }]));

async function run(document: object, name: string): Promise<string> {
  const folder = await emptyFolder(join('constructs', name));
  const file = join(folder, 'openapi.json');
  await writeFile(file, JSON.stringify(document, null, 2));
  await generate(file, { out: join(folder, 'out'), outputs: ['client', 'server', 'contract'] });
  return file;
}

it('has the table of constructs in decisions/generation.md', async () => {
  const text = await readFile(new URL('../../../decisions/generation.md', import.meta.url), 'utf8');
  expect(text).toContain(constructTable());
});

it('says of each construct that it is generated, or refused', () => {
  for (const { construct, generated, refused } of ALL)
    expect([construct, (generated === undefined) !== (refused === undefined)]).toStrictEqual([construct, true]);
  expect(new Set(ALL.map(({ part, construct }) => part + construct)).size).toBe(ALL.length);
});

describe('generates', () => {
  it.each(
    GENERATED.map((construct, index) => [construct.part, construct.construct, construct.document, index] as const),
  )('%s: %s', async (_, __, document, index) => {
    await run(document, `c${index}`);
  });

  afterAll(async () => {
    // All at once: the compiler takes most of its time to start.
    expect(await compile(ROOT)).toBe('');
  });
});

describe('refuses, and names the place and what to write instead', () => {
  it.each(
    REFUSED.map(
      ({ part, construct, document, refused }, index) => [part, construct, document, refused, index] as const,
    ),
  )('%s: %s', async (_, __, document, refused, index) => {
    const error = await run(document, `r${index}`).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(Refusal);
    const { message, place } = error instanceof Refusal ? error : expect.unreachable();
    expect(place).toStrictEqual({
      file: expect.stringContaining('openapi.json'),
      pointer: expect.stringMatching(/^#/),
      line: expect.any(Number),
    });
    expect(message).toBe(`${place.file}:${place.line} (${place.pointer}): ${refused}.`);
  });
});
