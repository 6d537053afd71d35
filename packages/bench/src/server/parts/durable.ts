import { copyFileSync } from 'node:fs';
import { BASE, type Contender, DURABLE, FAST, WITH_STORAGE, WITHOUT_STORAGE } from '../contenders.ts';
import { type Limit, startLimit } from '../limits/limit.ts';
import { type Block, measure } from '../measure.ts';
import { type Run, stopAll } from '../run.ts';
import type { Series } from '../statistics.ts';
import { memoryOf } from '../usage.ts';
import { type Workload, workloads } from '../workloads.ts';
import { blockOf, type Footprint } from './without-storage.ts';

const CONNECTIONS = 64;

/** The limit with the same table: only prepared inserts, or those with the JSON of a bulk. */
export const INSERTS = 'inserts';
export const INSERTS_TOGETHER = 'inserts-64';
export const INSERTS_AND_JSON = 'inserts-json';

export interface Durable {
  readonly series: ReadonlyMap<Workload['id'], Series>;
  readonly memory: ReadonlyMap<string, Footprint>;
}

/** Our server with durable storage, against the same without storage and bare Express. */
export async function measureDurable(run: Run, peers: readonly Contender[]): Promise<Durable> {
  const { options } = run;
  const series = new Map<Workload['id'], Series>();
  const memory = new Map<string, Footprint>();
  if (!options.parts.has('durable')) return { series, memory };
  const unstored = [...peers, ...WITHOUT_STORAGE].filter(({ id }) => id === BASE || id === FAST);
  const servers = await run.startAll('durable', [...unstored, ...WITH_STORAGE]);
  const limits = await startLimits(run);
  const rest = new Map(servers.map(({ contender, pid }) => [contender.id, memoryOf(pid).now]));
  const stored = workloads(CONNECTIONS, options.scale, options.scale / 2).filter(({ refused }) => refused !== true);
  for (const workload of stored) {
    const part = `durable ${workload.title}`;
    run.say(`${part}: ${servers.length} servers`);
    const onFailure = (id: string, error: unknown): void => run.failed(part, id, error);
    const blocks = servers.map(blockOf(workload));
    try {
      if (limits !== undefined) blocks.push(...(await limitBlocks(limits, workload, options.scale)));
    } catch (error) {
      onFailure('limits', error);
    }
    series.set(workload.id, await measure(blocks, { ...options, ...workload }, onFailure));
  }
  for (const { contender, pid } of servers.filter(({ contender: { id } }) => id !== FAST && id !== BASE)) {
    memory.set(contender.id, { rest: rest.get(contender.id) ?? Number.NaN, peak: memoryOf(pid).peak });
  }
  await stopAll([...servers, ...Object.values(limits ?? {})]);
  return { series, memory };
}

/** Each has its own table, which would otherwise become larger than the server's. */
interface Limits {
  readonly inserts: Limit;
  readonly bulks: Limit;
}

/** They use copies of a database created by our server. */
async function startLimits(run: Run): Promise<Limits | undefined> {
  const contender = WITH_STORAGE.find(({ id }) => id === DURABLE);
  if (contender === undefined || !run.wants(contender)) return undefined;
  const file = run.newFile();
  const server = await run.start('limits', contender, file);
  if (server === undefined) return undefined;
  await server.stop();
  const copy = run.newFile();
  copyFileSync(file, copy);
  return { inserts: startLimit(file), bulks: startLimit(copy) };
}

async function limitBlocks({ inserts, bulks }: Limits, { id, requests }: Workload, scale: number): Promise<Block[]> {
  switch (id) {
    case 'create': {
      const together = await inserts.block(INSERTS_TOGETHER, 'insert-64', Math.round(150 * scale));
      // One task inserts 64 rows; the comparison is per row.
      return [await inserts.block(INSERTS, 'insert-1', requests), { ...together, requests: together.requests * 64 }];
    }
    case 'bulk-1000':
      return [
        await inserts.block(INSERTS, 'insert-1000', requests),
        await bulks.block(INSERTS_AND_JSON, 'bulk-1000', requests),
      ];
    case 'bulk-10000':
      return [
        await inserts.block(INSERTS, 'insert-10000', requests),
        await bulks.block(INSERTS_AND_JSON, 'bulk-10000', requests),
      ];
    default:
      return [];
  }
}
