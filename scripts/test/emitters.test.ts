import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import type { Document } from '../generate/document.ts';
import { emitApi } from '../generate/emit-api.ts';
import { emitClient } from '../generate/emit-client.ts';
import { emitModels } from '../generate/emit-models.ts';
import { emitRoutes } from '../generate/emit-routes.ts';
import { emitFiles, writeFormatted } from '../generate/generate.ts';
import { readOperations } from '../generate/operation.ts';
import { docComment, modelNames, pascal } from '../generate/source.ts';
import { filesOf } from './files-of.ts';

const COMMITTED = new URL('../../generated/openapi.json', import.meta.url);
const BUNDLE = readFileSync(COMMITTED, 'utf8');
// As the generator reads it, once the linter has had its say.
const document = JSON.parse(BUNDLE) as Document;
const operations = readOperations(document);
const [first] = operations;
if (first === undefined) throw new Error('The document has no operation');

it('emits what is committed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'wafermark-emitted-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFormatted(folder, await emitFiles(document, fileURLToPath(COMMITTED)));
  const committed = await filesOf(fileURLToPath(new URL('.', COMMITTED)));
  expect({ ...(await filesOf(folder)), 'openapi.json': BUNDLE }).toStrictEqual(committed);
});

it('writes comments that text of the document cannot end', () => {
  expect(docComment([' One. */ \n\n Two.', 'Three.'])).toBe('/**\n * One. * /\n *\n *  Two.\n * Three.\n */');
});

it('writes an empty comment for a schema without a description', () => {
  const components = { ...document.components, schemas: { Bare: {} } };
  expect(emitModels({ ...document, components })).toContain(
    `/**\n *\n */\nexport type Bare = components['schemas']['Bare'];`,
  );
});

it('writes paths in which every character stands for itself', () => {
  const routes = emitRoutes([
    { ...first, path: '/b.c/{id}/d-e' },
    { ...first, path: '/a' },
  ]);
  expect(routes).toContain(String.raw`/^\/b\.c\/(?<id>[^/]+)\/d\-e\/?$/`);
  expect(routes.indexOf('"/a"')).toBeLessThan(routes.indexOf('"/b.c/{id}/d-e"'));
});

it('matches paths with fewer parameters first, however long they are', () => {
  const routes = emitRoutes(['/a/{b}', '/a/all-of-them'].map((path) => ({ ...first, path })));
  expect(routes.indexOf('"/a/all-of-them"')).toBeLessThan(routes.indexOf('"/a/{b}"'));
});

it('has no type for the body of a failure that has none', () => {
  const answers = [
    ...first.answers,
    { status: 418, mediaType: undefined, type: 'void', schema: undefined, headers: [] },
  ];
  expect(emitClient([{ ...first, answers }])).not.toContain('readonly 418');
});

it('lists methods with HEAD beside GET alone, and OPTIONS', () => {
  const path = '/a';
  const methods = (...names: readonly string[]): string | undefined =>
    /allow: "([^"]*)"/.exec(emitRoutes(names.map((method) => ({ ...first, path, method }))))?.[1];
  expect(methods('POST', 'GET')).toBe('GET, HEAD, OPTIONS, POST');
  expect(methods('POST', 'PATCH')).toBe('OPTIONS, PATCH, POST');
});

it('lists fields of those schemas alone whose properties are all required', () => {
  const schemas = {
    All: { properties: { a: {}, b: {} }, required: ['a', 'b'] },
    Some: { properties: { a: {}, b: {} }, required: ['a'] },
    None: { properties: { a: {} } },
    Text: { type: 'string' },
  };
  const text = emitApi({ ...document, components: { ...document.components, schemas } }, operations);
  expect(text).toContain('FIELDS = {"All":["a","b"]} as const');
  expect(text).toContain('DEFAULTS = {} as const');
});

it('takes the header that every answer has for the id of the request, and no other', () => {
  const [answer, ...others] = first.answers;
  if (answer === undefined) throw new Error('The operation has no answer');
  const answers = [{ ...answer, headers: ['Link', ...answer.headers] }, ...others];
  const text = emitApi(document, [{ ...first, answers }, ...operations.slice(1)]);
  expect(text).toContain('REQUEST_ID_HEADER = "X-Request-Id"');
});

it('names what operations carry once each, in order, and nothing for what is empty', () => {
  const answer = { status: 200, mediaType: 'application/json', schema: undefined, headers: [] };
  const body = { mediaType: 'application/json', type: 'Create', schema: {}, maxBytes: 1 };
  const answers = ['void', 'Zone[]', 'Able', 'Zone'].map((type) => ({ ...answer, type }));
  expect(modelNames([{ ...first, body, answers }])).toStrictEqual(['Able', 'Create', 'Zone']);
  expect(modelNames([{ ...first, body: undefined, answers: [] }])).toStrictEqual([]);
});

it('writes names with a capital', () => {
  expect(pascal('listSamples')).toBe('ListSamples');
});
