import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { run } from '../../../scripts/run.ts';
import { checksOf } from '../src/checks/checked-schemas.ts';
import type { Document } from '../src/document.ts';
import { emitApi } from '../src/emit-api.ts';
import { emitClient } from '../src/emit-client.ts';
import { emitModels } from '../src/emit-models.ts';
import { emitRoutes } from '../src/emit-routes.ts';
import { emitSecurity } from '../src/emit-security.ts';
import { emitServer } from '../src/emit-server.ts';
import { inFolders } from '../src/folders.ts';
import { emitFiles, writeFormatted } from '../src/generate.ts';
import { readOperations } from '../src/operation.ts';
import { docComment, importOf, modelNames, pascal } from '../src/source.ts';
import { filesOf } from './files-of.ts';

const GENERATED = fileURLToPath(new URL('../../../generated', import.meta.url));
const COMMITTED = new URL('../../../generated/document/openapi.json', import.meta.url);
const BUNDLE = readFileSync(COMMITTED, 'utf8');
// As the generator reads it after the linter has passed.
const document = JSON.parse(BUNDLE) as Document;
const operations = readOperations(document);
const [first] = operations;
if (first === undefined) throw new Error('The document has no operation');

it('emits the committed files', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'wafermark-emitted-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFormatted(folder, inFolders(await emitFiles(document)), run);
  const committed = await filesOf(GENERATED);
  expect({ ...(await filesOf(folder)), 'document/openapi.json': BUNDLE }).toStrictEqual(committed);
});

