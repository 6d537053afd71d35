import { STATUS } from '@wafermark/generated/document/api.ts';
import { OPERATIONS, type OperationId } from '@wafermark/generated/document/operations.ts';
import Negotiator from 'negotiator';
import { mayUse, type Principal } from '../domain/principal.ts';
import type { Call } from './call.ts';
import { ProblemError } from './problem.ts';

const MEDIA_TYPE = 'application/json';

/**
 * @throws {ProblemError} when the key lacks the scope that the operation requires, or the `Accept` header excludes JSON, the
 * only media type of this API's successful responses
 */
export function authorise({ request }: Call, operation: OperationId, principal: Principal): void {
  const { scope } = OPERATIONS[operation];
  if (!mayUse(principal, scope)) {
    throw new ProblemError(STATUS.insufficientScope, `This operation requires a key with the scope ${scope}.`);
  }
  const { accept } = request.headers;
  if (accept === undefined || accept === MEDIA_TYPE || accept === '*/*') return;
  if (!acceptsJson(accept)) {
    const detail = 'This API returns application/json: allow it in the Accept header, or omit the header.';
    throw new ProblemError(STATUS.notAcceptable, detail);
  }
}

/** Ignores media type parameters such as `charset=utf-8` or `version=1`: there is only one JSON representation. */
function acceptsJson(accept: string): boolean {
  const ranges = new Negotiator({ headers: { accept: withoutParameters(accept) } });
  return ranges.mediaType([MEDIA_TYPE]) !== undefined;
}

/** Strips the parameters of media ranges but keeps their weights. */
const withoutParameters = (accept: string): string =>
  accept.replaceAll(/;\s*(?!q\s*=)[^;,="\s]+\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^;,"\s]*)/gi, '');
