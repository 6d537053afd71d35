import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AnnotationCreate, Wafermark } from '../../src/index.ts';
import { type BreakingProxy, type Faults, startBreakingProxy } from './breaking-proxy.ts';

export interface ChaosOptions {
  /** How many edits of rows there are to be between kills and faults, at least. */
  readonly edits: number;
  readonly rowsPerImport: number;
  readonly random: () => number;
  readonly onProgress?: (line: string) => void;
}

export interface ChaosReport extends Faults {
  readonly edits: number;
  readonly imports: number;
  readonly importsKilled: number;
  readonly serversKilled: number;
  readonly rowsExpected: number;
  readonly rowsStored: number;
  /** Rows of the source that are not stored. */
  readonly lost: number;
  /** Stored annotations beyond the rows of the source: doubled ones, and those of rows that were edited or removed. */
  readonly surplus: number;
}

const SAMPLE = 'a1b2c3d4-5678-90ab-cdef-1234567890ab';
/** How often the rows of one import are edited. */
const EDITS_PER_IMPORT = 12;
const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/**
 * Imports rows while importers and servers are killed and connections break. Edits the rows after each interruption, repeats each import
 * until it says that it is complete, and compares the database with the rows.
 */
export async function runChaos({ edits, rowsPerImport, random, onProgress }: ChaosOptions): Promise<ChaosReport> {
  const folder = await mkdtemp(join(tmpdir(), 'wafermark-chaos-'));
  const proxy = await startBreakingProxy(random);
  const counts = { edits: 0, imports: 0, importsKilled: 0, serversKilled: 0 };
  const totals = { rowsExpected: 0, rowsStored: 0, lost: 0, surplus: 0 };
  let server = await startServer(folder, proxy);
  try {
    while (counts.edits < edits) {
      counts.imports += 1;
      const run = `run-${counts.imports}`;
      const importFiles = { rows: join(folder, `${run}.json`), journal: join(folder, `${run}.journal`) };
      const rows = createEditableRows(run, rowsPerImport, random);
      let editsLeft = EDITS_PER_IMPORT;
      for (let isDone = false; !isDone; ) {
        proxy.rate = editsLeft > 0 ? 0.05 : 0;
        await writeFile(importFiles.rows, JSON.stringify(rows.current()));
        const child = startImport(proxy.url, importFiles, 1 + Math.floor(random() * 60));
        const ended = once(child, 'exit');
        const kill = editsLeft > 0 ? random() : 1;
        if (kill < 0.75) {
          // Mostly some time after it started to send, sometimes before.
          await Promise.race([ended, random() < 0.9 ? once(child.stdout ?? child, 'data') : pause(150)]);
          await Promise.race([ended, pause(random() * 60)]);
          if (kill < 0.55 && child.exitCode === null) {
            child.kill('SIGKILL');
            counts.importsKilled += 1;
          } else if (kill >= 0.55) {
            server.kill('SIGKILL');
            await once(server, 'exit');
            counts.serversKilled += 1;
            server = await startServer(folder, proxy);
          }
        }
        const [code] = await ended;
        isDone = code === 0 && editsLeft <= 0;
        const few = editsLeft > 0 ? 1 + Math.floor(random() * 3) : 0;
        rows.edit(few);
        editsLeft -= few;
        counts.edits += few;
        onProgress?.(`${run}: ${isDone ? 'complete' : 'to be repeated'}, ${counts.edits} edits so far`);
      }
      const found = await compare(proxy, run, rows.current());
      for (const name of ['rowsExpected', 'rowsStored', 'lost', 'surplus'] as const) totals[name] += found[name];
    }
    return { ...counts, ...proxy.faults, ...totals };
  } finally {
    server.kill('SIGKILL');
    proxy.close();
    await rm(folder, { recursive: true });
  }
}

/** Rows that people change: values corrected, rows inserted, removed, repeated, moved. */
function createEditableRows(run: string, count: number, random: () => number) {
  let next = 0;
  const row = (): AnnotationCreate => ({ property_name: run, property_value: next++ });
  let rows = Array.from({ length: count }, row);
  const below = (limit: number): number => Math.floor(random() * limit);
  const editOnce = (): void => {
    const place = below(rows.length);
    const kinds = [
      () => rows.with(place, row()),
      () => rows.toSpliced(place, 0, row(), row()),
      () => rows.toSpliced(place, 1 + below(4)),
      () => rows.toSpliced(place, 0, rows[below(rows.length)] ?? row()),
      () => [...rows.slice(place), ...rows.slice(0, place)],
      () => rows.toSorted(() => random() - 0.5),
    ];
    rows = kinds[below(kinds.length)]?.() ?? rows;
  };
  return {
    current: (): readonly AnnotationCreate[] => rows,
    edit: (times: number): void => {
      for (let time = 0; time < times; time += 1) editOnce();
    },
  };
}

async function compare(proxy: BreakingProxy, run: string, rows: readonly AnnotationCreate[]) {
  const client = new Wafermark({ baseUrl: proxy.target, apiKey: 'any-key' });
  const missing = new Map<number, number>();
  for (const { property_value } of rows) missing.set(property_value, (missing.get(property_value) ?? 0) + 1);
  let rowsStored = 0;
  for await (const { property_value } of client.annotations.list(SAMPLE, { property_name: run })) {
    rowsStored += 1;
    missing.set(property_value, (missing.get(property_value) ?? 0) - 1);
  }
  const differences = [...missing.values()];
  const lost = differences.reduce((sum, count) => sum + Math.max(count, 0), 0);
  const surplus = differences.reduce((sum, count) => sum + Math.max(-count, 0), 0);
  return { rowsExpected: rows.length, rowsStored, lost, surplus };
}

function startImport(url: string, files: { readonly rows: string; readonly journal: string }, chunkSize: number) {
  const args = [script('import-process.ts'), url, SAMPLE, files.rows, files.journal, String(chunkSize)];
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
