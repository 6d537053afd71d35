import { STATUS } from '@wafermark/generated/api.ts';
import { OPERATIONS, type OperationId } from '@wafermark/generated/operations.ts';
import Negotiator from 'negotiator';
import { mayUse, type Principal } from '../domain/principal.ts';
import type { Call } from './call.ts';
import { ProblemError } from './problem.ts';

const MEDIA_TYPE = 'application/json';

/**
 * @throws {ProblemError} when the key lacks the scope that the operation needs, and when the `Accept` header rules out JSON,
 * the one form in which this API answers
 */
export function authorise({ request }: Call, operation: OperationId, principal: Principal): void {
  const { scope } = OPERATIONS[operation];
  if (!mayUse(principal, scope)) {
    throw new ProblemError(STATUS.insufficientScope, `This operation needs a key with the scope ${scope}.`);
  }
  const { accept } = request.headers;
  if (accept === undefined || accept === MEDIA_TYPE || accept === '*/*') return;
  if (!acceptsJson(accept)) {
    const detail = 'This API answers application/json: allow it in the Accept header, or leave the header out.';
    throw new ProblemError(STATUS.notAcceptable, detail);
  }
}

/** A client that names parameters of JSON (`charset=utf-8`, `version=1`) gets the one JSON that there is: parameters are compared by nobody. */
function acceptsJson(accept: string): boolean {
  const ranges = new Negotiator({ headers: { accept: withoutParameters(accept) } });
  return ranges.mediaType([MEDIA_TYPE]) !== undefined;
}

/** Takes out the parameters of media ranges, and leaves their weights. */
const withoutParameters = (accept: string): string =>
  accept.replaceAll(/;\s*(?!q\s*=)[^;,="\s]+\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^;,"\s]*)/gi, '');
