import { ArgumentError } from '../errors/argument-error.ts';

/**
 * Writes a body as JSON.
 * @param name How messages name it
 * @throws {ArgumentError} when it holds `NaN`, an infinity, a `Date`, a bigint or a circle
 */
export async function serializeBody(body: unknown, name = 'body'): Promise<string> {
  let json: string;
  try {
    json = JSON.stringify(body);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ArgumentError(`The ${name} cannot be written as JSON: ${why}`, { cause });
  }
  // JSON has no NaN and writes null, which would clear the field; of a date, whether it is local time is lost. Both leave a trace
  // in the text, and only then is the search worth its time, and the code for it worth loading.
  if (json.includes('null') || json.includes('Z"')) {
    const { findUnsendable } = await import('./unsendable.ts');
    const fault = findUnsendable(body);
    if (fault !== undefined) {
      throw new ArgumentError(`${name} ${fault.pointer} ${fault.fault}.`);
    }
  }
  return json;
}
