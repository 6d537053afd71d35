import { ArgumentError } from '../errors/argument-error.ts';
import { encode } from './encode.ts';

/**
 * Writes a filter as a query string. Entries that are undefined or null are left out.
 * @throws {ArgumentError} when a value is not a string, a boolean or a finite number
 */
export function serializeQuery(filter: Readonly<Record<string, unknown>>): string {
  return Object.entries(filter)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => `${encode(name, name)}=${encode(name, textOf(name, value))}`)
    .join('&');
}

function textOf(name: string, value: unknown): string {
  if (typeof value === 'string') {
    return value;
  }
  if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) {
    return String(value);
  }
  const found = typeof value === 'number' ? String(value) : typeof value;
  throw new ArgumentError(`${name} must be a string, a boolean or a finite number, not ${found}.`);
}
