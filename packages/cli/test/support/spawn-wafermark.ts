import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Of a program that must not see the settings of this machine: where programs are, and what Node has compiled of them. */
export const BARE_ENVIRONMENT: NodeJS.ProcessEnv = {
  PATH: process.env['PATH'],
  NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
};

/** A separate `wafermark` process; killed when the test ends. */
export function spawnWafermark(args: readonly string[], environment: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, [MAIN, ...args], { env: { ...BARE_ENVIRONMENT, ...environment } });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

export async function wafermark(args: readonly string[], environment: Record<string, string> = {}): Promise<Finished> {
  const child = spawnWafermark(args, environment);
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (data) => {
    stdout += String(data);
  });
  child.stderr?.on('data', (data) => {
    stderr += String(data);
  });
  const code = await exitOf(child);
  return { code, stdout, stderr };
}

export const exitOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('close', (code) => resolve(code)));

export interface Serving {
  readonly child: ChildProcess;
  readonly url: string;
  /** Its output before it was ready. */
  readonly printed: string;
}

/** Starts `wafermark serve` on a free port, and waits until it prints its URL. */
export async function serve(environment: Record<string, string>, args: readonly string[] = []): Promise<Serving> {
  const child = spawnWafermark(['serve', ...args], { PORT: '0', ...environment });
  let printed = '';
  return await new Promise((resolve, reject) => {
    child.stdout?.on('data', (data) => {
      printed += String(data);
      const url = /API\s+(https?:\S+)/.exec(printed)?.[1];
      if (url !== undefined && printed.includes('curl')) resolve({ child, url, printed });
    });
    child.stderr?.on('data', (data) => {
      printed += String(data);
    });
    child.once('exit', () => reject(new Error(`serve ended: ${printed}`)));
  });
}

/** A database URL in a folder that is removed after the test. */
export async function temporaryDatabase(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'wafermark-cli-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return `sqlite:${join(folder, 'wafermark.db')}`;
}
