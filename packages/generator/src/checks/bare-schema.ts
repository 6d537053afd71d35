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
const SCHEMAS_BY_NAME = new Set(['properties', 'patternProperties', 'dependentSchemas', '$defs']);
/** Keywords for people or generators. */
const ANNOTATION =
  /^(?:title|description|examples?|default|deprecated|readOnly|writeOnly|externalDocs|discriminator|xml|\$comment|x-.*)$/;
/** The prefix of references to component schemas. */
export const COMPONENT = '#/components/schemas/';

/**
 * Strips keywords that do not affect validity, and shortens references to schema names.
 * @throws when a reference points outside the component schemas
 */
export function bareSchema(schema: unknown): unknown {
  // `true` and `false` are schemas, too.
  if (!isKeywords(schema)) return schema;
  const kept = Object.entries(schema).filter(([keyword]) => !ANNOTATION.test(keyword));
  return Object.fromEntries(kept.map(([keyword, value]) => [keyword, bareValue(keyword, value)]));
}

function bareValue(keyword: string, value: unknown): unknown {
  if (keyword === '$ref') return nameOf(String(value));
  if (SCHEMA.has(keyword)) return bareSchema(value);
  if (LIST_OF_SCHEMAS.has(keyword) && Array.isArray(value)) return value.map(bareSchema);
  if (SCHEMAS_BY_NAME.has(keyword) && isKeywords(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, schema]) => [name, bareSchema(schema)]));
  }
  return value;
}

/** `#/components/schemas/Annotation/properties/id` → `Annotation#/properties/id` */
function nameOf(ref: string): string {
  if (!ref.startsWith(COMPONENT)) throw new Error(`${ref}: a schema may only refer to schemas under ${COMPONENT}`);
  return ref.slice(COMPONENT.length).replace('/', '#/');
}

export const isKeywords = (value: unknown): value is Keywords =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
