import { IDEMPOTENCY_KEY_HEADER, REQUEST_ID_HEADER } from '@wafermark/generated/api.ts';
import type { WithResponse } from '@wafermark/generated/client.ts';
import { AbortedError } from '../errors/aborted-error.ts';
import { TimeoutError } from '../errors/timeout-error.ts';
import { WafermarkError } from '../errors/wafermark-error.ts';
import { randomId } from '../random-id.ts';
import { repeat } from '../retry/repeat.ts';
import { mergeLimits, type Settings } from '../settings.ts';
import { Halt, withScope } from '../time/scope.ts';
import { type AttemptOutcome, createAttempt } from './create-attempt.ts';
import type { ApiRequest } from './request.ts';

/** Sends a request, as often as it takes, and gives what the operation answers. */
export type Exchange = (request: ApiRequest) => Promise<WithResponse<unknown>>;

/** The outer half of the transport: the time that a call has, its attempts, and who is told of them. */
export function createExchange(settings: Settings): Exchange {
  const { hooks, defaults } = settings;
  const attempt = createAttempt(settings);

  return async (request) => {
    const { behaviour, method, url, body, options } = request;
    const policy = options === undefined ? defaults : mergeLimits(defaults, options);
    const start = { operation: behaviour.id, method, url, requestId: randomId() };
    const headers: Record<string, string> = { [REQUEST_ID_HEADER]: start.requestId };
    if (body !== undefined) {
      headers['Content-Type'] = 'application/json';
    }
    if (behaviour.idempotency === 'key') {
      // The same on all attempts, so that the server can tell a repetition from another call.
      headers[IDEMPOTENCY_KEY_HEADER] = options?.idempotencyKey ?? randomId();
    }
    const began = performance.now();
    const call = { request, start, headers, policy, attempts: 0, mayRenewKey: true };
    let attemptBegan = 0;
    let isAttempting = false;
    const endAttempt = (outcome: Pick<AttemptOutcome, 'status' | 'error'>, retryIn?: number): void => {
      isAttempting = false;
      const { status, error } = outcome;
      const duration = performance.now() - attemptBegan;
      hooks?.attemptEnd({ ...start, attempt: call.attempts, duration, status, error, retryIn });
    };
    const endCall = (error?: WafermarkError): void => {
      hooks?.callEnd({ ...start, attempts: call.attempts, duration: performance.now() - began, error });
    };

    hooks?.callStart(start);
    try {
      const result = await withScope({ signal: options?.signal, deadline: policy.deadline }, (scope) =>
        repeat<WithResponse<unknown>, AttemptOutcome>({
          scope,
          policy,
          once: () => {
            attemptBegan = performance.now();
            isAttempting = true;
            return attempt(call, scope);
          },
          onOutcome: endAttempt,
        }),
      );
      endCall();
      return result;
    } catch (failure) {
      const context = { operation: start.operation, requestId: start.requestId, attempts: call.attempts };
      const error = failure instanceof Halt ? describeHalt(failure) : failure;
      if (error instanceof WafermarkError) {
        if (isAttempting) endAttempt({ status: undefined, error });
        endCall(error);
      }
      throw error;

      function describeHalt({ by, reason }: Halt): WafermarkError {
        return by === 'signal'
          ? new AbortedError(context, reason)
          : new TimeoutError(context, { limit: 'deadline', milliseconds: policy.deadline });
      }
    }
  };
}
