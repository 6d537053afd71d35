import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const exec = promisify(execFile);
const PACKAGE = fileURLToPath(new URL('../..', import.meta.url));

/** A project of its own, outside of the workspace. */
export interface Project {
  readonly folder: string;
  /** Runs a program in the project, and gives what it printed. Rejects with that when it fails. */
  run(program: string, ...args: readonly string[]): Promise<string>;
  write(name: string, text: string): Promise<void>;
  remove(): Promise<void>;
}

/** Builds the package and packs it as it is published. */
export async function pack(into: string): Promise<string> {
  await exec(process.execPath, ['build/main.ts'], { cwd: PACKAGE });
  await exec('npx', ['--yes', 'pnpm@12.21.0', 'pack', '--pack-destination', into], { cwd: PACKAGE });
  const tarball = (await readdir(into)).find((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('pnpm packed nothing');
  return join(into, tarball);
}

/** An empty project in a new folder. */
export async function emptyProject(): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), 'wafermark-tarball-'));
  const project: Project = {
    folder,
    run: async (program, ...args) => {
      try {
        const { stdout } = await exec(program, args, { cwd: folder, env: { ...process.env, NODE_OPTIONS: '' } });
        return stdout;
      } catch (error) {
        const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
        throw new Error(`${program} ${args.join(' ')} failed:\n${stdout}${stderr}`, { cause: error });
      }
    },
    write: async (name, text) => {
      const file = join(folder, name);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
  await project.write('package.json', JSON.stringify({ name: 'empty', version: '1.0.0', private: true }));
  return project;
}
