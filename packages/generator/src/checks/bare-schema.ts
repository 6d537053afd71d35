import { isObject, isSchema } from '../load/shapes.ts';
import { componentOf, type Schema, withoutPrototype } from '../schema/schemas.ts';
import { FORMATS, PATTERNED_UUID } from './formats.ts';

/** A schema as passed to the compiler: keywords and their values. */
export type Keywords = Readonly<Record<string, unknown>>;

/** Keywords whose value is a schema. */
const SCHEMA = new Set([
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
]);
const LIST_OF_SCHEMAS = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems']);
/** Keywords whose value is an object of schemas. */
const SCHEMAS_BY_NAME = new Set(['properties', 'patternProperties', 'dependentSchemas']);
/** Keywords for people or generators. */
const ANNOTATION =
  /^(?:title|description|examples?|default|deprecated|readOnly|writeOnly|externalDocs|discriminator|xml|contentMediaType|contentEncoding|contentSchema|\$comment|\$defs|x-.*)$/;

/** The name of a component's check. */
export type CheckNameOf = (component: string) => string;

/** Strips keywords that do not affect validity, and shortens references to the names of checks. */
export function bareSchema(schema: Schema, nameOf: CheckNameOf): Schema {
  // `true` and `false` are schemas, too.
  if (!isObject(schema)) return schema;
  const kept = Object.entries(schema).filter(
    ([keyword, value]) =>
      !ANNOTATION.test(keyword) && !(keyword === 'format' && !Object.hasOwn(FORMATS, String(value))),
  );
  const bare = withoutPrototype(kept.map(([keyword, value]) => [keyword, bareValue(keyword, value, nameOf)]));
  // Two messages for one fault help nobody.
  if (bare['format'] === 'uuid' && 'pattern' in bare) bare['format'] = PATTERNED_UUID;
  // Required twice is required.
  if (Array.isArray(bare['required'])) bare['required'] = [...new Set(bare['required'])];
  return bare;
}

function bareValue(keyword: string, value: unknown, nameOf: CheckNameOf): unknown {
  if (keyword === '$ref') return nameOf(componentOf(String(value)));
  if (SCHEMA.has(keyword) && isSchema(value)) return bareSchema(value, nameOf);
  if (LIST_OF_SCHEMAS.has(keyword) && Array.isArray(value)) return value.map((one: Schema) => bareSchema(one, nameOf));
  if (SCHEMAS_BY_NAME.has(keyword) && isObject(value)) {
    return withoutPrototype(
      Object.entries(value).map(([name, one]) => [name, isSchema(one) ? bareSchema(one, nameOf) : one]),
    );
  }
  if (typeof value === 'bigint') return doubleWithin(keyword, value);
  if (keyword === 'enum' && Array.isArray(value)) return distinct(value.map(asDouble));
  return keyword === 'const' ? asDouble(value) : value;
}

/** A value that is listed twice is listed. */
const distinct = (values: readonly unknown[]): readonly unknown[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];

const asDouble = (value: unknown): unknown => (typeof value === 'bigint' ? Number(value) : value);

/** The double nearest to a bound that is within it: a rounded bound would let more pass. */
function doubleWithin(keyword: string, bound: bigint): number {
  const nearest = Number(bound);
  if (keyword === 'maximum' && BigInt(nearest) > bound) return neighbour(nearest, -1n);
  if (keyword === 'minimum' && BigInt(nearest) < bound) return neighbour(nearest, 1n);
  return nearest;
}

function neighbour(value: number, direction: bigint): number {
  const doubles = new Float64Array([value]);
  const bits = new BigInt64Array(doubles.buffer);
  bits[0] = (bits[0] ?? 0n) + (value > 0 ? direction : -direction);
  return doubles[0] ?? value;
}
