import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { main } from '../src/main.ts';
import { emptyFolder, fixture } from './support.ts';

async function run(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const code = await main(args, {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
  });
  return { code, ...said };
}

it('generates client, server and contract tests into a folder', async () => {
  const out = join(await emptyFolder('main'), 'new/generated');
  expect(await run(fixture('tic-tac-toe.yaml'), '--out', out)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^\d+ files in .*generated\/\n$/),
    err: '',
  });
  expect((await readdir(out)).sort()).toStrictEqual(['client', 'contract', 'document', 'server']);
});

it.each([
  [['--client'], ['client', 'document']],
  [['--server'], ['document', 'server']],
  [['--contract'], ['contract', 'document', 'server']],
  [
    ['--client', '--server'],
    ['client', 'document', 'server'],
  ],
])('generates only what %j asks for', async (flags, folders) => {
  const out = await emptyFolder('main-some');
  expect(await run(fixture('petstore.yaml'), '--out', out, ...flags)).toMatchObject({ code: 0 });
  expect((await readdir(out)).sort()).toStrictEqual(folders);
});

it('says which line it refuses, with a code of its own, and writes nothing', async () => {
  const folder = await emptyFolder('main-refused');
  const file = join(folder, 'openapi.yaml');
  await writeFile(file, 'openapi: 3.1.0\npaths:\n  /a:\n    trace: { responses: { 200: { description: Fine. } } }\n');
  const { code, out, err } = await run(file, '--out', join(folder, 'out'));
  expect({ code, out }).toStrictEqual({ code: 2, out: '' });
  expect(err).toBe(`${file}:4 (#/paths/~1a/trace): no client in JavaScript may send TRACE; leave the operation out.\n`);
  expect(await readdir(folder)).toStrictEqual(['openapi.yaml']);
});

it.each([
  [['--help'], 0, /createClient\(\)[\s\S]*openApi\(\)[\s\S]*Examples:[\s\S]*Exit codes: 0 generated, 1 failed, 2/],
  [[], 1, /missing required argument 'document'[\s\S]*--help explains/],
  [['a.yaml', '--clinet'], 1, /unknown option '--clinet'\n\(Did you mean --client\?\)/],
])('explains itself: %j', async (args, code, text) => {
  const said = await run(...args);
  expect(said.code).toBe(code);
  expect(said.out + said.err).toMatch(text);
});

it('imports another transport', async () => {
  const out = await emptyFolder('main-transport');
  await run(fixture('petstore.yaml'), '--out', out, '--client', '--transport', 'our-transport');
  expect(await readFile(join(out, 'client/client.ts'), 'utf8')).toContain(
    "import { createTransport } from 'our-transport';",
  );
});
