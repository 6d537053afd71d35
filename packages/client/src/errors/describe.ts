import type { Redact } from '../redact.ts';

/** Deep enough for any real chain of causes, and a limit for circular ones. */
const DEPTH = 5;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The messages of an error and its causes, outermost first: `fetch failed: connect ECONNREFUSED 127.0.0.1:4010`. */
export function describeCauses(error: unknown, depth: number = DEPTH): string {
  if (!isRecord(error)) return String(error);
  // When a host refuses on all its addresses, Node reports a code and no message.
  const own = [error['message'], error['code'], error['name']].find((part) => typeof part === 'string' && part !== '');
  const cause = error['cause'];
  return `${own ?? 'unknown error'}${cause === undefined || depth === 1 ? '' : `: ${describeCauses(cause, depth - 1)}`}`;
}

/**
 * Copies the name, message, stack, code and cause of what `fetch` or an `apiKey` function threw. A copy, because a custom `fetch`
 * may attach the whole request to its errors, key included.
 */
export function copyError(error: unknown, redact: Redact, depth: number = DEPTH): Error {
  if (!isRecord(error)) return new Error(redact(String(error)));
  const { name, message, stack, code, cause } = error;
  const copy = new Error();
  for (const [field, value] of Object.entries({ name, message, stack, code })) {
    if (typeof value !== 'string') continue;
    const property = { value: redact(value), configurable: true, writable: true, enumerable: field === 'code' };
    Object.defineProperty(copy, field, property);
  }
  const hasCause = cause !== undefined && depth > 1;
  return hasCause ? Object.defineProperty(copy, 'cause', { value: copyError(cause, redact, depth - 1) }) : copy;
}

/** The start of a text on one line, for a message. */
export function excerpt(text: string, length = 80): string {
  // Cut first: the text may be a whole page or far more.
  const line = text
    .slice(0, 4 * length)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > length ? `${line.slice(0, length)}…` : line;
}
