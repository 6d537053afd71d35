/** Every example, run against a real server that stores in a file. `pnpm check` compiles them. */
import { spawn } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { type Annotation, Wafermark } from '@wafermark/client';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  BARE_ENVIRONMENT,
  exitOf,
  type Finished,
  serve,
  temporaryDatabase,
  wafermark,
} from '../../packages/cli/test/support/spawn-wafermark.ts';
import { execute } from '../../packages/contract/drift/execute.ts';

const example = (path: string): string => fileURLToPath(new URL(`../../examples/${path}`, import.meta.url));

/** A server that accepts one key, and a new sample of its holder. */
interface Lab {
  readonly client: Wafermark;
  readonly sample: string;
  /** What tells an example where the server is, and the key. */
  readonly environment: { readonly WAFERMARK_BASE_URL: string; readonly WAFERMARK_API_KEY: string };
}

async function openLab(): Promise<Lab> {
  const database = await temporaryDatabase();
  const apiKey = await createKey(database);
  const { url: baseUrl } = await serve({ DATABASE_URL: database, WAFERMARK_AUTH: 'keys' });
  const client = new Wafermark({ baseUrl, apiKey });
  const { id: sample } = await client.samples.create({ name: 'GaAs-001' });
  return { client, sample, environment: { WAFERMARK_BASE_URL: baseUrl, WAFERMARK_API_KEY: apiKey } };
}

async function createKey(database: string): Promise<string> {
  const holder = ['--organisation', 'lab', '--user', 'mk', '--scopes', 'read,write,delete'];
  return (await wafermark(['keys', 'create', '--database', database, ...holder])).stdout.trim();
}

/** Runs a program to its end. */
async function run(program: string, args: readonly string[], environment: Lab['environment']): Promise<Finished> {
  const child = spawn(program, args, { env: { ...BARE_ENVIRONMENT, ...environment } });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), exitOf(child)]);
  return { stdout, stderr, code };
}

const placeAndValue = ({ coord_x, coord_y, property_value }: Annotation): string =>
  [coord_x, coord_y, property_value].join();

