/** What is left when the power fails: every acknowledged write, whole, and no part of a bulk. `pnpm power-loss` */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { firstLine } from '../support/first-line.ts';
import { type Acknowledged, expectNothingLost, LIST, many, writeUntilItBreaks } from './acknowledged.ts';

const TRIALS = Number(process.env['TRIALS'] ?? 20);
const WRITERS = 16;
const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

let folder: string;
let shim: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wafermark-power-'));
  shim = join(folder, 'disk.so');
  execFileSync('cc', ['-shared', '-fPIC', '-O2', '-o', shim, here('disk.c'), '-ldl', '-lpthread']);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

interface Machine {
  readonly child: ChildProcess;
  /** What the process believes to be its folder. */
  readonly memory: string;
  /** What is on the disk. */
  readonly disk: string;
  /** Cuts the power. */
  fail(): Promise<void>;
}

async function start(
  name: string,
  script: string,
  leak: number,
  environment: (file: string) => Record<string, string>,
): Promise<Machine> {
  const [memory, disk] = [join(folder, `${name}-memory`), join(folder, `${name}-disk`)];
  await Promise.all([mkdir(memory), mkdir(disk)]);
  const child = spawn(process.execPath, [here(script)], {
    env: {
      PATH: process.env['PATH'],
      LD_PRELOAD: shim,
      POWER_FOLDER: memory,
      POWER_DISK: disk,
      POWER_LEAK: String(leak),
      ...environment(join(memory, 'wafermark.db')),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = new Promise((resolve) => child.once('close', resolve));
  return {
    child,
    memory,
    disk,
    fail: async () => {
      child.kill('SIGKILL');
      await exit;
    },
  };
}

it(`loses no acknowledged write in ${TRIALS} power failures`, { timeout: 60_000 * TRIALS }, async () => {
  let total = 0;
  for (let trial = 0; trial < TRIALS; trial += 1) {
    const acknowledged: Acknowledged = { annotations: new Map() };
    // In every other trial, parts of what was not synced reach the disk, in any order.
    const leak = trial % 2 === 0 ? 0 : 30;
    const machine = await start(`trial-${trial}`, '../support/serve-database.ts', leak, (file) => ({
      DATABASE_URL: `sqlite:${file}`,
    }));
    const url = await firstLine(machine.child);
    const writers = writeUntilItBreaks(url, WRITERS, acknowledged);
    await new Promise((resolve) => setTimeout(resolve, 300 + (trial % 10) * 200));
    await machine.fail();
    await writers;

    const file = join(machine.disk, 'wafermark.db');
    const after = spawn(process.execPath, [here('../support/serve-database.ts')], {
      env: { PATH: process.env['PATH'], DATABASE_URL: `sqlite:${file}` },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const again = await firstLine(after);
    const response = await fetch(again + LIST, { headers: { 'X-API-KEY': 'key' } });
    const found = many(await response.json());
    after.kill('SIGTERM');
    await new Promise((resolve) => after.once('close', resolve));
    const database = new Database(file, { readonly: true });
    const integrity = database.pragma('integrity_check', { simple: true });
    const foreign = database.pragma('foreign_key_check');
    database.close();
    expect([integrity, foreign]).toStrictEqual(['ok', []]);

    expectNothingLost(found, acknowledged);
    total += acknowledged.annotations.size;
    await Promise.all([machine.memory, machine.disk].map((path) => rm(path, { recursive: true })));
  }
  process.stdout.write(`${TRIALS} power failures: ${total} acknowledged annotations, none lost\n`);
  expect(total).toBeGreaterThan(100 * TRIALS);
});

it('would see a loss: commits that are not synced do not survive', { timeout: 120_000 }, async () => {
  let [acknowledged, lost] = [0, 0];
  for (let trial = 0; trial < 5; trial += 1) {
    const machine = await start(`unsafe-${trial}`, 'write-unsafely.ts', 0, (file) => ({ DATABASE_FILE: file }));
    let last = 0;
    machine.child.stdout?.on('data', (data) => {
      last = Number(String(data).trim().split('\n').at(-1));
    });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await machine.fail();
    const database = new Database(join(machine.disk, 'wafermark.db'));
    const stored = database.prepare('select count(*) from rows').pluck().get();
    database.close();
    acknowledged += last;
    lost += last - Number(stored);
  }
  process.stdout.write(`without syncing: ${acknowledged} acknowledged rows, ${lost} lost\n`);
  expect(lost).toBeGreaterThan(0);
});
