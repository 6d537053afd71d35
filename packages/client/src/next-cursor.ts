import { WafermarkError } from './errors/wafermark-error.ts';

/**
 * Finds the cursor of the next page in a `Link` header (RFC 8288). Only the cursor is taken, never the address, so that no link
 * can lead the key to another server.
 * @returns undefined when there is no next page
 * @throws {WafermarkError} when there is one, but no cursor: to stop there would lose items without a word
 */
export function nextCursor(headers: Pick<Headers, 'get'>, parameter: string): string | undefined {
  const target = /<([^>]*)>[^,<]*;\s*rel="?next\b/i.exec(headers.get('Link') ?? '')?.[1];
  if (target === undefined) {
    return undefined;
  }
  const cursor = new URLSearchParams(target.replace(/^[^?]*\??|#.*$/g, '')).get(parameter);
  if (!cursor) {
    throw new WafermarkError(`The list goes on, but the link to its next page has no "${parameter}".`);
  }
  return cursor;
}
