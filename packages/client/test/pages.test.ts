import { expect, it } from 'vitest';
import { Wafermark } from '../src/index.ts';
import { KEY, rejection, SAMPLE } from './calls.ts';
import { type Received, type Reply, startServer, type TestServer } from './start-server.ts';

/** Answers a list of numbered items in pages, as the API documents them. */
function inPages(count: number) {
  return ({ url }: Received): Reply => {
    const query = new URL(url, 'http://h').searchParams;
    const from = Number(query.get('cursor') ?? 0);
    const to = Math.min(from + Number(query.get('limit') ?? count), count);
    const json = Array.from({ length: to - from }, (_, index) => ({ id: from + index }));
    const rest = `property_name=${query.get('property_name')}&limit=${query.get('limit')}&cursor=${to}`;
    return { json, headers: to < count ? { link: `<https://evil.example/x?${rest}>; rel="next"` } : {} };
  };
}

const clientOf = ({ url }: TestServer) => new Wafermark({ baseUrl: url, apiKey: KEY, retryDelay: 1 });
async function idsOf(items: AsyncIterable<{ id: unknown }>): Promise<unknown[]> {
  const ids: unknown[] = [];
  for await (const { id } of items) ids.push(id);
  return ids;
}
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

it.each([
  { count: 0, requests: 1 },
  { count: 5, requests: 1 },
  { count: 10, requests: 1 },
  { count: 11, requests: 2 },
  { count: 47, requests: 5 },
])('gives all $count items of a list in order', async ({ count, requests }) => {
  const server = await startServer(inPages(count));
  expect(await idsOf(clientOf(server).annotations.list(SAMPLE, { limit: 10 }))).toEqual(numbers(count));
  expect(server.received).toHaveLength(requests);
});

it('keeps the filter on every page, and goes only where the client goes', async () => {
  const server = await startServer(inPages(25));
  await idsOf(clientOf(server).annotations.list(SAMPLE, { limit: 10, property_name: 'a&b' }));
  const queries = server.received.map(({ url }) => Object.fromEntries(new URL(url, server.url).searchParams));
  const same = { limit: '10', property_name: 'a&b' };
  expect(queries).toEqual([same, { ...same, cursor: '10' }, { ...same, cursor: '20' }]);
});

it('is the first page when awaited', async () => {
  const server = await startServer(inPages(25));
  expect(await clientOf(server).annotations.list(SAMPLE, { limit: 10 })).toHaveLength(10);
  expect(server.received).toHaveLength(1);
});

it('asks for a page only when the ones before it are used up', async () => {
  const server = await startServer(inPages(100));
  for await (const { id } of clientOf(server).annotations.list(SAMPLE, { limit: 10 })) {
    if (Number(id) === 14) break;
  }
  expect(server.received).toHaveLength(2);
});

it.each([
  { options: { maxItems: 15 }, want: 15, requests: 2 },
  { options: { maxItems: 20 }, want: 20, requests: 2 },
  { options: { maxItems: 0 }, want: 0, requests: 1 },
  { options: { maxPages: 3 }, want: 30, requests: 3 },
  { options: { maxPages: 2, maxItems: 25 }, want: 20, requests: 2 },
])('ends with $options', async ({ options, want, requests }) => {
  const server = await startServer(inPages(100));
  expect(await idsOf(clientOf(server).annotations.list(SAMPLE, { limit: 10 }, options))).toEqual(numbers(want));
  expect(server.received).toHaveLength(requests);
});

it('tries a page again like any other call', async () => {
  let count = 0;
  const pages = inPages(25);
  const server = await startServer((request) => (++count === 2 ? { status: 503 } : pages(request)));
  expect(await idsOf(clientOf(server).annotations.list(SAMPLE, { limit: 10 }))).toEqual(numbers(25));
});

it('fails where a page fails, after the items before it', async () => {
  const pages = inPages(25);
  const server = await startServer((request) => (request.url.includes('cursor=20') ? { status: 404 } : pages(request)));
  const seen: unknown[] = [];
  const run = async () => {
    for await (const { id } of clientOf(server).annotations.list(SAMPLE, { limit: 10 })) seen.push(id);
  };
  expect(await rejection(run())).toHaveProperty('name', 'NotFoundError');
  expect(seen).toEqual(numbers(20));
});

it('does not go round for ever on a link to the same page', async () => {
  const link = '</x?cursor=7>; rel="next"';
  const server = await startServer({ json: [{ id: 1 }], headers: { link } });
  const error = await rejection(idsOf(clientOf(server).annotations.list(SAMPLE, { limit: 1 })));
  expect(error).toHaveProperty('message', expect.stringContaining('leads to the same page'));
  expect(server.received).toHaveLength(2);
});

it('does not end without a word where a link has no cursor', async () => {
  const server = await startServer({ json: [{ id: 1 }], headers: { link: '</x?page=2>; rel="next"' } });
  const error = await rejection(idsOf(clientOf(server).annotations.list(SAMPLE, { limit: 1 })));
  expect(error).toHaveProperty('message', expect.stringContaining('has no "cursor"'));
});

it('passes over links that lead elsewhere than to the next page', async () => {
  const link = '</x?cursor=0>; rel="prev", </x>; rel="self"';
  const server = await startServer({ json: [{ id: 1 }], headers: { link } });
  expect(await idsOf(clientOf(server).annotations.list(SAMPLE, { limit: 1 }))).toEqual([1]);
});

it.each([
  '</x?cursor=1>; rel="next"',
  '</x?cursor=1>; rel=next',
  '</x?cursor=1>;rel="next"',
  '</x?cursor=1>;  REL="next"',
  '</x?cursor=1>; title="more"; rel="next"',
  '</x?cursor=1#there>; rel="next"',
  '</x?cursor=0>; rel="prev", </x?cursor=1>; rel="next"',
])('finds the next page in the link %s', async (link) => {
  const server = await startServer(({ url }) =>
    url.includes('cursor') ? { json: [{ id: 2 }] } : { json: [{ id: 1 }], headers: { link } },
  );
  expect(await idsOf(clientOf(server).annotations.list(SAMPLE))).toEqual([1, 2]);
  expect(server.received[1]?.url).toMatch(/\?cursor=1$/);
});
