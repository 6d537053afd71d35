import { ArgumentError } from '../errors/argument-error.ts';
import { findNonFinite } from './non-finite.ts';

/**
 * Writes a body as JSON.
 * @throws {ArgumentError} when it holds `NaN`, an infinity, a bigint or a circle
 */
export function serializeBody(body: unknown): string {
  const json = stringify(body);
  // JSON has no NaN and writes null, which would clear the field. Only where a null came out is the search worth its time.
  const fault = json.includes('null') ? findNonFinite(body) : undefined;
  if (fault !== undefined) {
    throw new ArgumentError(`body ${fault.pointer} must be a finite number, not ${fault.value}.`);
  }
  return json;
}

function stringify(body: unknown): string {
  try {
    return JSON.stringify(body);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ArgumentError(`The body cannot be written as JSON: ${why}`, { cause });
  }
}
