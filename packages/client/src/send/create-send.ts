import { API_KEY_HEADER } from '@wafermark/generated/api.ts';
import type { Settings } from '../settings.ts';
import type { Answer, ApiRequest } from './request.ts';

/** Sends a request once and reads the whole answer. */
export type Send = (
  request: Pick<ApiRequest, 'method' | 'url' | 'body'>,
  sealed: { readonly headers: Readonly<Record<string, string>>; readonly key: string; readonly signal: AbortSignal },
) => Promise<Answer>;

/** The only place that adds the key to a request. */
export function createSend({ fetch: ownFetch }: Pick<Settings, 'fetch'>): Send {
  return async ({ method, url, body = null }, { headers, key, signal }) => {
    // Called as a bare function: browsers refuse a `fetch` whose `this` is another object.
    const fetch = ownFetch ?? globalThis.fetch;
    const sealed = { ...headers, [API_KEY_HEADER]: key };
    // A redirect that is followed takes the key along, to another origin too.
    const response = await fetch(url, { method, headers: sealed, body, signal, redirect: 'manual' });
    return { response, text: await response.text() };
  };
}
