import { describe, expect, it } from 'vitest';
import { Wafermark } from '../src/index.ts';
import { KEY, rejection, SAMPLE } from './calls.ts';
import { type Received, type Reply, startServer, type TestServer } from './start-server.ts';

/** Answers a list of numbered items in pages, as the API documents them. */
function inPages(count: number) {
  return ({ url }: Received): Reply => {
    const query = new URL(url, 'http://h').searchParams;
    const from = Number(query.get('cursor') ?? 0);
    const to = Math.min(from + Number(query.get('limit') ?? count), count);
    const json = Array.from({ length: to - from }, (_, index) => ({ id: String(from + index) }));
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
const numbers = (count: number) => Array.from({ length: count }, (_, index) => String(index));

it.each([
  { count: 0, requests: 1 },
  { count: 5, requests: 1 },
  { count: 10, requests: 2 },
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
  const server = await startServer({ json: [{ id: '1' }], headers: { link } });
  const error = await rejection(idsOf(clientOf(server).annotations.list(SAMPLE, { limit: 1 })));
  expect(error).toHaveProperty('message', expect.stringContaining('leads back to an earlier one'));
  expect(server.received).toHaveLength(2);
});

it('does not end silently where a link has no cursor', async () => {
  const server = await startServer({ json: [{ id: '1' }], headers: { link: '</x?page=2>; rel="next"' } });
  const error = await rejection(idsOf(clientOf(server).annotations.list(SAMPLE, { limit: 1 })));
  expect(error).toHaveProperty('message', expect.stringContaining('has no "cursor"'));
});

it('passes over links that lead elsewhere than to the next page', async () => {
  const link = '</x?cursor=0>; rel="prev", </x>; rel="self"';
  const server = await startServer({ json: [{ id: '1' }], headers: { link } });
  expect(await idsOf(clientOf(server).annotations.list(SAMPLE, { limit: 1 }))).toEqual(['1']);
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
    url.includes('cursor') ? { json: [{ id: '2' }] } : { json: [{ id: '1' }], headers: { link } },
  );
  expect(await idsOf(clientOf(server).annotations.list(SAMPLE))).toEqual(['1', '2']);
  expect(server.received[1]?.url).toMatch(/[?&]cursor=1$/);
});

describe('without a limit', () => {
  it('reads pages of a thousand when iterated over', async () => {
    const server = await startServer(inPages(2_500));
    expect(await idsOf(clientOf(server).annotations.list(SAMPLE))).toEqual(numbers(2_500));
    expect(server.received.map(({ url }) => new URL(url, server.url).search)).toEqual([
      '?limit=1000',
      '?limit=1000&cursor=1000',
      '?limit=1000&cursor=2000',
    ]);
  });

  it('asks for no more than maxItems', async () => {
    const server = await startServer(inPages(200_000));
    expect(await idsOf(clientOf(server).annotations.list(SAMPLE, {}, { maxItems: 10 }))).toEqual(numbers(10));
    expect(server.received.map(({ url }) => new URL(url, server.url).search)).toEqual(['?limit=10']);
  });

  it('is the whole list when awaited', async () => {
    const server = await startServer(inPages(2_500));
    expect(await clientOf(server).annotations.list(SAMPLE)).toHaveLength(2_500);
    expect(server.received.map(({ url }) => new URL(url, server.url).search)).toEqual(['']);
  });

  it('continues from the response that it has when it is iterated over after it was awaited', async () => {
    const server = await startServer(inPages(25));
    const list = clientOf(server).annotations.list(SAMPLE);
    await list;
    expect(await idsOf(list)).toEqual(numbers(25));
    expect(server.received).toHaveLength(1);
  });
});

describe('pages', () => {
  it('come with their responses', async () => {
    const server = await startServer(inPages(25));
    const pages: unknown[] = [];
    for await (const { items, hasNext, response, requestId } of clientOf(server)
      .annotations.list(SAMPLE, { limit: 10 })
      .pages()) {
      pages.push([items.length, hasNext, response.status, typeof requestId]);
    }
    expect(pages).toEqual([
      [10, true, 200, 'string'],
      [10, true, 200, 'string'],
      [5, false, 200, 'string'],
    ]);
  });

  it('end with the deadline of the iteration, however long each takes', async () => {
    const server = await startServer(inPages(1_000));
    const list = clientOf(server).annotations.list(SAMPLE, { limit: 10 }, { iterationDeadline: 60 });
    const run = async () => {
      for await (const _page of list.pages()) await new Promise((resolve) => setTimeout(resolve, 15));
    };
    expect(await rejection(run())).toMatchObject({ name: 'TimeoutError', limit: 'deadline' });
    expect(server.received.length).toBeLessThan(10);
  });

  it('report a failure once, to whoever iterates', async () => {
    const unhandled: unknown[] = [];
    const listener = (reason: unknown): void => void unhandled.push(reason);
    process.on('unhandledRejection', listener);
    const server = await startServer({ status: 404 });
    expect(await rejection(idsOf(clientOf(server).annotations.list(SAMPLE)))).toHaveProperty('status', 404);
    await new Promise((resolve) => setTimeout(resolve, 10));
    process.off('unhandledRejection', listener);
    expect(unhandled).toEqual([]);
  });
});

it.each([
  '</x?cursor=1>; rel="prev next"',
  '</x?cursor=1>; title="a, <b>; c"; rel="next"',
  '</x?cursor=1>; rel = "next"',
  '<https://h/x?a=1,2&cursor=1>;rel="Next"',
  '</x?cursor=0>; title="x, rel=\\"next\\""; rel=prev, </x?cursor=1>; rel=next',
])('follows the link %s', async (link) => {
  const server = await startServer(({ url }) =>
    url.includes('cursor') ? { json: [{ id: '2' }] } : { json: [{ id: '1' }], headers: { link } },
  );
  expect(await idsOf(clientOf(server).annotations.list(SAMPLE))).toEqual(['1', '2']);
});

it.each([
  '</x?cursor=1>; rel="next-archive"',
  '</x?cursor=1>; rel="prev"; title="next"',
  '</x?cursor=1>; title="rel=next"',
  '</x?cursor=1>; rev="next"',
])('does not follow the link %s', async (link) => {
  const server = await startServer({ json: [{ id: '1' }], headers: { link } });
  expect(await idsOf(clientOf(server).annotations.list(SAMPLE))).toEqual(['1']);
});

it('ends with an error when links lead in a circle', async () => {
  const server = await startServer(({ url }) => {
    const cursor = new URL(url, 'http://h').searchParams.get('cursor');
    return { json: [{ id: cursor ?? '0' }], headers: { link: `</x?cursor=${cursor === 'a' ? 'b' : 'a'}>; rel=next` } };
  });
  const error = await rejection(idsOf(clientOf(server).annotations.list(SAMPLE)));
  expect(error).toHaveProperty('message', expect.stringContaining('never ends'));
  expect(server.received).toHaveLength(3);
});

describe('a full page without a Link header', () => {
  /** As a page of another origin sees it, or behind a proxy. */
  const withoutLinks =
    (count: number) =>
    (request: Received): Reply => ({ ...inPages(count)(request), headers: {} });

  it.each([25, 2])('is not taken for the end when the header got lost (limit %d of 100)', async (limit) => {
    const server = await startServer(withoutLinks(100));
    const error = await rejection(idsOf(clientOf(server).annotations.list(SAMPLE, { limit })));
    expect(error).toHaveProperty('message', expect.stringContaining('Access-Control-Expose-Headers: Link'));
  });

  it('of one item is not taken for the end either', async () => {
    const server = await startServer(withoutLinks(100));
    const error = await rejection(idsOf(clientOf(server).annotations.list(SAMPLE, { limit: 1 })));
    expect(error).toHaveProperty('message', expect.stringContaining('have no Link header'));
  });

  it('is the end when the server sends links', async () => {
    const server = await startServer(inPages(20));
    expect(await idsOf(clientOf(server).annotations.list(SAMPLE, { limit: 10 }))).toEqual(numbers(20));
    const single = await startServer(inPages(1));
    expect(await idsOf(clientOf(single).annotations.list(SAMPLE, { limit: 1 }))).toEqual(numbers(1));
  });
});
