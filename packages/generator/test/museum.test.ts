import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express from 'express';
import { beforeAll, expect, it } from 'vitest';
import { partings } from './contract-support.ts';
import { compile, fixture, generateAll, listen, load } from './support.ts';

type Method = (...args: readonly unknown[]) => Promise<unknown> & AsyncIterable<{ readonly name: string }>;
interface Modules {
  createClient(options: object): Record<string, Record<string, Method>>;
  openApi(options: object): express.RequestHandler;
  serve(handlers: object): express.RequestHandler;
  problemHandler(): express.ErrorRequestHandler;
}
// biome-ignore lint/suspicious/noExplicitAny: the types of what is generated exist only afterwards; `compile` checks them
type Any = any;

const ID = '5c6b1d1e-1c2f-4d3e-8f4a-0a1b2c3d4e5f';
const STAFF = { username: 'kim', password: 'gallery' };

let folder = '';
beforeAll(async () => {
  folder = await generateAll(fixture('museum/museum.yaml'), 'museum');
});

async function start(seen: unknown[] = []): Promise<string> {
  const { openApi } = await load<Modules>(folder, 'server/middleware.ts');
  const { serve, problemHandler } = await load<Modules>(folder, 'server/serve.ts');
  const events: Any[] = ['One', 'Two', 'Three'].map((name) => ({ id: ID, name, price: null, dates: ['2024-05-01'] }));
  const handlers = {
    getHours: async ({ query }: Any) => ({
      status: 200,
      body: [{ date: query.from ?? '2024-01-01', opens: '09:00', closes: '18:00' }],
    }),
    listEvents: async ({ query }: Any) => {
      seen.push(query);
      const { limit = 2, cursor = '0' } = query;
      const end = Number(cursor) + limit;
      const link = end < events.length ? { headers: { Link: `</events?cursor=${end}>; rel="next"` } } : {};
      return { status: 200, ...link, body: events.slice(Number(cursor), end) };
    },
    createEvent: async ({ header, body }: Any) => {
      seen.push(header);
      return { status: 201, headers: { Location: `/events/${ID}` }, body: { ...body, id: ID } };
    },
    changeEvent: async ({ header, body }: Any) =>
      header['If-Match'] === '"old"'
        ? { status: 412, body: { title: 'It has been changed' } }
        : { status: 200, headers: { ETag: '"new"' }, body: { ...events[0], ...body } },
    getTicketCode: async ({ path: { ticketId, format } }: Any) =>
      format === 'png'
        ? { status: 200, body: new Uint8Array([137, 80]) }
        : { status: 200, mediaType: 'text/plain', body: ticketId },
  };
  const app = express();
  app.use(
    openApi({
      security: { staff: ({ username, password }: Any) => username === STAFF.username && password === STAFF.password },
    }),
    serve(handlers),
    problemHandler(),
  );
  return await listen(app);
}

async function connect(baseUrl: string): Promise<Record<string, Record<string, Method>>> {
  return (await load<Modules>(folder, 'client/client.ts')).createClient({ baseUrl, credentials: { staff: STAFF } });
}

it('compiles under the strictest settings', async () => {
  expect(await compile(folder)).toBe('');
});

it('is one document of several files', async () => {
  const bundle = JSON.parse(await readFile(join(folder, 'document/openapi.json'), 'utf8'));
  expect(Object.keys(bundle.components.schemas)).toStrictEqual(['hours', 'event', 'Problem']);
  expect(bundle.paths['/events'].post.requestBody.content['application/json'].schema).toStrictEqual({
    $ref: '#/components/schemas/event',
  });
});

it('is visited: lists page by page, keys for what is created, versions for what is changed', async () => {
  const seen: unknown[] = [];
  const { openingHours, events, tickets } = await connect(await start(seen));
  expect(await openingHours?.['getHours']?.({ from: '2024-02-03' })).toStrictEqual([
    { date: '2024-02-03', opens: '09:00', closes: '18:00' },
  ]);
  const names: string[] = [];
  for await (const { name } of events?.['listEvents']?.() ?? []) names.push(name);
  expect(names).toStrictEqual(['One', 'Two', 'Three']);
  expect(seen.splice(0)).toStrictEqual([{ limit: 2 }, { limit: 2, cursor: '2' }]);
  const night = { name: 'Night', dates: ['2024-06-01'] };
  expect(await events?.['createEvent']?.(night)).toStrictEqual({ ...night, id: ID });
  expect(seen).toStrictEqual([{ 'Idempotency-Key': expect.stringMatching(/^[\w-]{36}$/) }]);
  expect(await events?.['changeEvent']?.(ID, { price: null })).toMatchObject({ name: 'One', price: null });
  await expect(events?.['changeEvent']?.(ID, { price: 1 }, { ifMatch: '"old"' })).rejects.toMatchObject({
    status: 412,
  });
  await expect(events?.['changeEvent']?.(ID, {})).rejects.toMatchObject({ status: 400 });
  expect(await tickets?.['getTicketCode']?.('abc123', 'png')).toStrictEqual(new Uint8Array([137, 80]));
});

it('agrees with its document', async () => {
  const found = await partings(folder, {
    baseUrl: await start(),
    credentials: { staff: `${STAFF.username}:${STAFF.password}` },
  });
  expect([found.parted, found.skipped]).toStrictEqual([{}, []]);
  expect(found.count).toBeGreaterThan(20);
});
