import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DEFAULT_URL = 'http://127.0.0.1:4010';

/** The TypeScript of a README, in the order in which it stands there. */
async function snippets(readme: string): Promise<readonly string[]> {
  const markdown = await readFile(join(ROOT, readme), 'utf8');
  return [...markdown.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = '']) => code);
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'wafermark-readme-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

function start(file: string, args: readonly string[], cwd: string): ChildProcess {
  const child = spawn(process.execPath, [file, ...args], { cwd, env: { PATH: process.env['PATH'], PORT: '0' } });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

/** Waits for what a process prints. */
function printed(child: ChildProcess, pattern: RegExp): Promise<string> {
  let output = '';
  return new Promise((found, reject) => {
    const read = (data: unknown): void => {
      output += String(data);
      const match = pattern.exec(output)?.[1];
      if (match !== undefined) found(match);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', () => reject(new Error(output)));
  });
}

/** Where a snippet finds the package that it imports: inside of it, in the folder for what is built. */
async function save(code: string, folder: string, name: string): Promise<string> {
  const target = resolve(ROOT, folder, 'dist/readme');
  await mkdir(target, { recursive: true });
  const file = join(target, `${name}.ts`);
  await writeFile(file, code);
  return file;
}

for (const [readme, folder] of [
  ['README.md', '.'],
  ['packages/client/README.md', 'packages/client'],
] as const) {
  it(`runs every snippet of ${readme} against a new server`, async () => {
    const all = await snippets(readme);
    expect(all.length).toBeGreaterThan(0);
    const url = await printed(
      start(join(ROOT, 'packages/cli/src/main.ts'), ['serve'], await temporaryFolder()),
      /API\s+(\S+)/,
    );
    for (const [index, code] of all.entries()) {
      const file = await save(code.replaceAll(DEFAULT_URL, url), folder, `snippet-${index}`);
      const child = start(file, [], await temporaryFolder());
      const [stderr, status] = await Promise.all([
        child.stderr === null ? '' : text(child.stderr),
        new Promise((ended) => child.once('close', ended)),
      ]);
      expect({ index, stderr, status }).toStrictEqual({ index, stderr: '', status: 0 });
    }
  });
}

it('runs the server of packages/server/README.md, which answers and stops', async () => {
  const [code = ''] = await snippets('packages/server/README.md');
  expect(code).toContain('port: 4020');
  const file = await save(code.replace('port: 4020', 'port: 0'), 'packages/server', 'snippet-0');
  const child = start(file, [], await temporaryFolder());
  const url = await printed(child, /Listening on (\S+)/);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  const ended = new Promise((exit) => child.once('close', exit));
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
});
