/** Denial-of-service requests, each with an ordinary key. What they consume is counted and timed. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import { LIMITS } from '@wafermark/generated/document/api.ts';
import { expect, it } from 'vitest';
import { newAnnotation } from '../src/domain/annotation.ts';
import { newUuid } from '../src/domain/ids.ts';
import { acceptAnyKey, createApp, listen, openStore, type Store, seedDemo } from '../src/index.ts';
import { demoSample } from './support/demo-sample.ts';
import { openConnection } from './support/raw-connection.ts';
import { runApp, SAMPLE, temporaryFolder } from './support/running-app.ts';

const ANNOTATIONS = `/physical_samples/${SAMPLE}/annotations/`;
const BULK = `${ANNOTATIONS}bulk`;
const MEGABYTE = 1024 * 1024;
/**
 * In milliseconds. Each of these attacks once blocked the server for seconds to minutes. Anything finer is left to
 * `pnpm bench stalls`: machines are noisy.
 */
const STANDSTILL = 2_000;
const row = { property_name: 'thickness', property_value: 25.1, coord_units: 'mm', coord_x: 1.5, coord_y: 2 };

async function fill(store: Store, count: number): Promise<void> {
  const sample = await demoSample(store);
  for (let start = 0; start < count; start += 10_000) {
    const part = Array.from({ length: Math.min(10_000, count - start) }, (_, index) =>
      newAnnotation(
        { ...row, property_value: start + index },
        { id: newUuid(), sampleId: SAMPLE, now: '2024-01-16T09:30:00.000Z' },
      ),
    );
    await store.write((transaction) => transaction.insertAnnotations(sample, part));
  }
}

/** The longest time that the event loop was blocked during an action, in milliseconds. */
async function longestStall(action: () => Promise<unknown>): Promise<number> {
  // Excludes work left over from before.
  await new Promise((resolve) => setTimeout(resolve, 100));
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  await action();
  delay.disable();
  return delay.max / 1e6;
}

