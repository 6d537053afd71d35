import { API_KEY_HEADER } from '@wafermark/generated/api.ts';
import type { Settings } from '../settings.ts';
import type { Answer, Call } from './request.ts';

/** What a request is sent with. */
export interface Sealed extends Pick<Settings, 'fetch'> {
  readonly headers: Readonly<Record<string, string>>;
  readonly key: string;
  readonly signal: AbortSignal;
}

/** Sends a request once and reads the whole answer. The only place that adds the key to a request. */
export async function sendOnce(
  { request: { method, url }, body }: Call,
  { fetch: ownFetch, headers, key, signal }: Sealed,
): Promise<Answer> {
  // Called as a bare function: browsers refuse a `fetch` whose `this` is another object.
  const fetch = ownFetch ?? globalThis.fetch;
  const sealed = { ...headers, [API_KEY_HEADER]: key };
  // A redirect that is followed takes the key along, to another origin too.
  const response = await fetch(url, { method, headers: sealed, body: body ?? null, signal, redirect: 'manual' });
  return { response, text: await response.text() };
}
