/** `wafermark serve --workers N`: real processes on a real PostgreSQL. */
import { readFile } from 'node:fs/promises';
import { Agent, type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPostgres, type TestPostgres } from '../../server/test/support/postgres.ts';
import { exitOf, type Serving, serve, temporaryDatabase, wafermark } from './support/spawn-wafermark.ts';
import { whenAdmitted } from './support/when-admitted.ts';

const LIST = '/physical_samples/a1b2c3d4-5678-90ab-cdef-1234567890ab/annotations/';
const WORKERS = 3;

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(async () => {
  await postgres.remove();
});

const serveWithWorkers = async (environment: Record<string, string> = {}): Promise<Serving> =>
  await serve({ DATABASE_URL: await postgres.newDatabase(), ...environment }, ['--workers', String(WORKERS)]);

/** The processes that a process has started, by id. */
async function childrenOf(pid: number | undefined): Promise<readonly number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return text.split(' ').filter(Boolean).map(Number);
}

/** Sends a request on a connection of its own, so that any worker may get it. @returns the status and the body */
async function send(
  url: string,
  path: string,
  body?: string,
): Promise<{ readonly status: number; readonly text: string }> {
  const headers = { 'X-API-KEY': 'key', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) };
  const sent = request(url + path, { method: body === undefined ? 'GET' : 'POST', headers, agent: new Agent() });
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    sent.once('response', resolve).once('error', reject).end(body);
  });
  return { status: response.statusCode ?? 0, text: (await response.setEncoding('utf8').toArray()).join('') };
}

const annotation = (n: number): string => JSON.stringify({ property_name: 'n', property_value: n });

it('refuses several workers on a SQLite file, and says why', async () => {
  const DATABASE_URL = await temporaryDatabase();
  const { code, stderr } = await wafermark(['serve', '--workers', '2'], { DATABASE_URL, PORT: '0' });
  expect([code, stderr.trim().split('\n').length]).toStrictEqual([2, 1]);
  expect(stderr).toContain('Several workers need PostgreSQL');
});

it('says once why they cannot start', async () => {
  const missing = await wafermark(['serve', '--workers', '3'], { DATABASE_URL: postgres.url('nowhere'), PORT: '0' });
  expect([missing.code, missing.stderr.trim().split('\n').length]).toStrictEqual([1, 1]);
  const { url } = await serveWithWorkers();
  const { port } = new URL(url);
  const taken = await wafermark(['serve', '--workers', '3'], {
    DATABASE_URL: await postgres.newDatabase(),
    PORT: port,
  });
  expect([taken.code, taken.stderr.trim().split('\n').length]).toStrictEqual([1, 1]);
  expect(taken.stderr).toContain(port);
});

it('serves from several processes, and adds up their metrics', async () => {
  const { child, url, printed } = await serveWithWorkers({ LOG_LEVEL: 'info' });
  expect(printed.match(/API /g)).toHaveLength(1);
  const workers = await childrenOf(child.pid);
  expect(workers).toHaveLength(WORKERS);
  const busy = new Set<number>();
  child.stdout?.on('data', (lines) => {
    for (const [, pid] of String(lines).matchAll(/"pid":(\d+)/g)) busy.add(Number(pid));
  });
  const answers = await Promise.all(Array.from({ length: 90 }, () => whenAdmitted(() => send(url, LIST))));
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  const { text } = await send(url, '/metrics');
  expect(text).toContain(
    'wafermark_request_duration_seconds_count{operation="listSampleAnnotations",status="200"} 90\n',
  );
  await expect.poll(() => busy.size).toBeGreaterThan(1);
  expect(workers).toStrictEqual(expect.arrayContaining([...busy]));
});

it('replaces a worker that is killed, and loses nothing that is acknowledged', async () => {
  const { child, url } = await serveWithWorkers({ LOG_LEVEL: 'silent' });
  const before = await childrenOf(child.pid);
  const acknowledged: number[] = [];
  let isOver = false;
  const write = async (first: number): Promise<void> => {
    for (let n = first; !isOver; n += 4) {
      const answer = await send(url, LIST, annotation(n)).catch(() => undefined);
      if (answer?.status === 200) acknowledged.push(n);
    }
  };
  const writers = [0, 1, 2, 3].map(write);
  await expect.poll(() => acknowledged.length).toBeGreaterThan(20);
  process.kill(before[0] ?? 0, 'SIGKILL');
  await expect
    .poll(async () => (await childrenOf(child.pid)).filter((pid) => !before.includes(pid)), { timeout: 20_000 })
    .toHaveLength(1);
  const then = acknowledged.length;
  await expect.poll(() => acknowledged.length).toBeGreaterThan(then + 20);
  isOver = true;
  await Promise.all(writers);
  const listed: readonly { readonly property_value: number }[] = JSON.parse(
    (await send(url, `${LIST}?property_name=n`)).text,
  );
  const stored = new Set(listed.map(({ property_value }) => property_value));
  expect(acknowledged.filter((n) => !stored.has(n))).toStrictEqual([]);
  // All of them work, the new one included.
  for (let n = 0; n < 2 * WORKERS; n += 1) expect((await send(url, '/readyz')).status).toBe(200);
});

it.each(['SIGTERM', 'SIGINT'] as const)(
  'finishes requests in flight on %s, and ends with all workers',
  async (signal) => {
    const { child, url } = await serveWithWorkers();
    const workers = await childrenOf(child.pid);
    const exit = exitOf(child);
    const body = annotation(1);
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    let received = '';
    socket.on('data', (data) => {
      received += String(data);
    });
    const ended = new Promise((resolve) => socket.once('close', resolve));
    socket.write(
      `POST ${LIST} HTTP/1.1\r\nHost: localhost\r\nX-API-KEY: key\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 9)}`,
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    child.kill(signal);
    const isOpen = (): Promise<boolean> =>
      send(url, '/healthz').then(
        () => true,
        () => false,
      );
    await expect.poll(isOpen, { timeout: 5_000 }).toBe(false);
    socket.write(body.slice(9));
    await ended;
    expect(received).toMatch(/^HTTP\/1.1 200 /);
    expect(await exit).toBe(0);
    for (const pid of workers) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  },
);

it('ends its workers when it is killed itself', async () => {
  const { child } = await serveWithWorkers();
  const workers = await childrenOf(child.pid);
  child.kill('SIGKILL');
  const alive = (): readonly number[] =>
    workers.filter((pid) => {
      try {
        return process.kill(pid, 0);
      } catch {
        return false;
      }
    });
  await expect.poll(alive, { timeout: 10_000 }).toStrictEqual([]);
});
