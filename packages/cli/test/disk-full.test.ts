import { execFileSync, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryDatabase } from './support/spawn-wafermark.ts';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const ANNOTATIONS = '/physical_samples/a1b2c3d4-5678-90ab-cdef-1234567890ab/annotations/';
const headers = { 'X-API-KEY': 'key', 'Content-Type': 'application/json' };
/** In kilobytes: enough for the demo data, and for a few megabytes more. */
const ROOM = 4_000;

/** `wafermark serve` with a file size limit of `ROOM`: writes fail as on a full disk. */
async function serveWithLittleRoom(
  database: string,
): Promise<{ url: string; makeRoom: () => void; stderr: () => string }> {
  const child = spawn('bash', ['-c', `ulimit -Sf ${ROOM}; exec "$0" "$@"`, process.execPath, MAIN, 'serve'], {
    env: { PATH: process.env['PATH'], PORT: '0', DATABASE_URL: database, LOG_LEVEL: 'error' },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let stderr = '';
  child.stderr.on('data', (data) => {
    stderr += String(data);
  });
  let printed = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (data) => {
      printed += String(data);
      const found = /API\s+(http:\S+)/.exec(printed)?.[1];
      if (found !== undefined && printed.includes('curl')) resolve(found);
    });
    child.once('exit', () => reject(new Error(`serve ended: ${printed}${stderr}`)));
  });
  const makeRoom = (): void => void execFileSync('prlimit', ['--pid', String(child.pid), '--fsize=unlimited']);
  return { url, makeRoom, stderr: () => printed + stderr };
}

it('returns 503 when the disk is full, logs the reason, and recovers when there is space again', {
  timeout: 60_000,
}, async () => {
  const { url, makeRoom, stderr } = await serveWithLittleRoom(await temporaryDatabase());
  const bulk = {
    annotations: Array.from({ length: 200 }, () => ({
      property_name: 'n',
      property_value: 1,
      metadata: { a: 'x'.repeat(1_000) },
    })),
  };
  const post = async (path: string, body: unknown): Promise<Response> => {
    const response = await fetch(`${url}${ANNOTATIONS}${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    return new Response(await response.text(), response);
  };
  let stored = 0;
  /** Creates until a request is rejected. */
  const fill = async (path: string, body: unknown, rows: number): Promise<Response> => {
    for (let attempt = 0; attempt < 20_000; attempt += 1) {
      const response = await post(path, body);
      if (response.status !== 200) return response;
      stored += rows;
    }
    throw new Error('The disk did not fill up');
  };
  // Large bodies are stored by the worker thread.
  for (const refused of [await fill('bulk', bulk, 200), await fill('', bulk.annotations[0], 1)]) {
    expect([refused.status, refused.headers.get('retry-after')]).toStrictEqual([503, '1']);
  }
  expect(stored).toBeGreaterThan(200);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect((await fetch(`${url}/readyz`)).status).toBe(503);
  expect(stderr()).toMatch(/SQLITE_(?:FULL|IOERR)/);
  expect(stderr()).not.toContain('cannot rollback');
  const count = async (): Promise<number> =>
    JSON.parse(await (await fetch(`${url}${ANNOTATIONS}?property_name=n`, { headers })).text()).length;
  expect(await count()).toBe(stored);
  makeRoom();
  await expect.poll(async () => (await fetch(`${url}/readyz`)).status, { timeout: 10_000 }).toBe(200);
  expect([(await post('bulk', bulk)).status, (await post('', bulk.annotations[0])).status]).toStrictEqual([200, 200]);
  expect(await count()).toBe(stored + 201);
});