it.each([
  ['21 million empty arrays', `{"annotations":[${'[],'.repeat(21_000_000)}[]]}`],
  [
    '4.5 million names in metadata',
    `{"annotations":[{"property_name":"a","property_value":1,"metadata":{${Array.from({ length: 4_500_000 }, (_, index) => `"${index}":1`).join()}}}]}`,
  ],
])('rejects a compressed body of %s while decompressing it', async (_, text) => {
  const { send } = await runApp();
  const body = gzipSync(text);
  const before = performance.now();
  const stall = await longestStall(async () => {
    const response = await send('POST', BULK, undefined, {
      'Content-Type': 'application/json',
      'Content-Encoding': 'gzip',
    });
    expect(response.status).toBe(400);
    const refused = await fetch(response.url, {
      method: 'POST',
      headers: { 'X-API-KEY': 'key', 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' },
      body,
    });
    expect(refused.status).toBe(413);
  });
  expect(performance.now() - before).toBeLessThan(10_000);
  expect(stall).toBeLessThan(STANDSTILL);
});

it('rejects a body that decompresses to more than the allowed multiple of its size', async () => {
  const { url } = await runApp();
  const body = gzipSync(`{"annotations":["${'x'.repeat(60 * MEGABYTE)}"]}`, { level: 9 });
  expect((60 * MEGABYTE) / body.length).toBeGreaterThan(LIMITS.inflationRatio);
  const response = await fetch(url + BULK, {
    method: 'POST',
    headers: { 'X-API-KEY': 'key', 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' },
    body,
  });
  expect(response.status).toBe(413);
  const detail = `The body decompresses to more than ${LIMITS.inflationRatio} times its size. Send it with less compression.`;
  expect(await response.json()).toHaveProperty('detail', detail);
});

/** Sends a head and then endless data until the server responds; counts the bytes that it read by then. */
async function sendWithoutEnd(url: string, head: string, chunk: Buffer): Promise<{ answer: string; taken: number }> {
  // Not ended when the server has ended its side, as somebody would who means to send for ever.
  const socket = connect({ port: Number(new URL(url).port), host: '127.0.0.1', allowHalfOpen: true });
  socket.on('error', () => {});
  await once(socket, 'connect');
  socket.write(head);
  let answer = '';
  socket.on('data', (data) => {
    answer += String(data);
  });
  const started = performance.now();
  // Keeps sending for a while after the response, like a client that does not read it.
  while (performance.now() - started < 2_000 && !socket.destroyed) {
    if (socket.write(chunk)) continue;
    // An endless sender has to expect a connection reset.
    await Promise.race([once(socket, 'drain'), new Promise((resolve) => setTimeout(resolve, 100))]).catch(() => {});
  }
  const taken = socket.bytesWritten - socket.writableLength;
  socket.destroy();
  return { answer, taken };
}

const head = (path: string, lines: readonly string[]): string =>
  `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n${lines.map((line) => `${line}\r\n`).join('')}\r\n`;
const CHUNK = Buffer.from(`10000\r\n${' '.repeat(0x10000)}\r\n`);

it('rejects a declared length over the limit immediately, without waiting for the body', async () => {
  const { url } = await runApp();
  const lines = ['X-API-KEY: key', `Content-Length: ${10 ** 15}`];
  const { answer, taken } = await sendWithoutEnd(url, head(BULK, lines), Buffer.alloc(MEGABYTE, ' '));
  expect(answer).toMatch(/^HTTP\/1.1 413 /);
  // The holder of a key is listened to for 64 MiB, so that the refusal arrives; the rest is in the buffers of the two sockets.
  expect(taken).toBeLessThan(128 * MEGABYTE);
});

it('rejects a chunked body as soon as it exceeds the limit', async () => {
  const { url } = await runApp();
  const lines = ['X-API-KEY: key', 'Transfer-Encoding: chunked'];
  const { answer } = await sendWithoutEnd(url, head(ANNOTATIONS, lines), CHUNK);
  expect(answer).toMatch(/^HTTP\/1.1 413 /);
});

it.each(['/healthz', '/physical_samples/'])('reads next to nothing of a body sent with GET %s', async (path) => {
  const { url } = await runApp();
  const lines = `Host: localhost\r\nX-API-KEY: key\r\nTransfer-Encoding: chunked\r\n\r\n`;
  const { answer, taken } = await sendWithoutEnd(url, `GET ${path} HTTP/1.1\r\n${lines}`, CHUNK);
  expect(answer).toMatch(/^HTTP\/1.1 200 /);
  expect(taken).toBeLessThan(64 * MEGABYTE);
});

it('reads next to nothing of a body sent without a valid key', async () => {
  const { url } = await runApp();
  const { answer, taken } = await sendWithoutEnd(url, head(BULK, ['Transfer-Encoding: chunked']), CHUNK);
  expect(answer).toMatch(/^HTTP\/1.1 401 /);
  // Most of it is in the buffers of the two sockets. It was 120 MB, and as much as arrived within the time-out.
  expect(taken).toBeLessThan(64 * MEGABYTE);
});

it('reads next to nothing of what it sheds before it has asked for the key', async () => {
  const { url } = await runApp({ app: { mostInFlight: 0 } });
  const lines = ['X-API-KEY: key', 'Transfer-Encoding: chunked'];
  const { answer, taken } = await sendWithoutEnd(url, head(BULK, lines), CHUNK);
  expect(answer).toMatch(/^HTTP\/1.1 503 /);
  expect(taken).toBeLessThan(64 * MEGABYTE);
});

it.each([
  ['without a key', ['Content-Length: 10'], 401],
  ['with too long a body', ['X-API-KEY: key', `Content-Length: ${LIMITS.bodyBytes + 1}`], 413],
])('responds to Expect: 100-continue %s with an error instead of 100 Continue', async (_, lines, status) => {
  const { url } = await runApp();
  const connection = openConnection(url);
  connection.write(head(ANNOTATIONS, ['Expect: 100-continue', ...lines]));
  const [answer] = await connection.answers(1);
  expect(answer?.status).toBe(status);
});

it('responds to Expect: 100-continue with 100 Continue', async () => {
  const { url } = await runApp();
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const body = JSON.stringify(row);
  socket.write(
    head(ANNOTATIONS, [
      'X-API-KEY: key',
      'Expect: 100-continue',
      'Connection: close',
      `Content-Length: ${body.length}`,
    ]),
  );
  const [go] = await once(socket, 'data');
  expect(String(go)).toBe('HTTP/1.1 100 Continue\r\n\r\n');
  socket.write(body);
  const [answer] = await once(socket, 'data');
  expect(String(answer)).toMatch(/^HTTP\/1.1 200 /);
  socket.destroy();
});

it.each([
  ['is too large', ANNOTATIONS, {}, 413],
  // The key is known by then.
  ['finds no memory', BULK, { mostBodyBytes: MEGABYTE }, 503],
])(
  'delivers the error response to a client that writes all of a body that %s before it reads',
  async (_, path, app, status) => {
    const { url } = await runApp({ app });
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.pause();
    const size = 30 * MEGABYTE;
    socket.write(head(path, ['X-API-KEY: key', `Content-Length: ${size}`]));
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject);
      socket.write(Buffer.alloc(size, ' '), () => resolve());
    });
    let answer = '';
    socket.on('data', (data) => {
      answer += String(data);
    });
    socket.resume();
    await once(socket, 'close');
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  },
);

