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
    [
      'a keyword with a value of another kind',
      { type: 'string', maxLength: 'x' },
      /`maxLength` must be a whole number/,
    ],
    ['an invalid pattern', { type: 'string', pattern: '[' }, /is not a regular expression of ECMAScript/],
    ['an unresolved reference', { $ref: '#/components/schemas/None' }, /leads nowhere/],
    ['a reference to something that does not exist', { $ref: '#/nothing' }, /leads nowhere/],
    ['a dynamic reference', { $dynamicRef: '#node' }, /`\$dynamicRef` depends on who refers to the schema/],
    [
      'bounds that no value is within',
      { type: 'number', minimum: 2, maximum: 1 },
      /no value is at least 2 and at most 1/,
    ],
  ])('%s', async (_, schema, message) => {
    await expect(loadGenerated({ Value: schema })).rejects.toThrow(message);
  });
});

const bare = (schema: object): unknown => bareSchema({ ...schema }, (name) => name);

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
    bare({
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
  const kept = { type: 'string' };

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
    expect(bare({ [keyword]: words })).toStrictEqual({ [keyword]: kept });
  });

  it.each(['allOf', 'anyOf', 'oneOf', 'prefixItems'])('in the list under %s', (keyword) => {
    expect(bare({ [keyword]: [words] })).toStrictEqual({ [keyword]: [kept] });
  });

  it.each(['properties', 'patternProperties', 'dependentSchemas'])('under each name of %s', (keyword) => {
    expect(bare({ [keyword]: { description: words } })).toStrictEqual({ [keyword]: { description: kept } });
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
  expect(bare({ [keyword]: 1, ...longer })).toStrictEqual(longer);
});

it.each(['title', 'xml', '$comment'])('keeps names that start with %s', (keyword) => {
  expect(bare({ [`${keyword}s`]: 1 })).toStrictEqual({ [`${keyword}s`]: 1 });
});
