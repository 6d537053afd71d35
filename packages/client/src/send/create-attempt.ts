import type { WithResponse } from '@wafermark/generated/client.ts';
import { readAnswer } from '../answer/read-answer.ts';
import { readRequestId } from '../answer/request-id.ts';
import { ConnectionError } from '../errors/connection-error.ts';
import { copyFailure } from '../errors/copy-failure.ts';
import { TimeoutError } from '../errors/timeout-error.ts';
import { WafermarkError } from '../errors/wafermark-error.ts';
import type { CallStart } from '../hooks.ts';
import { isWorthRetrying } from '../retry/policy.ts';
import type { Outcome } from '../retry/repeat.ts';
import { readRetryAfter } from '../retry/retry-after.ts';
import type { CallSettings, Settings } from '../settings.ts';
import { Halt, type Scope } from '../time/scope.ts';
import { createSend } from './create-send.ts';
import type { ApiRequest } from './request.ts';

/** A call between its attempts. */
export interface Call {
  readonly request: ApiRequest;
  readonly start: CallStart;
  /** Without the key. */
  readonly headers: Record<string, string>;
  readonly policy: CallSettings;
  /** How often the request was sent. */
  attempts: number;
  /** Whether a key that is refused may still be replaced, which is done once. */
  mayRenewKey: boolean;
}

export interface AttemptOutcome extends Outcome<WithResponse<unknown>> {
  readonly status: number | undefined;
  readonly error: WafermarkError | undefined;
}

/**
 * The inner half of the transport: sends the request of a call once and decides what came of it, and whether it may be sent again.
 * Each operation may: one that is not idempotent by nature carries an idempotency key.
 */
export function createAttempt(settings: Settings): (call: Call, scope: Scope) => Promise<AttemptOutcome> {
  const { baseUrl, keys, hooks, gate } = settings;
  const send = createSend(settings);
  const { redact } = keys;

  return async (call, scope) => {
    const { request, start, policy } = call;
    const { timeout } = policy;
    try {
      const current = keys.current();
      const key = typeof current === 'string' ? current : await scope.run(() => current, timeout);
      const queue = gate.enter();
      if (queue !== undefined) await scope.run(queue);
      call.attempts += 1;
      const headers = { ...call.headers };
      hooks?.attemptStart({ ...start, attempt: call.attempts, headers });
      const context = { operation: start.operation, requestId: start.requestId, attempts: call.attempts };
      const answer = await scope
        .run((signal) => send(request, { headers, key, signal }), timeout)
        .catch(describe)
        .finally(gate.leave);
      const { response } = answer;
      const { status, headers: answered } = response;
      const read = await readAnswer({ ...answer, context, redact, expected: request.behaviour.answer });
      if ('data' in read) {
        const requestId = readRequestId(answered, redact) ?? context.requestId;
        const result = { data: read.data, response, requestId, attempts: call.attempts };
        return { status, error: undefined, settle: () => result };
      }
      if (status === 401 && call.mayRenewKey && keys.drop(key)) {
        call.mayRenewKey = false;
        return failed(read, status, 'now');
      }
      const retryAfter = readRetryAfter(answered);
      return failed(read, status, isWorthRetrying(status, retryAfter) ? { retryAfter } : undefined);

      function describe(error: unknown): never {
        if (!(error instanceof Halt)) {
          throw new ConnectionError(context, { baseUrl, cause: copyFailure(error, redact) });
        }
        throw error.by === 'timeout' ? new TimeoutError(context, { limit: error.by, milliseconds: timeout }) : error;
      }
    } catch (error) {
      if (!(error instanceof WafermarkError)) throw error;
      const mayHelp = error instanceof ConnectionError || error instanceof TimeoutError;
      return failed(error, undefined, mayHelp ? { retryAfter: undefined } : undefined);
    }
  };
}

function failed(error: WafermarkError, status: number | undefined, again: AttemptOutcome['again']): AttemptOutcome {
  return {
    status,
    error,
    again,
    settle: () => {
      throw error;
    },
  };
}