it('serves others while 20 connections pipeline 36 kB of list requests each, and stops when they disconnect', async () => {
  const { url, store } = await runApp();
  await fill(store, 20_000);
  let lists = 0;
  const counting: Store = {
    ...store,
    read: {
      ...store.read,
      listAnnotations: (...list) => {
        lists += 1;
        return store.read.listAnnotations(...list);
      },
    },
  };
  const server = await listen(await createApp({ store: counting, authenticate: acceptAnyKey }), { store, port: 0 });
  const request = `GET ${ANNOTATIONS} HTTP/1.1\r\nHost: localhost\r\nX-API-KEY: k\r\n\r\n`;
  const attackers = Array.from({ length: 20 }, () => connect(Number(new URL(server.url).port), '127.0.0.1'));
  for (const socket of attackers)
    socket.on('error', () => {}).write(request.repeat(Math.ceil(36_000 / request.length)));
  await new Promise((resolve) => setTimeout(resolve, 300));
  const before = performance.now();
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  // It was 210 seconds.
  expect(performance.now() - before).toBeLessThan(5_000);
  for (const socket of attackers) socket.destroy();
  await new Promise((resolve) => setTimeout(resolve, 300));
  const begun = lists;
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(lists).toBe(begun);
  expect(lists).toBeLessThan(200);
  expect(url).not.toBe(server.url);
  await server.stop();
});

it('sheds load beyond its capacity with 503 and Retry-After, and stays healthy', async () => {
  const gate = Promise.withResolvers<void>();
  const { send } = await runApp({
    store: (store) => ({ ...store, write: async (work) => gate.promise.then(() => store.write(work)) }),
    app: { mostInFlight: 10 },
  });
  const inside = Array.from({ length: 10 }, () => send('POST', ANNOTATIONS, row));
  // Once one more is shed, the others have been admitted.
  await expect.poll(async () => (await send('POST', ANNOTATIONS, row)).status).toBe(503);
  const refused = await send('GET', ANNOTATIONS);
  expect([refused.status, refused.headers.get('Retry-After')]).toStrictEqual([503, '1']);
  expect((await send('GET', '/healthz')).status).toBe(200);
  expect((await send('GET', '/readyz')).status).toBe(200);
  expect(await (await send('GET', '/metrics')).text()).toMatch(/wafermark_requests_shed_total [1-9]/);
  gate.resolve();
  expect((await Promise.all(inside)).map(({ status }) => status)).toStrictEqual(inside.map(() => 200));
  expect((await send('GET', ANNOTATIONS)).status).toBe(200);
});

it('does not let clients that do not read their lists take capacity from others', async () => {
  const { url, store, send } = await runApp({ app: { mostInFlight: 2, mostStreams: 3 } });
  await fill(store, 20_000);
  const slow = Array.from({ length: 3 }, () => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.pause();
    socket.write(`GET ${ANNOTATIONS} HTTP/1.1\r\nHost: localhost\r\nX-API-KEY: key\r\n\r\n`);
    return socket;
  });
  await expect.poll(async () => (await send('GET', ANNOTATIONS)).status).toBe(503);
  expect((await send('GET', `${ANNOTATIONS}?limit=10`)).status).toBe(200);
  expect((await send('POST', ANNOTATIONS, row)).status).toBe(200);
  for (const socket of slow) socket.destroy();
  await expect.poll(async () => (await send('GET', ANNOTATIONS)).status).toBe(200);
});

it('responds to health checks while 512 connections create annotations, without stalling', {
  timeout: 60_000,
}, async () => {
  const { url } = await runApp();
  const load = fork(new URL('support/load.ts', import.meta.url), [url + ANNOTATIONS, '512', '4000']);
  await once(load, 'message');
  const times: number[] = [];
  const counted = once(load, 'message');
  let isOver = false;
  void counted.then(() => {
    isOver = true;
  });
  while (!isOver) {
    const before = performance.now();
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    times.push(performance.now() - before);
  }
  const [created] = await counted;
  times.sort((a, b) => a - b);
  // Fewer would not count as capacity.
  expect(Number(created)).toBeGreaterThan(500);
  expect(times[times.length >> 1]).toBeLessThan(STANDSTILL);
});

it('streams a long list: the first bytes arrive early, and the event loop stays free', {
  timeout: 120_000,
}, async () => {
  const { url, store } = await runApp();
  await fill(store, 200_000);
  const before = performance.now();
  let first = 0;
  let length = 0;
  const heap = process.memoryUsage().rss;
  let most = 0;
  const stall = await longestStall(async () => {
    const response = await fetch(url + ANNOTATIONS, { headers: { 'X-API-KEY': 'key' } });
    for await (const bytes of response.body ?? []) {
      first ||= performance.now() - before;
      length += bytes.length;
      most = Math.max(most, process.memoryUsage().rss);
    }
  });
  expect(length).toBeGreaterThan(200_000 * 300);
  expect(first).toBeLessThan(STANDSTILL);
  expect(stall).toBeLessThan(STANDSTILL);
  expect((most - heap) / MEGABYTE).toBeLessThan(150);
});

