import { hash } from 'node:crypto';
import { STATUS } from '@wafermark/generated/document/api.ts';
import { OPERATIONS, type OperationId } from '@wafermark/generated/document/operations.ts';
import type { Answer } from './perform.ts';
import { ProblemError } from './problem.ts';

/**
 * The strong entity tag of a response body. It depends on nothing but the bytes, so all servers on one database give the same.
 * @see RFC 9110, section 8.8.3
 */
export const tagOf = (body: string): string => `"${hash('sha256', body, 'base64url')}"`;

/**
 * Whether `If-None-Match` says that the client has this version already.
 * @see RFC 9110, section 13.1.2: by weak comparison
 */
export const isHeld = (ifNoneMatch: string, tag: string): boolean =>
  ifNoneMatch === '*' || tagsOf(ifNoneMatch).some((held) => held.replace(/^W\//, '') === tag);

/**
 * Whether `If-Match` allows changing this version.
 * @see RFC 9110, section 13.1.1: by strong comparison, so that weak tags match nothing
 */
export const isExpected = (ifMatch: string, tag: string): boolean => ifMatch === '*' || tagsOf(ifMatch).includes(tag);

/** A tag may contain a comma. */
const tagsOf = (list: string): readonly string[] => list.match(/(?:W\/)?"[^"]*"/g) ?? [];

export const preconditionFailed = (): ProblemError =>
  new ProblemError(
    STATUS.preconditionFailed,
    'This is not the version that If-Match names. Get the current one, and decide again.',
  );

/** A response with this body, and with its tag if the operation documents one. */
export function tagged(
  operation: OperationId,
  { status, headers }: Pick<Answer, 'status' | 'headers'>,
  body: string,
): Answer {
  if (!('answerIsTagged' in OPERATIONS[operation])) return { status, headers, body };
  return { status, headers: { ...headers, ETag: tagOf(body), 'Cache-Control': ASK_BEFORE_USE }, body };
}

/** For the client alone, which must ask each time whether it is still current. */
const ASK_BEFORE_USE = 'private, no-cache';

/** The response for a client that has it already. */
export const notModified = ({ headers }: Answer): Answer => ({ status: 304, headers, body: undefined });
