/**
 * `pnpm bench growth [ROWS …]`: what the same requests cost, and what a row takes on disk, in databases of different sizes. On both
 * stores, on the same disk.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStore, type Store } from '@wafermark/server';
import Database from 'better-sqlite3';
import { newAnnotation } from '../../../server/src/domain/annotation.ts';
import { newUuid } from '../../../server/src/domain/ids.ts';
import { DEMO_PRINCIPAL } from '../../../server/src/domain/principal.ts';
import { newSample } from '../../../server/src/domain/sample.ts';
import type { SampleRef } from '../../../server/src/store/store.ts';
import { newDatabase, startPostgres, type TestPostgres } from '../../../server/test/support/postgres.ts';
import { site } from '../server/bodies.ts';
import { type Call, send } from '../server/load.ts';

const given = process.argv.slice(2).map(Number);
const SIZES = given.length === 0 ? [1e5, 1e6] : given;
/** A dense map of a wafer. */
const EACH = 10_000;
const CONNECTIONS = 16;
const AT = '2026-01-02T03:04:05.678Z';
/** In hundredths of a second, as Linux counts. */
const TICKS_PER_SECOND = 100;

/** A growing database. */
interface Grown {
  readonly url: string;
  /** Bytes of the table with the annotations, and of each of its indexes. */
  readonly sizes: () => Promise<Readonly<Record<string, number>>>;
  /** The process of the database, if it is another one than the server. */
  readonly process: () => Promise<number | undefined>;
}

const samples: SampleRef[] = [];
const ids: string[] = [];

async function fill(store: Store, rows: number): Promise<number> {
  const started = performance.now();
  for (let done = samples.length * EACH; done < rows; done += EACH) {
    const { organisation } = DEMO_PRINCIPAL;
    const made = newSample({}, { id: newUuid(), owner: DEMO_PRINCIPAL, now: AT });
    const sample = await store.write((unit) => unit.insertSample({ sample: made, organisation, userName: null }));
    const annotations = Array.from({ length: EACH }, (_, n) =>
      newAnnotation(site(n), { id: newUuid(), sampleId: sample.id, now: AT }),
    );
    await store.write((unit) => unit.insertAnnotations(sample, annotations));
    samples.push(sample);
    ids.push(annotations[EACH >> 1]?.id ?? '');
  }
  return performance.now() - started;
}

interface Usage {
  /** In seconds. */
  readonly own: number;
  /** That of its children which have ended. */
  readonly ended: number;
  readonly parent: number;
}

/** The processor time that a process has used so far. */
async function usageOf(pid: number): Promise<Usage> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name of the program may contain spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const seconds = (...at: readonly number[]): number =>
    at.reduce((sum, index) => sum + Number(fields[index] ?? 0), 0) / TICKS_PER_SECOND;
  return { own: seconds(11, 12), ended: seconds(13, 14), parent: Number(fields[1]) };
}

/** Seconds of processor time that a process and its children have used so far. */
async function timeOfAll(pid: number | undefined): Promise<number> {
  if (pid === undefined) return 0;
  const { own, ended } = await usageOf(pid);
  const children = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).split(' ').filter(Boolean);
  const theirs = await Promise.all(children.map(async (child) => (await usageOf(Number(child))).own));
  return theirs.reduce((sum, each) => sum + each, own + ended);
}

const anySample = (n: number): number => (n * 7_919) % samples.length;
const listOf = (n: number): string => `/physical_samples/${samples[anySample(n)]?.id}/annotations/`;
const body = Buffer.from(JSON.stringify(site(0)));
const bulk = Buffer.from(JSON.stringify({ annotations: Array.from({ length: 1_000 }, (_, n) => site(n)) }));

interface Request {
  readonly count: number;
  readonly call: (n: number) => Call;
  /** How many annotations each adds. */
  readonly writes?: number;
}

