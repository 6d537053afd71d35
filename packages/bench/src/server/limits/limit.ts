import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { end, track } from '../children.ts';
import type { Block } from '../measure.ts';
import type { Done, Order } from './main.ts';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));

/** A process that does only the necessary work of a request. */
export interface Limit {
  /** A block with this name: the task, repeated often enough to measure it. */
  block(name: string, task: Order['task'], times: number): Promise<Block>;
  stop(): Promise<void>;
}

/** @param file A database created by the server, for the tasks that need one */
export function startLimit(file?: string): Limit {
  const child = fork(MAIN, file === undefined ? [] : [file]);
  track(child);
  const pid = child.pid;
  if (pid === undefined) throw new Error('The process has no id');
  const ended = once(child, 'exit').then((): [Done] => [{ error: 'It has ended' }]);
  const order = async (task: Order['task'], times: number): Promise<void> => {
    child.send({ task, times } satisfies Order);
    const [done] = await Promise.race([once(child, 'message'), ended]);
    // The only message of that program.
    const { error } = done as Done;
    if (error !== undefined) throw new Error(error);
  };
  return {
    block: async (contender, task, times) => {
      // Excludes opening the database and creating the bodies from the measurement.
      await order(task, 1);
      return { contender, pid, requests: times, run: () => order(task, times) };
    },
    stop: () => end(child),
  };
}
