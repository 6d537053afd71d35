import { isReadOperation } from '@wafermark/generated/server/server.ts';
import type { Store } from '../store/store.ts';
import type { ValidationEngine } from '../validation/engine.ts';
import type { Job } from './job.ts';
import { parseIJson, type ScannedText } from './json/parse.ts';
import { validationProblem } from './problem.ts';
import { answerRead } from './read.ts';
import { carryOut } from './unit-of-work.ts';

/** The dependencies of `perform`. */
export interface Equipment {
  readonly store: Store;
  readonly engine: ValidationEngine;
  /** The current time, as the API formats it. */
  readonly now: () => string;
  /** A new UUID. */
  readonly newId: () => string;
}

/** A response ready to be sent. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON, whole or as a stream; undefined for an empty body. */
  readonly body: string | Uint8Array | AsyncIterable<string> | undefined;
}

/**
 * Parses, validates and executes a request.
 * @throws {ProblemError} when it is invalid or cannot be executed
 */
export async function perform(job: Job, body: ScannedText | undefined, equipment: Equipment): Promise<Answer> {
  const { operation } = job;
  const { path, query, header } = job.parts;
  const parsed = body === undefined ? undefined : parseIJson(body);
  const checked = equipment.engine.checkRequest(operation, { path, query, header, body: parsed });
  const verdict = checked instanceof Promise ? await checked : checked;
  if (!verdict.valid) throw validationProblem(verdict.faults);
  return isReadOperation(operation)
    ? await answerRead({ ...job, operation }, verdict.request, equipment)
    : await carryOut({ ...job, operation }, verdict.request, equipment);
}
