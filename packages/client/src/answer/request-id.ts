import { REQUEST_ID_HEADER } from '@wafermark/generated/api.ts';

/** Shorter keys are placeholders of a local server (`test`, `demo`) and occur in ordinary words. */
export const SHORTEST_SECRET = 6;

/** The name that the server gave the request; undefined where it gave none, or a browser hides it, or it has the key in it. */
export function readRequestId(headers: Pick<Headers, 'get'>, key: string): string | undefined {
  const id = headers.get(REQUEST_ID_HEADER);
  const hasKey = key.length >= SHORTEST_SECRET && id?.includes(key);
  return id && !hasKey ? id : undefined;
}
