import fc, { type Arbitrary } from 'fast-check';
import type { Place } from '../place.ts';
import { validInteger, validNumber } from './numeric.ts';
import {
  additionalOf,
  alternativesOf,
  itemsOf,
  listAt,
  numberAt,
  propertiesOf,
  requiredOf,
  typesOf,
} from './schema.ts';
import { validText } from './text.ts';

/** Maximum depth of values of a recursive schema. */
const DEEPEST = 4;
const MOST_ITEMS = 4;
const MOST_NAMES = 3;

/** A cache: building an arbitrary takes far longer than drawing a value from it. */
const known = new WeakMap<object, Map<number, Arbitrary<unknown>>>();

/** Valid JSON values of a schema of the document, biased to edge cases. */
export function valid(schema: Place): Arbitrary<unknown> {
  return at(schema, 0);
}

function at(schema: Place, depth: number): Arbitrary<unknown> {
  const { value } = schema;
  if (typeof value !== 'object' || value === null) return create(schema, depth);
  const byDepth = known.get(value) ?? new Map<number, Arbitrary<unknown>>();
  known.set(value, byDepth);
  const arbitrary = byDepth.get(depth) ?? create(schema, depth);
  byDepth.set(depth, arbitrary);
  return arbitrary;
}

function create(schema: Place, depth: number): Arbitrary<unknown> {
  const listed = listAt(schema, 'enum');
  if (listed !== undefined) return fc.constantFrom(...listed);
  const alternatives = alternativesOf(schema);
  if (alternatives.length > 0) return fc.oneof(...alternatives.map((alternative) => at(alternative, depth)));
  const types = typesOf(schema).filter((type) => depth < DEEPEST || (type !== 'array' && type !== 'object'));
  return fc.oneof(...types.map((type) => ofType(type, schema, depth)));
}

function ofType(type: string, schema: Place, depth: number): Arbitrary<unknown> {
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'number':
      return validNumber(schema);
    case 'integer':
      return validInteger(schema);
    case 'string':
      return validText(schema);
    case 'array':
      return validArray(schema, depth);
    case 'object':
      return additionalOf(schema) === undefined ? validRecord(schema, depth) : validDictionary(schema, depth);
    default:
      throw new Error(`${schema.pointer} has the type ${type}, which JSON Schema does not have`);
  }
}

function validArray(schema: Place, depth: number): Arbitrary<unknown> {
  const minLength = numberAt(schema, 'minItems') ?? 0;
  const maxLength = Math.max(minLength, Math.min(numberAt(schema, 'maxItems') ?? MOST_ITEMS, MOST_ITEMS));
  return fc.array(at(itemsOf(schema), depth + 1), { minLength, maxLength });
}

/** An object with all required properties and some optional ones, in any order. */
function validRecord(schema: Place, depth: number): Arbitrary<unknown> {
  const required = requiredOf(schema);
  const model = Object.fromEntries(propertiesOf(schema).map(([name, property]) => [name, at(property, depth + 1)]));
  return fc
    .tuple(
      fc.record(model, { requiredKeys: [...required] }),
      fc.shuffledSubarray(Object.keys(model), { minLength: Object.keys(model).length }),
    )
    .map(([record, order]) =>
      fromEntries(order.filter((name) => Object.hasOwn(record, name)).map((name) => [name, record[name]])),
    );
}

function validDictionary(schema: Place, depth: number): Arbitrary<unknown> {
  const additional = additionalOf(schema);
  if (additional === undefined) throw new Error(`${schema.pointer} has no additional properties`);
  const names = validText({ pointer: `${schema.pointer}/propertyNames`, value: propertyNames(schema) });
  return fc
    .uniqueArray(fc.tuple(names, at(additional, depth + 1)), { maxLength: MOST_NAMES, selector: ([name]) => name })
    .map(fromEntries);
}

const propertyNames = (schema: Place): unknown =>
  typeof schema.value === 'object' && schema.value !== null ? (Reflect.get(schema.value, 'propertyNames') ?? {}) : {};

/** Like `JSON.parse`: `__proto__` becomes an ordinary property. */
export function fromEntries(entries: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  const object = {};
  for (const [name, value] of entries) {
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
  }
  return object;
}
