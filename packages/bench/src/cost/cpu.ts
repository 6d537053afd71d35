/** `pnpm bench cpu`: the processor time of a call, as a ratio to raw `fetch` in the same run. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { PEERS } from '../peers.ts';

const BLOCK = 150;
const ROUNDS = Number(process.argv[2] ?? 12);

const child = fork(fileURLToPath(new URL('good-server.ts', import.meta.url)));
const [url] = await once(child, 'message');
const clients = await Promise.all(
  PEERS.map(async ({ name, connect }) => ({ name, create: await connect(String(url)), times: [] as number[] })),
);
// The first round warms up.
for (let round = 0; round <= ROUNDS; round += 1) {
  for (const client of [...clients].sort(() => Math.random() - 0.5)) {
    const before = process.cpuUsage();
    for (let call = 0; call < BLOCK; call += 1) await client.create({ timeout: 30_000 });
    const { user, system } = process.cpuUsage(before);
    if (round > 0) client.times.push((user + system) / BLOCK);
  }
}
child.kill();
const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
const raw = median(clients.find(({ name }) => name === 'fetch')?.times ?? []);
const rows = clients.map(
  ({ name, times }) => `| ${name} | ${(median(times) / raw).toFixed(2)} | ${median(times).toFixed(0)} |`,
);
process.stdout.write(`| client | × fetch | µs |\n| --- | --- | --- |\n${rows.join('\n')}\n`);
process.exit(0);
