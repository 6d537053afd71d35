import type { Keywords } from '../checks/bare-schema.ts';
import { isObject } from '../load/shapes.ts';
import { literal } from '../source.ts';
import { isPlainPattern } from './plain-pattern.ts';

/** The only type that a schema allows besides null; `undefined` if it allows several or declares none. */
export function typeOf(schema: Keywords): string | undefined {
  const [type, ...others] = [schema['type']].flat().filter((name) => name !== 'null');
  return others.length === 0 && typeof type === 'string' ? type : undefined;
}

export const allowsNull = (schema: Keywords): boolean => [schema['type']].flat().includes('null');

/** Whether the check accepts only printable ASCII that needs no JSON escapes. */
export function isPlainText({ enum: values, pattern, format }: Keywords): boolean {
  if (Array.isArray(values)) return values.every((value) => literal(value) === `"${value}"`);
  return format === 'date-time' || format === 'uuid' || (typeof pattern === 'string' && isPlainPattern(pattern));
}

/**
 * The properties of a closed object with all properties required, in document order; `undefined` for any other schema.
 */
export function fixedProperties(schema: Keywords): readonly (readonly [name: string, schema: Keywords])[] | undefined {
  const required: readonly unknown[] = [schema['required'] ?? []].flat();
  const properties = Object.entries(Object(schema['properties'])).flatMap(([name, property]) =>
    isObject(property) ? [[name, property] as const] : [],
  );
  const isFixed = schema['additionalProperties'] === false && properties.every(([name]) => required.includes(name));
  return typeOf(schema) === 'object' && isFixed && properties.length > 0 ? properties : undefined;
}
