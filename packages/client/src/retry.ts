import type { Limits } from './config.ts';
import type { HttpHeaders } from './options.ts';

const CONFLICT = 409;

/** Whether a request that got this status may succeed if it is sent again. */
export function isRetryable(statuses: readonly number[], status: number, retryAfter: number | undefined): boolean {
  // A conflict with a delay means that an earlier attempt is still in progress.
  return statuses.includes(status) || (status === CONFLICT && retryAfter !== undefined);
}

/** Whether a method may be repeated by itself (RFC 9110 §9.2.2); others need an idempotency key. */
export const isIdempotent = (method: string): boolean => ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'].includes(method);

/**
 * How long to wait before the next attempt: what the server asks for, else a random part of a span that doubles each time (full
 * jitter), so that clients that failed together do not retry together.
 * @param left Milliseconds until the deadline
 * @param maxDelayMs Where the span ends to grow
 * @returns undefined if there shall be no further attempt
 */
export function nextDelay(
  { maxRetries, retryDelay, maxRetryDelay }: Pick<Limits, 'maxRetries' | 'retryDelay' | 'maxRetryDelay'>,
  {
    retries,
    retryAfter,
    left,
    maxDelayMs,
  }: {
    readonly retries: number;
    readonly retryAfter: number | undefined;
    readonly left: number;
    readonly maxDelayMs: number;
  },
): number | undefined {
  const span = Math.min(retryDelay * 2 ** retries, maxDelayMs);
  const delay = retryAfter || Math.random() * span;
  return retries < maxRetries && delay <= maxRetryDelay && delay < left ? delay : undefined;
}

/**
 * Reads `Retry-After` (RFC 9110 §10.2.3), as seconds or as a date.
 * @returns milliseconds; undefined if it is missing or invalid
 */
export function readRetryAfter(headers: Pick<HttpHeaders, 'get'>): number | undefined {
  const value = headers.get('Retry-After') ?? '';
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1000;
  // `Date.parse` accepts nearly anything; an HTTP date has a time of day.
  const date = value.includes(':') ? Date.parse(value) : Number.NaN;
  // Relative to the server's clock, because that of this machine may be wrong.
  const until = date - (Date.parse(headers.get('Date') ?? '') || Date.now());
  return Number.isNaN(until) ? undefined : Math.max(until, 0);
}
