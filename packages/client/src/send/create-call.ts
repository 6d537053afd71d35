import { IDEMPOTENCY_KEY_HEADER, REQUEST_ID_HEADER } from '@wafermark/generated/api.ts';
import { randomId } from '../random-id.ts';
import { type Limits, mergeLimits } from '../settings.ts';
import type { ApiRequest, Call } from './request.ts';

/**
 * What stays the same in all attempts of a call.
 * @throws {ConfigurationError} when one of its options makes no sense
 */
export function createCall(defaults: Limits, request: ApiRequest, body: string | undefined): Call {
  const { behaviour, options } = request;
  const limits = options === undefined ? defaults : mergeLimits(defaults, options);
  const requestId = randomId();
  const headers: Record<string, string> = { [REQUEST_ID_HEADER]: requestId };
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  if (behaviour.takesKey) {
    // The same on all attempts, so that the server can tell a repetition from another call.
    headers[IDEMPOTENCY_KEY_HEADER] = options?.idempotencyKey ?? randomId();
  }
  const scope = { signal: options?.signal, ends: performance.now() + limits.deadline };
  return { operation: behaviour.id, requestId, request, body, headers, limits, scope, attempts: 0 };
}
