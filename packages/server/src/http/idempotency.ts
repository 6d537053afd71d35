import { createHash } from 'node:crypto';
import { IDEMPOTENCY_KEY_HEADER, LIMITS, STATUS } from '@wafermark/generated/api.ts';
import { OPERATIONS, type OperationId } from '@wafermark/generated/operations.ts';
import type { Request } from 'express';
import type { Principal } from '../principal.ts';
import { type KeptAnswer, KeyTakenError, type Store } from '../store/store.ts';
import { ProblemError } from './problem.ts';

const HOUR = 3_600_000;

/** Makes the answer that is to be kept with what a handler stores; `undefined` for a request without a key. */
export type Keep = (body: object) => KeptAnswer | undefined;

/** An attempt to carry out a request. */
export interface Attempt {
  readonly operation: OperationId;
  readonly principal: Principal;
  readonly request: Request;
  readonly path: Readonly<Record<string, unknown>>;
}

export interface Idempotency {
  /**
   * Carries a request out, unless its idempotency key says that this has been done: then the answer of that time is given.
   * @throws {ProblemError} when the key belongs to another request, or to one that is still being carried out
   */
  once<Reply>(attempt: Attempt, carryOut: (keep: Keep) => Promise<Reply>): Promise<Reply | KeptReply>;
}

/** The answer that was kept. */
export interface KeptReply {
  readonly kept: unknown;
}

/** @see {@link https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/} */
export function createIdempotency(store: Store, now: () => Date): Idempotency {
  const inFlight = new Set<string>();
  const oldest = (): Date => new Date(now().getTime() - LIMITS.idempotencyKeyHours * HOUR);

  const recall = async (organisation: string, key: string, fingerprint: string): Promise<KeptReply | undefined> => {
    const found = await store.idempotency.find(organisation, key, oldest());
    if (found === undefined) return undefined;
    if (found.fingerprint !== fingerprint) {
      const detail = 'This idempotency key was used for another request. Use a new one.';
      throw new ProblemError(STATUS.idempotencyConflict, detail);
    }
    return { kept: JSON.parse(found.answer) };
  };

  return {
    async once({ operation, principal: { organisation }, request, path }, carryOut) {
      const key = request.get(IDEMPOTENCY_KEY_HEADER);
      if (key === undefined || OPERATIONS[operation].idempotency !== 'key') return await carryOut(() => undefined);
      const fingerprint = fingerprintOf(operation, path, request.body);
      const holder = JSON.stringify([organisation, key]);
      if (inFlight.has(holder)) throw stillInFlight();
      inFlight.add(holder);
      try {
        const kept = await recall(organisation, key, fingerprint);
        if (kept !== undefined) return kept;
        await store.idempotency.forget(oldest());
        return await carryOut((body) => ({
          organisation,
          key,
          fingerprint,
          answer: JSON.stringify(body),
          created: now(),
        }));
      } catch (error) {
        // Another process on the same database was faster.
        if (!(error instanceof KeyTakenError)) throw error;
        const kept = await recall(organisation, key, fingerprint);
        if (kept === undefined) throw stillInFlight();
        return kept;
      } finally {
        inFlight.delete(holder);
      }
    },
  };
}

function stillInFlight(): ProblemError {
  const detail = 'The request with this idempotency key is still being carried out. Ask again shortly.';
  return new ProblemError(STATUS.idempotencyConflict, detail, {
    headers: { 'Retry-After': String(LIMITS.retryAfterSeconds) },
  });
}

function fingerprintOf(operation: OperationId, path: object, body: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify([operation, path]))
    .update(JSON.stringify(body))
    .digest('hex');
}
