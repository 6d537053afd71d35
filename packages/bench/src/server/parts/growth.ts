import { boxOf, site } from '../bodies.ts';
import { DURABLE, WITH_STORAGE } from '../contenders.ts';
import { ANNOTATIONS, type Call, post, send } from '../load.ts';
import { sampleOf } from '../measure.ts';
import type { Run } from '../run.ts';
import type { Server } from '../servers.ts';
import { type Spread, spreadOf } from '../statistics.ts';
import { fill, inBox } from './lists.ts';

/** The length of a list here. */
const LISTED = 100;
const ROUNDS = 3;
const WARM_UP = 2;
/** The target duration of a block in milliseconds, and its maximum number of requests. */
const BLOCK = 400;
const QUICK_BLOCK = 150;
const MOST_REQUESTS = 2_000;

/** The processor time per request, in microseconds, for a number of annotations in the sample. */
export interface GrowthRow {
  readonly stored: number;
  readonly create: Spread | undefined;
  readonly page: Spread | undefined;
  readonly box: Spread | undefined;
}

/** How our server scales as one sample fills: 10,000 annotations, then ten times as many, and so on. */
export async function measureGrowth(run: Run): Promise<readonly GrowthRow[]> {
  const rows: GrowthRow[] = [];
  const contender = WITH_STORAGE.find(({ id }) => id === DURABLE);
  if (contender === undefined || !run.wants(contender) || !run.options.parts.has('growth')) return rows;
  const server = await run.start('growth', contender);
  if (server === undefined) return rows;
  const block = run.options.quick ? QUICK_BLOCK : BLOCK;
  let filled = 0;
  try {
    for (let power = 4; power <= run.options.growth; power += 1) {
      const stored = 10 ** power;
      run.say(`growth: filling up to ${stored} annotations`);
      await fill(server, filled, stored);
      filled = stored;
      // Otherwise the smallest table would pay for the server's warm-up.
      if (rows.length === 0) for (let pass = 0; pass < WARM_UP; pass += 1) await rowOf(server, stored, block);
      rows.push(await rowOf(server, stored, block));
    }
  } catch (error) {
    run.failed('growth', DURABLE, error);
  }
  await server.stop();
  return rows;
}

async function rowOf(server: Server, stored: number, block: number): Promise<GrowthRow> {
  const box = `${inBox(boxOf(LISTED, stored))}&limit=${LISTED}`;
  return {
    stored,
    page: await cost(server, 16, block, () => ({ method: 'GET', path: `${ANNOTATIONS}?limit=${LISTED}` })),
    box: await cost(server, 16, block, () => ({ method: 'GET', path: ANNOTATIONS + box })),
    create: await cost(server, 64, block, (n) => post('', site(n))),
  };
}

/** As many requests as fit into the time: some take a thousand times longer than others. */
async function cost(
  { pid, url }: Server,
  connections: number,
  milliseconds: number,
  call: (n: number) => Call,
): Promise<Spread | undefined> {
  const block = (requests: number) => ({
    pid,
    requests,
    run: () => send(url, { requests, connections, status: 200, call }),
  });
  const { perSecond } = await sampleOf(block(connections));
  const requests = Math.round(Math.min(MOST_REQUESTS, Math.max(connections, (perSecond * milliseconds) / 1_000)));
  const values: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) values.push((await sampleOf(block(requests))).microseconds);
  return spreadOf(values);
}
