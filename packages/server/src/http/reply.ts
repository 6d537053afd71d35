import type { ProblemStatus } from '@wafermark/generated/document/api.ts';
import type { Fault } from '@wafermark/generated/document/models.ts';
import { ProblemError } from './problem.ts';

/** A handler's reply to a request that it cannot fulfil. */
interface ProblemReply {
  readonly status: ProblemStatus;
  readonly problem: { readonly detail: string; readonly errors?: readonly [Fault, ...Fault[]] };
}

/** Handlers return problems; their callers throw them, which rolls back the unit of work. */
export const problemOf = ({ status, problem: { detail, errors } }: ProblemReply): ProblemError =>
  new ProblemError(status, detail, { errors });
