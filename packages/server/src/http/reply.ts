import type { ProblemStatus } from '@wafermark/generated/api.ts';
import type { Fault } from '@wafermark/generated/models.ts';
import { ProblemError } from './problem.ts';

/** What a handler replies to a request that it cannot fulfil. */
interface ProblemReply {
  readonly status: ProblemStatus;
  readonly problem: { readonly detail: string; readonly errors?: readonly [Fault, ...Fault[]] };
}

/** Handlers reply with problems; whoever calls them throws these, so that nothing of a unit of work is stored. */
export const problemOf = ({ status, problem: { detail, errors } }: ProblemReply): ProblemError =>
  new ProblemError(status, detail, errors === undefined ? {} : { errors });
