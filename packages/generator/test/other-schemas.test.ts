/** The generator supports schemas that the document does not have, and rejects unknown features. */
import { describe, expect, it } from 'vitest';
import { bareSchema } from '../src/checks/bare-schema.ts';
import { loadGenerated } from './load-generated.ts';
import { OTHER, QUICK } from './other-schemas.ts';

describe.each([...QUICK, ...OTHER])('%s', (what, schemas, fitting, others) => {
  it('are checked, and written as JSON.stringify writes them', async () => {
    const { first, all, write, quick } = await loadGenerated(schemas);
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

describe('the generator rejects', () => {
  it.each<[string, object, RegExp]>([
    ['an unknown keyword', { type: 'string', maxLenght: 1 }, /unknown keyword: "maxLenght"/],
    ['an unknown format', { type: 'string', format: 'email' }, /unknown format "email"/],
    ['a keyword for another type', { type: 'string', minimum: 1 }, /strict mode: missing type "number"/],
    ['an invalid pattern', { type: 'string', pattern: '[' }, /[Ii]nvalid/],
    [
      'a keyword that needs the compiler at run time',
      { $async: true, type: 'string' },
      /^The compiled checks depend on require\("ajv\/dist\/runtime\/validation_error"\)\.default, which has no replacement$/,
    ],
    [
      'a tuple of variable length',
      { type: 'array', prefixItems: [{ type: 'string' }] },
      /strict mode: "prefixItems" is 1-tuple/,
    ],
    ['an unresolved reference', { $ref: '#/components/schemas/None' }, /None/],
  ])('%s', async (_, schema, message) => {
    await expect(loadGenerated({ Value: schema })).rejects.toThrow(message);
  });

  it('a reference to something other than a component schema', () => {
    expect(() => bareSchema({ items: { $ref: '#/components/parameters/limit' } })).toThrow(
      new Error('#/components/parameters/limit: a schema may only refer to schemas under #/components/schemas/'),
    );
  });
});

it('strips annotations from schemas, and keeps properties with such names', () => {
  const words = {
    title: 'A',
    description: 'B',
    example: 1,
    examples: [1],
    default: 1,
    deprecated: true,
    xml: {},
    'x-any': 1,
  };
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

describe('annotations are stripped from the schemas', () => {
  const words = { description: 'B', type: 'string' };
  const bare = { type: 'string' };

  it.each([
    'items',
    'additionalProperties',
    'propertyNames',
    'contains',
    'not',
    'if',
    'then',
    'else',
    'unevaluatedItems',
    'unevaluatedProperties',
  ])('under %s', (keyword) => {
    expect(bareSchema({ [keyword]: words })).toStrictEqual({ [keyword]: bare });
  });

  it.each(['allOf', 'anyOf', 'oneOf', 'prefixItems'])('in the list under %s', (keyword) => {
    expect(bareSchema({ [keyword]: [words] })).toStrictEqual({ [keyword]: [bare] });
  });

  it.each(['properties', 'patternProperties', 'dependentSchemas', '$defs'])('under each name of %s', (keyword) => {
    expect(bareSchema({ [keyword]: { description: words } })).toStrictEqual({ [keyword]: { description: bare } });
  });
});

it.each([
  'title',
  'description',
  'example',
  'examples',
  'default',
  'deprecated',
  'readOnly',
  'writeOnly',
  'externalDocs',
  'discriminator',
  'xml',
  '$comment',
  'x-',
  'x-any-name',
])('strips %s from schemas, and keeps longer names that contain it', (keyword) => {
  const longer = { [`a${keyword}`]: 1 };
  expect(bareSchema({ [keyword]: 1, ...longer })).toStrictEqual(longer);
});

it.each(['title', 'xml', '$comment'])('keeps names that start with %s', (keyword) => {
  expect(bareSchema({ [`${keyword}s`]: 1 })).toStrictEqual({ [`${keyword}s`]: 1 });
});
