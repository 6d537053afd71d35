import { type Contender, WITHOUT_STORAGE } from '../contenders.ts';
import { startLimit } from '../limits/limit.ts';
import type { TaskName } from '../limits/tasks.ts';
import { send } from '../load.ts';
import { type Block, measure } from '../measure.ts';
import { type Run, stopAll } from '../run.ts';
import type { Server } from '../servers.ts';
import type { Series } from '../statistics.ts';
import { memoryOf } from '../usage.ts';
import { loadOf, type Workload, workloads } from '../workloads.ts';

const CONNECTIONS = 16;
/** The name of parsing and stringifying alone. */
export const JSON_ALONE = 'json';
/** Its task for each workload, and how often. */
const JSON_TASKS: { readonly [K in Workload['id']]?: readonly [task: TaskName, times: number] } = {
  create: ['json-1', 100_000],
  'bulk-1000': ['json-1000', 100],
  'bulk-10000': ['json-10000', 10],
};

export interface Footprint {
  /** In megabytes, after a few responses. */
  readonly rest: number;
  /** The peak, with bulks of 10,000; undefined if those were not sent. */
  readonly peak: number | undefined;
}

export interface WithoutStorage {
  readonly series: ReadonlyMap<Workload['id'], Series>;
  readonly memory: ReadonlyMap<string, Footprint>;
}

/** All peers and our server, without storage. */
export async function measureWithoutStorage(run: Run, peers: readonly Contender[]): Promise<WithoutStorage> {
  const { options } = run;
  const series = new Map<Workload['id'], Series>();
  const memory = new Map<string, Footprint>();
  const wanted = workloads(CONNECTIONS, options.scale).filter(({ id }) => options.parts.has(id));
  if (wanted.length === 0) return { series, memory };
  const servers = await run.startAll('without storage', [...peers, ...WITHOUT_STORAGE]);
  const json = startLimit();
  const rest = new Map(servers.map(({ contender, pid }) => [contender.id, memoryOf(pid).now]));
  for (const workload of wanted) {
    run.say(`${workload.title}: ${servers.length} servers`);
    const blocks = servers.filter(({ contender }) => !(contender.canned && workload.bulk)).map(blockOf(workload));
    const [task, times = 0] = JSON_TASKS[workload.id] ?? [];
    if (task !== undefined) blocks.push(await json.block(JSON_ALONE, task, Math.round(times * options.scale)));
    series.set(
      workload.id,
      await measure(blocks, { ...options, ...workload }, (id, error) => run.failed(workload.title, id, error)),
    );
  }
  for (const { contender, pid } of servers) {
    const peak = options.parts.has('bulk-10000') && !contender.canned ? memoryOf(pid).peak : undefined;
    memory.set(contender.id, { rest: rest.get(contender.id) ?? Number.NaN, peak });
  }
  await stopAll([...servers, json]);
  return { series, memory };
}

/** A workload sent to a server. */
export const blockOf =
  (workload: Workload) =>
  (server: Server): Block => {
    const load = loadOf(workload, server);
    return {
      contender: server.contender.id,
      pid: server.pid,
      requests: load.requests,
      run: () => send(server.url, load),
    };
  };
