import { type Box, boxOf, LISTED, STORED, sites } from '../bodies.ts';
import { DURABLE, WITH_STORAGE } from '../contenders.ts';
import { startLimit } from '../limits/limit.ts';
import { ANNOTATIONS, ask, type Call, post, send } from '../load.ts';
import { type Block, measure } from '../measure.ts';
import { type Run, stopAll } from '../run.ts';
import type { Server } from '../servers.ts';
import type { Series } from '../statistics.ts';

const CONNECTIONS = 16;
const BULK = 10_000;
/** The same query and `JSON.stringify`, without a server. */
export const QUERY = 'query';

export type ListId = 'box' | 'page';

/** Lists of 1,000 annotations of a sample with 100,000: those in a box, and the first ones. */
export async function measureLists(run: Run): Promise<ReadonlyMap<ListId, Series>> {
  const series = new Map<ListId, Series>();
  const contender = WITH_STORAGE.find(({ id }) => id === DURABLE);
  if (contender === undefined || !run.wants(contender) || !run.options.parts.has('lists')) return series;
  const file = run.newFile();
  const server = await run.start('lists', contender, file);
  if (server === undefined) return series;
  const limit = startLimit(file);
  const queries = { box: inBox(boxOf(LISTED, STORED)), page: `?limit=${LISTED}` };
  run.say(`lists: filling ${STORED} annotations`);
  try {
    await fill(server, 0, STORED);
    for (const id of ['box', 'page'] as const) {
      const requests = Math.round(48 * run.options.scale);
      const blocks = [await listBlock(server, queries[id], requests), await limit.block(QUERY, id, requests)];
      series.set(id, await measure(blocks, run.options, (name, error) => run.failed(`list, ${id}`, name, error)));
    }
  } catch (error) {
    run.failed('lists', DURABLE, error);
  }
  await stopAll([server, limit]);
  return series;
}

/** Creates the sites from `first` in bulks. */
export async function fill({ url }: Server, first: number, last: number): Promise<void> {
  for (let start = first; start < last; start += BULK) {
    const call = post('bulk', { annotations: sites(Math.min(BULK, last - start), start) });
    await send(url, { requests: 1, connections: 1, status: 200, call: () => call });
  }
}

export const inBox = (box: Box): string =>
  `?${new URLSearchParams(Object.entries(box).map(([name, n]) => [name, `${n}`]))}`;

async function listBlock(server: Server, query: string, requests: number): Promise<Block> {
  const call: Call = { method: 'GET', path: ANNOTATIONS + query };
  const { answer } = await ask(server.url, call);
  const found = Array.isArray(answer) ? answer.length : 0;
  // Sites are spread only approximately evenly.
  if (Math.abs(found - LISTED) > LISTED / 20)
    throw new Error(`A list should have ${LISTED} annotations, and has ${found}`);
  return {
    contender: server.contender.id,
    pid: server.pid,
    requests,
    run: () => send(server.url, { requests, connections: CONNECTIONS, status: 200, call: () => call }),
  };
}
