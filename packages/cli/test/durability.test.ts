import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPostgres, type TestPostgres } from '../../server/test/support/postgres.ts';
import { exitOf, serve, temporaryDatabase } from './support/spawn-wafermark.ts';

const ANNOTATIONS = '/physical_samples/a1b2c3d4-5678-90ab-cdef-1234567890ab/annotations/';
/** `pnpm kills` and `pnpm kills-postgres` run many more of all. */
const KILLS = Number(process.env['KILLS'] ?? 5);
const CRASHES = Number(process.env['CRASHES'] ?? 2);
const WRITERS = Number(process.env['WRITERS'] ?? 4);

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(async () => {
  await postgres.remove();
});

const send = (url: string, path: string, body: unknown): Promise<Response> =>
  fetch(url + path, {
    method: 'POST',
    headers: { 'X-API-KEY': 'key', 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

/** Every fourth writer sends bulks. Before some kills, one of them starts with a bulk that is inserted in parts. */
function sizeOf(kill: number, writer: number, count: number): number {
  if (writer % 4 !== 0) return 1;
  return writer === 0 && count === 0 && kill % 4 === 0 ? 10_100 : 50;
}

/** Records one annotation or a bulk, all under one name. @returns the status */
async function record(url: string, name: string, size: number): Promise<number> {
  const single = { property_name: name, property_value: size };
  const bulk = { annotations: Array.from({ length: size }, () => ({ ...single, metadata: { bulk: size } })) };
  const response = size > 1 ? await send(url, `${ANNOTATIONS}bulk`, bulk) : await send(url, ANNOTATIONS, single);
  await response.arrayBuffer();
  return response.status;
}

interface Stored {
  readonly property_name: string;
  readonly annotation_metadata: { readonly bulk: number } | null;
}

/** Everything acknowledged is there, and what is there is whole. */
async function checkStored(url: string, acknowledged: ReadonlySet<string>): Promise<void> {
  const response = await fetch(url + ANNOTATIONS, { headers: { 'X-API-KEY': 'key' } });
  const stored: readonly Stored[] = JSON.parse(await response.text());
  const counts = Map.groupBy(stored, ({ property_name }) => property_name);
  const lost = [...acknowledged].filter((name) => !counts.has(name));
  expect(lost).toStrictEqual([]);
  for (const [name, group] of counts) {
    if (name === 'thickness') continue;
    expect(group).toHaveLength(group[0]?.annotation_metadata?.bulk ?? 1);
  }
}

const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 3));
};

describe.each<[string, () => Promise<string>]>([
  ['SQLite', temporaryDatabase],
  ['PostgreSQL', () => postgres.newDatabase()],
])('on %s', (_, newDatabase) => {
  it(`keeps everything acknowledged through ${KILLS} kills, and no part of an unfinished bulk`, {
    timeout: 30_000 * KILLS,
  }, async () => {
    const DATABASE_URL = await newDatabase();
    const acknowledged = new Set<string>();
    for (let kill = 0; kill < KILLS; kill += 1) {
      const { child, url } = await serve({ DATABASE_URL });
      const write = async (writer: number): Promise<void> => {
        for (let count = 0; ; count += 1) {
          const name = `${kill}-${writer}-${count}`;
          const status = await record(url, name, sizeOf(kill, writer, count));
          if (status !== 200) throw new Error(`status ${status}`);
          acknowledged.add(name);
        }
      };
      // Each writer ends when its connection breaks.
      const writers = Array.from({ length: WRITERS }, (_, writer) => write(writer).catch((error: unknown) => error));
      const enough = acknowledged.size + 15 + 5 * (kill % 10);
      await until(() => acknowledged.size >= enough);
      const exit = exitOf(child);
      child.kill('SIGKILL');
      for (const error of await Promise.all(writers)) expect(error).toBeInstanceOf(TypeError);
      await exit;
    }
    expect(acknowledged.size).toBeGreaterThan(100);
    const { url } = await serve({ DATABASE_URL });
    await checkStored(url, acknowledged);
  });
});

it(`keeps everything acknowledged through ${CRASHES} crashes of PostgreSQL, and goes on after each without a restart`, {
  timeout: 60_000 * CRASHES,
}, async () => {
  const { url } = await serve({ DATABASE_URL: await postgres.newDatabase() });
  const acknowledged = new Set<string>();
  const statuses = new Set<number>();
  let crashes = 0;
  const write = async (writer: number): Promise<void> => {
    for (let count = 0; crashes < CRASHES; count += 1) {
      const name = `${crashes}-${writer}-${count}`;
      const status = await record(url, name, sizeOf(crashes, writer, count));
      statuses.add(status);
      if (status === 200) acknowledged.add(name);
    }
  };
  const writers = Array.from({ length: WRITERS }, (_, writer) => write(writer));
  while (crashes < CRASHES) {
    const enough = acknowledged.size + 15 + 5 * (crashes % 10);
    await until(() => acknowledged.size >= enough);
    await postgres.crash(crashes % 2 === 0 ? 'SIGKILL' : 'SIGQUIT');
    await postgres.start();
    crashes += 1;
  }
  await Promise.all(writers);
  expect([...statuses].toSorted((a, b) => a - b)).toStrictEqual([200, 503]);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  await checkStored(url, acknowledged);
});
