/** Several servers on one PostgreSQL database, as separate processes. */
import type { ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPostgres, type TestPostgres } from '../../server/test/support/postgres.ts';
import { exitOf, serve, wafermark } from './support/spawn-wafermark.ts';
import { whenAdmitted } from './support/when-admitted.ts';

const SAMPLE = '/physical_samples/a1b2c3d4-5678-90ab-cdef-1234567890ab/annotations/';

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(async () => {
  await postgres.remove();
});

const send = (
  url: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> =>
  whenAdmitted(() =>
    fetch(url + path, {
      method,
      headers: { 'X-API-KEY': 'key', 'Content-Type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );

it('says in one line why it cannot start, without the password', async () => {
  for (const [url, reason] of [
    ['postgres://user:secret@127.0.0.1:1/lab', 'No PostgreSQL answers at 127.0.0.1:1.'],
    [postgres.url('nowhere'), 'has no database nowhere.'],
    [postgres.url('postgres').replace(/:[^:]*@/, ':secret@'), 'refuses the user wafermark'],
    ['postgres://user:secret@host', 'The database URL has no database'],
    [`${postgres.url('postgres')}?sslmode=require`, 'sslmode in the database URL do not agree'],
  ] as const) {
    const { code, stdout, stderr } = await wafermark(['serve'], { DATABASE_URL: url, PORT: '0' });
    expect([code, stdout, stderr.trim().split('\n').length]).toStrictEqual([1, '', 1]);
    expect(stderr).toContain(reason);
    expect(stderr).not.toContain('secret');
  }
});

it('refuses to back up what is not a file, and names the tool that can', async () => {
  const { code, stderr } = await wafermark(['backup', 'copy.db'], { DATABASE_URL: postgres.url('postgres') });
  expect([code, stderr.trim()]).toStrictEqual([
    1,
    'This copies SQLite files. PostgreSQL has its own tools: use `pg_dump --format=custom --file=FILE`.',
  ]);
});

it('runs three servers on one database, seeded once, and loses nothing that is acknowledged when one is killed', async () => {
  const DATABASE_URL = await postgres.newDatabase();
  const servers = await Promise.all([1, 2, 3].map(() => serve({ DATABASE_URL })));
  const [first, second, third] = servers;
  if (first === undefined || second === undefined || third === undefined) return;
  const samples: unknown = await (await send(second.url, 'GET', '/physical_samples/')).json();
  expect(samples).toHaveLength(2);

  const acknowledged: number[] = [];
  let isKilled = false;
  const write = async (url: string, server: number): Promise<void> => {
    for (let n = server; n < 600; n += 3) {
      const body = { property_name: 'n', property_value: n };
      const answer = await send(url, 'POST', SAMPLE, body, { 'Idempotency-Key': `n${n}` }).catch(() => undefined);
      if (answer?.status === 200) acknowledged.push(n);
      // What fails on the killed server is repeated on another one, as a client behind a load balancer does.
      else if ((await send(second.url, 'POST', SAMPLE, body, { 'Idempotency-Key': `n${n}` })).status === 200)
        acknowledged.push(n);
      if (n > 200 && server === 0 && !isKilled) {
        isKilled = true;
        kill(first.child);
      }
    }
  };
  await Promise.all(servers.map(({ url }, server) => write(url, server)));
  expect(isKilled).toBe(true);
  const listed = JSON.parse(await (await send(third.url, 'GET', `${SAMPLE}?property_name=n`)).text());
  const values = listed.map(({ property_value }: { readonly property_value: number }) => property_value);
  expect(acknowledged).toHaveLength(600);
  expect(values.toSorted((a: number, b: number) => a - b)).toStrictEqual(Array.from({ length: 600 }, (_, n) => n));
});

const kill = (child: ChildProcess): void => void child.kill('SIGKILL');

it('shares idempotency keys and the order of updates, and refuses a revoked key at all servers at once', async () => {
  const DATABASE_URL = await postgres.newDatabase();
  const environment = { DATABASE_URL, WAFERMARK_AUTH: 'keys', WAFERMARK_SEED: 'demo' };
  const servers = await Promise.all([1, 2, 3].map(() => serve(environment)));
  const create = ['keys', 'create', '--organisation', 'demo', '--user', 'mk', '--scopes', 'read,write', '--json'];
  const { id, key } = JSON.parse((await wafermark(create, { DATABASE_URL })).stdout);
  const headers = { 'X-API-KEY': key, 'Idempotency-Key': 'shared' };
  const body = { property_name: 'once', property_value: 1 };
  // Three at once: one records it, and the others repeat its answer or say that it is in progress.
  const answers = await Promise.all(servers.map(({ url }) => send(url, 'POST', SAMPLE, body, headers)));
  expect(answers.map(({ status }) => status)).toStrictEqual([200, 200, 200]);
  const texts = await Promise.all(answers.map((answer) => answer.text()));
  expect(new Set(texts).size).toBe(1);
  const { id: annotation } = JSON.parse(texts[0] ?? '');

  const updates = Array.from({ length: 30 }, (_, n) =>
    send(servers[n % 3]?.url ?? '', 'PATCH', SAMPLE + annotation, { property_value: n }, { 'X-API-KEY': key }),
  );
  for (const update of await Promise.all(updates)) expect(update.status).toBe(200);
  const history = await send(servers[0]?.url ?? '', 'GET', `${SAMPLE}${annotation}/history`, undefined, {
    'X-API-KEY': key,
  });
  expect(await history.json()).toHaveLength(30);

  const list = () =>
    Promise.all(
      servers.map(async ({ url }) => (await send(url, 'GET', SAMPLE, undefined, { 'X-API-KEY': key })).status),
    );
  expect(await list()).toStrictEqual([200, 200, 200]);
  expect((await wafermark(['keys', 'revoke', id], { DATABASE_URL })).code).toBe(0);
  expect(await list()).toStrictEqual([401, 401, 401]);

  for (const { child } of servers) {
    child.kill('SIGTERM');
    expect(await exitOf(child)).toBe(0);
  }
});

it('admits as many requests of a key to three servers together as the limit says', async () => {
  const DATABASE_URL = await postgres.newDatabase();
  const servers = await Promise.all([1, 2, 3].map(() => serve({ DATABASE_URL, WAFERMARK_RATE_LIMIT: '100' })));
  // A few at a time: a request that is counted and then shed would be missing among those admitted.
  const client = async (url: string): Promise<readonly Response[]> => {
    const got: Response[] = [];
    while (got.length < 10) got.push(await send(url, 'GET', SAMPLE));
    return got;
  };
  const answers = (
    await Promise.all(servers.flatMap(({ url }) => Array.from({ length: 6 }, () => client(url))))
  ).flat();
  const counts = Map.groupBy(answers, ({ status }) => status);
  expect([counts.get(200)?.length, counts.get(429)?.length]).toStrictEqual([100, 80]);
  const left = counts.get(200)?.map(({ headers }) => Number(/r=(\d+)/.exec(headers.get('RateLimit') ?? '')?.[1]));
  expect(left?.toSorted((a, b) => a - b)).toStrictEqual(Array.from({ length: 100 }, (_, n) => n));
  for (const { headers } of counts.get(429) ?? []) {
    const seconds = Number(headers.get('Retry-After'));
    expect(seconds).toBeGreaterThan(30);
    expect(seconds).toBeLessThanOrEqual(60);
  }
  const other = await send(servers[0]?.url ?? '', 'GET', SAMPLE, undefined, { 'X-API-KEY': 'other' });
  expect([other.status, other.headers.get('RateLimit')]).toStrictEqual([200, '"requests-per-key";r=99;t=60']);
});
