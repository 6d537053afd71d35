import { isReadOperation } from '@wafermark/generated/server.ts';
import type { Store } from '../store/store.ts';
import type { ValidationEngine } from '../validation/engine.ts';
import type { Job } from './job.ts';
import { parseIJson, type ScannedText } from './json/parse.ts';
import { validationProblem } from './problem.ts';
import { answerRead } from './read.ts';
import { carryOut } from './unit-of-work.ts';

/** What it takes to perform a job. */
export interface Equipment {
  readonly store: Store;
  readonly engine: ValidationEngine;
  /** The time, as the API prints it. */
  readonly now: () => string;
  /** A new UUID. */
  readonly newId: () => string;
}

/** An answer that is ready to be sent. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON, all of it or piece by piece; undefined where there is none. */
  readonly body: string | Uint8Array | AsyncIterable<string> | undefined;
}

/**
 * Parses and validates a request, and does what it asks for.
 * @throws {ProblemError} when it does not fit the document, or cannot be done
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
