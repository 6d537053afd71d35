import { ArgumentError } from '../errors/argument-error.ts';
import { encode } from './encode.ts';

/**
 * Puts arguments into a path template, and leaves the rest as the document has it, final slash included.
 * @throws {ArgumentError} when an argument would change which path is requested: `''`, `'.'`, `'..'` or no string
 */
export function fillPath(template: string, parameters: Readonly<Record<string, unknown>>): string {
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) => fillSegment(name, parameters[name]));
}

function fillSegment(name: string, value: unknown): string {
  if (typeof value !== 'string') {
    throw new ArgumentError(`${name} must be a string, not ${value === null ? 'null' : typeof value}.`);
  }
  // URL parsers remove dot segments, so that these would reach another path.
  if (value === '' || value === '.' || value === '..') {
    throw new ArgumentError(
      `${name} must not be ${value === '' ? 'empty' : `'${value}'`}: it is one segment of a path.`,
    );
  }
  return encode(name, value);
}