it('generates code that needs no schema compiler', async () => {
  const files = await filesOf(GENERATED);
  const sources = Object.entries(files).filter(([name]) => name !== 'document/openapi.json');
  expect(sources.map(([name]) => name)).toContain('server/checks.js');
  for (const [name, text] of sources) {
    expect([name, text.match(/\brequire\(|\bajv\b|openapi-validator|new Function|\beval\(/g)]).toStrictEqual([
      name,
      null,
    ]);
  }
  expect(files['server/checks.js']).not.toMatch(/^import /m);
});

it('compiles each distinct schema once, and names it after its first use', () => {
  const { schemas, operations: byId } = checksOf(document, operations);
  const texts = [...schemas.values()].map(({ schema }) => JSON.stringify(schema));
  expect(new Set(texts).size).toBe(texts.length);
  expect(byId['getSampleAnnotation']).toMatchObject({
    path: 'GetSampleAnnotationPath',
    query: 'NoParameters',
    header: 'GetPhysicalSampleHeader',
    body: undefined,
    answers: { 200: 'Annotation', 304: undefined, 404: 'Problem', 422: 'ValidationProblem' },
  });
  expect(byId['updateSampleAnnotation']).toMatchObject({ path: 'GetSampleAnnotationPath', body: 'AnnotationUpdate' });
  expect(byId['bulkCreateSampleAnnotations']).toMatchObject({
    body: { array: 'annotations', list: 'BulkCreateSampleAnnotationsEnvelope', item: 'AnnotationCreate' },
    answers: { 200: { item: 'Annotation' } },
  });
  expect(byId['deleteSampleAnnotation']?.answers).toHaveProperty('204', undefined);
});

it('reserves the name of a component for the component', () => {
  const components = { ...document.components.schemas, ListPhysicalSamplesQuery: { type: 'string' } };
  const changed = { ...document, components: { ...document.components, schemas: components } };
  const { schemas, operations: byId } = checksOf(changed, operations);
  expect(byId['listPhysicalSamples']?.query).toBe('ListPhysicalSamplesQuery2');
  expect(schemas.get('ListPhysicalSamplesQuery')).toStrictEqual({
    schema: { $ref: 'ListPhysicalSamplesQuery' },
    type: 'ListPhysicalSamplesQuery',
  });
});

it("appends a number when a schema's name is that of a component", () => {
  const taken = Object.fromEntries(
    ['', '2', '3'].map((number) => [`ListPhysicalSamplesQuery${number}`, { type: 'string' }]),
  );
  const components = { ...document.components, schemas: { ...document.components.schemas, ...taken } };
  const { operations: byId } = checksOf({ ...document, components }, operations);
  expect(byId['listPhysicalSamples']?.query).toBe('ListPhysicalSamplesQuery4');
});

it('names the checks of other schemas after the operation', () => {
  const $ref = '#/components/schemas/Annotation';
  const more = { minProperties: 2 };
  const changed = operations.map((operation) => ({
    ...operation,
    answers: operation.answers.map((answer) => {
      if (answer.type === 'Annotation') return { ...answer, schema: { $ref, ...more } };
      return answer.type === 'Annotation[]'
        ? { ...answer, schema: { type: 'array', items: { $ref, ...more, a: 1 } } }
        : answer;
    }),
  }));
  const { operations: byId } = checksOf(document, changed);
  expect(byId['createSampleAnnotation']?.answers).toMatchObject({ 200: 'CreateSampleAnnotationAnswer' });
  expect(byId['listSampleAnnotations']?.answers).toMatchObject({ 200: { item: 'ListSampleAnnotationsItem' } });
});

it('names the check of a bulk item that is not a component after the operation', () => {
  const schemas = {
    ...document.components.schemas,
    AnnotationBulkCreate: {
      type: 'object',
      properties: { annotations: { type: 'array', maxItems: 2, items: { type: 'object', maxProperties: 7 } } },
    },
  };
  const changed = { ...document, components: { ...document.components, schemas } };
  const { schemas: checked, operations: byId } = checksOf(changed, operations);
  expect(byId['bulkCreateSampleAnnotations']).toMatchObject({ body: { item: 'BulkCreateSampleAnnotationsItem' } });
  expect(checked.get('BulkCreateSampleAnnotationsItem')).toStrictEqual({
    schema: { type: 'object', maxProperties: 7 },
    type: "AnnotationBulkCreate['annotations'][number]",
  });
});

it('accepts an array of components as a body', () => {
  const schema = { type: 'array', items: { $ref: '#/components/schemas/Project' } };
  const body = { mediaType: 'application/json', type: 'Project[]', schema, description: '', maxBytes: 1 };
  const { schemas } = checksOf(document, [{ ...first, id: 'addProjects', body }]);
  expect(schemas.get('AddProjectsBody')).toStrictEqual({
    schema: { type: 'array', items: { $ref: 'Project' } },
    type: 'Project[]',
  });
});

it('lists the security requirements of each operation: those of the document unless the operation has its own', () => {
  const change = (security: readonly object[] | undefined): string =>
    emitSecurity(
      {
        ...document,
        paths: {
          ...document.paths,
          [first.path]: { get: Object.assign({}, document.paths[first.path]?.['get'], { security }) },
        },
      },
      operations,
    );
  expect(change(undefined)).toContain('listPhysicalSamples: [["ApiKeyAuth"]],');
  expect(change([])).toContain('listPhysicalSamples: [],');
  expect(change([{ A: [], B: [] }, {}])).toContain('listPhysicalSamples: [["A","B"],[]],');
  const { security: _, ...open } = document;
  expect(emitSecurity(open, operations)).toContain('getSampleAnnotation: [],');
});

it('separates operations that read from those that write', () => {
  const text = emitServer([first]);
  expect(text).toContain("export type ReadOperationId = 'listPhysicalSamples';");
  expect(text).toContain('export type WriteOperationId = never;');
  expect(text).toContain('readonly items: AsyncIterable<readonly PhysicalSampleListItem[]> }');
  const post = emitServer([{ ...first, method: 'POST' }]);
  expect(post).toContain('export type ReadReply = never;');
  expect(post).toContain('readonly body: PhysicalSampleListItem[] }');
});

it('escapes comment ends in text of the document', () => {
  expect(docComment([' One. */ \n\n Two.', 'Three.'])).toBe('/**\n * One. * /\n *\n *  Two.\n * Three.\n */');
});

it('writes an empty comment for a schema without a description', () => {
  const components = { ...document.components, schemas: { Bare: {} } };
  expect(emitModels({ ...document, components })).toContain(`/**\n *\n */\nexport type Bare = Schema<'Bare'>;`);
});

it('escapes special characters in paths', () => {
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

it('has no body type for a failure without a body', () => {
  const answers = [
    ...first.answers,
    { status: 418, mediaType: undefined, type: 'void', schema: undefined, marker: undefined, headers: [] },
  ];
  expect(emitClient([{ ...first, answers }])).not.toContain('readonly 418');
});

it('names a text field that every object an operation returns has', () => {
  const text = emitClient(operations);
  expect(text).toContain('behaviour: {"id":"listSampleAnnotations","returns":"array","has":"id"}');
  expect(text).toContain('behaviour: {"id":"deleteSampleAnnotation","returns":204}');
});

it('lists HEAD only next to GET, and always OPTIONS', () => {
  const path = '/a';
  const methods = (...names: readonly string[]): string | undefined =>
    /allow: "([^"]*)"/.exec(emitRoutes(names.map((method) => ({ ...first, path, method }))))?.[1];
  expect(methods('POST', 'GET')).toBe('GET, HEAD, OPTIONS, POST');
  expect(methods('POST', 'PATCH')).toBe('OPTIONS, PATCH, POST');
});

it('lists only the fields of schemas whose properties are all required', () => {
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

it('uses the only header that every response has as the request id', () => {
  const [answer, ...others] = first.answers;
  if (answer === undefined) throw new Error('The operation has no response');
  const answers = [{ ...answer, headers: ['Link', ...answer.headers] }, ...others];
  const text = emitApi(document, [{ ...first, answers }, ...operations.slice(1)]);
  expect(text).toContain('REQUEST_ID_HEADER = "X-Request-Id"');
});

it('lists the schemas used in bodies once each, in order, without empty ones', () => {
  const answer = { status: 200, mediaType: 'application/json', schema: undefined, marker: undefined, headers: [] };
  const body = { mediaType: 'application/json', type: 'Create', schema: {}, description: '', maxBytes: 1 };
  const answers = ['void', 'Zone[]', 'Able', 'Zone'].map((type) => ({ ...answer, type }));
  expect(modelNames([{ ...first, body, answers }])).toStrictEqual(['Able', 'Create', 'Zone']);
  expect(modelNames([{ ...first, body: undefined, answers: [] }])).toStrictEqual([]);
});

it('imports only what is used', () => {
  expect(importOf(['a', 'b', 'cd'], './x.ts', 'b(); acd(); cd')).toBe("import { b, cd } from './x.ts';");
  expect(importOf(['a'], './x.ts', 'ab()')).toBe('');
});

it('capitalises names', () => {
  expect(pascal('listSamples')).toBe('ListSamples');
});
