/** `wafermark serve --workers N`: several processes behind one port. */
import cluster, { type Worker } from 'node:cluster';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addUpMetrics } from '@wafermark/server';
import type { Logger } from 'pino';

/** The command line: TypeScript in the workspace, JavaScript in the published package. Workers get the arguments of this process. */
const MAIN = fileURLToPath(new URL(`./main${extname(import.meta.url)}`, import.meta.url));

/** What a worker says once it serves. */
export interface Serving {
  readonly url: string;
  readonly storage: string;
}

/** A worker that lived for less ended because of something that will not be over at once, in milliseconds. */
const SHORT_LIFE = 5_000;
/** Pause before such a worker is replaced, in milliseconds. */
const PAUSE = 1_000;

/**
 * Starts workers, replaces those that end, and stops them all on a signal. They accept connections from the port by themselves, so a busy
 * one gets fewer, and one that is killed takes only its own along.
 * @returns what the first worker says, once all of them serve; undefined if it cannot start, and has said why
 */
export async function startWorkers(count: number, log: Logger): Promise<Serving | undefined> {
  let isStopping = false;
  let hasFailed = false;
  // Node's default is to hand connections out in turn. One that is on its way to a worker that is killed would never end.
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  cluster.setupPrimary({ exec: MAIN });
  addUpMetrics();

  const start = (): Promise<Serving | undefined> => {
    const worker = cluster.fork();
    const started = performance.now();
    let isServing = false;
    const serving = new Promise<Serving | undefined>((resolve) => {
      worker.on('message', (message: unknown) => {
        if (!isServingMessage(message)) return;
        isServing = true;
        resolve(message);
      });
      worker.once('exit', () => resolve(undefined));
    });
    worker.once('exit', (code, signal) => {
      if (isStopping) hasFailed ||= code !== 0;
      // The first one has nobody to replace.
      else if (isServing || hasAll) replace(worker, performance.now() - started, code, signal);
    });
    return serving;
  };
  let hasAll = false;

  const replace = ({ process: { pid } }: Worker, lived: number, code: number | null, signal: string | null): void => {
    log.error({ worker: pid, code, signal }, 'a worker has ended; another one takes its place');
    setTimeout(() => isStopping || void start(), lived < SHORT_LIFE ? PAUSE : 0);
  };

  // What keeps the first from starting would keep all of them from it, and is said once.
  const first = await start();
  if (first === undefined) return undefined;
  await Promise.all(Array.from({ length: count - 1 }, start));
  hasAll = true;

  const toAll = (signal: NodeJS.Signals): void => {
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill(signal);
  };
  const stop = (signal: NodeJS.Signals): void => {
    if (isStopping) return;
    isStopping = true;
    log.info({ signal }, 'stopping');
    const endWhenAllHave = (): void => {
      if (Object.keys(cluster.workers ?? {}).length === 0) process.exit(hasFailed ? 1 : 0);
    };
    cluster.on('exit', endWhenAllHave);
    toAll('SIGTERM');
    endWhenAllHave();
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
  process.on('SIGHUP', toAll);
  return first;
}

/** Tells the primary process that this worker serves. */
export const tellServing = (serving: Serving): void => void process.send?.({ ...serving, wafermark: 'serving' });

const isServingMessage = (message: unknown): message is Serving =>
  typeof message === 'object' && message !== null && 'wafermark' in message && message.wafermark === 'serving';
