import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checksOf } from '../src/checks/checked-schemas.ts';
import { emitClient } from '../src/emit-client.ts';
import { emitModels } from '../src/emit-models.ts';
import { emitRoutes } from '../src/emit-routes.ts';
import { emitServer } from '../src/emit-server.ts';
import type { Model } from '../src/model/model.ts';
import { docComment, importOf, literal, pascal, propertyName } from '../src/source.ts';
import { filesOf } from './files-of.ts';
import { modelOf, withPaths } from './model-of.ts';

const GENERATED = fileURLToPath(new URL('../../../generated', import.meta.url));
const OK = { responses: { 200: { description: 'Fine.' } } };
const json = (schema: object): object => ({ content: { 'application/json': { schema } } });
const answering = (schema: object): object => ({ responses: { 200: { description: 'Fine.', ...json(schema) } } });
const parametersOf = (path: string): object[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));

/** A model with an operation for each path. */
const withGets = (...paths: readonly string[]): Promise<Model> =>
  modelOf(withPaths(Object.fromEntries(paths.map((path) => [path, { parameters: parametersOf(path), get: OK }]))));

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

describe('checks', () => {
  it('are compiled once for each distinct schema, and named after its first use', async () => {
    const parameters = [{ name: 'limit', in: 'query', schema: { type: 'integer' } }];
    const model = await modelOf(
      withPaths({
        '/a': { parameters, get: { operationId: 'listA', ...OK } },
        '/b': { parameters, get: { operationId: 'listB', ...OK } },
      }),
    );
    const { schemas, operations } = checksOf(model, false);
    expect([...schemas.keys()]).toStrictEqual(['NoParameters', 'ListAQuery']);
    expect(operations['listB']).toMatchObject({ path: 'NoParameters', query: 'ListAQuery', body: [] });
  });

  it('leave the name of a component to the component', async () => {
    const parameters = [{ name: 'limit', in: 'query', schema: { type: 'integer' } }];
    const schemas = { ListAQuery: { type: 'string' }, ListAQuery2: { type: 'string' } };
    const model = await modelOf(
      withPaths({ '/a': { parameters, get: { operationId: 'listA', ...OK } } }, { components: { schemas } }),
    );
    expect(checksOf(model, true).operations['listA']?.query).toBe('ListAQuery3');
  });

  it('are one of the list and one of each item for an array of a response', async () => {
    const model = await modelOf(
      withPaths({
        '/a': {
          get: { operationId: 'listA', ...answering({ type: 'array', maxItems: 2, items: { type: 'string' } }) },
        },
      }),
    );
    const { schemas, operations } = checksOf(model, false);
    expect(operations['listA']?.answers['200']).toMatchObject([{ check: { list: 'ListAList', item: 'ListAItem' } }]);
    expect(schemas.get('ListAItem')).toStrictEqual({ schema: { type: 'string' }, type: 'string' });
    expect(schemas.get('ListAList')?.schema).toStrictEqual({ type: 'array', maxItems: 2 });
  });
});

