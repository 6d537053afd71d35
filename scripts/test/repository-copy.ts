import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { applyEdit } from '../../packages/contract/drift/apply-edit.ts';
import { copyFiles } from '../../packages/contract/drift/copy-files.ts';
import { execute, type Outcome } from '../../packages/contract/drift/execute.ts';
import { filesOf } from '../../packages/generator/test/files-of.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A copy of this repository for a test to modify, with the same packages installed. */
export interface RepositoryCopy {
  readonly folder: string;
  read(path: string): Promise<string>;
  write(path: string, text: string): Promise<void>;
  /** Replaces the only occurrence of `from`; throws unless there is exactly one. */
  replace(path: string, from: string, to: string): Promise<void>;
  /** Runs a program in the root of the copy. */
  run(program: string, ...args: readonly string[]): Promise<Outcome>;
  /** The files of a folder: their content by name. */
  files(folder: string): Promise<Readonly<Record<string, string>>>;
}

/** Copies the repository for the calling test, and removes the copy afterwards. */
export async function copyRepository(): Promise<RepositoryCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'wafermark-copy-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await copyFiles(ROOT, folder);
  const read = (path: string): Promise<string> => readFile(join(folder, path), 'utf8');
  const write = (path: string, text: string): Promise<void> => writeFile(join(folder, path), text);
  return {
    folder,
    read,
    write,
    replace: async (path, from, to) =>
      write(path, applyEdit(await read(path), { file: path, find: from, replace: to })),
    run: (program, ...args) => execute(program, args, { cwd: folder }),
    files: (path) => filesOf(join(folder, path)),
  };
}
