// Generated from openapi/ by `pnpm generate`. Do not edit.

import { TEXT } from './text-pattern.ts';

export { TEXT };

/** Members whose value is data, not a schema. */
const DATA: readonly string[] = ['const', 'default', 'enum', 'example', 'examples'];

interface JsonObject {
  [name: string]: unknown;
}

/**
 * The document with schemas in place of what JSON Schema cannot say in a way that all tools understand:
 *
 * - `format: text` excludes U+0000 and halves of surrogate pairs. Expressions for the latter do not compile in Python, Go and Rust;
 * - `format: double` has the largest finite numbers as bounds, so that 1e400 is too large;
 * - `x-wafermark-json`, which sets the limits of free JSON at every depth, becomes a schema that refers to itself. Many code
 *   generators cannot read such a schema.
 */
export function strictDocument<Document extends object>(document: Document): Document {
  const strict = structuredClone(document);
  const json = new JsonSchemas();
  rewrite(strict, json);
  const components: unknown = Reflect.get(strict, 'components');
  const schemas: unknown = isObject(components) ? components['schemas'] : undefined;
  if (isObject(schemas)) Object.assign(schemas, json.schemas);
  return strict;
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Changes a value in place; its names stay in their order, which is the order of faults. */
function rewrite(value: unknown, json: JsonSchemas): void {
  if (Array.isArray(value)) for (const item of value) rewrite(item, json);
  if (!isObject(value)) return;
  const members = Object.entries(value).flatMap(([name, member]) => strictMembers(value, name, member, json));
  for (const name of Object.keys(value)) delete value[name];
  for (const [name, member] of members) {
    value[name] = member;
    if (!DATA.includes(name)) rewrite(member, json);
  }
}

function strictMembers(
  schema: JsonObject,
  name: string,
  member: unknown,
  json: JsonSchemas,
): readonly (readonly [string, unknown])[] {
  if (name === 'format' && member === 'text') return [['pattern', TEXT]];
  if (name === 'format' && member === 'double') return bounds(schema);
  if (name === 'x-wafermark-json' && isObject(member)) return [];
  if (name === 'additionalProperties' && isObject(schema['x-wafermark-json'])) {
    return [[name, { $ref: `#/components/schemas/${json.add(schema, schema['x-wafermark-json'])}` }]];
  }
  return [[name, member]];
}

const bounds = (schema: JsonObject): readonly (readonly [string, number])[] => [
  ...(schema['minimum'] === undefined ? [['minimum', -Number.MAX_VALUE] as const] : []),
  ...(schema['maximum'] === undefined ? [['maximum', Number.MAX_VALUE] as const] : []),
];

/** A schema of free JSON for each set of limits. */
class JsonSchemas {
  readonly schemas: JsonObject = {};
  readonly #names = new Map<string, string>();

  /** @returns the name of the schema for the values of this object */
  add({ maxProperties, propertyNames }: JsonObject, limits: JsonObject): string {
    const ofObjects = {
      ...(maxProperties === undefined ? {} : { maxProperties }),
      ...(propertyNames === undefined ? {} : { propertyNames }),
    };
    const key = JSON.stringify([ofObjects, limits]);
    const name = this.#names.get(key) ?? (this.#names.size === 0 ? 'JsonValue' : `JsonValue${this.#names.size + 1}`);
    this.#names.set(key, name);
    const itself = { $ref: `#/components/schemas/${name}` };
    const { maxLength, maxItems } = limits;
    this.schemas[name] = {
      type: ['null', 'boolean', 'number', 'string', 'array', 'object'],
      description: 'Any JSON value; each limit applies to values of its type.',
      minimum: -Number.MAX_VALUE,
      maximum: Number.MAX_VALUE,
      ...(maxLength === undefined ? {} : { maxLength }),
      pattern: TEXT,
      ...(maxItems === undefined ? {} : { maxItems }),
      items: itself,
      ...structuredClone(ofObjects),
      additionalProperties: itself,
    };
    rewrite(this.schemas[name], this);
    return name;
  }
}
