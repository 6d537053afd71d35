import { isObject } from '../load/shapes.ts';
import { componentOf, type Schema, type Schemas } from '../schema/schemas.ts';
import type { Shape } from './model.ts';

/** The types that the text of a value can be read as. */
export function shapeOf(schemas: Schemas, schema: Schema, depth = 0): Shape {
  const types = new Set<string>();
  const properties: Record<string, Shape> = Object.create(null);
  let items: Shape | undefined;
  let others: Shape | undefined;
  let isUuid = false;
  const visit = (given: Schema, seen: readonly string[]): void => {
    if (!isObject(given) || depth > 8) return;
    const ref = given['$ref'];
    const name = typeof ref === 'string' ? componentOf(ref) : undefined;
    if (name !== undefined && !seen.includes(name)) visit(schemas.components.get(name) ?? true, [...seen, name]);
    for (const type of [given['type'] ?? []].flat()) types.add(type === 'integer' ? 'number' : String(type));
    for (const value of [given['enum'] ?? [], ...('const' in given ? [given['const']] : [])].flat()) {
      types.add(value === null ? 'null' : typeof value === 'bigint' ? 'number' : typeof value);
    }
    if (given['format'] === 'uuid') isUuid = true;
    if (given['x-file'] === true) types.add('file');
    if (given['items'] !== undefined) items = shapeOf(schemas, given['items'] as Schema, depth + 1);
    if (isObject(given['properties'])) {
      for (const [property, of] of Object.entries(given['properties']))
        properties[property] = shapeOf(schemas, of as Schema, depth + 1);
    }
    const open = given['additionalProperties'];
    if (open !== undefined && open !== false) others = shapeOf(schemas, open as Schema, depth + 1);
    for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
      const list = given[keyword];
      if (Array.isArray(list)) for (const one of list) visit(one, seen);
    }
  };
  visit(schema, []);
  if (types.has('object') && Object.keys(properties).length === 0) others ??= ANYTHING;
  return {
    types: types.size === 0 ? ['string'] : [...types],
    items: types.has('array') ? (items ?? ANYTHING) : undefined,
    properties,
    others,
    isUuid,
  };
}

const ANYTHING: Shape = { types: ['string'], items: undefined, properties: {}, others: undefined, isUuid: false };
