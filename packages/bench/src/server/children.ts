import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** How long a process may take to start listening, and to end, in milliseconds. */
const START_PATIENCE = 30_000;
const STOP_PATIENCE = 5_000;

/** A server of the run, in its own process. */
export interface Child {
  readonly pid: number;
  readonly url: string;
  stop(): Promise<void>;
}

const running = new Set<ChildProcess>();

/** A process that ends with this one. */
export function track(child: ChildProcess): ChildProcess {
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE);
  await ended;
  clearTimeout(timer);
}

/**
 * Starts a server and waits for the URL that it prints.
 * @throws with the last output if it ends instead
 */
export async function startServer(file: string, args: readonly string[]): Promise<Child> {
  const child = spawn(process.execPath, [file, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  track(child);
  let said = '';
  child.stderr.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-2_000);
  });
  const stop = (): Promise<void> => end(child);
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let printed = '';
      // Keeps reading, so that later output does not fill the pipe.
      child.stdout.on('data', (chunk) => {
        printed = `${printed}${chunk}`.slice(-2_000);
        const found = /"url":"(http:[^"]+)"/.exec(printed)?.[1];
        if (found !== undefined) resolve(found);
      });
      child.once('error', reject);
      child.once('close', () => reject(new Error(/^\w*Error: (.*)$/m.exec(said)?.[1] ?? `It ended: ${said.trim()}`)));
      setTimeout(() => reject(new Error('It does not listen')), START_PATIENCE).unref();
    });
    if (child.pid === undefined) throw new Error('It has no id');
    return { pid: child.pid, url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
