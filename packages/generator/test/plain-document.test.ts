import { expect, it } from 'vitest';
import { plainDocument } from '../src/plain-document.ts';
import { strictDocument, TEXT } from '../src/runtime/strict-document.ts';

const REF = '#/components/schemas/';
const NAME = { type: 'string', minLength: 1, format: 'text', description: 'Any name.' };

/** A document with a property `field` of the schema `Thing`. */
const withField = (field: object, schemas: object = {}, other: object = {}) => ({
  ...other,
  components: { schemas: { Thing: { type: 'object', properties: { field } }, ...schemas } },
});

it.each<[string, object, object, object]>([
  ['a reference to text', { $ref: `${REF}Name` }, { Name: NAME }, NAME],
  [
    'a reference with a description of its own',
    { $ref: `${REF}Name`, description: 'The unit.' },
    { Name: NAME },
    { ...NAME, description: 'The unit.' },
  ],
  [
    'a reference to text or null',
    { $ref: `${REF}Optional` },
    { Name: NAME, Optional: { oneOf: [{ $ref: `${REF}Name` }, { type: 'null' }] } },
    { ...NAME, type: ['string', 'null'] },
  ],
  ['a reference to a reference', { $ref: `${REF}Other` }, { Name: NAME, Other: { $ref: `${REF}Name` } }, NAME],
])('replaces %s by its schema, and drops the unused one', (_, field, schemas, expected) => {
  expect(plainDocument(withField(field, schemas))).toStrictEqual(withField(expected));
});

it('replaces a reference to a property of another schema', () => {
  const schemas = { Problem: { type: 'object', properties: { title: { ...NAME } } } };
  expect(plainDocument(withField({ $ref: `${REF}Problem/properties/title` }, schemas))).toStrictEqual(
    withField(NAME, schemas),
  );
});

it.each<[string, object]>([
  ['an enumeration, which becomes a type of its own', { type: 'string', enum: ['a', 'b'] }],
  ['an object', { type: 'object', properties: {} }],
  ['an array', { type: 'array', items: { type: 'string' } }],
  ['a schema without a type', { description: 'Anything.' }],
  ['text or a number', { type: ['string', 'array'] }],
])('keeps a reference to %s', (_, schema) => {
  const document = withField({ $ref: `${REF}Other` }, { Other: schema });
  expect(plainDocument(document)).toStrictEqual(document);
});

it('puts numbers with separators and text into descriptions, however deep', () => {
  const other = (text: string) => ({
    info: { description: text },
    paths: { '/a': { get: { responses: [{ description: text }] } } },
    'x-limits': { bytes: 1048576, unit: { name: 'bytes' } },
  });
  expect(plainDocument(other('At most {{x-limits.bytes}} {{x-limits.unit.name}}.'))).toStrictEqual(
    other('At most 1,048,576 bytes.'),
  );
});

it('leaves other braces and other texts alone', () => {
  const document = { info: { description: 'See {{name}} and {x}.', title: '{{x-limits.bytes}}' } };
  expect(plainDocument(document)).toStrictEqual(document);
});

it.each(['{{x-limits.nothing}}', '{{x-limits}}', '{{x-limits.bytes.more}}'])('refuses %s', (placeholder) => {
  const document = { info: { description: `At most ${placeholder}.` }, 'x-limits': { bytes: 1 } };
  expect(() => plainDocument(document)).toThrow(placeholder);
});

it('turns text and doubles into patterns and bounds, in their place', () => {
  const strict = strictDocument(withField({ maxLength: 3, format: 'text', examples: [{ format: 'text' }] }));
  expect(strict).toStrictEqual(withField({ maxLength: 3, pattern: TEXT, examples: [{ format: 'text' }] }));
  const { MAX_VALUE } = Number;
  expect(JSON.stringify(strictDocument({ type: 'number', minimum: 0, format: 'double', default: 1 }))).toBe(
    `{"type":"number","minimum":0,"maximum":${MAX_VALUE},"default":1}`,
  );
});

it('turns the limits of free JSON into a schema that refers to itself, one for each set of limits', () => {
  const json = { type: 'object', maxProperties: 2, additionalProperties: true, 'x-wafermark-json': { maxLength: 5 } };
  const other = { ...json, 'x-wafermark-json': { maxLength: 6 } };
  const { schemas } = strictDocument({ components: { schemas: { A: json, B: json, C: other } } }).components;
  const to = (name: string) => ({ type: 'object', maxProperties: 2, additionalProperties: { $ref: `${REF}${name}` } });
  expect(schemas).toMatchObject({ A: to('JsonValue'), B: to('JsonValue'), C: to('JsonValue2') });
  expect(schemas).toHaveProperty('JsonValue.items', { $ref: `${REF}JsonValue` });
  expect(schemas).toHaveProperty('JsonValue2.maxLength', 6);
});

it('does not change its argument', () => {
  const document = withField({ format: 'text' });
  strictDocument(document);
  expect(document).toStrictEqual(withField({ format: 'text' }));
});
