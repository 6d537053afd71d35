import { API_KEY_HEADER } from '@wafermark/generated/api.ts';
import { withSignal } from './abort.ts';
import { type Answer, readAnswer } from './answer/read-answer.ts';
import { AbortedError } from './errors/aborted-error.ts';
import { ConnectionError } from './errors/connection-error.ts';
import { copyFailure } from './errors/copy-failure.ts';
import { createRedactor } from './redactor.ts';
import type { LightRequest } from './request/light-request.ts';
import type { Settings } from './settings.ts';

/** Sends a request once, and gives what the operation answers or throws a `WafermarkError`. */
export type Transport = (request: LightRequest) => Promise<Answer>;

/** An answer with its body read, before anything is known of it. */
interface Exchange {
  readonly response: Response;
  readonly text: string;
}

/** The only place that knows the key: adds it to requests, and takes it out of all that an error could quote. */
export function createTransport({ apiKey, baseUrl, fetch: ownFetch }: Settings): Transport {
  const redact = createRedactor(apiKey);

  const send = async ({ url, method, headers, body }: LightRequest, signal: AbortSignal | null): Promise<Exchange> => {
    headers.set(API_KEY_HEADER, apiKey);
    // Called as a bare function: browsers refuse a `fetch` whose `this` is another object.
    const fetch = ownFetch ?? globalThis.fetch;
    // A redirect that is followed takes the key along, to another origin too.
    const response = await fetch(url, { method, headers, body: body ?? null, signal, redirect: 'manual' });
    return { response, text: await response.text() };
  };

  return async (request) => {
    const { operation, signal } = request;
    const { response, text } = await withSignal(signal, (own) => send(request, own)).catch((error: unknown): never => {
      throw signal?.aborted === true
        ? new AbortedError({ operation, reason: signal.reason })
        : new ConnectionError({ operation, baseUrl, cause: copyFailure(error, redact) });
    });
    return readAnswer({ operation, response, text, redact });
  };
}