it('stores a bulk of maximum size alongside small requests', { timeout: 120_000 }, async () => {
  const { send } = await runApp();
  const body = JSON.stringify({
    annotations: Array.from({ length: 100_000 }, (_, index) => ({ ...row, property_value: index })),
  });
  // Starts the worker thread.
  expect((await send('POST', BULK, { annotations: Array.from({ length: 1_000 }, () => row) })).status).toBe(200);
  let answered = 0;
  let isDone = false;
  const stall = await longestStall(async () => {
    const bulk = send('POST', BULK, body).then(async (response) => {
      isDone = true;
      return response.status;
    });
    while (!isDone) {
      expect((await send('GET', `${ANNOTATIONS}?limit=1`)).status).toBe(200);
      answered += 1;
    }
    expect(await bulk).toBe(200);
  });
  expect(answered).toBeGreaterThan(20);
  expect(stall).toBeLessThan(STANDSTILL);
});

it('waits once for all writes while another process holds the lock, and responds to health checks meanwhile', async () => {
  const { url, store, send } = await runApp();
  const path = store.url?.slice('sqlite:'.length) ?? '';
  const { default: Database } = await import('better-sqlite3');
  const other = new Database(path);
  other.exec('begin immediate');
  const waiting = Array.from({ length: 100 }, () => send('POST', ANNOTATIONS, row));
  await new Promise((resolve) => setTimeout(resolve, 200));
  const stall = await longestStall(async () => {
    for (let turn = 0; turn < 20; turn += 1) expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });
  expect(stall).toBeLessThan(STANDSTILL);
  other.exec('commit');
  other.close();
  expect((await Promise.all(waiting)).map(({ status }) => status)).toStrictEqual(waiting.map(() => 200));
});

it('shrinks the write-ahead log once a long-running reader has finished', { timeout: 60_000 }, async () => {
  const { store, send } = await runApp();
  const path = store.url?.slice('sqlite:'.length) ?? '';
  const { default: Database } = await import('better-sqlite3');
  const reader = new Database(path, { readonly: true });
  reader.exec('begin');
  reader.prepare('select count(*) from annotations').get();
  await fill(store, 100_000);
  const logBytes = async (): Promise<number> =>
    Number(/^wafermark_write_ahead_log_bytes (\d+)/m.exec(await (await send('GET', '/metrics')).text())?.[1]);
  expect(await logBytes()).toBeGreaterThan(20 * MEGABYTE);
  reader.exec('commit');
  reader.close();
  await expect
    .poll(
      async () => {
        await send('POST', ANNOTATIONS, row);
        return await logBytes();
      },
      { timeout: 30_000, interval: 200 },
    )
    .toBeLessThan(8 * MEGABYTE);
});

/** Another process that reads, such as a backup: the log cannot be checkpointed past its snapshot. */
async function holdReader(store: Store) {
  const { default: Database } = await import('better-sqlite3');
  const reader = new Database(store.url?.slice('sqlite:'.length) ?? '', { readonly: true });
  reader.exec('begin');
  reader.prepare('select count(*) from annotations').get();
  return () => {
    reader.exec('commit');
    reader.close();
  };
}

it('writes at normal speed while another process reads for a long time', { timeout: 60_000 }, async () => {
  const { store, send } = await runApp();
  const release = await holdReader(store);
  await fill(store, 20_000);
  const before = performance.now();
  for (let count = 0; count < 50; count += 1) expect((await send('POST', ANNOTATIONS, row)).status).toBe(200);
  // It was 200 ms each.
  expect(performance.now() - before).toBeLessThan(5_000);
  release();
});

it('rejects writes when the log has reached its limit, and resumes by itself when the reader has finished', {
  timeout: 60_000,
}, async () => {
  const store = await openStore(`sqlite:${join(await temporaryFolder(), 'wafermark.db')}`, {
    mostLogBytes: 5 * MEGABYTE,
  });
  await seedDemo(store, () => new Date(0));
  const server = await listen(await createApp({ store, authenticate: acceptAnyKey }), { store, port: 0 });
  const create = async (): Promise<number> => {
    const headers = { 'X-API-KEY': 'key', 'Content-Type': 'application/json' };
    return (await fetch(server.url + ANNOTATIONS, { method: 'POST', headers, body: JSON.stringify(row) })).status;
  };
  const release = await holdReader(store);
  await expect(fill(store, 100_000)).rejects.toThrow('The write-ahead log cannot be checkpointed');
  expect([await create(), await create()]).toStrictEqual([503, 503]);
  release();
  await expect.poll(create, { timeout: 20_000, interval: 100 }).toBe(200);
  await server.stop();
});
