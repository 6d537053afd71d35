import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { copyFiles } from '../../packages/contract/drift/copy-files.ts';
import { filesOf } from './files-of.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Outcome {
  readonly code: number;
  /** All that the program printed. */
  readonly output: string;
}

/** A copy of this repository that a test may break, with the same packages installed. */
export interface RepositoryCopy {
  read(path: string): Promise<string>;
  write(path: string, text: string): Promise<void>;
  /** Replaces the one place where `from` stands; throws where it does not stand, or more than once. */
  replace(path: string, from: string, to: string): Promise<void>;
  /** Runs a program in the root of the copy. */
  run(program: string, ...args: readonly string[]): Promise<Outcome>;
  /** Names and texts of the files of a folder. */
  files(folder: string): Promise<Readonly<Record<string, string>>>;
}

/** Copies the repository for the test that calls this, and takes the copy away after it. */
export async function copyRepository(): Promise<RepositoryCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'wafermark-copy-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await copyFiles(ROOT, folder);
  const read = (path: string): Promise<string> => readFile(join(folder, path), 'utf8');
  const write = (path: string, text: string): Promise<void> => writeFile(join(folder, path), text);
  return {
    read,
    write,
    replace: async (path, from, to) => {
      const parts = (await read(path)).split(from);
      if (parts.length !== 2) throw new Error(`${path} has ${parts.length - 1} places, not one, with: ${from}`);
      await write(path, parts.join(to));
    },
    run: (program, ...args) => execute(program, args, folder),
    files: (path) => filesOf(join(folder, path)),
  };
}

function execute(program: string, args: readonly string[], cwd: string): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(program, args, { cwd, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
      resolve({ code, output: `${stdout}${stderr}` });
    });
  });
}
