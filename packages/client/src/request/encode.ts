import { ArgumentError } from '../errors/argument-error.ts';

/**
 * Percent-encodes a value for a URL.
 * @throws {ArgumentError} when it has half of a surrogate pair, which has no encoding
 */
export function encode(name: string, value: string): string {
  try {
    return encodeURIComponent(value);
  } catch (cause) {
    throw new ArgumentError(`${name} is not well-formed Unicode: it has half of a surrogate pair.`, { cause });
  }
}
