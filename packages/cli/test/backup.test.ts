import { copyFile, open, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { API_KEY_HEADER } from '@wafermark/generated/document/api.ts';
import { expect, it } from 'vitest';
import { type Serving, serve, temporaryDatabase, wafermark } from './support/spawn-wafermark.ts';

const SAMPLE = 'a1b2c3d4-5678-90ab-cdef-1234567890ab';
/** Annotations per bulk. */
const BULK = 100;

const pathOf = (url: string): string => url.replace('sqlite:', '');
const besides = (url: string, name: string): string => join(dirname(pathOf(url)), name);

async function request({ url }: Serving, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(`${url}/physical_samples/${SAMPLE}/annotations/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { [API_KEY_HEADER]: 'key', 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  expect(response.status).toBe(200);
  return await response.json();
}

const annotation = (value: number) => ({ property_name: 'backup', property_value: value });
const bulkOf = (value: number) => ({ annotations: Array.from({ length: BULK }, () => annotation(value)) });

async function stop({ child }: Serving): Promise<void> {
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGTERM');
  await ended;
}

/** How many annotations of the test there are, by value. */
async function countsOf(serving: Serving): Promise<Map<number, number>> {
  const counts = new Map<number, number>();
  const listed: unknown = await request(serving, '?property_name=backup');
  if (!Array.isArray(listed)) throw new Error('This is not a list');
  for (const { property_value } of listed) counts.set(property_value, (counts.get(property_value) ?? 0) + 1);
  return counts;
}

it('copies the database of a running server while it writes: every bulk whole, and all that came before', async () => {
  const database = await temporaryDatabase();
  const server = await serve({ DATABASE_URL: database });
  for (let value = 0; value < 20; value += 1) await request(server, 'bulk', bulkOf(value));
  let sent = 20;
  let isWriting = true;
  const writing = (async () => {
    for (; isWriting; sent += 1) await request(server, 'bulk', bulkOf(sent));
  })();
  const file = besides(database, 'copy.db');
  const { code, stdout, stderr } = await wafermark(['backup', file, '--database', database]);
  isWriting = false;
  await writing;
  await stop(server);
  expect([code, stderr]).toStrictEqual([0, '']);
  const [, samples, annotations] = /holds (\d+) samples with (\d+) annotations \([\d.]+ MB\)/.exec(stdout) ?? [];
  expect(samples).toBe('2');

  const restored = `sqlite:${besides(database, 'restored/lab.db')}`;
  expect(await wafermark(['restore', file, '--database', restored])).toMatchObject({ code: 0, stderr: '' });
  const again = await serve({ DATABASE_URL: restored, WAFERMARK_SEED: 'none' });
  const counts = await countsOf(again);
  expect([...counts.values()].every((count) => count === BULK)).toBe(true);
  expect([...counts.keys()]).toStrictEqual(Array.from({ length: counts.size }, (_, value) => value));
  expect(counts.size).toBeGreaterThanOrEqual(20);
  expect(counts.size).toBeLessThanOrEqual(sent);
  const all: unknown = await request(again, '');
  const other = JSON.parse(
    await (await fetch(`${again.url}/physical_samples/`, { headers: { [API_KEY_HEADER]: 'key' } })).text(),
  );
  expect([Array.isArray(all), other.length]).toStrictEqual([true, 2]);
  expect(Number(annotations)).toBeGreaterThanOrEqual(counts.size * BULK);
});

it('restores over a database only when told to, keeps the old one, and writes to it go on', async () => {
  const database = await temporaryDatabase();
  const server = await serve({ DATABASE_URL: database });
  await request(server, '', annotation(1));
  const file = besides(database, 'copy.db');
  expect((await wafermark(['backup', file, '--database', database])).code).toBe(0);
  await request(server, '', annotation(2));

  const refused = await wafermark(['restore', file, '--database', database]);
  expect([refused.code, refused.stderr]).toStrictEqual([
    1,
    `There is a database ${pathOf(database)} already, and it was left as it is. Restore with \`replace\` to keep it under another name.\n`,
  ]);
  const used = await wafermark(['restore', file, '--database', database, '--replace']);
  expect([used.code, used.stderr]).toStrictEqual([1, `${pathOf(database)} is in use. Stop the server first.\n`]);
  expect(await countsOf(server)).toStrictEqual(
    new Map([
      [1, 1],
      [2, 1],
    ]),
  );
  await stop(server);

  const { code, stdout } = await wafermark(['restore', file, '--database', database, '--replace', '--json']);
  const kept = `${pathOf(database)}.replaced-1`;
  expect([code, JSON.parse(stdout)]).toMatchObject([0, { samples: 2, kept }]);
  const before = await serve({ DATABASE_URL: `sqlite:${kept}` });
  expect(await countsOf(before)).toStrictEqual(
    new Map([
      [1, 1],
      [2, 1],
    ]),
  );
  const after = await serve({ DATABASE_URL: database });
  await request(after, '', annotation(3));
  expect(await countsOf(after)).toStrictEqual(
    new Map([
      [1, 1],
      [3, 1],
    ]),
  );
});

