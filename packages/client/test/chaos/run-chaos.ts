import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Wafermark } from '../../src/index.ts';
import { type BreakingProxy, type Faults, startBreakingProxy } from './breaking-proxy.ts';

export interface ChaosOptions {
  /** How many kills and faults there are to be, at least. */
  readonly blows: number;
  readonly rowsPerImport: number;
  readonly random: () => number;
  readonly onProgress?: (line: string) => void;
}

export interface ChaosReport extends Faults {
  readonly imports: number;
  readonly importsKilled: number;
  readonly serversKilled: number;
  readonly blows: number;
  readonly rowsExpected: number;
  readonly rowsStored: number;
  readonly lost: number;
  readonly doubled: number;
}

const SAMPLE = 'a1b2c3d4-5678-90ab-cdef-1234567890ab';
const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/**
 * Imports rows while importers and servers are killed and connections break, runs each import again until it says that it is done,
 * and counts what the database holds.
 */
export async function runChaos({ blows, rowsPerImport, random, onProgress }: ChaosOptions): Promise<ChaosReport> {
  const folder = await mkdtemp(join(tmpdir(), 'wafermark-chaos-'));
  const proxy = await startBreakingProxy(random);
  const killed = { importsKilled: 0, serversKilled: 0 };
  const struck = (): number =>
    killed.importsKilled + killed.serversKilled + Object.values(proxy.faults).reduce((sum, count) => sum + count, 0);
  let server = await startServer(folder, proxy);
  let imports = 0;
  try {
    while (struck() < blows) {
      imports += 1;
      const run = `run-${imports}`;
      for (let isDone = false; !isDone; ) {
        proxy.rate = struck() < blows ? 0.06 : 0;
        const child = startImport(proxy.url, run, rowsPerImport);
        const ended = once(child, 'exit');
        const kill = struck() < blows ? random() : 1;
        if (kill < 0.75) {
          // Some time after it began to send, mostly; sometimes before.
          await Promise.race([ended, random() < 0.9 ? once(child.stdout ?? child, 'data') : pause(150)]);
          await Promise.race([ended, pause(random() * 60)]);
          if (kill < 0.45 && child.exitCode === null) {
            child.kill('SIGKILL');
            killed.importsKilled += 1;
          } else if (kill >= 0.45) {
            server.kill('SIGKILL');
            await once(server, 'exit');
            killed.serversKilled += 1;
            server = await startServer(folder, proxy);
          }
        }
        const [code] = await ended;
        isDone = code === 0;
        onProgress?.(`${run}: ${isDone ? 'done' : 'to be run again'}, ${struck()} kills and faults so far`);
      }
    }
    const counts = await countRows(proxy, imports, rowsPerImport);
    return { imports, ...killed, ...proxy.faults, blows: struck(), rowsExpected: imports * rowsPerImport, ...counts };
  } finally {
    server.kill('SIGKILL');
    proxy.close();
    await rm(folder, { recursive: true });
  }
}

async function countRows(proxy: BreakingProxy, imports: number, rowsPerImport: number) {
  const client = new Wafermark({ baseUrl: proxy.target, apiKey: 'any-key' });
  let [rowsStored, lost, doubled] = [0, 0, 0];
  for (let number = 1; number <= imports; number += 1) {
    const times = new Array<number>(rowsPerImport).fill(0);
    const rows = client.annotations.list(SAMPLE, { property_name: `run-${number}`, limit: 1_000 });
    for await (const { property_value: row } of rows) {
      rowsStored += 1;
      times[row] = (times[row] ?? 0) + 1;
    }
    lost += times.filter((count) => count === 0).length;
    doubled += times.filter((count) => count > 1).length;
  }
  return { rowsStored, lost, doubled };
}

function startImport(url: string, run: string, rows: number): ChildProcess {
  const args = [script('import-process.ts'), url, SAMPLE, run, String(rows)];
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
}

async function startServer(folder: string, proxy: BreakingProxy): Promise<ChildProcess> {
  proxy.target = undefined;
  const args = [script('server-process.ts'), join(folder, 'wafermark.db')];
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(server.stdout, 'data');
  proxy.target = String(line).trim();
  return server;
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
