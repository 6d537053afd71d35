import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Project } from '../../../packages/client/test/tarball/pack.ts';

export interface Running {
  readonly url: string;
  /** Asks it to end, and waits until all that it has started has ended. */
  stop(): Promise<void>;
}

/** Starts a program that prints where it listens, and waits for that. It is gone when the test is. */
export async function startServer(project: Project, program: string, ...args: readonly string[]): Promise<Running> {
  const child = project.start(program, ...args);
  // Its streams end when the last process ends that has them.
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<void> => {
    signalAll(child, signal);
    await ended;
  };
  onTestFinished(() => stop('SIGKILL'));
  return { url: await printedUrl(child), stop: () => stop() };
}

/** Tells the whole process group: npx starts a shell, which starts the program. */
function signalAll({ pid, exitCode }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined || exitCode !== null) return;
  process.kill(-pid, signal);
}

function printedUrl(child: ChildProcess): Promise<string> {
  let output = '';
  return new Promise((resolve, reject) => {
    const read = (data: unknown): void => {
      output += String(data);
      const url = /http:\/\/127\.0\.0\.1:\d+(?=\s)/.exec(output)?.[0];
      if (url !== undefined) resolve(url);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('close', () => reject(new Error(`It ended: ${output}`)));
  });
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('A server on a port has an address with a port');
  return address.port;
}