const REQUESTS: Readonly<Record<string, Request>> = {
  create: { count: 4_000, writes: 1, call: (n) => ({ method: 'POST', path: listOf(n), body }) },
  'get one': { count: 4_000, call: (n) => ({ method: 'GET', path: listOf(n) + ids[anySample(n)] }) },
  'list of 100': { count: 2_000, call: (n) => ({ method: 'GET', path: `${listOf(n)}?limit=100` }) },
  'box with 1 % of a sample': {
    count: 2_000,
    call: (n) => ({ method: 'GET', path: `${listOf(n)}?x_min=-15&x_max=15&y_min=-15&y_max=15` }),
  },
  'bulk of 1,000': {
    count: 60,
    writes: 1_000,
    call: (n) => ({ method: 'POST', path: `${listOf(n)}bulk`, body: bulk }),
  },
};

const whole = (value: number): string => Math.round(value).toLocaleString('en');

async function measure(name: string, { url, sizes, process: database }: Grown): Promise<void> {
  samples.length = 0;
  ids.length = 0;
  /** By the requests that are measured. */
  let added = 0;
  for (const rows of SIZES) {
    const store = await openStore(url);
    const filledBefore = samples.length * EACH;
    const took = await fill(store, rows);
    await store.close();
    const found = await sizes();
    const stored = rows + added;
    const total = Object.values(found).reduce((sum, bytes) => sum + bytes, 0);
    const parts = Object.entries(found).map(([part, bytes]) => `${part} ${whole(bytes / stored)}`);
    process.stdout.write(
      `${name}, ${whole(rows)} annotations: filled at ${whole(((rows - filledBefore) * 1_000) / took)} per second; ${whole(total / stored)} bytes each (${parts.join(', ')})\n`,
    );
    const server = fork(fileURLToPath(new URL('../stalls/server.ts', import.meta.url)), [url.replace(/^sqlite:/, '')]);
    const [address] = await once(server, 'message');
    for (const [what, { count, call, writes = 0 }] of Object.entries(REQUESTS)) {
      const load = { requests: count, connections: CONNECTIONS, call, status: 200 };
      await send(String(address), { ...load, requests: Math.ceil(count / 10) });
      added += (count + Math.ceil(count / 10)) * writes;
      const pid = await database();
      const before = [await timeOfAll(server.pid), await timeOfAll(pid)] as const;
      const started = performance.now();
      await send(String(address), load);
      const seconds = (performance.now() - started) / 1_000;
      const serverTime = (await timeOfAll(server.pid)) - before[0];
      const databaseTime = (await timeOfAll(pid)) - before[1];
      const ofDatabase = databaseTime > 0 ? `, ${whole(count / databaseTime)} per core of the database` : '';
      process.stdout.write(
        `  ${what.padEnd(26)} ${whole(count / serverTime)} per core of the server${ofDatabase}; here ${whole(count / seconds)} per second\n`,
      );
    }
    server.disconnect();
    await once(server, 'exit');
  }
}

const folder = await mkdtemp(join(tmpdir(), 'wafermark-growth-'));
const postgres: TestPostgres = await startPostgres({ folder: tmpdir() });
try {
  process.stdout.write(
    `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model}\n`,
  );
  const file = join(folder, 'lab.db');
  await measure('SQLite', {
    url: `sqlite:${file}`,
    sizes: async () => {
      const database = new Database(file, { readonly: true });
      const rows = database
        .prepare<[], { readonly name: string; readonly bytes: number }>(
          "select name, sum(pgsize) as bytes from dbstat where name in (select name from sqlite_schema where tbl_name = 'annotations') group by name",
        )
        .all();
      database.close();
      return Object.fromEntries(rows.map(({ name, bytes }) => [name, bytes]));
    },
    process: async () => undefined,
  });
  await rm(folder, { recursive: true, force: true });
  const url = await newDatabase(postgres.url('postgres'));
  await measure('PostgreSQL', {
    url,
    sizes: async () => {
      await postgres.query(url, 'analyze');
      const rows = await postgres.query(
        url,
        `select relname as name, pg_table_size(oid)::float8 as bytes from pg_class
         where oid = 'annotations'::regclass or oid in (select indexrelid from pg_index where indrelid = 'annotations'::regclass)`,
      );
      return Object.fromEntries(rows.map(({ name, bytes }) => [String(name), Number(bytes)]));
    },
    process: async () => {
      const [session] = await postgres.query(url, 'select pid from pg_stat_activity where datname is not null limit 1');
      return (await usageOf(Number(session?.['pid']))).parent;
    },
  });
} finally {
  await postgres.remove();
  await rm(folder, { recursive: true, force: true });
}
