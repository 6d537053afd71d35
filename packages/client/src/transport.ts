import type { Behaviour, KeyOptions, MatchOptions, WithResponse } from '@wafermark/generated/client/client.ts';
import type { OperationId } from '@wafermark/generated/document/operations.ts';
import { type Attempt, sendOnce } from './attempt.ts';
import { type CallDefaults, type Config, mergeDefaults } from './config.ts';
import { AbortedError, type CallContext, TimeoutError } from './errors/call-errors.ts';
import { ArgumentError, WafermarkError } from './errors/wafermark-error.ts';
import type { CallStart } from './hooks.ts';
import type { RequestBody, RequestOptions } from './options.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { nextDelay } from './retry.ts';
import { randomId } from './runtime.ts';
import { type CallLimits, Interrupted, sleep, withTimeLimit } from './time-limit.ts';

/** A request before its defaults are applied, without the API key. */
export interface ApiRequest {
  readonly method: string;
  /** With its query. */
  readonly url: string;
  readonly body: RequestBody | undefined;
  readonly behaviour: Behaviour;
  /** Those that are parameters of the operation, and the media types. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly options: (RequestOptions & KeyOptions & MatchOptions) | undefined;
}

/** A call and what happened to it so far. */
export interface Call extends CallContext, CallDefaults {
  readonly method: string;
  readonly url: string;
  /** No stream, so that it can be sent again. */
  readonly body: RequestBody | undefined;
  readonly behaviour: Behaviour;
  readonly within: CallLimits;
  /** What hooks are told of the call at each of its steps. */
  readonly event: CallStart;
  attempts: number;
  /** Whether the key was renewed after a 401; that happens once. */
  renewedKey: boolean;
}

/**
 * Sends a request until it succeeds or cannot be retried.
 * @throws {WafermarkError}
 */
export async function send(config: Config, request: ApiRequest): Promise<WithResponse<unknown>> {
  const call = createCall(config, request);
  const { emit } = config;
  const began = performance.now();
  const { event } = call;
  emit?.('callStart', event);
  let failure: WafermarkError | undefined;
  try {
    for (let retries = 0; ; ) {
      const attempt: Attempt = { startedAt: undefined };
      let outcome: Outcome;
      let delay: number | undefined;
      try {
        outcome = outcomeOf(config, call, await sendOnce(config, call, attempt));
        const left = call.within.endsAt - performance.now();
        delay =
          outcome.retry === 'now'
            ? 0
            : outcome.retry &&
              nextDelay(call.limits, { retries, ...outcome.retry, left, maxDelayMs: config.facts.retry.maxDelayMs });
      } catch (error) {
        outcome = { error: explain(error, call), status: undefined };
      }
      const { error, status } = outcome;
      if (attempt.startedAt !== undefined) {
        const duration = performance.now() - attempt.startedAt;
        emit?.('attemptEnd', { ...event, attempt: call.attempts, duration, status, error, retryIn: delay });
      }
      if (error === undefined) return outcome.result;
      if (delay === undefined) throw error;
      if (outcome.retry === 'now') continue;
      retries += 1;
      await withTimeLimit(call.within, sleep(delay));
    }
  } catch (error) {
    failure = explain(error, call);
    throw failure;
  } finally {
    emit?.('callEnd', { ...event, attempts: call.attempts, duration: performance.now() - began, error: failure });
  }
}

/** Turns an interruption into the error for the caller. */
function explain(error: unknown, call: Call): WafermarkError {
  if (error instanceof WafermarkError) return error;
  if (!(error instanceof Interrupted)) {
    return new WafermarkError(`${call.label}: failed unexpectedly`, { cause: error });
  }
  return error.by === 'signal'
    ? new AbortedError(call, error.reason)
    : new TimeoutError(call, { limit: error.by, milliseconds: call.limits[error.by] });
}

/** @throws {ConfigurationError} {@link ArgumentError} if an option of the call is invalid */
export function createCall(
  { defaults, facts }: Config,
  { method, url, body, behaviour, headers: own, options = {} }: ApiRequest,
): Call {
  const { signal, idempotencyKey, ifMatch } = options;
  checkSignal(signal);
  const merged = mergeDefaults(defaults, options);
  const requestId = randomId();
  const key = idempotencyKey === undefined ? (behaviour.takesKey ? randomId() : undefined) : checkKey(idempotencyKey);
  const { requestIdHeader, idempotencyKeyHeader } = facts;
  const headers: Record<string, string> = { [requestIdHeader]: requestId, ...own };
  if (typeof body === 'string') headers['Content-Type'] ??= 'application/json';
  // The same for all attempts, so that the server can tell a retry from another call.
  if (key !== undefined) headers[idempotencyKeyHeader] = key;
  if (ifMatch !== undefined) headers['If-Match'] = checkTag(ifMatch);
  const event: CallStart = {
    // For this API, the generated methods have no other ids.
    operation: behaviour.id as OperationId | undefined,
    method,
    url: merged.query === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${merged.query}`,
    requestId: merged.headers[requestIdHeader] ?? requestId,
  };
  return {
    ...merged,
    ...event,
    event,
    label: behaviour.id ?? `${method} ${new URL(url).pathname}`,
    idempotencyKey: key,
    body,
    behaviour,
    headers: { ...headers, ...merged.headers },
    within: { signal, endsAt: performance.now() + merged.limits.deadline },
    attempts: 0,
    renewedKey: false,
  };
}

function checkSignal(signal: unknown): void {
  if (signal === undefined || signal instanceof AbortSignal) return;
  const isController = typeof signal === 'object' && signal !== null && 'signal' in signal;
  throw new ArgumentError(
    `signal must be an AbortSignal${isController ? ': pass controller.signal, not the controller' : ''}.`,
  );
}

/** @throws {ArgumentError} for what is not a value of a header */
function checkHeader(value: unknown, allowed: RegExp, message: string): string {
  if (typeof value === 'string' && allowed.test(value)) return value;
  throw new ArgumentError(message);
}

const checkKey = (key: unknown): string =>
  checkHeader(key, /^[!-~]{1,255}$/, 'idempotencyKey must be 1 to 255 printable ASCII characters without spaces.');

const checkTag = (tag: unknown): string =>
  checkHeader(tag, /^[ -~]+$/, 'ifMatch must be the etag of an earlier response.');