it('restores over a database that is damaged', async () => {
  const database = await temporaryDatabase();
  const server = await serve({ DATABASE_URL: database });
  await request(server, '', annotation(1));
  await stop(server);
  const file = besides(database, 'copy.db');
  expect((await wafermark(['backup', file, '--database', database])).code).toBe(0);
  await writeFile(pathOf(database), 'this is not a database');
  expect((await wafermark(['restore', file, '--database', database, '--replace'])).code).toBe(0);
  expect(await countsOf(await serve({ DATABASE_URL: database }))).toStrictEqual(new Map([[1, 1]]));
});

it('never copies what is missing, damaged, of another program or of a newer version, and leaves nothing behind', async () => {
  const database = await temporaryDatabase();
  const server = await serve({ DATABASE_URL: database });
  for (let value = 0; value < 5; value += 1) await request(server, 'bulk', bulkOf(value));
  await stop(server);
  const path = pathOf(database);
  const folder = dirname(path);
  const target = besides(database, 'copy.db');
  const failure = async (...args: readonly string[]): Promise<string> => {
    const { code, stderr } = await wafermark(args);
    expect(code).not.toBe(0);
    return stderr.trim();
  };

  const missing = besides(database, 'missing.db');
  expect(await failure('backup', target, '--database', `sqlite:${missing}`)).toContain(
    `There is no database ${missing}`,
  );
  expect(await failure('restore', missing, '--database', `sqlite:${target}`)).toContain(
    `There is no database ${missing}`,
  );
  const text = besides(database, 'text.db');
  await writeFile(text, 'this is not a database, but a text that is longer than the head of one would be: '.repeat(4));
  expect(await failure('backup', target, '--database', `sqlite:${text}`)).toContain('is not a SQLite database');
  expect(await failure('restore', text, '--database', `sqlite:${target}`)).toContain('is not a SQLite database');
  const empty = besides(database, 'empty.db');
  await writeFile(empty, '');
  expect(await failure('restore', empty, '--database', `sqlite:${target}`)).toContain('is not a database of Wafermark');
  expect(await failure('backup', path, '--database', database)).toContain('exists already');
  expect(await failure('restore', path, '--database', database, '--replace')).toContain('is the database itself');

  const newer = besides(database, 'newer.db');
  await copyFile(path, newer);
  const written = new DatabaseSync(newer);
  written.exec("insert into kysely_migration values ('999-of-later', '2030-01-01')");
  written.close();
  expect(await failure('restore', newer, '--database', `sqlite:${target}`)).toContain('a newer version of Wafermark');

  const damaged = besides(database, 'damaged.db');
  await copyFile(path, damaged);
  const { length } = await readFile(damaged);
  const opened = await open(damaged, 'r+');
  await opened.write(Buffer.alloc(8_192, 0x5a), 0, 8_192, Math.floor(length / 2 / 4_096) * 4_096);
  await opened.close();
  expect(await failure('restore', damaged, '--database', `sqlite:${target}`)).toMatch(/is damaged/);
  expect(await failure('backup', target, '--database', `sqlite:${damaged}`)).toMatch(/is damaged/);

  const left = await readdir(folder);
  expect(left.filter((name) => !name.endsWith('-shm') && !name.endsWith('-wal')).sort()).toStrictEqual([
    'damaged.db',
    'empty.db',
    'newer.db',
    'text.db',
    'wafermark.db',
  ]);
});
