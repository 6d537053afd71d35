/** What is left of PostgreSQL when the power of its machine fails: every acknowledged write, whole, and no part of a bulk. `pnpm power-loss` */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { firstLine } from '../support/first-line.ts';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';
import { type Acknowledged, expectNothingLost, LIST, many, writeUntilItBreaks } from './acknowledged.ts';
import { fillDisk, restoreDisk } from './cluster-disk.ts';

const TRIALS = Math.ceil(Number(process.env['TRIALS'] ?? 20) / 2);
const WRITERS = 16;
const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** The processes of a PostgreSQL, the first of them first. */
async function processesOf(folder: string): Promise<readonly number[]> {
  const [first = ''] = (await readFile(join(folder, 'postmaster.pid'), 'utf8')).split('\n', 1);
  const others = execFileSync('ps', ['-o', 'pid=', '--ppid', first], { encoding: 'utf8' });
  return [first, ...others.trim().split(/\s+/)].map(Number);
}

/** Ends all processes of a PostgreSQL, so that nothing reaches its disk any more. */
async function cutPower(postgres: TestPostgres): Promise<void> {
  const all = await processesOf(postgres.folder);
  // In a moment, the first would start others, which would repair what they find.
  for (const pid of all) signal(pid, 'SIGSTOP');
  await postgres.crash('SIGKILL');
  for (const pid of all.slice(1)) signal(pid, 'SIGKILL');
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended by itself: a connection that was closed.
  }
}

/** Starts a PostgreSQL as it is on a disk that remembers what was synced. */
async function startOn(postgres: TestPostgres, environment: Readonly<Record<string, string>>): Promise<void> {
  // It takes those of this process.
  Object.assign(process.env, environment);
  try {
    await postgres.start();
  } finally {
    for (const name of Object.keys(environment)) delete process.env[name];
  }
}

let work: string;
let shim: string;
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'wafermark-power-'));
  await chmod(work, 0o755);
  shim = join(work, 'cluster-disk.so');
  execFileSync('cc', ['-shared', '-fPIC', '-O2', '-o', shim, here('cluster-disk.c'), '-ldl']);
});
afterAll(async () => {
  await rm(work, { recursive: true, force: true });
});

/** Starts a PostgreSQL, cuts its power after `milliseconds` of work, and starts it again on what is on its disk. */
async function failUnder(
  { leak, milliseconds }: { readonly leak: number; readonly milliseconds: number },
  startWork: (database: string) => Promise<() => Promise<void>>,
): Promise<{ readonly postgres: TestPostgres; readonly database: string }> {
  // Small segments, because a sync copies a whole one, and many checkpoints, because they are what a failure can interrupt.
  const postgres = await startPostgres({
    initdb: ['--wal-segsize=1'],
    flags: ['-c', 'max_wal_size=2MB', '-c', 'min_wal_size=2MB'],
  });
  onTestFinished(() => postgres.remove());
  const database = await postgres.newDatabase();
  await postgres.stop();
  const disk = await mkdtemp(join(work, 'disk-'));
  // PostgreSQL runs as a user of its own.
  await chmod(disk, 0o777);
  const { folder } = postgres;
  const before = fillDisk(folder, disk);
  await startOn(postgres, { LD_PRELOAD: shim, POWER_FOLDER: folder, POWER_DISK: disk, POWER_LEAK: String(leak) });
  const stopWork = await startWork(database);
  await sleep(milliseconds);
  await cutPower(postgres);
  await stopWork();
  restoreDisk(folder, before, disk);
  await rm(disk, { recursive: true });
  await postgres.start();
  return { postgres, database };
}

const serve = (database: string): ChildProcess =>
  spawn(process.execPath, [here('../support/serve-database.ts')], {
    env: { PATH: process.env['PATH'], DATABASE_URL: database },
    stdio: ['ignore', 'pipe', 'inherit'],
  });

it(`loses no acknowledged write in ${TRIALS} power failures`, { timeout: 60_000 * TRIALS }, async () => {
  let total = 0;
  for (let trial = 0; trial < TRIALS; trial += 1) {
    const acknowledged: Acknowledged = { annotations: new Map() };
    // In every other trial, parts of what was not synced reach the disk, in any order.
    const failure = { leak: trial % 2 === 0 ? 0 : 30, milliseconds: 500 + (trial % 10) * 200 };
    const { postgres, database } = await failUnder(failure, async (url) => {
      const server = serve(url);
      const writers = writeUntilItBreaks(await firstLine(server), WRITERS, acknowledged);
      return async () => {
        server.kill('SIGKILL');
        await writers;
      };
    });
    const server = serve(database);
    const response = await fetch((await firstLine(server)) + LIST, { headers: { 'X-API-KEY': 'key' } });
    const found = many(await response.json());
    server.kill('SIGKILL');
    expectNothingLost(found, acknowledged);
    total += acknowledged.annotations.size;
    await postgres.remove();
  }
  process.stdout.write(`${TRIALS} power failures of PostgreSQL: ${total} acknowledged annotations, none lost\n`);
  expect(total).toBeGreaterThan(50 * TRIALS);
});

it('would see a loss: commits that are not synced do not survive', { timeout: 120_000 }, async () => {
  let acknowledged = 0;
  const { postgres, database } = await failUnder({ leak: 0, milliseconds: 1_000 }, async (url) => {
    const client = new Client(url);
    client.on('error', () => {});
    await client.connect();
    await client.query('create table rows (number int)');
    await client.query('set synchronous_commit = off');
    const writing = (async () => {
      for (;;) {
        await client.query('insert into rows values ($1)', [acknowledged]);
        acknowledged += 1;
      }
    })();
    return () => writing.catch(() => {});
  });
  const [row] = await postgres.query(database, 'select count(*)::int as stored from rows');
  const lost = acknowledged - Number(row?.['stored']);
  process.stdout.write(`PostgreSQL without syncing: ${acknowledged} acknowledged rows, ${lost} lost\n`);
  expect(lost).toBeGreaterThan(0);
});
