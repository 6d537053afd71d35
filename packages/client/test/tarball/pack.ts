import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const exec = promisify(execFile);
const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

/** A project of its own, outside of the workspace. */
export interface Project {
  readonly folder: string;
  /** Runs a program in the project, and gives what it printed. Rejects with that when it fails. */
  run(program: string, ...args: readonly string[]): Promise<string>;
  /** Starts a program in the project, at the head of a process group of its own. */
  start(program: string, ...args: readonly string[]): ChildProcess;
  write(name: string, text: string): Promise<void>;
  remove(): Promise<void>;
}

/** Builds a package of the workspace, and packs it as it is published. */
export async function pack(name: 'client' | 'server' | 'cli' | 'generator', into: string): Promise<string> {
  await exec(process.execPath, ['scripts/build.ts', name], { cwd: ROOT });
  const cwd = join(ROOT, 'packages', name, 'dist/package');
  const { stdout } = await exec('npm', ['pack', '--silent', '--pack-destination', into], { cwd });
  return join(into, stdout.trim());
}

/**
 * An empty project in a new folder.
 * @param bin Where programs are looked for first
 */
export async function emptyProject(bin?: string): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), 'wafermark-tarball-'));
  const path = [...(bin === undefined ? [] : [bin]), process.env['PATH']].join(delimiter);
  const options = { cwd: folder, env: { ...process.env, PATH: path, NODE_OPTIONS: '' } };
  const project: Project = {
    folder,
    run: async (program, ...args) => {
      try {
        const { stdout } = await exec(program, args, options);
        return stdout;
      } catch (error) {
        const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
        throw new Error(`${program} ${args.join(' ')} failed:\n${stdout}${stderr}`, { cause: error });
      }
    },
    start: (program, ...args) => spawn(program, args, { ...options, detached: true }),
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
