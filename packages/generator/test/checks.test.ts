/** The compiled checks agree with the compiler running on the same schemas at run time. */

import { OPERATIONS, type OperationId } from '@wafermark/generated/document/operations.ts';
import {
  all,
  type Check,
  type Checks,
  codePoints,
  first,
  type SchemaError,
} from '@wafermark/generated/server/checks.js';
import { PARAMETERS } from '@wafermark/generated/server/parameters.ts';
import { REQUESTS } from '@wafermark/generated/server/rules.ts';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { invalid } from '../../contract/src/arbitrary/invalid.ts';
import { valid } from '../../contract/src/arbitrary/valid.ts';
import { DOCUMENT, members } from '../../contract/src/place.ts';
import { schemaFaults } from '../../contract/src/schemas.ts';
import { FORMATS } from '../src/checks/formats.ts';
import { samples } from './samples.ts';

const VALID = 200;
const EACH_INVALID = 4;
const SCHEMAS = members(DOCUMENT, 'components', 'schemas');

/** Their patterns decide, or they are for people. */
const ANYTHING: Readonly<Record<string, true>> = { uuid: true, int32: true, int64: true, double: true };
const OPTIONS = {
  allowUnionTypes: true,
  strictNumbers: false,
  formats: { ...FORMATS, ...ANYTHING },
};

/** Compiles a schema in which `#/…` refers to the document. */
function freshCompiler(allErrors: boolean): (schema: object) => ValidateFunction {
  const ajv = new Ajv2020({ ...OPTIONS, allErrors });
  ajv.addVocabulary(Object.keys(Object(DOCUMENT.value)));
  ajv.addSchema(Object(DOCUMENT.value), 'document');
  return (schema) => ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#', '"$ref":"document#')));
}

const fresh = { first: freshCompiler(false), all: freshCompiler(true) };
const compiled: Readonly<Record<string, Readonly<Record<string, Check<unknown>>>>> = {
  first: { ...first },
  all: { ...all },
};

/** Drops the schema path, which the generated checks omit. */
const withoutSchemaPath = ({ schemaPath, ...error }: ErrorObject): SchemaError => error;

function errorsOf(check: ValidateFunction | Check<unknown>, value: unknown): readonly (SchemaError | ErrorObject)[] {
  return check(value) ? [] : (check.errors ?? []);
}

describe.each(['first', 'all'] as const)('the checks for %s fault', (kind) => {
  it.each(SCHEMAS)('find what a fresh compiler finds in values of %s', (name, schema) => {
    const check = compiled[kind]?.[name];
    if (check === undefined) throw new Error(`${name} has no check`);
    const reference = fresh[kind]({ $ref: `#${schema.pointer}` });
    for (const value of samples(valid(schema), VALID)) expect(errorsOf(check, value)).toStrictEqual([]);
    for (const { keyword, arbitrary, large } of invalid(schema)) {
      for (const { value } of samples(arbitrary, large ? 1 : EACH_INVALID)) {
        const found = errorsOf(check, value);
        expect([keyword, found]).toStrictEqual([
          keyword,
          (reference(value) ? [] : (reference.errors ?? [])).map(withoutSchemaPath),
        ]);
        expect(found).not.toStrictEqual([]);
        // And another library agrees about formats and limits.
        expect(schemaFaults(schema, value)).not.toStrictEqual([]);
      }
    }
  });
});

const PARTS = Object.keys(OPERATIONS).flatMap((id) =>
  (['path', 'query', 'header'] as const).map((location) => [id as OperationId, location] as const),
);

it.each(PARTS)('the checks of %s find in its %s what a fresh compiler finds', (id, location) => {
  const schema = PARAMETERS[id][location];
  const place = { pointer: `${id} ${location}`, value: schema };
  const reference = fresh.all(schema);
  const values = [valid(place), ...invalid(place).map(({ arbitrary }) => arbitrary.map(({ value }) => value))];
  for (const value of values.flatMap((arbitrary) => samples(arbitrary, EACH_INVALID))) {
    const found = errorsOf(REQUESTS[id][location].all, value);
    expect(found).toStrictEqual((reference(value) ? [] : (reference.errors ?? [])).map(withoutSchemaPath));
    expect(REQUESTS[id][location].first(value)).toBe(found.length === 0);
  }
});

it('has both checks for the same schemas', () => {
  const names = (checks: Checks): readonly string[] => Object.keys(checks);
  expect(names(all)).toStrictEqual(names(first));
  expect(names(first)).toStrictEqual(expect.arrayContaining(SCHEMAS.map(([name]) => name)));
});

it.each([
  ['', 0],
  ['a', 1],
  ['é', 1],
  ['😀', 1],
  ['😀😀', 2],
  ['a😀b', 3],
  ['\ud800', 1],
  ['\udc00\ud800', 2],
  ['\ud800\ud800\udc00', 2],
])('counts the characters of %j', (text, count) => {
  expect(codePoints(text)).toBe(count);
  expect(count).toBe([...text].length);
});
