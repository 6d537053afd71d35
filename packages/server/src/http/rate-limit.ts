import { API_KEY_HEADER, RATE_LIMIT, STATUS } from '@wafermark/generated/document/api.ts';
import type { RequestCounts } from '../store/store.ts';
import type { Call } from './call.ts';
import { ProblemError } from './problem.ts';

const KEY = API_KEY_HEADER.toLowerCase();

/** Counts the request of a call with a valid key. */
export type CountRequest = (call: Call) => Promise<void>;

/**
 * Limits the requests of each key. The responses tell the limit and what is left of it.
 * @param most Requests of a key in a window, whose length the document defines.
 * @throws {RangeError} unless that is a whole number above 0
 * @see {@link https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-ratelimit-headers-10}
 */
export function limitRequests(requests: RequestCounts, most: number): CountRequest {
  if (!isRateLimit(most))
    throw new RangeError(`A rate limit is a whole number from 1 to ${MOST_REQUESTS}, not ${most}`);
  const { policy, windowSeconds } = RATE_LIMIT;
  const policyHeader = `"${policy}";q=${most};w=${windowSeconds}`;
  return async (call) => {
    const { used, left } = await requests.add(String(call.request.headers[KEY]), { most, windowSeconds });
    const seconds = Math.min(windowSeconds, Math.ceil(left));
    call.addHeaders([
      ['RateLimit-Policy', policyHeader],
      ['RateLimit', `"${policy}";r=${Math.max(0, most - used)};t=${seconds}`],
    ]);
    if (used <= most) return;
    // A window that ends at this moment has still to end.
    const wait = Math.max(1, seconds);
    throw new ProblemError(
      STATUS.tooManyRequests,
      'The key has no requests left. Retry-After says in how many seconds it has some again.',
      { headers: { 'Retry-After': String(wait) } },
    );
  };
}

/** The most that its headers have digits for. */
export const MOST_REQUESTS = 999_999_999;

export const isRateLimit = (most: number): boolean => Number.isInteger(most) && most >= 1 && most <= MOST_REQUESTS;
