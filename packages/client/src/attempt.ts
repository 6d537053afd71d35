import type { Config } from './config.ts';
import { ConfigurationError, WafermarkError } from './errors/wafermark-error.ts';
import type { HttpResponse } from './options.ts';
import { Interrupted, withTimeLimit } from './time-limit.ts';
import type { Call } from './transport.ts';

/** What `transport.ts` wants to know about an attempt, however it ends. */
export interface Attempt {
  /** When the request was sent; undefined if it was not. */
  startedAt: number | undefined;
}

/** What came of an attempt that the call survives: a complete response of any kind, or a failure of `fetch`. */
export type Sent =
  | {
      readonly response: HttpResponse;
      /** Undefined for a body that is larger than the limit. */
      readonly text: string | undefined;
      /** Only for an operation that returns bytes. */
      readonly bytes?: Uint8Array | undefined;
      readonly key: string;
    }
  | { readonly response?: undefined; readonly failure: unknown };

/**
 * Sends the request of a call once, when a slot is free, and reads the whole response. The only place that adds the API key.
 * @throws {Interrupted} {@link WafermarkError} if the call cannot go on
 */
export async function sendOnce(config: Config, call: Call, attempt: Attempt): Promise<Sent> {
  const { limiter, emit, fetch: ownFetch } = config;
  const { within, limits, method, url, body, fetchOptions } = call;
  // Called as a bare function: browsers refuse a `fetch` whose `this` is another object.
  const fetch = ownFetch ?? globalThis.fetch;
  if (typeof fetch !== 'function') {
    throw new ConfigurationError('This platform has no fetch: pass one as the fetch option.');
  }
  const key = await currentKey(config, call);
  const queue = limiter.enter();
  if (queue !== undefined) await withTimeLimit(within, queue);
  try {
    return await withTimeLimit(
      within,
      async (signal) => {
        call.attempts += 1;
        attempt.startedAt = performance.now();
        const headers = { ...call.headers };
        emit?.('attemptStart', { ...call.event, attempt: call.attempts, headers });
        // A redirect that is followed would send the key along, to other origins too.
        const target = config.authorize({ url, needs: call.behaviour.needs }, key, headers);
        const init = { ...fetchOptions, method, headers, body: body ?? null, signal, redirect: 'manual' as const };
        const response = await fetch(target, init);
        const bytes = response.ok ? await config.reading.bytesOf?.(call.behaviour, response) : undefined;
        const text = bytes === undefined ? await readText(response, limits.maxResponseBytes) : '';
        return { response, text, bytes, key };
      },
      limits.timeout,
    );
  } catch (failure) {
    if (failure instanceof WafermarkError || (failure instanceof Interrupted && failure.by !== 'timeout'))
      throw failure;
    return { failure };
  } finally {
    limiter.leave();
  }
}

/** Asks for the key, no longer than an attempt may take. */
async function currentKey({ apiKey }: Config, { within, limits }: Call): Promise<string> {
  const current = apiKey.current();
  if (typeof current === 'string') return current;
  try {
    return await withTimeLimit(within, () => current, limits.timeout);
  } catch (failure) {
    apiKey.abandon(current);
    throw failure;
  }
}

/** @returns undefined as soon as it is known that the body is larger than the limit */
async function readText(response: HttpResponse, most: number): Promise<string | undefined> {
  const { headers, body } = response;
  // With a content encoding, the length is that of the compressed body.
  const length = headers.get('Content-Encoding') === null ? headers.get('Content-Length') : null;
  const isStream = body instanceof ReadableStream;
  if (!isStream || (length !== null && Number(length) <= most)) return response.text();
  const reader: ReadableStreamDefaultReader<Uint8Array> = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let left = length === null ? most : -1;
  while (left >= 0) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    left -= value.byteLength;
    text += decoder.decode(value, { stream: true });
  }
  // Closes the connection. Nobody waits for that.
  reader.cancel().catch(() => undefined);
  return undefined;
}
