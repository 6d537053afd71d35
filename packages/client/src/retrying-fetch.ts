import { IDEMPOTENCY_KEY_HEADER } from '@wafermark/generated/document/api.ts';
import { DEFAULT_LIMITS, mergeLimits } from './config.ts';
import { WAFERMARK } from './facts.ts';
import { permanentFailure } from './network-errors.ts';
import type { RetryOptions, TimeLimits } from './options.ts';
import { isIdempotent, isRetryable, nextDelay, readRetryAfter } from './retry.ts';
import { randomId } from './runtime.ts';
import { Interrupted, sleep, withTimeLimit } from './time-limit.ts';

/** Options of {@link createRetryingFetch}. */
export interface RetryingFetchOptions extends TimeLimits, RetryOptions {
  /** Sends the requests. Default: `globalThis.fetch`, looked up for every request. */
  readonly fetch?: typeof fetch | undefined;
  /**
   * Adds a new `Idempotency-Key` header to each POST and PATCH without one, so that it can be repeated. Only for APIs that honour it.
   * Default: false.
   */
  readonly idempotencyKeys?: boolean | undefined;
  /** Default: `manual`, which returns the redirect itself, because headers with keys would be sent along. */
  readonly redirect?: RequestInit['redirect'] | undefined;
}

/**
 * The retries and time limits of this package as a `fetch`, for other APIs and other clients such as those of openapi-fetch, hey-api or
 * orval. It repeats idempotent methods, and requests with an `Idempotency-Key`. It returns the last response, whatever its status, as
 * `fetch` does. Responses are read completely before they are returned, so that the time limits apply to their bodies; event streams
 * are returned as soon as their headers arrive.
 *
 * @example
 * ```ts
 * const client = createClient<paths>({ baseUrl, fetch: createRetryingFetch({ timeout: 10_000 }) });
 * ```
 * @throws {ConfigurationError} if a limit is not a number
 */
export function createRetryingFetch(options: RetryingFetchOptions = {}): typeof fetch {
  const { idempotencyKeys = false, redirect = 'manual', fetch: ownFetch, ...given } = options;
  const limits = mergeLimits(DEFAULT_LIMITS, { ...given });

  return async (input, init) => {
    const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined);
    // Without the signal: the platform would leave a listener on it until garbage collection.
    const request = new Request(input, { ...init, redirect, signal: null });
    if (idempotencyKeys && !isRepeatable(request)) request.headers.set(IDEMPOTENCY_KEY_HEADER, randomId());
    const mayRepeat = isRepeatable(request);
    const once = async (stepSignal: AbortSignal): Promise<Response> => {
      const fetch = ownFetch ?? globalThis.fetch;
      // The step ends when a stream begins; the caller's signal has to outlive it.
      const both = signal ? AbortSignal.any([stepSignal, signal]) : stepSignal;
      // A copy, since a body can be sent only once.
      return readWhole(await fetch(request.clone(), { signal: both }));
    };
    const within = { signal, endsAt: performance.now() + limits.deadline };
    for (let retries = 0; ; retries += 1) {
      const outcome = await withTimeLimit(within, once, limits.timeout).then(
        (response) => ({ response }),
        (error: unknown) => ({ error }),
      );
      const retryAfter = 'response' in outcome ? readRetryAfter(outcome.response.headers) : undefined;
      const isWorth =
        'response' in outcome
          ? isRetryable(WAFERMARK.retry.statuses, outcome.response.status, retryAfter)
          : isTransient(outcome.error);
      const left = within.endsAt - performance.now();
      const delay =
        mayRepeat && isWorth
          ? nextDelay(limits, { retries, retryAfter, left, maxDelayMs: WAFERMARK.retry.maxDelayMs })
          : undefined;
      if (delay === undefined) {
        if ('response' in outcome) return outcome.response;
        throw reasonOf(outcome.error);
      }
      await withTimeLimit(within, sleep(delay)).catch((error: unknown) => {
        throw reasonOf(error);
      });
    }
  };
}

function isRepeatable({ method, headers }: Request): boolean {
  return isIdempotent(method) || headers.has(IDEMPOTENCY_KEY_HEADER);
}

const isTransient = (error: unknown): boolean =>
  error instanceof Interrupted ? error.by === 'timeout' : permanentFailure(error) === undefined;

function reasonOf(error: unknown): unknown {
  if (!(error instanceof Interrupted)) return error;
  return error.by === 'signal' ? error.reason : new DOMException(`The request timed out (${error.by})`, 'TimeoutError');
}

async function readWhole(response: Response): Promise<Response> {
  const isStream = response.headers.get('Content-Type')?.startsWith('text/event-stream');
  if (response.body === null || isStream) return response;
  const whole = new Response(await response.arrayBuffer(), response);
  for (const name of ['url', 'redirected', 'type'] as const) {
    Object.defineProperty(whole, name, { value: response[name] });
  }
  return whole;
}
