import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import express from 'express';
import { expect, it } from 'vitest';
import { generate } from '../src/generate.ts';
import { typeNameOf, variableNameOf } from '../src/names.ts';
import { unicodePattern } from '../src/schema/patterns.ts';
import { partings } from './contract-support.ts';
import { compile, emptyFolder, fixture, generateAll, listen, load } from './support.ts';

interface Modules {
  openApi(options: object): express.RequestHandler;
  serve(handlers: object): express.RequestHandler;
  problemHandler(): express.ErrorRequestHandler;
}

it('generates right code of names that mean something to JavaScript, TypeScript or JSON', async () => {
  const folder = await generateAll(fixture('odd-names.yaml'), 'odd-names');
  expect(await compile(folder)).toBe('');
  const { openApi } = await load<Modules>(folder, 'server/middleware.ts');
  const { serve, problemHandler } = await load<Modules>(folder, 'server/serve.ts');
  const handlers = {
    new: async () => ({ status: 200, body: null }),
    toString: async () => ({ status: 200, body: { Item: { a: { b: {} } } } }),
    constructor: async () => ({ status: 200 }),
    ['__proto__']: async () => ({ status: 200 }),
    hasOwnProperty: async () => ({ status: 204 }),
  };
  const app = express();
  app.use(openApi({ security: {} }), serve(handlers), problemHandler());
  const found = await partings(folder, { baseUrl: await listen(app) });
  expect([found.parted, found.skipped]).toStrictEqual([{}, []]);
  expect(found.count).toBeGreaterThan(10);
});

it.each([
  ['pet-id', 'PetId', 'petId'],
  ['a.b c', 'ABC', 'aBC'],
  ['2nd', '_2nd', '_2nd'],
  ['delete', 'Delete', 'delete_'],
  ['listPets', 'ListPets', 'listPets'],
  ['名', '名', '名'],
  ['__proto__', '__proto__', '__proto___'],
])('calls %s %s as a type, and %s as a variable', (text, type, variable) => {
  expect([typeNameOf(text), variableNameOf(text)]).toStrictEqual([type, variable]);
});

it.each([
  ['^[\\w\\-_]+$', '^[\\w\\-_]+$'],
  ['^a\\-b\\_c\\:d$', '^a-b_c:d$'],
  ['^[\\w-.]+$', '^[\\w\\-.]+$'],
  ['^[\\\\:]$', '^[\\\\:]$'],
  ['^a{,3}$', '^a\\{,3\\}$'],
  ['(?i)^abc$', '(?i:^abc$)'],
  ['^(?<year>\\d{4})$', '^(?<year>\\d{4})$'],
])('reads the pattern %s as %s', (pattern, expected) => {
  expect(unicodePattern(pattern)).toBe(expected);
});

it.each(['a++', '(?P<a>b)', '[[:alpha:]]+\\', '\\Aa\\Z(', '(?#comment)a'])(
  'knows no expression of ECMAScript in %s',
  (pattern) => {
    expect(unicodePattern(pattern)).toBeUndefined();
  },
);

it('puts documents of several files together, whichever refers to which', async () => {
  const folder = await emptyFolder('several-files');
  const files = {
    'openapi.yaml':
      'openapi: 3.1.0\ninfo: { title: T, version: "1" }\npaths: { /a: { $ref: parts/path.yaml#/a } }\ncomponents: { schemas: { Pet: { $ref: parts/pet.json } } }\n',
    'path.yaml':
      'a: { post: { requestBody: { content: { application/json: { schema: { $ref: ../openapi.yaml#/components/schemas/Pet } } } }, responses: { 200: { $ref: "#/ok" } } } }\nok: { description: Fine., content: { application/json: { schema: { $ref: pet.json } } } }\n',
    'pet.json':
      '\u{feff}{ "type": "object", "properties": { "self": { "$ref": "#" }, "name": { "$ref": "../parts/pet.json#/properties/nick" }, "nick": { "type": "string" } } }',
  };
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name === 'openapi.yaml' ? name : `parts/${name}`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  await generate(join(folder, 'openapi.yaml'), { out: join(folder, 'out'), outputs: ['client', 'server'] });
  expect(await readFile(join(folder, 'out/document/models.ts'), 'utf8')).toMatch(
    /export interface Pet \{\s+self\?: Pet;\s+name\?: Nick;\s+nick\?: string;\s+\}/,
  );
  expect(await compile(folder)).toBe('');
});
