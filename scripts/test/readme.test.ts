import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { BARE_ENVIRONMENT } from '../../packages/cli/test/support/spawn-wafermark.ts';
import { freePort } from './published/running.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DEFAULT_URL = 'http://127.0.0.1:4010';

/** The TypeScript snippets of a README, in order. */
async function snippets(readme: string): Promise<readonly string[]> {
  const markdown = await readFile(join(ROOT, readme), 'utf8');
  return [...markdown.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = '']) => code);
}

/** The one snippet that has a text in it. */
async function snippetWith(readme: string, mark: string): Promise<string> {
  const [code, ...others] = (await snippets(readme)).filter((snippet) => snippet.includes(mark));
  if (code === undefined || others.length > 0) throw new Error(`${readme} has not one snippet with ${mark}`);
  return code;
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'wafermark-readme-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

function start(file: string, args: readonly string[], cwd: string): ChildProcess {
  const child = spawn(process.execPath, [file, ...args], { cwd, env: { ...BARE_ENVIRONMENT, PORT: '0' } });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

/** Waits for a process to print a pattern. */
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

/** Saves a snippet where it finds the package that it imports: in that package's build folder. */
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

it('runs the server of packages/server/README.md, which responds and stops', async () => {
  const code = await snippetWith('packages/server/README.md', 'port: 4020');
  const file = await save(code.replace('port: 4020', 'port: 0'), 'packages/server', 'snippet-0');
  const child = start(file, [], await temporaryFolder());
  const url = await printed(child, /Listening on (\S+)/);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  const ended = new Promise((exit) => child.once('close', exit));
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
});

it('runs the Express app of packages/server/README.md, with the API below its path', async () => {
  const code = await snippetWith('packages/server/README.md', "app.use('/wafermark'");
  const port = await freePort();
  const file = await save(code.replaceAll('4030', String(port)), 'packages/server', 'mounted');
  const child = start(file, [], await temporaryFolder());
  const url = await printed(child, /Listening on (\S+)/);
  expect(await (await fetch(url)).text()).toBe('Our lab');
  expect((await fetch(`${url}/wafermark/readyz`)).status).toBe(200);
  // Only stored keys are accepted.
  const headers = { 'X-API-KEY': 'any-key' };
  expect((await fetch(`${url}/wafermark/physical_samples/`, { headers })).status).toBe(401);
  const ended = new Promise((exit) => child.once('close', exit));
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
});

it('runs the middleware of packages/server/README.md in an Express app', async () => {
  const code = await snippetWith('packages/server/README.md', '@wafermark/server/middleware');
  const app = `import express from 'express';

const app = express();
const record = async (sampleId, { property_name, property_value }) => ({
  id: sampleId, physical_sample_id: sampleId, property_name, property_value, property_unit: null,
  char_source_type: null, coord_ref_frame: 'sample_relative', coord_units: null, coord_x: null, coord_y: null,
  coord_z: null, data_id: null, annotation_metadata: null, last_updated: '2024-01-16T09:30:00.000Z', version: '1.0.0',
});
process.env['API_KEY'] = 'k';
const server = app.listen(0, '127.0.0.1', () => console.log('Listening on port ' + server.address().port));
${code}`;
  const child = start(await save(app, 'packages/server', 'middleware'), [], await temporaryFolder());
  const port = await printed(child, /port (\d+)/);
  const url = `http://127.0.0.1:${port}/physical_samples/a1b2c3d4-5678-90ab-cdef-1234567890ab/annotations/`;
  const post = async (property_value: unknown, key: string): Promise<readonly [number, unknown]> => {
    const headers = { 'X-API-KEY': key, 'Content-Type': 'application/json' };
    const body = JSON.stringify({ property_name: 'thickness', property_value });
    const answer = await fetch(url, { method: 'POST', headers, body });
    return [answer.status, await answer.json()];
  };
  expect(await post(25.1, 'k')).toMatchObject([200, { property_name: 'thickness', property_value: 25.1 }]);
  expect(await post('25.1', 'k')).toStrictEqual([
    422,
    {
      message: '1 fault found.',
      faults: [{ location: 'body', pointer: '/property_value', message: 'must be number' }],
    },
  ]);
  expect((await post(25.1, 'another'))[0]).toBe(401);
});
