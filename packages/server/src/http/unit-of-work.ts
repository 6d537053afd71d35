import { createHash } from 'node:crypto';
import { IDEMPOTENCY_REPLAYED_HEADER, STATUS } from '@wafermark/generated/document/api.ts';
import { OPERATIONS } from '@wafermark/generated/document/operations.ts';
import { callWriteHandler, type ValidRequest, type WriteOperationId } from '@wafermark/generated/server/server.ts';
import { KeyTakenError, NameTakenError, type Transaction } from '../store/store.ts';
import type { ValidationEngine } from '../validation/engine.ts';
import type { WriteContext } from './handlers/context.ts';
import { writeHandlers } from './handlers/handlers.ts';
import type { Job } from './job.ts';
import type { Answer, Equipment } from './perform.ts';
import { ProblemError, stillInFlight } from './problem.ts';
import { problemOf } from './reply.ts';
import { isExpected, preconditionFailed, tagged, tagOf } from './tags.ts';
import { SHORT_LIST, writeList } from './write-list.ts';

/**
 * Executes a write as one unit of work: the handler runs inside the transaction, its response is validated and serialised
 * before the commit, and the bytes are stored under the idempotency key in the same transaction. So a response that breaks the
 * contract rolls everything back, and a retry gets the exact bytes of the first response.
 * @throws {ProblemError}
 * @see {@link https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/}
 */
export async function carryOut(
  job: Job<WriteOperationId>,
  request: ValidRequest,
  equipment: Equipment,
): Promise<Answer> {
  const { store } = equipment;
  const { idempotencyKey: key, principal } = job;
  // Only operations that document the header have one.
  if (key === undefined) {
    return await store.write((transaction) => handle(transaction, job, request, equipment));
  }
  const attempt = (): Promise<Answer> =>
    store.write(async (transaction) => {
      const kept = await transaction.answers.find(principal.organisation, key);
      if (kept !== undefined) {
        checkFingerprint(kept.fingerprint, job, request);
        return { ...success(job.operation, kept.body), headers: { [IDEMPOTENCY_REPLAYED_HEADER]: 'true' } };
      }
      const answer = await handle(transaction, job, request, equipment);
      const body = bytesOf(answer.body);
      await transaction.answers.keep(principal.organisation, key, { fingerprint: fingerprintOf(job, request), body });
      return { ...answer, body };
    });
  try {
    return await attempt();
  } catch (error) {
    // Another process on the same database was faster, perhaps with this very request: then its response is stored now.
    if (!(error instanceof KeyTakenError || error instanceof NameTakenError)) throw error;
    return await attempt().catch((again: unknown) => {
      throw again instanceof KeyTakenError ? stillInFlight() : again;
    });
  }
}

async function handle(
  transaction: Transaction,
  { operation, principal, parts }: Job<WriteOperationId>,
  request: ValidRequest,
  { engine, now, newId }: Equipment,
): Promise<Answer> {
  const reply = await callWriteHandler(writeHandlers, operation, request, {
    principal,
    store: transaction,
    now,
    newId,
    requireMatch: comparison(parts.header['If-Match'], engine),
  });
  if ('problem' in reply) throw problemOf(reply);
  const headers = 'headers' in reply ? { ...reply.headers } : {};
  const { status } = reply;
  if (!('body' in reply)) return { status, headers, body: undefined };
  const { body } = reply;
  return Array.isArray(body) && body.length > SHORT_LIST
    ? { status, headers, body: writeList(body, (items) => engine.writeItems(operation, status, items)) }
    : tagged(operation, { status, headers }, engine.writeAnswer(operation, status, body));
}

/** Checks what handlers are about to change against `If-Match`. */
function comparison(ifMatch: string | undefined, engine: ValidationEngine): WriteContext['requireMatch'] {
  return (read, current) => {
    if (ifMatch === undefined) return;
    if (current === undefined) throw preconditionFailed();
    const body = engine.writeAnswer(read, OPERATIONS[read].success, current);
    if (!isExpected(ifMatch, tagOf(body))) throw preconditionFailed();
  };
}

function bytesOf(body: Answer['body']): Uint8Array {
  if (body instanceof Uint8Array) return body;
  if (typeof body === 'string') return Buffer.from(body);
  throw new Error('An operation with an idempotency key needs a response body in one piece');
}

const success = (operation: WriteOperationId, body: Uint8Array): Answer => ({
  status: OPERATIONS[operation].success,
  headers: {},
  body,
});

/** @throws {ProblemError} when the key was used for another request */
function checkFingerprint(kept: string, job: Job, request: ValidRequest): void {
  if (kept === fingerprintOf(job, request) || kept === formerFingerprintOf(job, request)) return;
  const detail = 'This idempotency key was used for another request. Use a new one.';
  throw new ProblemError(STATUS.conflict, detail);
}

/** Distinguishes requests with the same key. Ignores the order of names in the body, and white space. */
function fingerprintOf({ operation }: Job, { path, body }: ValidRequest): string {
  return createHash('sha256')
    .update(JSON.stringify([operation, path]))
    .update(JSON.stringify(sorted(body)) ?? '')
    .digest('hex');
}

/** The fingerprint of version 1.0, for responses that it stored. */
function formerFingerprintOf({ operation }: Job, { path, body }: ValidRequest): string {
  return createHash('sha256')
    .update(JSON.stringify([operation, path]))
    .update(JSON.stringify(body) ?? '')
    .digest('hex');
}

/** The same JSON value with objects as lists of names and values, sorted by name. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return { entries: entries.map(([name, item]) => [name, sorted(item)]) };
}
