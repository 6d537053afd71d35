import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Upkeep } from '../../store/store.ts';
import type { Job } from '../job.ts';
import type { ScannedText } from '../json/parse.ts';
import type { Answer } from '../perform.ts';
import { ProblemError, unavailable } from '../problem.ts';
import type { FromThread, PlainProblem, ThreadSettings, ToThread } from './messages.ts';

/** Performs jobs with large bodies in another thread, so that the event loop stays free for everybody else. */
export interface OffLoop {
  /** @throws {ProblemError} as `perform` does */
  perform(job: Job, body: ScannedText): Promise<Answer>;
}

interface Options extends Omit<ThreadSettings, 'url'> {
  readonly url: string | undefined;
  readonly now: () => string;
  readonly upkeep: Upkeep;
  /** Told what operators should know and clients should not. */
  readonly report: (error: Error) => void;
}

/** The file beside this one: TypeScript in the workspace, JavaScript in the published package. */
const THREAD = new URL(`./thread${extname(import.meta.url)}`, import.meta.url);

/** All rows of a large body live until its end: with little room for the young, each would be copied several times. */
const YOUNG_MEGABYTES = 96;

/** How long to leave the log alone after it has been moved, in milliseconds. */
const CHECKPOINT_PAUSE = 100;

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Has large bodies worked on, and the write-ahead log moved, in a thread with a connection of its own. The thread starts when
 * it is first needed, and again should it end, as it does when it runs out of memory.
 * @returns undefined for a store that cannot be opened a second time
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
      reject(unavailable('The server ran out of memory or is stopping. Send less at once, or try again shortly.'));
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
    // What went wrong is told by the end that follows.
    started.on('error', () => {});
    started.once('exit', ended);
    // Jobs that wait keep the process alive by their connections.
    started.unref();
    return started;
  };

  const post = (message: ToThread, transfer: readonly ArrayBuffer[] = []): void => {
    if (isClosing) return;
    thread ??= start();
    thread.postMessage(message, transfer);
  };

  // One at a time: asking more often would only keep large bodies waiting.
  upkeep.leaveCheckpointsTo(() => {
    if (isCheckpointAsked) return;
    isCheckpointAsked = true;
    post({ do: 'checkpoint' });
  });
  upkeep.beforeClosing(async () => {
    isClosing = true;
    await thread?.terminate();
  });

  return {
    perform: (job, body) =>
      new Promise((resolve, reject) => {
        count += 1;
        waiting.set(count, { resolve, reject });
        const { bytes, names, hasRiskyNumber } = body;
        const plain = { bytes, names, hasRiskyNumber };
        // The bytes change hands instead of being copied.
        const transfer = bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : [];
        post({ do: 'perform', id: count, job, body: plain, now: now() }, transfer);
      }),
  };
}

const problemOf = ({ status, detail, errors, headers }: PlainProblem): ProblemError =>
  new ProblemError(status, detail, { headers, ...(errors === undefined ? {} : { errors }) });
