import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { ResponseTooLargeError, Wafermark } from '../src/index.ts';
import { CALLS, KEY, OPERATION_IDS, rejection, SAMPLE } from './calls.ts';
import { listen, startServer } from './start-server.ts';

const LIMIT = 10_000;
const clientOf = (url: string) => new Wafermark({ baseUrl: url, apiKey: KEY, maxResponseBytes: LIMIT, retryDelay: 1 });
const list = (bytes: number): string => {
  const filler = JSON.stringify([{ id: '' }]).length;
  return JSON.stringify([{ id: 'x'.repeat(bytes - filler) }]);
};

it.each(OPERATION_IDS)(
  '%s fails once, without reading the body, when its length says that it is too large',
  async (operation) => {
    let sent = 0;
    let requests = 0;
    const url = await listen((_, response) => {
      requests += 1;
      response.writeHead(200, { 'content-length': String(500_000_000) });
      const write = (): void => {
        while (!response.destroyed && response.write('x'.repeat(65_536))) sent += 65_536;
      };
      response.on('drain', write);
      write();
    });
    const error = await rejection(CALLS[operation](clientOf(url)));
    expect(error).toBeInstanceOf(ResponseTooLargeError);
    expect(error).toMatchObject({ operation, status: 200, maxResponseBytes: LIMIT, attempts: 1 });
    expect(error).toHaveProperty(
      'message',
      `${operation}: 200, but the response is larger than 10000 bytes. Read a list page by page with \`for await\`, or raise maxResponseBytes`,
    );
    expect(requests).toBe(1);
    expect(sent).toBeLessThan(20_000_000);
  },
);

it.each([
  { how: 'in chunks', headers: {}, body: list(LIMIT + 1) },
  { how: 'compressed', headers: { 'content-encoding': 'gzip' }, body: gzipSync(list(LIMIT + 1)) },
])('a body that comes $how is cut off once the limit is passed', async ({ headers, body }) => {
  const url = await listen((_, response) => void response.writeHead(200, headers).end(body));
  const error = await rejection(clientOf(url).annotations.list(SAMPLE));
  expect(error).toBeInstanceOf(ResponseTooLargeError);
});

it.each([
  { how: 'with its length', headers: { 'content-length': String(LIMIT) }, body: list(LIMIT) },
  { how: 'in chunks', headers: { 'transfer-encoding': 'chunked' }, body: list(LIMIT) },
  { how: 'compressed', headers: { 'content-encoding': 'gzip' }, body: gzipSync(list(LIMIT)) },
])('a body of exactly the limit is read, $how', async ({ headers, body }) => {
  const url = await listen((_, response) => void response.writeHead(200, headers).end(body));
  expect(await clientOf(url).annotations.list(SAMPLE)).toHaveLength(1);
});

it('reads text in chunks that split its characters', async () => {
  const text = JSON.stringify([{ id: 'grö\u{1f52c}ße' }]);
  const url = await listen(async (_, response) => {
    response.writeHead(200, {});
    for (const byte of Buffer.from(text)) {
      response.write(Buffer.from([byte]));
      await new Promise((resolve) => setImmediate(resolve));
    }
    response.end();
  });
  expect(await clientOf(url).annotations.list(SAMPLE)).toEqual([{ id: 'grö\u{1f52c}ße' }]);
});

it('applies to failures as well', async () => {
  const { url } = await startServer({ status: 500, body: 'x'.repeat(LIMIT + 1) });
  expect(await rejection(clientOf(url).samples.list())).toMatchObject({ name: 'ResponseTooLargeError', attempts: 1 });
});

it('can be set for a call, and is 256 MiB by default', async () => {
  const { url } = await startServer({ body: list(LIMIT + 1) });
  const { annotations } = clientOf(url);
  expect(await annotations.list(SAMPLE, {}, { maxResponseBytes: LIMIT + 1 })).toHaveLength(1);
  const large = await listen(
    (_, response) => void response.writeHead(200, { 'content-length': String(2 ** 28 + 1) }).flushHeaders(),
  );
  const error = await rejection(new Wafermark({ baseUrl: large, apiKey: KEY }).samples.list());
  expect(error).toHaveProperty('maxResponseBytes', 2 ** 28);
});
