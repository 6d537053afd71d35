/** What each keyword of JSON Schema 2020-12 takes, and which of them are refused. */

import { isObject, isSchema } from '../load/shapes.ts';

const TYPES = ['null', 'boolean', 'number', 'integer', 'string', 'array', 'object'];

interface Rule {
  readonly fits: (value: unknown) => boolean;
  readonly expected: string;
}

const isNumber = (value: unknown): boolean =>
  typeof value === 'bigint' || (typeof value === 'number' && Number.isFinite(value));
const isStrings = (value: unknown): boolean => Array.isArray(value) && value.every((one) => typeof one === 'string');

const number: Rule = { fits: isNumber, expected: 'a number' };
const count: Rule = {
  fits: (value) => isNumber(value) && Number(value) >= 0 && Number(value) % 1 === 0,
  expected: 'a whole number from 0 on',
};
const string: Rule = { fits: (value) => typeof value === 'string', expected: 'a string' };
const boolean: Rule = { fits: (value) => typeof value === 'boolean', expected: 'true or false' };
const schema: Rule = { fits: isSchema, expected: 'a schema' };
const schemas: Rule = {
  fits: (value) => Array.isArray(value) && value.length > 0 && value.every(isSchema),
  expected: 'a list of schemas, which is not empty',
};
const named: Rule = {
  fits: (value) => isObject(value) && Object.values(value).every(isSchema),
  expected: 'an object of schemas; a reference stands for a schema, not for this object',
};
const anything: Rule = { fits: () => true, expected: '' };

export const KEYWORDS: Readonly<Record<string, Rule>> = {
  $ref: string,
  $comment: anything,
  $defs: named,
  type: {
    fits: (value) =>
      [value].flat().length > 0 && [value].flat().every((name) => typeof name === 'string' && TYPES.includes(name)),
    expected: `one of ${TYPES.join(', ')}, or a list of these; YAML wants quotes around 'null'`,
  },
  enum: { fits: Array.isArray, expected: 'a list of values' },
  const: anything,
  multipleOf: { fits: (value) => isNumber(value) && Number(value) > 0, expected: 'a number above 0' },
  maximum: number,
  exclusiveMaximum: { ...number, expected: 'a number, which is the bound itself since OpenAPI 3.1' },
  minimum: number,
  exclusiveMinimum: { ...number, expected: 'a number, which is the bound itself since OpenAPI 3.1' },
  maxLength: count,
  minLength: count,
  pattern: string,
  maxItems: count,
  minItems: count,
  uniqueItems: boolean,
  maxContains: count,
  minContains: count,
  maxProperties: count,
  minProperties: count,
  required: { fits: isStrings, expected: 'a list of property names' },
  dependentRequired: {
    fits: (value) => isObject(value) && Object.values(value).every(isStrings),
    expected: 'an object of lists of property names',
  },
  items: { ...schema, expected: 'one schema; a list of them is called `prefixItems` since OpenAPI 3.1' },
  prefixItems: schemas,
  additionalProperties: schema,
  propertyNames: schema,
  contains: schema,
  not: schema,
  if: schema,
  // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema
  then: schema,
  else: schema,
  unevaluatedItems: schema,
  unevaluatedProperties: schema,
  contentSchema: schema,
  contentMediaType: string,
  contentEncoding: string,
  allOf: schemas,
  anyOf: schemas,
  oneOf: schemas,
  properties: named,
  patternProperties: named,
  dependentSchemas: named,
  format: string,
  title: anything,
  description: anything,
  default: anything,
  deprecated: anything,
  readOnly: boolean,
  writeOnly: boolean,
  example: anything,
  examples: anything,
  externalDocs: anything,
  xml: anything,
  discriminator: {
    fits: (value) => isObject(value) && typeof value['propertyName'] === 'string',
    expected: 'an object with a `propertyName`',
  },
};

/** Keywords that mean something, but nothing that is generated. */
export const REFUSED: Readonly<Record<string, string>> = {
  $id: 'gives a schema an address of its own; leave it out and refer to `#/components/schemas/NAME`',
  $anchor: 'gives a schema a name of its own; leave it out and refer to `#/components/schemas/NAME`',
  $dynamicRef: 'depends on who refers to the schema; write `$ref` with the schema that is meant',
  $dynamicAnchor: 'depends on who refers to the schema; write `$ref` with the schema that is meant',
  $recursiveRef: 'is of an older draft; write `$ref`',
  $recursiveAnchor: 'is of an older draft; leave it out',
  $vocabulary: 'is for dialects; leave it out',
  definitions: 'is of an older draft; write `$defs`, or put the schemas into `components`',
  dependencies: 'is of an older draft; write `dependentRequired` or `dependentSchemas`',
  additionalItems: 'is of an older draft; write `items` beside `prefixItems`',
  divisibleBy: 'is of an older draft; write `multipleOf`',
};
