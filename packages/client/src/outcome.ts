import type { WithResponse } from '@wafermark/generated/client/client.ts';
import type { Sent } from './attempt.ts';
import type { Config } from './config.ts';
import { isProblem } from './errors/api-error.ts';
import {
  ConnectionError,
  RedirectError,
  ResponseParseError,
  ResponseTooLargeError,
  TimeoutError,
} from './errors/call-errors.ts';
import { copyError } from './errors/describe.ts';
import type { WafermarkError } from './errors/wafermark-error.ts';
import { permanentFailure } from './network-errors.ts';
import type { HttpResponse } from './options.ts';
import type { Redact } from './redact.ts';
import { isRetryable, readRetryAfter } from './retry.ts';
import { Interrupted } from './time-limit.ts';
import type { Call } from './transport.ts';

/** What an attempt means for its call, and whether another one makes sense: at once and without counting, or after a delay. */
export type Outcome =
  | {
      readonly error: undefined;
      readonly status: number;
      readonly result: WithResponse<unknown>;
      readonly retry?: undefined;
    }
  | {
      readonly error: WafermarkError;
      readonly status: number | undefined;
      readonly retry?: 'now' | { readonly retryAfter: number | undefined } | undefined;
    };

/**
 * Decides what an attempt means. Every operation may be repeated: one that is not idempotent by nature carries an idempotency key, except where
 * `once` says that it takes none.
 */
export function outcomeOf({ apiKey, baseUrl, facts, reading, classOf }: Config, call: Call, sent: Sent): Outcome {
  const { redact } = apiKey;
  const mayRepeat = call.behaviour.once !== true || call.idempotencyKey !== undefined;
  if (sent.response === undefined) {
    const { failure } = sent;
    const retry = mayRepeat ? { retryAfter: undefined } : undefined;
    if (failure instanceof Interrupted) {
      const error = new TimeoutError(call, { limit: 'timeout', milliseconds: call.limits.timeout });
      return { error, status: undefined, retry };
    }
    const hint = permanentFailure(failure);
    const error = new ConnectionError(call, { baseUrl, cause: copyError(failure, redact), hint });
    return { error, status: undefined, retry: hint === undefined ? retry : undefined };
  }
  const { response, text, bytes, key } = sent;
  const { status, headers } = response;
  if (text === undefined) {
    const { maxResponseBytes } = call.limits;
    return { error: new ResponseTooLargeError(call, { status, maxResponseBytes }), status };
  }
  const named = headers.get(facts.requestIdHeader) ?? '';
  const requestId = redact(named) === named ? named : '';
  const returned = response.ok
    ? reading.read(call.behaviour, status, { text, json: parseJson(text), bytes })
    : undefined;
  if (returned !== undefined) {
    const etag = headers.get('ETag') ?? undefined;
    const result = { ...returned, response, requestId: requestId || call.requestId, attempts: call.attempts, etag };
    return { error: undefined, status, result };
  }
  const error = describeResponse(response, text, call, { requestId: requestId || undefined, redact, classOf });
  if (status === 401 && !call.renewedKey && apiKey.drop(key)) {
    call.renewedKey = true;
    return { error, status, retry: 'now' };
  }
  const retryAfter = readRetryAfter(headers);
  return {
    error,
    status,
    retry: mayRepeat && isRetryable(facts.retry.statuses, status, retryAfter) ? { retryAfter } : undefined,
  };
}

/** Parses JSON; undefined, which no JSON is, for anything else. */
function parseJson(text: string, reviver?: (name: string, value: unknown) => unknown): unknown {
  try {
    return JSON.parse(text, reviver);
  } catch {
    return undefined;
  }
}

function describeResponse(
  response: HttpResponse,
  text: string,
  call: Call,
  {
    requestId,
    redact,
    classOf,
  }: Pick<Config, 'classOf'> & { readonly requestId: string | undefined; readonly redact: Redact },
): WafermarkError {
  const { status, headers } = response;
  const location = headers.get('Location');
  // Browsers hide the status of a redirect and where it leads.
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400 && location !== null)) {
    return new RedirectError(call, { status, location: location === null ? undefined : redact(location), requestId });
  }
  if (response.ok) {
    const { returns } = call.behaviour;
    const wrong = text === '' ? 'the body is empty' : 'the body is not what this operation returns';
    const fault = typeof returns === 'number' ? `this operation succeeds only with ${returns}` : wrong;
    return new ResponseParseError(call, { status, requestId, text: redact(text), fault });
  }
  // JSON escapes can hide the key from a search of the text, so each string is searched too.
  const body = parseJson(redact(text), (_, value) => (typeof value === 'string' ? redact(value) : value));
  const problem = isProblem(body) ? body : undefined;
  return new (classOf(status))(call, {
    status,
    problem,
    body: body === undefined && text !== '' ? redact(text) : body,
    requestId: requestId ?? problem?.request_id,
    retryAfter: readRetryAfter(headers),
    statusText: redact(response.statusText),
    text: body === undefined ? redact(text) : JSON.stringify(body),
  });
}
