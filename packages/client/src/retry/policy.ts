import { RETRY } from '@wafermark/generated/api.ts';

/** How a call is repeated; times in milliseconds. */
export interface RetryPolicy {
  /** How often a call is sent again at most. Default: 3. */
  readonly maxRetries: number;
  /** The longest wait before the first repetition; it doubles for each of the next, up to eight seconds. Default: 500. */
  readonly retryDelay: number;
  /** When the server asks for a longer wait than this, the call fails at once. Default: 60,000. */
  readonly maxRetryDelay: number;
}

/** Completes a policy: what holds when nothing is said is in the document. */
export function policyOf({ maxRetries, retryDelay, maxRetryDelay }: Partial<RetryPolicy>): RetryPolicy {
  return {
    maxRetries: maxRetries ?? RETRY.maxRetries,
    retryDelay: retryDelay ?? RETRY.firstDelayMs,
    maxRetryDelay: maxRetryDelay ?? RETRY.maxRetryDelayMs,
  };
}

/** Whether another attempt at what was answered with a status may do better. */
export function isWorthRetrying(status: number, retryAfter: number | undefined): boolean {
  const statuses: readonly number[] = RETRY.statuses;
  // A conflict that names a time is an earlier attempt that the server is still busy with.
  return statuses.includes(status) || (status === CONFLICT && retryAfter !== undefined);
}

const CONFLICT = 409;

/** What has happened so far, and what the server and the clock say. */
export interface Situation {
  readonly retries: number;
  readonly retryAfter: number | undefined;
  /** Milliseconds until the deadline. */
  readonly left: number;
}

/**
 * How long to wait before the next attempt: what the server asks for, else a random part of a span that doubles each time (full
 * jitter), so that clients that failed together do not come back together.
 * @returns undefined when there shall be no other attempt
 */
export function nextDelay(policy: RetryPolicy, { retries, retryAfter, left }: Situation): number | undefined {
  const span = Math.min(policy.retryDelay * 2 ** retries, RETRY.maxDelayMs);
  const delay = retryAfter || Math.random() * span;
  return retries < policy.maxRetries && delay <= policy.maxRetryDelay && delay < left ? delay : undefined;
}
