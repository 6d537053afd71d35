/** What is left when the power fails: every acknowledged write, whole, and no part of a bulk. `pnpm power-loss` */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { firstLine } from '../support/first-line.ts';

const TRIALS = Number(process.env['TRIALS'] ?? 20);
const WRITERS = 16;
const SAMPLE = 'a1b2c3d4-5678-90ab-cdef-1234567890ab';
const LIST = `/physical_samples/${SAMPLE}/annotations/`;
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

interface Annotation {
  readonly id: string;
  readonly property_name: string;
  readonly property_value: number;
}

async function send(url: string, method: string, path: string, body: unknown): Promise<unknown> {
  const response = await fetch(url + path, {
    method,
    headers: { 'X-API-KEY': 'key', 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (response.status !== 200) throw new Error(`status ${response.status}`);
  return await response.json();
}

// The schemas of the document hold for these answers; the contract tests show it.
const one = (answer: unknown): Annotation => answer as Annotation;
const many = (answer: unknown): readonly Annotation[] => answer as readonly Annotation[];

interface Acknowledged {
  /** What each annotation was at the last acknowledged write, and by a write whose answer has not come. */
  readonly annotations: Map<string, { readonly value: number; pending?: number }>;
  readonly bulks: Map<string, number>;
}

/** Creates, updates and bulks, one after the other, until the connection breaks. */
async function write(url: string, writer: number, { annotations, bulks }: Acknowledged): Promise<never> {
  for (let count = 1; ; count += 1) {
    const property_name = `${writer}-${count}`;
    if (writer % 4 === 0) {
      const size = writer === 0 && count === 1 ? 10_100 : 50;
      const rows = Array.from({ length: size }, (_, property_value) => ({ property_name, property_value }));
      const stored = many(await send(url, 'POST', `${LIST}bulk`, { annotations: rows }));
      bulks.set(property_name, size);
      for (const { id, property_value: value } of stored) annotations.set(id, { value });
      continue;
    }
    const { id } = one(await send(url, 'POST', LIST, { property_name, property_value: count }));
    annotations.set(id, { value: count });
    annotations.set(id, { value: count, pending: -count });
    await send(url, 'PATCH', `${LIST}${id}`, { property_value: -count });
    annotations.set(id, { value: -count });
  }
}

it(`loses no acknowledged write in ${TRIALS} power failures`, { timeout: 60_000 * TRIALS }, async () => {
  let total = 0;
  for (let trial = 0; trial < TRIALS; trial += 1) {
    const acknowledged: Acknowledged = { annotations: new Map(), bulks: new Map() };
    // In every other trial, parts of what was not synced reach the disk, in any order.
    const leak = trial % 2 === 0 ? 0 : 30;
    const machine = await start(`trial-${trial}`, '../support/serve-database.ts', leak, (file) => ({
      DATABASE_URL: `sqlite:${file}`,
    }));
    const url = await firstLine(machine.child);
    const writers = Array.from({ length: WRITERS }, (_, writer) =>
      write(url, writer, acknowledged).catch(() => undefined),
    );
    await new Promise((resolve) => setTimeout(resolve, 300 + (trial % 10) * 200));
    await machine.fail();
    await Promise.all(writers);

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

    const values = new Map(found.map(({ id, property_value }) => [id, property_value]));
    const lost = [...acknowledged.annotations].filter(([id, { value, pending }]) => {
      const now = values.get(id);
      return now !== value && (pending === undefined || now !== pending);
    });
    expect(lost).toStrictEqual([]);
    const byName = Map.groupBy(found, ({ property_name }) => property_name);
    for (const [name, rows] of byName) {
      const isBulk = name !== 'thickness' && Number(name.split('-')[0]) % 4 === 0;
      if (isBulk) expect([name, rows.length]).toStrictEqual([name, name === '0-1' ? 10_100 : 50]);
    }
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
