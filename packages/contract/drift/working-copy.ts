import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyEdit } from './apply-edit.ts';
import { copyFiles } from './copy-files.ts';
import type { Drift } from './drift.ts';
import { createTypeChecker, type TypeChecker } from './type-checker.ts';

/** No gate takes as long as this, unless a drift keeps it from ending. */
const LONGEST = 480_000;

/** A file system in memory: the tests write each commit to disk, which takes longer than all else. */
const MEMORY = '/dev/shm';

const ENVIRONMENT = {
  // The same each time, so that a second run says the same.
  FC_SEED: process.env['FC_SEED'] ?? '20240301',
  FC_SHRINK: 'no',
  TMPDIR: existsSync(MEMORY) ? MEMORY : tmpdir(),
};

export interface Outcome {
  readonly code: number;
  /** All that the program printed. */
  readonly output: string;
}

/** A copy of the repository, with the same packages installed, in which one drift at a time is planted. */
export interface WorkingCopy {
  plant(drift: Drift): Promise<void>;
  /** Makes it what it was. */
  restore(): Promise<void>;
  /** Runs a program in the root of the copy. */
  run(program: string, args: readonly string[]): Promise<Outcome>;
  readonly checkTypes: TypeChecker;
  remove(): Promise<void>;
}

/** Copies the repository in the folder `root`. */
export async function copyRepository(root: string): Promise<WorkingCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'wafermark-drift-'));
  await copyFiles(root, folder);
  const originals = new Map<string, string>();
  const remember = async (file: string): Promise<string> => {
    const text = await readFile(join(folder, file), 'utf8');
    if (!originals.has(file)) originals.set(file, text);
    return text;
  };
  return {
    plant: async ({ files }) => {
      for (const edit of files) await writeFile(join(folder, edit.file), applyEdit(await remember(edit.file), edit));
      if (!files.some(({ file }) => file.startsWith('openapi/'))) return;
      const generated = await readdir(join(folder, 'generated'), { withFileTypes: true });
      for (const entry of generated) if (entry.isFile()) await remember(`generated/${entry.name}`);
      await remember('packages/client/api.md');
    },
    restore: async () => {
      for (const [file, text] of originals) await writeFile(join(folder, file), text);
      originals.clear();
    },
    run: (program, args) => execute(program, args, folder),
    checkTypes: createTypeChecker(folder),
    remove: () => rm(folder, { recursive: true }),
  };
}

function execute(program: string, args: readonly string[], cwd: string): Promise<Outcome> {
  const env = { ...ENVIRONMENT, PATH: process.env['PATH'], HOME: process.env['HOME'] };
  return new Promise((resolve) => {
    const options = { cwd, env, maxBuffer: 64 * 1024 * 1024, timeout: LONGEST, killSignal: 'SIGKILL' } as const;
    execFile(program, args, options, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
      const ended = error?.killed === true ? `\nDid not end within ${LONGEST / 1000} s.` : '';
      resolve({ code, output: `${stdout}${stderr}${ended}` });
    });
  });
}
