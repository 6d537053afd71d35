/** The name of the schema of free JSON. */
const JSON_VALUE = 'JsonValue';

/**
 * A document with plain schemas for `format: text`, `format: double` and `x-wafermark-json`, read independently of the generator.
 * @throws when two schemas set different limits for free JSON
 */
export function withSchemas(document: unknown): unknown {
  let values: object | undefined;
  const text = JSON.stringify(document, (name, value: unknown) => {
    if (typeof value !== 'object' || value === null || ['example', 'examples', 'value'].includes(name)) return value;
    const { format, 'x-wafermark-json': limits, ...schema } = value as Record<string, unknown>;
    if (typeof limits === 'object') {
      const found = jsonValue(schema, Object(limits));
      if (values !== undefined && JSON.stringify(values) !== JSON.stringify(found))
        throw new Error('Two kinds of free JSON');
      values = found;
      return { ...schema, additionalProperties: REFERENCE };
    }
    if (format === 'text') return { ...schema, ...TEXT };
    return format === 'double' ? { ...DOUBLE, ...schema } : value;
  });
  const copy: { components?: { schemas?: Record<string, unknown> } } = JSON.parse(text);
  const schemas = copy.components?.schemas;
  if (schemas !== undefined && values !== undefined) {
    schemas[JSON_VALUE] = values;
  }
  return copy;
}

const REFERENCE = { $ref: `#/components/schemas/${JSON_VALUE}` };
const TEXT = { pattern: '^[^\\u0000\\uD800-\\uDFFF]*$' };
const DOUBLE = { minimum: -Number.MAX_VALUE, maximum: Number.MAX_VALUE };

/** Any JSON in which every string, array, object and name is within the limits. */
const jsonValue = (
  { maxProperties, propertyNames }: Record<string, unknown>,
  limits: Record<string, unknown>,
): object => ({
  type: ['null', 'boolean', 'number', 'string', 'array', 'object'],
  ...DOUBLE,
  ...limits,
  ...TEXT,
  items: REFERENCE,
  maxProperties,
  propertyNames: { maxLength: Object(propertyNames).maxLength, ...TEXT },
  additionalProperties: REFERENCE,
});
