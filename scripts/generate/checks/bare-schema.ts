/** A schema as the compiler gets it: keywords and their values. */
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
/** Keywords whose value has a schema under each name. */
const SCHEMAS_BY_NAME = new Set(['properties', 'patternProperties', 'dependentSchemas', '$defs']);
/** Keywords that say something to people, or to generators. */
const ANNOTATION =
  /^(?:title|description|examples?|default|deprecated|readOnly|writeOnly|externalDocs|discriminator|xml|\$comment|x-.*)$/;
/** What references to component schemas begin with. */
export const COMPONENT = '#/components/schemas/';

/**
 * A schema of the document without what never makes a value valid or invalid, and with references to other schemas by
 * their names alone.
 * @throws where a reference leads out of the component schemas
 */
export function bareSchema(schema: unknown): unknown {
  // `true` and `false` are schemas as well.
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
  if (!ref.startsWith(COMPONENT)) throw new Error(`${ref}: a schema refers to other schemas under ${COMPONENT}`);
  return ref.slice(COMPONENT.length).replace('/', '#/');
}

export const isKeywords = (value: unknown): value is Keywords =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
