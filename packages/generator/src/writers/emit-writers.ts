import type { Keywords } from '../checks/bare-schema.ts';
import { isObject } from '../load/shapes.ts';
import type { Model } from '../model/model.ts';
import { importModels, qualified } from '../model/types.ts';
import { componentOf, type Schemas } from '../schema/schemas.ts';
import { HEADER, importOf } from '../source.ts';
import { beforeValue, fromExpression, fromPart, type JsonSource, orNull, property } from './json-source.ts';
import { allowsNull, fixedProperties, isPlainText, typeOf } from './schema-kinds.ts';

/**
 * A function for each response schema that serialises a checked value as JSON.
 * @param names The component schemas used in responses.
 */
export function emitWriters(model: Pick<Model, 'schemas' | 'types'>, names: readonly string[]): string {
  const writers = new Writers(model.schemas);
  for (const name of names) writers.add(name);
  const body = writers.functions.join('\n\n');
  return `${HEADER}
${importOf(['list', 'text'], './json-text.ts', body)}
${importModels(model, writers.functions.map((line) => line.slice(0, line.indexOf(')'))).join('\n'))}

// Each assumes that the value has passed its check, and writes properties in document order.

${body}
`;
}

/** The functions for schemas and those that they reference. */
class Writers {
  readonly names: string[] = [];
  readonly functions: string[] = [];
  readonly #schemas: Schemas;

  constructor(schemas: Schemas) {
    this.#schemas = schemas;
  }

  add(name: string): void {
    if (this.names.includes(name)) return;
    this.names.push(name);
    const index = this.functions.push('') - 1;
    const { expression } = this.#write(this.#schemas.components.get(name), 'value');
    const own = this.#schemas.typeNameOf(name);
    const type = qualified(own, new Set([own]));
    this.functions[index] =
      `export const write${this.#schemas.checkNameOf(name)} = (value: ${type}): string => ${expression};`;
  }

  #write(schema: unknown, value: string): JsonSource {
    if (!isObject(schema)) return open(value);
    const { $ref: ref } = schema;
    if (typeof ref === 'string')
      return Object.keys(schema).every(isSilent) ? this.#writeReference(ref, value) : open(value);
    // What is composed may be anything.
    if (['allOf', 'anyOf', 'oneOf', 'const'].some((keyword) => keyword in schema)) return open(value);
    const json = this.#writeType(schema, value);
    // A template literal writes null by itself.
    return allowsNull(schema) && json.part !== `\${${value}}` ? orNull(value, json) : json;
  }

  #writeReference(ref: string, value: string): JsonSource {
    const name = componentOf(ref);
    this.add(name);
    return fromExpression(`write${this.#schemas.checkNameOf(name)}(${value})`);
  }

  #writeType(schema: Keywords, value: string): JsonSource {
    switch (typeOf(schema)) {
      case 'string':
        return isPlainText(schema) ? fromPart(`"\${${value}}"`) : fromExpression(`text(${value})`);
      case 'number':
      case 'integer':
      case 'boolean':
        return fromPart(`\${${value}}`);
      case 'array':
        return fromExpression(`list(${value}, (item) => ${this.#write(schema['items'], 'item').expression})`);
      case 'object':
        return this.#writeObject(schema, value);
      default:
        return open(value);
    }
  }

  #writeObject(schema: Keywords, value: string): JsonSource {
    const properties = fixedProperties(schema);
    if (properties === undefined) return open(value);
    const members = properties.map(
      ([name, member], index) => beforeValue(name, index) + this.#write(member, property(value, name)).part,
    );
    return fromPart(`${members.join('')}}`);
  }
}

/** Whether a keyword beside a reference changes no value. */
const isSilent = (keyword: string): boolean =>
  ['$ref', 'description', 'title', 'example', 'examples', 'default', 'deprecated', 'readOnly', 'writeOnly'].includes(
    keyword,
  );

/** Values of any shape use `JSON.stringify`. */
const open = (value: string): JsonSource => fromExpression(`JSON.stringify(${value})`);
