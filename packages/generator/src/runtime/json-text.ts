import { type Check, codePoints } from '@wafermark/generated/server/checks.js';

/** Printable ASCII that needs no JSON escapes. */
const PLAIN = /^[ !#-[\]-~]*$/;

/** A string as JSON. */
export const text = (value: string): string => (PLAIN.test(value) ? `"${value}"` : JSON.stringify(value));

/** An array as JSON. */
export function list<Item>(items: readonly Item[], write: (item: Item) => string): string {
  let json = '';
  for (const [index, item] of items.entries()) json = index === 0 ? write(item) : `${json},${write(item)}`;
  return `[${json}]`;
}

/**
 * Flattens a string. Engines keep a concatenated string as a tree of its parts until it is read, and traversing many small parts
 * takes longer than copying them.
 */
export const flat = (json: string): string => (json.charCodeAt(0) === 0 ? '' : json);

/**
 * A string as JSON; undefined for an invalid value.
 * @param pattern One that accepts all plain text.
 */
export function freeText(value: unknown, minLength: number, maxLength: number, pattern: RegExp): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (PLAIN.test(value)) return value.length >= minLength && value.length <= maxLength ? `"${value}"` : undefined;
  const length = codePoints(value);
  return length >= minLength && length <= maxLength && pattern.test(value) ? JSON.stringify(value) : undefined;
}

/** For plain text, whose length is its number of characters. */
export const isText = (value: unknown, minLength: number, maxLength: number): value is string =>
  typeof value === 'string' && value.length >= minLength && value.length <= maxLength;

export const isNumber = (value: unknown, minimum: number, maximum: number): value is number =>
  typeof value === 'number' && value >= minimum && value <= maximum;

export const isInteger = (value: unknown, minimum: number, maximum: number): value is number =>
  typeof value === 'number' && value % 1 === 0 && value >= minimum && value <= maximum;

export const isList = <Item>(
  value: unknown,
  minItems: number,
  maxItems: number,
  fits: Check<Item>,
): value is readonly Item[] =>
  Array.isArray(value) && value.length >= minItems && value.length <= maxItems && value.every((item) => fits(item));

/** Whether a value is an object with the expected number of names. */
export function hasNames(value: unknown, expected: number): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  let count = 0;
  for (const _name in value) count += 1;
  return count === expected;
}