describe('express-app', () => {
  it('answers the API below its path, and the routes before and after it itself, until it is told to stop', async () => {
    const database = await temporaryDatabase();
    const apiKey = await createKey(database);
    const child = spawn(process.execPath, [example('express-app/app.ts')], {
      env: { ...BARE_ENVIRONMENT, DATABASE_URL: database, PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => {
      child.kill('SIGKILL');
    });
    const url = await new Promise<string>((resolve, reject) => {
      child.stdout.on('data', (line) => {
        const found = /Listening on (\S+)/.exec(String(line))?.[1];
        if (found !== undefined) resolve(found);
      });
      child.once('exit', (code) => reject(new Error(`It ended with ${code}`)));
    });

    const client = new Wafermark({ baseUrl: `${url}/wafermark`, apiKey });
    const { id: sample } = await client.samples.create({ name: 'GaAs-001' });
    await client.annotations.create(sample, { property_name: 'thickness', property_value: 25.1 });
    expect(await client.annotations.list(sample)).toMatchObject([{ property_value: 25.1 }]);
    const stranger = new Wafermark({ baseUrl: `${url}/wafermark`, apiKey: 'another-key' });
    await expect(stranger.samples.list()).rejects.toMatchObject({ status: 401 });

    const order = async (body: string): Promise<readonly [number, unknown]> => {
      const headers = { 'Content-Type': 'application/json' };
      const answer = await fetch(`${url}/orders`, { method: 'POST', headers, body });
      return [answer.status, await answer.json()];
    };
    expect(await (await fetch(url)).text()).toBe('Our lab');
    expect(await order('{"wafers":3}')).toStrictEqual([201, { wafers: 3 }]);
    expect(await order('{"wafers":"3"}')).toStrictEqual([400, { message: 'How many wafers?' }]);
    expect(await order('{"wafers":')).toStrictEqual([400, { message: 'This is not JSON' }]);
    expect(await (await fetch(`${url}/orders`)).json()).toStrictEqual([{ wafers: 3 }]);

    const ended = exitOf(child);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});

describe('import-script', () => {
  it('stores each row once, however often it runs, and replaces the row that was corrected', async () => {
    const { client, sample, environment } = await openLab();
    const folder = await mkdtemp(join(tmpdir(), 'wafermark-import-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const file = join(folder, 'thickness.csv');
    await copyFile(example('import-script/thickness.csv'), file);
    const importFile = (...flags: readonly string[]): Promise<Finished> =>
      run(process.execPath, [example('import-script/import.ts'), sample, file, ...flags], environment);

    expect(await importFile()).toStrictEqual({ stdout: 'stored 19, already stored 0\n', stderr: '', code: 0 });
    const before = await client.annotations.list(sample);
    const rows = (await readFile(file, 'utf8')).trim().split('\n').slice(1);
    expect(before.map(placeAndValue).toSorted()).toStrictEqual(rows.toSorted());

    expect(await importFile()).toStrictEqual({ stdout: 'stored 0, already stored 19\n', stderr: '', code: 0 });
    expect(await client.annotations.list(sample)).toStrictEqual(before);

    const old = before.find((annotation) => annotation.coord_x === 0 && annotation.coord_y === 80);
    await writeFile(file, (await readFile(file, 'utf8')).replace('\n0,80,24.74\n', '\n0,80,24.79\n'));
    expect(await importFile('--replace')).toStrictEqual({
      stdout: 'stored 1, already stored 18\n',
      stderr: '',
      code: 0,
    });
    const after = await client.annotations.list(sample);
    expect(after.slice(0, -1)).toStrictEqual(before.filter(({ id }) => id !== old?.id));
    expect(after.slice(-1).map(placeAndValue)).toStrictEqual(['0,80,24.79']);
  });

  it('reports the lines that cannot be stored, and the annotations whose lines are gone', async () => {
    const { client, sample, environment } = await openLab();
    const folder = await mkdtemp(join(tmpdir(), 'wafermark-import-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const file = join(folder, 'thickness.csv');
    const importText = async (csv: string): Promise<Finished> => {
      await writeFile(file, csv);
      return run(process.execPath, [example('import-script/import.ts'), sample, file], environment);
    };
    const first = await importText('x_mm,y_mm,thickness_nm\n0,0,25.1\n1,0,thick\n2,0,25.3\n');
    expect([first.code, first.stderr]).toStrictEqual([1, expect.stringMatching(/^line 3: /m)]);
    const [stored] = await client.annotations.list(sample);
    const second = await importText('x_mm,y_mm,thickness_nm\n1,0,25.2\n2,0,25.3\n');
    expect([second.code, second.stderr]).toStrictEqual([1, expect.stringContaining(`${stored?.id} is no longer in`)]);
    expect((await client.annotations.list(sample)).map(placeAndValue)).toStrictEqual([
      '0,0,25.1',
      '2,0,25.3',
      '1,0,25.2',
    ]);
  });
});

describe('nextjs-route', () => {
  const path = (sample: string): string => `http://localhost:3000/api/thickness?sample=${sample}`;
  const post = (sample: string, body: string): Request => new Request(path(sample), { method: 'POST', body });

  it('stores and answers measurements with the key of its environment, and shows that key to nobody', async () => {
    const { client, sample, environment } = await openLab();
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
    const { GET, POST } = await import('../../examples/nextjs-route/app/api/thickness/route.ts');

    const created = await POST(post(sample, '{"x":1.5,"y":2,"nm":25.1}'));
    expect(created.status).toBe(200);
    const [stored] = await client.annotations.list(sample);
    expect(await created.json()).toStrictEqual({ id: stored?.id });

    const listed = await GET(new Request(path(sample)));
    const answer = await listed.text();
    expect([listed.status, JSON.parse(answer)]).toStrictEqual([200, [{ x: 1.5, y: 2, nm: 25.1 }]]);
    expect(`${answer}${JSON.stringify([...listed.headers])}`).not.toContain(environment.WAFERMARK_API_KEY);

    const nowhere = '00000000-0000-0000-0000-000000000000';
    expect((await GET(new Request(path(nowhere)))).status).toBe(404);
    expect((await GET(new Request('http://localhost:3000/api/thickness'))).status).toBe(400);
    for (const body of ['', '[]', '{"x":1.5,"y":2,"nm":"thick"}']) {
      expect([body, (await POST(post(sample, body))).status]).toStrictEqual([body, 400]);
    }
  });
});

const python = await execute('python3', ['--version'], { cwd: example('.') });
const NEEDS_PYTHON = 'There is no python3 on this machine';

describe('python', () => {
  it('creates one, creates many, and lists page by page', async ({ skip }) => {
    skip(python.code !== 0, NEEDS_PYTHON);
    const { client, sample, environment } = await openLab();
    const { stdout, stderr, code } = await run('python3', [example('python/annotations.py'), sample], environment);
    expect([stderr, code]).toStrictEqual(['', 0]);
    expect(stdout.split('\n')).toStrictEqual([
      expect.stringMatching(/^created [0-9a-f-]{36}$/),
      'created 10 more',
      'page: 25 23.875 24.125 24.375',
      'page: 24.625 24.875 24.875 24.625',
      'page: 24.375 24.125 23.875',
      '',
    ]);
    expect(await client.annotations.list(sample)).toHaveLength(11);
  });

  it('ends with what the server says when it refuses', async ({ skip }) => {
    skip(python.code !== 0, NEEDS_PYTHON);
    const { environment } = await openLab();
    const { stderr, code } = await run('python3', [example('python/annotations.py'), 'nowhere'], environment);
    expect([stderr, code]).toStrictEqual([expect.stringMatching(/^POST \S+: (404|422) \{"type":/), 1]);
  });
});
