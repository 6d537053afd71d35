import { type ChildProcess, spawn } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { exitOf, temporaryDatabase } from '../../packages/cli/test/support/spawn-wafermark.ts';
import type { RepositoryCopy } from './repository-copy.ts';

export interface RunningScript {
  readonly child: ChildProcess;
  /** Its exit code. */
  readonly ended: Promise<number | null>;
  /** What it has printed so far. */
  printed(): string;
}

/** Runs a script of a copy's package.json that serves, on a free port and a database of its own. Killed when the test ends. */
export async function runScript(copy: RepositoryCopy, script: string): Promise<RunningScript> {
  const [, ...args] = script.split(' ');
  const database = await temporaryDatabase();
  const child = spawn(process.execPath, [...args, '--port', '0', '--database', database], { cwd: copy.folder });
  onTestFinished(() => void child.kill('SIGKILL'));
  let printed = '';
  const keep = (data: unknown): void => {
    printed += String(data);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return { child, ended: exitOf(child), printed: () => printed };
}
