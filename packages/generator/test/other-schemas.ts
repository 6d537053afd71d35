/** A schema named `Value`, those that it references, valid values, and invalid values. */
export type Row = readonly [
  what: string,
  schemas: Readonly<Record<string, object>>,
  fitting: readonly unknown[],
  others: readonly unknown[],
];

/** A name with special characters of JSON, regular expressions and template literals. */
const ODD = `\`\${x}\\"\u2028`;
const UUID = '^[0-9a-f]{8}$';

const object = (properties: object, more: object = {}): object => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties),
  properties,
  ...more,
});

/** Schemas with a quick writer. */
export const QUICK: readonly Row[] = [
  [
    'odd names',
    { Value: object({ 'a-b': { type: 'number' }, [ODD]: { type: 'number' } }) },
    [{ 'a-b': 1, [ODD]: 2 }],
    [{ 'a-b': 1 }, { 'a-b': '1', [ODD]: 2 }],
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
      { id: '0123abcd', a_id: '0123abcd', b_id: null, c_id: '0123abcd-0000-4000-8000-00000000000f' },
      { id: '0123abcd', a_id: '00000000', b_id: '0123abcd', c_id: '0123ABCD-0000-4000-8000-00000000000F' },
    ],
    [
      { id: '0123ABCD', a_id: '0123abcd', b_id: null, c_id: '0123abcd-0000-4000-8000-00000000000f' },
      { id: '0123abcd', a_id: '', b_id: null, c_id: '0123abcd-0000-4000-8000-00000000000f' },
      { id: '0123abcd', a_id: '0123abcd', b_id: '"', c_id: '0123abcd-0000-4000-8000-00000000000f' },
      { id: '0123abcd', a_id: '0123abcd', b_id: null, c_id: 'urn:uuid:0123abcd-0000-4000-8000-00000000000f' },
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
  [
    'a recursive schema',
    {
      Value: object({ next: { $ref: '#/components/schemas/Link' } }),
      Link: { ...object({ next: { $ref: '#/components/schemas/Link' } }), type: ['object', 'null'] },
    },
    [{ next: null }, { next: { next: { next: null } } }],
    [{ next: { next: 1 } }],
  ],
];

/** Schemas that only their checks support. */
export const OTHER: readonly Row[] = [
  ['optional fields', { Value: object({ a: { type: 'number' } }, { required: [] }) }, [{}, { a: 1 }], [{ b: 1 }]],
  [
    'an open object',
    { Value: object({ a: { type: 'number' } }, { additionalProperties: true }) },
    [{ a: 1, b: 2 }],
    [{ b: 2 }],
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
  ['exclusive bounds', { Value: object({ a: { type: 'number', exclusiveMinimum: 0 } }) }, [{ a: 1 }], [{ a: 0 }]],
  ['values of any type', { Value: object({ a: {} }) }, [{ a: { b: '"' } }, { a: null }], [{}]],
  [
    'enum values that need escapes',
    { Value: object({ a: { type: 'string', enum: ['"'] } }) },
    [{ a: '"' }],
    [{ a: 'a' }],
  ],
  [
    'nested objects',
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
    'unique values',
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
  ['a constant', { Value: { const: { a: [1, null] } } }, [{ a: [1, null] }], [{ a: [1, 0] }, { a: [1] }, null, 1]],
  [
    'alternatives without undescribed fields',
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
