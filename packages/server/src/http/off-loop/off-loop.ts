import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Upkeep } from '../../store/store.ts';
import type { Job } from '../job.ts';
import type { ScannedText } from '../json/parse.ts';
import type { Answer } from '../perform.ts';
import { ProblemError, unavailable } from '../problem.ts';
import type { FromThread, PlainProblem, ThreadSettings, ToThread } from './messages.ts';

/** Performs jobs with large bodies in a worker thread, which keeps the event loop free for other requests. */
export interface OffLoop {
  /** @throws {ProblemError} like `perform` */
  perform(job: Job, body: ScannedText): Promise<Answer>;
}

interface Options extends Omit<ThreadSettings, 'url'> {
  readonly url: string | undefined;
  readonly now: () => string;
  readonly upkeep: Upkeep;
  /** Receives errors that operators should see and clients should not. */
  readonly report: (error: Error) => void;
}

/** The file next to this one: TypeScript in the workspace, JavaScript in the published package. */
const THREAD = new URL(`./thread${extname(import.meta.url)}`, import.meta.url);

/** All rows of a large body live until it is done: a small young generation would copy each of them several times. */
const YOUNG_MEGABYTES = 96;

/** Pause between two checkpoints of the log, in milliseconds. */
const CHECKPOINT_PAUSE = 100;

/** How long a thread that shall end may finish what it cannot interrupt, in milliseconds. */
const PATIENCE = 5_000;

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Processes large bodies and checkpoints the write-ahead log in a worker thread with its own connection. The thread starts on
 * first use, and again after it has ended, for example out of memory.
 * @returns undefined for a store that cannot be opened twice
 */
export function startOffLoop({ url, validation, now, upkeep, report }: Options): OffLoop | undefined {
  if (url === undefined) return undefined;
  let thread: Worker | undefined;
  let isClosing = false;
  let count = 0;
  const waiting = new Map<number, Waiting>();

  let isCheckpointAsked = false;

  const settle = (message: FromThread): void => {
    if (message.outcome === 'checkpointed') {
      setTimeout(() => {
        isCheckpointAsked = false;
      }, CHECKPOINT_PAUSE).unref();
      return;
    }
    const one = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.outcome === 'problem' && message.report !== undefined) {
      upkeep.suspect();
      report(message.report);
    }
    if (message.outcome === 'answer') one?.resolve(message.answer);
    else
      one?.reject(
        message.outcome === 'problem'
          ? problemOf(message.problem)
          : Object.assign(message.error, { faults: message.faults }),
      );
  };

  const ended = (): void => {
    thread = undefined;
    isCheckpointAsked = false;
    for (const { reject } of waiting.values()) {
      reject(unavailable('The server ran out of memory or is stopping. Send a smaller body, or retry shortly.'));
    }
    waiting.clear();
  };

  const start = (): Worker => {
    const settings: ThreadSettings = { url, validation };
    const started = new Worker(THREAD, {
      workerData: settings,
      execArgv: [],
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    });
    started.on('message', settle);
    // The `exit` event that follows reports the failure.
    started.on('error', () => {});
    started.once('exit', ended);
    // Pending jobs keep the process alive through their connections.
    started.unref();
    return started;
  };

  const post = (message: ToThread, transfer: readonly ArrayBuffer[] = []): void => {
    if (isClosing) return;
    thread ??= start();
    thread.postMessage(message, transfer);
  };

  // One at a time: more checkpoints would only delay large bodies.
  upkeep.leaveCheckpointsTo(() => {
    if (isCheckpointAsked) return;
    isCheckpointAsked = true;
    post({ do: 'checkpoint' });
  });
  upkeep.beforeClosing(async () => {
    isClosing = true;
    if (thread !== undefined) await endOf(thread);
  });

  return {
    perform: (job, body) =>
      new Promise((resolve, reject) => {
        // An app that is mounted somewhere may get requests for as long as its host does.
        if (isClosing) throw unavailable('The server is stopping. Retry shortly.');
        count += 1;
        waiting.set(count, { resolve, reject });
        const { bytes, names, hasRiskyNumber } = body;
        const plain = { bytes, names, hasRiskyNumber };
        // The bytes are transferred, not copied.
        const transfer = bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : [];
        post({ do: 'perform', id: count, job, body: plain, now: now() }, transfer);
      }),
  };
}

/** Has the thread end itself between two steps of its job: native code may crash when it is terminated within a call of the database. */
async function endOf(thread: Worker): Promise<void> {
  const stuck = setTimeout(() => void thread.terminate(), PATIENCE);
  const exit = once(thread, 'exit');
  thread.postMessage({ do: 'end' } satisfies ToThread);
  await exit;
  clearTimeout(stuck);
}

const problemOf = ({ status, detail, ...extra }: PlainProblem): ProblemError => new ProblemError(status, detail, extra);
