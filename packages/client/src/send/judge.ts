import type { WithResponse } from '@wafermark/generated/client.ts';
import { describeFailure } from '../answer/describe-failure.ts';
import { readAnswer } from '../answer/read-answer.ts';
import { ConnectionError } from '../errors/connection-error.ts';
import { copyFailure } from '../errors/copy-failure.ts';
import { TimeoutError } from '../errors/timeout-error.ts';
import type { WafermarkError } from '../errors/wafermark-error.ts';
import type { Redact } from '../redactor.ts';
import { isWorthRetrying } from '../retry/policy.ts';
import type { Outcome } from '../retry/repeat.ts';
import { readRetryAfter } from '../retry/retry-after.ts';
import { Halt } from '../time/scope.ts';
import type { Attempted, Call } from './request.ts';

/** What came of an attempt, and whether there is reason for another. */
export interface Verdict extends Outcome<WithResponse<unknown>> {
  readonly status: number | undefined;
  readonly error: WafermarkError | undefined;
}

/** What it takes to judge. */
export interface Bench {
  readonly baseUrl: string;
  /** Of the request. */
  readonly key: string;
  readonly redact: Redact;
  /** Whether there is another key, once the server has refused this one. */
  readonly renewKey: () => boolean;
}

/**
 * Decides what came of an attempt. Each operation may be repeated: one that is not idempotent by nature carries an idempotency key.
 * @throws {Halt} when it ended with the call
 */
export function judge(attempted: Attempted, call: Call, { baseUrl, key, redact, renewKey }: Bench): Verdict {
  if (attempted.response === undefined) {
    return judgeFailure(attempted.failure, call, { baseUrl, redact });
  }
  const result = readAnswer(attempted, call, key);
  const { status, headers } = attempted.response;
  if (result !== undefined) {
    return { status, error: undefined, settle: () => result };
  }
  const error = describeFailure(attempted, call, redact);
  if (status === 401 && renewKey()) {
    return failed(error, status, 'now');
  }
  const retryAfter = readRetryAfter(headers);
  return failed(error, status, isWorthRetrying(status, retryAfter) ? { retryAfter } : undefined);
}

function judgeFailure(failure: unknown, call: Call, { baseUrl, redact }: Pick<Bench, 'baseUrl' | 'redact'>): Verdict {
  const again = { retryAfter: undefined };
  if (!(failure instanceof Halt)) {
    return failed(new ConnectionError(call, { baseUrl, cause: copyFailure(failure, redact) }), undefined, again);
  }
  if (failure.by !== 'timeout') {
    throw failure;
  }
  const { timeout } = call.limits;
  return failed(new TimeoutError(call, { limit: 'timeout', milliseconds: timeout }), undefined, again);
}

function failed(error: WafermarkError, status: number | undefined, again: Verdict['again']): Verdict {
  return {
    status,
    error,
    again,
    settle: () => {
      throw error;
    },
  };
}
