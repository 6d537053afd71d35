import { IDEMPOTENCY_KEY_HEADER } from '@wafermark/generated/api.ts';
import type { RetryPolicyOptions, TimeLimits } from './call-options.ts';
import { randomId } from './random-id.ts';
import { isWorthRetrying, policyOf } from './retry/policy.ts';
import { type Outcome, repeat } from './retry/repeat.ts';
import { readRetryAfter } from './retry/retry-after.ts';
import { DEFAULTS, mergeLimits } from './settings.ts';
import { Halt, runStep } from './time/scope.ts';

/** Options of {@link createRetryingFetch}. */
export interface RetryingFetchOptions extends TimeLimits, Partial<RetryPolicyOptions> {
  /** Sends the requests. Default: `globalThis.fetch`, looked up at every call. */
  readonly fetch?: typeof fetch | undefined;
  /**
   * Gives each POST and PATCH without an `Idempotency-Key` header a new one, so that it can be repeated. For APIs that honour it
   * only. Default: false.
   */
  readonly idempotencyKeys?: boolean | undefined;
  /** Default: `manual`, which gives the redirect itself as the answer, because headers with keys would go along. */
  readonly redirect?: RequestInit['redirect'] | undefined;
}

const REPEATABLE = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'];

/**
 * The transport of this package as a `fetch` for other APIs, and for other clients such as those of openapi-fetch, hey-api or
 * orval. It tries again what makes sense to try again, and what may be: idempotent methods, and what carries an `Idempotency-Key`.
 * It gives the last answer, whatever its status, as `fetch` does. Answers are read whole before they are given, so that the
 * time limits hold for their bodies too; event streams are not.
 *
 * @example
 * ```ts
 * const client = createClient<paths>({ baseUrl, fetch: createRetryingFetch({ timeout: 10_000 }) });
 * ```
 * @throws {ConfigurationError} when a limit is not a number
 */
export function createRetryingFetch(options: RetryingFetchOptions = {}): typeof fetch {
  const limits = mergeLimits(DEFAULTS, options);
  const { idempotencyKeys = false, redirect = 'manual' } = options;

  return async (input, init) => {
    const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined);
    // Without the signal, on which the platform would leave a listener until the garbage is collected.
    const request = new Request(input, { ...init, redirect, signal: null });
    if (idempotencyKeys && !isRepeatable(request)) {
      request.headers.set(IDEMPOTENCY_KEY_HEADER, randomId());
    }
    const mayRepeat = isRepeatable(request);
    const once = async (ownSignal: AbortSignal): Promise<Response> => {
      const fetch = options.fetch ?? globalThis.fetch;
      // A copy, since a body can be sent only once.
      return readWhole(await fetch(request.clone(), { signal: ownSignal }));
    };
    const scope = { signal, ends: performance.now() + limits.deadline };
    return repeat<Response, Outcome<Response>>({
      scope,
      policy: policyOf(limits),
      once: () =>
        runStep(scope, once, limits.timeout).then(
          (response) => {
            const retryAfter = readRetryAfter(response.headers);
            const again = mayRepeat && isWorthRetrying(response.status, retryAfter) ? { retryAfter } : undefined;
            return { again, settle: () => response };
          },
          (error: unknown) => {
            if (error instanceof Halt && error.by !== 'timeout') throw error;
            const again = mayRepeat ? { retryAfter: undefined } : undefined;
            const settle = (): never => {
              throw error;
            };
            return { again, settle };
          },
        ),
    }).catch((error: unknown) => {
      throw error instanceof Halt ? reasonOf(error) : error;
    });
  };
}

function isRepeatable({ method, headers }: Request): boolean {
  return REPEATABLE.includes(method) || headers.has(IDEMPOTENCY_KEY_HEADER);
}

function reasonOf({ by, reason }: Halt): unknown {
  return by === 'signal' ? reason : new DOMException(`No whole answer in time (${by})`, 'TimeoutError');
}

async function readWhole(response: Response): Promise<Response> {
  const isStream = response.headers.get('Content-Type')?.startsWith('text/event-stream');
  if (response.body === null || isStream) {
    return response;
  }
  const whole = new Response(await response.arrayBuffer(), response);
  for (const name of ['url', 'redirected', 'type'] as const) {
    Object.defineProperty(whole, name, { value: response[name] });
  }
  return whole;
}
