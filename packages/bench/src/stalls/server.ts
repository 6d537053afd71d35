/** A server that monitors its own event loop: `node server.ts FILE`, or a database URL, started with a channel to its parent. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { acceptAnyKey, createApp, listen, openStore, seedDemo } from '@wafermark/server';

/** Event loop delays and memory since the last query, in milliseconds and bytes. */
export interface Watched {
  readonly longest: number;
  readonly p99: number;
  readonly memory: number;
}

const database = process.argv[2] ?? '';
const store = await openStore(database.startsWith('postgres:') ? database : `sqlite:${database}`);
await seedDemo(store, () => new Date());
const server = await listen(await createApp({ store, authenticate: acceptAnyKey }), { store, port: 0 });
// Node's finest resolution. Delays are reported on top of this.
const RESOLUTION = 1;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
delay.enable();
let memory = 0;
setInterval(() => {
  memory = Math.max(memory, process.memoryUsage().rss);
}, 20);

process.on('message', () => {
  const { max, percentile } = { max: delay.max, percentile: delay.percentile(99) };
  process.send?.({ longest: max / 1e6 - RESOLUTION, p99: percentile / 1e6 - RESOLUTION, memory } satisfies Watched);
  delay.reset();
  memory = 0;
});
process.on('disconnect', () => void server.stop().then(() => process.exit()));
process.send?.(server.url);
