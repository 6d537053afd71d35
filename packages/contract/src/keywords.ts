import type { Violation } from './arbitrary/invalid.ts';
import {
  additionalOf,
  alternativesOf,
  isClosed,
  itemsOf,
  numberAt,
  propertiesOf,
  requiredOf,
  typesOf,
} from './arbitrary/schema.ts';
import type { Place } from './place.ts';

const CHECKED = [
  'enum',
  'minLength',
  'maxLength',
  'pattern',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'maxProperties',
  'propertyNames',
];

/** Bounds that no value can violate: negative lengths, and numbers beyond the largest double. */
const UNBREAKABLE: Readonly<Record<string, readonly number[]>> = {
  minLength: [0],
  minItems: [0],
  minimum: [-Number.MAX_VALUE],
  maximum: [Number.MAX_VALUE],
};

/** Every keyword of a schema and its subschemas that a value could violate: `keyword at pointer`. */
function keywordsOf(schema: Place, seen = new Set<string>()): readonly string[] {
  if (seen.has(schema.pointer)) return [];
  seen.add(schema.pointer);
  const alternatives = alternativesOf(schema);
  if (alternatives.length > 0) return [`oneOf at ${schema.pointer}`];
  const value = Object(schema.value);
  const own = CHECKED.filter(
    (keyword) => keyword in value && !UNBREAKABLE[keyword]?.includes(numberAt(schema, keyword) ?? Number.NaN),
  );
  const types = typesOf(schema);
  const additional = additionalOf(schema);
  return [
    ...(types.length < 6 && types.length > 0 ? ['type'] : []),
    ...own,
    ...(requiredOf(schema).length > 0 ? ['required'] : []),
    ...(isClosed(schema) ? ['additionalProperties'] : []),
  ]
    .map((keyword) => `${keyword} at ${schema.pointer}`)
    .concat(
      propertiesOf(schema).flatMap(([, property]) => keywordsOf(property, seen)),
      types.includes('array') ? keywordsOf(itemsOf(schema), seen) : [],
      additional === undefined ? [] : keywordsOf(additional, seen),
    );
}

/** The keywords of a schema that none of these violations covers: `keyword at pointer`. */
export function missedKeywords(schema: Place, violations: readonly Violation[]): readonly string[] {
  const broken = new Set(violations.map(({ keyword, schema: pointer }) => `${keyword} at ${pointer}`));
  return keywordsOf(schema).filter((keyword) => !broken.has(keyword));
}
