import type { MessagePort } from 'node:worker_threads';
import { STATUS } from '@wafermark/generated/document/api.ts';
import { BrokenAnswerError } from '@wafermark/generated/server/validation.ts';
import { newUuid } from '../../domain/ids.ts';
import type { Store } from '../../store/store.ts';
import type { ValidationEngine } from '../../validation/engine.ts';
import { isOurs, toProblem } from '../failures.ts';
import { type Answer, perform } from '../perform.ts';
import type { FromThread, PlainAnswer, ToThread } from './messages.ts';

/**
 * Runs the jobs that arrive at a port, one at a time, so each has all the memory.
 * @param end Ends the thread.
 */
export function serveJobs(port: MessagePort, store: Store, engine: ValidationEngine, end: () => void): void {
  const post = (message: FromThread, transfer: readonly ArrayBufferLike[] = []): void =>
    port.postMessage(
      message,
      transfer.filter((buffer) => buffer instanceof ArrayBuffer),
    );

  /** Never throws: what has been committed by then is stored and must be acknowledged. */
  const moveLog = (): void => {
    try {
      store.upkeep.checkpoint();
    } catch {
      // It is requested again while the log is long. A database fault shows up at the next write.
    }
  };

  const checkpoint = (): void => {
    moveLog();
    post({ outcome: 'checkpointed' });
  };

  const work = async ({ id, job, body, now }: Extract<ToThread, { do: 'perform' }>): Promise<void> => {
    try {
      const answer = plain(await perform(job, body, { store, engine, now: () => now, newId: newUuid }));
      post({ id, outcome: 'answer', answer }, answer.body === undefined ? [] : [answer.body.buffer]);
    } catch (error) {
      const { status, message: detail, errors, sampleId, headers } = toProblem(error);
      if (status === STATUS.internalError) {
        const faults = error instanceof BrokenAnswerError ? error.faults : [];
        post({ id, outcome: 'failure', error: asError(error), faults });
        return;
      }
      const report = isOurs(error) ? asError(error) : undefined;
      post({ id, outcome: 'problem', problem: { status, detail, errors, sampleId, headers }, report });
    }
  };

  // A checkpoint within a commit would make the next writer sync the restarted log: on the event loop.
  store.upkeep.leaveCheckpointsTo(moveLog);
  let last: Promise<void> = Promise.resolve();
  port.on('message', (message: ToThread) => {
    if (message.do === 'end') end();
    else last = last.then(() => (message.do === 'checkpoint' ? checkpoint() : work(message)));
  });
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

/** The response with its body as transferable bytes. */
function plain({ status, headers, body }: Answer): PlainAnswer {
  if (body === undefined) return { status, headers, body: undefined };
  if (typeof body === 'string') return { status, headers, body: new TextEncoder().encode(body) };
  if (body instanceof Uint8Array) return { status, headers, body: ownBytes(body) };
  throw new Error('This thread does not produce lists');
}

/** Node's small buffers share pooled memory and cannot be transferred. */
const ownBytes = (bytes: Uint8Array): Uint8Array => (bytes.byteLength > SHARED_BELOW ? bytes : Uint8Array.from(bytes));

const SHARED_BELOW = Buffer.poolSize;