describe('routes', () => {
  const routeTo = async (paths: readonly string[], path: string): Promise<string | undefined> => {
    const source = emitRoutes(await withGets(...paths));
    const rows = [...source.matchAll(/path: (".*"),\s+pattern: \/(.*)\/,/g)];
    const found = rows.find(([, , pattern = '']) => new RegExp(pattern).test(path));
    return found?.[1] && JSON.parse(found[1]);
  };

  it.each([
    [['/a/{b}', '/a/all-of-them'], '/a/all-of-them', '/a/all-of-them'],
    [['/a/{b}', '/a/all-of-them'], '/a/all', '/a/{b}'],
    [['/{a}/x', '/b/{c}'], '/b/x', '/b/{c}'],
    [['/{a}.{b}'], '/x.y', '/{a}.{b}'],
    [['/x.{format}'], '/x.json', '/x.{format}'],
    [['/x.{format}'], '/xyjson', undefined],
    [['/x/{a}:run', '/x/{a}'], '/x/1:run', '/x/{a}:run'],
    [['/x/{a}:run', '/x/{a}'], '/x/1', '/x/{a}'],
    [['/b.c/{id}/d-e'], '/b.c/1/d-e/', '/b.c/{id}/d-e'],
    [['/b.c/{id}/d-e'], '/bxc/1/d-e', undefined],
    [['/'], '/', '/'],
    [['/a b'], '/a%20b', '/a b'],
  ])('of %j lead %s to %s', async (paths, path, expected) => {
    expect(await routeTo(paths, path)).toBe(expected);
  });

  it('list HEAD only next to GET or as itself, and always OPTIONS', async () => {
    const allow = async (...methods: readonly string[]): Promise<string | undefined> => {
      const operations = Object.fromEntries(methods.map((method) => [method, OK]));
      return /allow: "([^"]*)"/.exec(emitRoutes(await modelOf(withPaths({ '/a': operations }))))?.[1];
    };
    expect(await allow('post', 'get')).toBe('GET, HEAD, OPTIONS, POST');
    expect(await allow('post', 'patch')).toBe('OPTIONS, PATCH, POST');
    expect(await allow('head', 'put')).toBe('HEAD, OPTIONS, PUT');
  });
});

describe('models', () => {
  const modelsOf = async (schemas: object): Promise<string> =>
    emitModels(await modelOf(withPaths({}, { components: { schemas } })));

  it('have no comment without a description', async () => {
    expect(await modelsOf({ Bare: { type: 'string' } })).toContain('\nexport type Bare = string;');
    expect(await modelsOf({ Bare: { type: 'string', description: 'A text. */' } })).toContain(
      '/**\n * A text. * /\n */\nexport type Bare',
    );
  });

  it.each<[string, object, string]>([
    ['a text', { type: 'string' }, 'string'],
    ['what may be null', { type: ['string', 'null'] }, 'string | null'],
    ['an enumeration', { type: 'string', enum: ['a', "b'c"] }, `"a" | "b'c"`],
    ['an enumeration with null', { type: ['string', 'null'], enum: ['a', null] }, '"a" | null'],
    ['an enumeration whose null the type forbids', { type: 'string', enum: ['a', null] }, '"a"'],
    ['a constant null', { const: null }, 'null'],
    ['a list of what may be null', { type: 'array', items: { type: ['number', 'null'] } }, '(number | null)[]'],
    [
      'a tuple',
      { type: 'array', prefixItems: [{ type: 'string' }, { type: 'number' }], minItems: 1 },
      '[string, number?, ...unknown[]]',
    ],
    ['a closed tuple', { type: 'array', prefixItems: [{ type: 'string' }], minItems: 1, items: false }, '[string]'],
    ['alternatives', { oneOf: [{ type: 'string' }, { type: 'integer' }] }, 'string | number'],
    ['an open object', { type: 'object' }, '{ [name: string]: unknown }'],
    ['a map', { type: 'object', additionalProperties: { type: 'number' } }, '{\n[name: string]: number;\n}'],
    ['fields of keywords without a type', { properties: { a: { type: 'string' } } }, '{\na?: string;\n}'],
    [
      'names that need quotes',
      { type: 'object', properties: { 'a-b': {}, __proto__x: {}, '1': {} } },
      '{\n"1"?: unknown;\n"a-b"?: unknown;\n__proto__x?: unknown;\n}',
    ],
    ['a required field that is not described', { type: 'object', required: ['a'] }, '{\na: unknown;\n}'],
    [
      'a map with a field',
      { type: 'object', properties: { a: { type: 'string' } }, additionalProperties: { type: 'number' } },
      '{\na?: string;\n[name: string]: number | string | undefined;\n}',
    ],
    ['nothing', { type: 'string', enum: [1] }, 'never'],
    ['anything', {}, 'unknown'],
  ])('of %s', async (_, schema, type) => {
    expect((await modelsOf({ Value: schema })).replaceAll(/export (type Value = |interface Value )/g, '= ')).toContain(
      `= ${type}`,
    );
  });

  it('have names of types', async () => {
    const text = await modelsOf({
      'pet-id': { type: 'string' },
      'a.b': { type: 'string' },
      PetId: { type: 'number' },
      '2nd': {},
    });
    expect(text.match(/(?<=export type )\S+/g)).toStrictEqual(['PetId', 'AB', 'PetId2', '_2nd']);
  });
});

