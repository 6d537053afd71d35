/** The generator gets along with schemas that the document does not have, and refuses those that it does not know. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { bareSchema } from '../generate/checks/bare-schema.ts';
import type { Checks } from '../generate/checks/checked-schemas.ts';
import { emitChecks } from '../generate/checks/emit-checks.ts';
import { copyRuntime } from '../generate/copy-runtime.ts';
import type { Document, SchemaObject } from '../generate/document.ts';
import { emitQuickWriters } from '../generate/writers/emit-quick-writers.ts';
import { emitWriters } from '../generate/writers/emit-writers.ts';

const UUID = '^[0-9a-f]{8}$';

const object = (properties: object, more: object = {}): object => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties),
  properties,
  ...more,
});

interface Generated {
  readonly first: (value: unknown) => boolean;
  readonly all: (value: unknown) => boolean;
  readonly write: (value: unknown) => string;
  /** Not there where the schema has what only its check understands. */
  readonly quick: ((value: unknown) => string | undefined) | undefined;
}

/** Generates the checks and the writers of schemas, and loads those of `Value`. */
async function generate(schemas: Readonly<Record<string, object>>): Promise<Generated> {
  const folder = await mkdtemp(join(tmpdir(), 'wafermark-schemas-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  // The generator reads nothing else of it here.
  const document = { components: { schemas: schemas as Readonly<Record<string, SchemaObject>> } } as Document;
  const names = Object.keys(schemas);
  const checks: Checks = {
    schemas: new Map(names.map((name) => [name, { schema: { $ref: name }, type: name }])),
    operations: {},
  };
  const files = {
    'package.json': '{ "type": "module" }',
    'checks.js': emitChecks(document, checks),
    'writers.ts': emitWriters(document, names),
    'quick-writers.ts': emitQuickWriters(document, names).source,
    'json-text.ts': (await copyRuntime())['json-text.ts'] ?? '',
  };
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
  const load = (name: string): Promise<Record<string, unknown>> => import(pathToFileURL(join(folder, name)).href);
  const [{ first, all }, { writeValue }, { quickValue }] = await Promise.all(
    ['checks.js', 'writers.ts', 'quick-writers.ts'].map(load).map(async (module) => await module),
  );
  return {
    first: Object(first).Value,
    all: Object(all).Value,
    write: Object(writeValue),
    quick: quickValue === undefined ? undefined : Object(quickValue),
  };
}

type Row = readonly [
  what: string,
  schemas: Readonly<Record<string, object>>,
  fitting: readonly unknown[],
  others: readonly unknown[],
];

const QUICK: readonly Row[] = [
  [
    'odd names',
    { Value: object({ 'a-b': { type: 'number' }, '`${x}\\"\u2028': { type: 'number' }, '': { type: 'number' } }) },
    [{ 'a-b': 1, '`${x}\\"\u2028': 2, '': 3 }],
    [
      { 'a-b': 1, '`${x}\\"\u2028': 2 },
      { 'a-b': '1', '`${x}\\"\u2028': 2, '': 3 },
    ],
  ],
  [
    'booleans',
    { Value: object({ a: { type: 'boolean' }, b: { type: ['boolean', 'null'] } }) },
    [
      { a: true, b: false },
      { a: false, b: null },
    ],
    [
      { a: null, b: false },
      { a: 1, b: true },
    ],
  ],
  [
    'numbers without bounds',
    { Value: object({ a: { type: 'number' }, b: { type: ['integer', 'null'] } }) },
    [
      { a: -0, b: 1e21 },
      { a: 5e-324, b: null },
    ],
    [
      { a: 1, b: 0.5 },
      { a: null, b: 1 },
    ],
  ],
  [
    'identifiers',
    {
      Value: object({
        id: { type: 'string', pattern: UUID, format: 'uuid' },
        a_id: { type: 'string', pattern: UUID, format: 'uuid' },
        b_id: { type: ['string', 'null'], pattern: UUID, format: 'uuid' },
        c_id: { type: 'string', format: 'uuid' },
      }),
    },
    [
      { id: '0123abcd', a_id: '0123abcd', b_id: null, c_id: '"' },
      { id: '0123abcd', a_id: '00000000', b_id: '0123abcd', c_id: '' },
    ],
    [
      { id: '0123ABCD', a_id: '0123abcd', b_id: null, c_id: '' },
      { id: '0123abcd', a_id: '', b_id: null, c_id: '' },
      { id: '0123abcd', a_id: '0123abcd', b_id: '"', c_id: '' },
    ],
  ],
  [
    'texts with and without limits',
    {
      Value: object({
        a: { type: 'string' },
        b: { type: ['string', 'null'], minLength: 2, pattern: '^[^\\u0000]*$' },
        c: { type: 'string', format: 'date-time' },
        d: { type: 'string', maxLength: 2, pattern: '^[a-z]+$' },
      }),
    },
    [
      { a: '\u0000😀', b: '😀😀', c: '2024-01-16T09:30:00Z', d: 'a' },
      { a: '', b: null, c: '2024-01-16T09:30:00Z', d: 'ab' },
    ],
    [
      { a: '', b: '😀', c: '2024-01-16T09:30:00Z', d: 'a' },
      { a: '', b: '\u0000\u0000', c: '2024-01-16T09:30:00Z', d: 'a' },
      { a: '', b: null, c: 'then', d: 'a' },
      { a: '', b: null, c: '2024-01-16T09:30:00Z', d: 'abc' },
      { a: '', b: null, c: '2024-01-16T09:30:00Z', d: 'A' },
    ],
  ],
  [
    'lists and components',
    {
      Value: object({
        items: { type: 'array', minItems: 1, maxItems: 2, items: { $ref: '#/components/schemas/Item' } },
        item: { $ref: '#/components/schemas/Item', description: 'Another one.' },
        kind: { $ref: '#/components/schemas/Kind' },
        any: { $ref: '#/components/schemas/Any' },
      }),
      Item: { ...object({ name: { type: 'string' } }), type: ['object', 'null'] },
      Kind: { type: 'string', enum: ['a', 'b'] },
      Any: { type: ['string', 'array', 'object', 'null'] },
    },
    [
      { items: [{ name: '"' }, null], item: null, kind: 'a', any: null },
      { items: [null], item: { name: 'a' }, kind: 'b', any: { a: [1] } },
    ],
    [
      { items: [], item: null, kind: 'a', any: null },
      { items: [null, null, null], item: null, kind: 'a', any: null },
      { items: [{}], item: null, kind: 'a', any: null },
      { items: [null], item: {}, kind: 'a', any: null },
      { items: [null], item: null, kind: 'c', any: null },
      { items: [null], item: null, kind: 'a', any: 1 },
    ],
  ],
];

const OTHER: readonly Row[] = [
  [
    'fields that may be missing',
    { Value: object({ a: { type: 'number' } }, { required: [] }) },
    [{}, { a: 1 }],
    [{ b: 1 }],
  ],
  ['no fields', { Value: object({}) }, [{}], [{ a: 1 }, null]],
  [
    'other fields',
    { Value: { type: 'object', additionalProperties: { type: 'number' } } },
    [{ b: 1, a: 2 }],
    [{ a: '' }],
  ],
  ['keywords about the number of fields', { Value: object({ a: {} }, { maxProperties: 0 }) }, [], [{ a: 1 }]],
  ['multiples', { Value: object({ a: { type: 'number', multipleOf: 2 } }) }, [{ a: 4 }], [{ a: 3 }]],
  [
    'bounds that do not belong',
    { Value: object({ a: { type: 'number', exclusiveMinimum: 0 } }) },
    [{ a: 1 }],
    [{ a: 0 }],
  ],
  ['values of any type', { Value: object({ a: {} }) }, [{ a: { b: '"' } }, { a: null }], [{}]],
  [
    'values that are listed and need escapes',
    { Value: object({ a: { type: 'string', enum: ['"'] } }) },
    [{ a: '"' }],
    [{ a: 'a' }],
  ],
  [
    'objects within',
    {
      Value: object({
        a: object({ b: { type: 'string' } }),
        c: { type: 'array', items: object({ d: { type: 'null' } }) },
      }),
    },
    [
      { a: { b: '\n' }, c: [] },
      { a: { b: '' }, c: [{ d: null }] },
    ],
    [{ a: {}, c: [] }],
  ],
  [
    'what refers to itself',
    {
      Value: object({ next: { $ref: '#/components/schemas/Link' } }),
      Link: { ...object({ next: { $ref: '#/components/schemas/Link' } }), type: ['object', 'null'] },
    },
    [{ next: null }, { next: { next: { next: null } } }],
    [{ next: { next: 1 } }],
  ],
  [
    'values that are compared',
    { Value: { type: 'array', uniqueItems: true, items: { type: ['object', 'array', 'number'] } } },
    [
      [{ a: 1 }, { a: 2 }, { b: 1 }, {}, [], [1], 1],
      [{ a: { b: 1 } }, { a: { b: 1, c: 1 } }],
    ],
    [
      [
        { a: 1, b: [2] },
        { b: [2], a: 1 },
      ],
      [[], []],
      [1, 1],
    ],
  ],
  ['one value', { Value: { const: { a: [1, null] } } }, [{ a: [1, null] }], [{ a: [1, 0] }, { a: [1] }, null, 1]],
  [
    'alternatives, and no fields that none of them describes',
    {
      Value: {
        type: 'object',
        anyOf: [
          { properties: { a: { type: 'number' } }, required: ['a'] },
          { properties: { b: { type: 'number' } }, required: ['b'] },
        ],
        unevaluatedProperties: false,
      },
    },
    [{ a: 1 }, { b: 1 }, { a: 1, b: 1 }],
    [{}, { a: 1, c: 1 }],
  ],
  [
    'a part of a component',
    { Value: { $ref: '#/components/schemas/Other/properties/a~1b' }, Other: object({ 'a/b': { type: 'number' } }) },
    [1],
    ['1'],
  ],
];

describe.each([...QUICK, ...OTHER])('%s', (what, schemas, fitting, others) => {
  it('are checked, and written as JSON.stringify writes them', async () => {
    const { first, all, write, quick } = await generate(schemas);
    for (const value of fitting) {
      expect([first(value), all(value), write(value)]).toStrictEqual([true, true, JSON.stringify(value)]);
    }
    for (const value of others) expect([first(value), all(value)]).toStrictEqual([false, false]);
    expect(quick !== undefined).toBe(QUICK.some(([name]) => name === what));
    if (quick === undefined) return;
    for (const value of [...fitting, ...fitting]) expect(quick(value)).toBe(JSON.stringify(value));
    for (const value of others) expect(quick(value)).toBeUndefined();
  });
});

describe('the generator refuses', () => {
  it.each<[string, object, RegExp]>([
    ['a keyword that it does not know', { type: 'string', maxLenght: 1 }, /unknown keyword: "maxLenght"/],
    ['a format that it does not know', { type: 'string', format: 'email' }, /unknown format "email"/],
    ['a keyword for another type', { type: 'string', minimum: 1 }, /strict mode: missing type "number,integer"/],
    ['a broken pattern', { type: 'string', pattern: '[' }, /[Ii]nvalid/],
    [
      'what needs the compiler at run time',
      { $async: true, type: 'string' },
      /need require\("ajv\/dist\/runtime\/\w+"\)/,
    ],
    ['a reference to nothing', { $ref: '#/components/schemas/None' }, /None/],
  ])('%s', async (_, schema, message) => {
    await expect(generate({ Value: schema })).rejects.toThrow(message);
  });

  it('a reference to what is no component schema', () => {
    expect(() => bareSchema({ items: { $ref: '#/components/parameters/limit' } })).toThrow(
      new Error('#/components/parameters/limit: a schema refers to other schemas under #/components/schemas/'),
    );
  });
});

it('leaves out of schemas what is for people, and keeps properties of such names', () => {
  const words = { title: 'A', description: 'B', example: 1, examples: [1], default: 1, deprecated: true, 'x-any': 1 };
  expect(
    bareSchema({
      ...words,
      type: 'object',
      properties: { title: { ...words, type: 'string' }, default: true },
      oneOf: [words, { $ref: '#/components/schemas/A' }],
      items: words,
      additionalProperties: false,
      enum: [words],
    }),
  ).toStrictEqual({
    type: 'object',
    properties: { title: { type: 'string' }, default: true },
    oneOf: [{}, { $ref: 'A' }],
    items: {},
    additionalProperties: false,
    enum: [words],
  });
});
