import { find, get, members, type Place } from '../place.ts';

/** The types that a schema allows; empty for a schema of alternatives. */
export function typesOf(schema: Place): readonly string[] {
  const type = find(schema, 'type')?.value;
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === 'string');
}

export function numberAt(schema: Place, keyword: string): number | undefined {
  const value = find(schema, keyword)?.value;
  return typeof value === 'number' ? value : undefined;
}

export function stringAt(schema: Place, keyword: string): string | undefined {
  const value = find(schema, keyword)?.value;
  return typeof value === 'string' ? value : undefined;
}

export function listAt(schema: Place, keyword: string): readonly unknown[] | undefined {
  const value = find(schema, keyword)?.value;
  return Array.isArray(value) ? value : undefined;
}

export const alternativesOf = (schema: Place): readonly Place[] => members(schema, 'oneOf').map(([, place]) => place);

export const propertiesOf = (schema: Place): readonly (readonly [string, Place])[] => members(schema, 'properties');

export const requiredOf = (schema: Place): readonly string[] =>
  (listAt(schema, 'required') ?? []).filter((name) => typeof name === 'string');

/** The schema of additional properties; `undefined` if they are not allowed. */
export function additionalOf(schema: Place): Place | undefined {
  const additional = find(schema, 'additionalProperties');
  return typeof additional?.value === 'object' ? additional : undefined;
}

export const isClosed = (schema: Place): boolean => find(schema, 'additionalProperties')?.value === false;

export const itemsOf = (schema: Place): Place => get(schema, 'items');
