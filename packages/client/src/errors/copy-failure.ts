import { isRecord } from '../is-record.ts';
import type { Redact } from '../redactor.ts';

/** Deep enough for any real chain, and an end for one that runs in a circle. */
const DEPTH = 5;

/**
 * Copies the name, message, stack, code and cause of what `fetch` threw. A copy, since a `fetch` of the caller's choice may hang
 * the whole request on its errors, with the key in it.
 */
export function copyFailure(failure: unknown, redact: Redact, depth = DEPTH): Error {
  if (!isRecord(failure)) {
    return new Error(redact(String(failure)));
  }
  const { name, message, stack, code, cause } = failure;
  const hasCause = cause !== undefined && depth > 1;
  const copy = new Error(typeof message === 'string' ? redact(message) : '');
  const texts = Object.entries({ name, stack, code }).filter((entry): entry is [string, string] => {
    return typeof entry[1] === 'string';
  });
  for (const [field, value] of texts) {
    Object.defineProperty(copy, field, {
      value: redact(value),
      configurable: true,
      writable: true,
      enumerable: field === 'code',
    });
  }
  return hasCause ? Object.defineProperty(copy, 'cause', { value: copyFailure(cause, redact, depth - 1) }) : copy;
}
