import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyEdit } from './apply-edit.ts';
import { copyFiles } from './copy-files.ts';
import type { Drift } from './drift.ts';
import { execute, type Outcome } from './execute.ts';
import { TEST_ENVIRONMENT } from './test-environment.ts';
import { createTypeChecker, type TypeChecker } from './type-checker.ts';

/** Time limit of a gate, exceeded only if a drift makes it hang. */
const LONGEST = 480_000;

/** The folders of generated files. */
const GENERATED = ['generated/document', 'generated/client', 'generated/server'];

/** A copy of the repository, with the same packages installed, for planting one drift at a time. */
export interface WorkingCopy {
  plant(drift: Drift): Promise<void>;
  /** Undoes all edits. */
  restore(): Promise<void>;
  /** Runs a program in the root of the copy, with some more environment variables. */
  run(program: string, args: readonly string[], more?: Readonly<Record<string, string>>): Promise<Outcome>;
  readonly checkTypes: TypeChecker;
  remove(): Promise<void>;
}

/** Copies the repository in the folder `root`. */
export async function copyRepository(root: string): Promise<WorkingCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'wafermark-drift-'));
  await copyFiles(root, folder);
  const env = { ...TEST_ENVIRONMENT, PATH: process.env['PATH'], HOME: process.env['HOME'] };
  const originals = new Map<string, string>();
  const remember = async (file: string): Promise<string> => {
    const text = await readFile(join(folder, file), 'utf8');
    if (!originals.has(file)) originals.set(file, text);
    return text;
  };
  return {
    plant: async ({ files }) => {
      for (const edit of files) await writeFile(join(folder, edit.file), applyEdit(await remember(edit.file), edit));
      // The generator is run for these.
      if (!files.some(({ file }) => file.startsWith('openapi/') || file.startsWith('packages/generator/src/'))) return;
      for (const place of ['generated', ...GENERATED]) {
        const entries = await readdir(join(folder, place), { withFileTypes: true });
        for (const entry of entries) if (entry.isFile()) await remember(`${place}/${entry.name}`);
      }
      await remember('packages/client/api.md');
      await remember('packages/client/src/wire.ts');
    },
    restore: async () => {
      for (const [file, text] of originals) await writeFile(join(folder, file), text);
      originals.clear();
    },
    run: (program, args, more = {}) =>
      execute(program, args, { cwd: folder, env: { ...env, ...more }, timeout: LONGEST }),
    checkTypes: createTypeChecker(folder),
    remove: () => rm(folder, { recursive: true }),
  };
}