it('separates operations that read from those that write', async () => {
  const text = emitServer(
    await modelOf(
      withPaths({ '/a': { get: { operationId: 'readA', ...OK }, post: { operationId: 'writeA', ...OK } } }),
    ),
    'bodies',
  );
  expect(text).toContain('export type ReadOperationId = "readA";');
  expect(text).toContain('export type WriteOperationId = "writeA";');
});

it('streams lists to a server that wants them so', async () => {
  const list = answering({ type: 'array', items: { type: 'string' } });
  const model = await modelOf(withPaths({ '/a': { get: { operationId: 'readA', ...list } } }));
  expect(emitServer(model, 'streams')).toContain('readonly items: AsyncIterable<readonly string[]> }');
  expect(emitServer(model, 'bodies')).toContain('readonly body: string[] }');
});

describe('what the client expects of a success', () => {
  const expected = async (responses: object): Promise<string | undefined> =>
    /behaviour: (\{.*?\}), options/.exec(
      emitClient(await modelOf(withPaths({ '/a': { get: { operationId: 'a', responses } } }))),
    )?.[1];
  const fine = (schema?: object): object => ({ description: 'Fine.', ...(schema && json(schema)) });
  const thing = {
    type: 'object',
    required: ['n', 'id'],
    properties: { n: { type: 'number' }, id: { type: 'string' } },
  };

  it.each<[string, object, object]>([
    ['an object, with a text that each has', { 200: fine(thing) }, { has: 'id' }],
    ['a list of objects', { 200: fine({ type: 'array', items: thing }) }, { returns: 'array', has: 'id' }],
    ['a list of texts', { 200: fine({ type: 'array', items: { type: 'string' } }) }, { returns: 'json' }],
    ['a text in JSON', { 200: fine({ type: 'string' }) }, { returns: 'json' }],
    ['nothing', { 204: fine() }, { returns: 204 }],
    ['several', { 200: fine(thing), 204: fine() }, { returns: { 200: 'object', 204: 'none' } }],
    ['any success', { '2XX': fine(thing) }, { returns: { '2XX': 'object' } }],
    ['the rest', { default: fine(thing) }, { returns: { default: 'object' } }],
  ])('is %s', async (_, responses, behaviour) => {
    expect(JSON.parse((await expected(responses)) ?? '')).toStrictEqual({ id: 'a', needs: [], ...behaviour });
  });
});

it('escapes comment ends in text of the document', () => {
  expect(docComment([' One. */ \n\n Two.', 'Three.'])).toBe('/**\n * One. * /\n *\n *  Two.\n * Three.\n */');
  expect(docComment(['a\u2028b'])).toBe('/**\n * a\n * b\n */');
});

it('imports only what is used', () => {
  expect(importOf(['a', 'b', 'cd'], './x.ts', 'b(); acd(); cd')).toBe("import { b, cd } from './x.ts';");
  expect(importOf(['a'], './x.ts', 'ab()')).toBe('');
});

it('writes values and names as source', () => {
  expect(pascal('listSamples')).toBe('ListSamples');
  expect(literal({ maximum: 9223372036854775807n })).toBe('{"maximum":9223372036854775807}');
  expect([propertyName('a'), propertyName('a-b'), propertyName('__proto__')]).toStrictEqual([
    'a',
    '"a-b"',
    '["__proto__"]',
  ]);
});
