/** `pnpm bench cpu`: the processor time of a call, as a ratio to raw `fetch` in the same run. Fails above the budget. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { PEERS } from '../peers.ts';
import { medianOf } from '../server/statistics.ts';

const BUDGET = 1.15;
const BLOCK = 50;
const ROUNDS = Number(process.argv[2] ?? 60);
const WARM_UP = 6;

const child = fork(fileURLToPath(new URL('good-server.ts', import.meta.url)));
const [url] = await once(child, 'message');
const clients = await Promise.all(
  PEERS.map(async ({ name, connect }) => ({ name, create: await connect(String(url)), times: [] as number[] })),
);
for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
  for (const client of [...clients].sort(() => Math.random() - 0.5)) {
    const before = process.cpuUsage();
    for (let call = 0; call < BLOCK; call += 1) await client.create({ timeout: 30_000 });
    const { user, system } = process.cpuUsage(before);
    if (round >= WARM_UP) client.times.push((user + system) / BLOCK);
  }
}
child.kill();
const raw = clients.find(({ name }) => name === 'fetch')?.times ?? [];
const rows = clients.map(({ name, times }) => {
  // Per round: other load on the machine affects all clients of a round alike.
  return {
    name,
    time: medianOf(times),
    ratio: medianOf(times.map((time, round) => time / (raw[round] ?? Number.NaN))),
  };
});
const lines = rows.map(({ name, time, ratio }) => `| ${name} | ${ratio.toFixed(2)} | ${time.toFixed(0)} |`);
process.stdout.write(`| client | × fetch | µs |\n| --- | --- | --- |\n${lines.join('\n')}\n`);
const own = rows.find(({ name }) => name === '@wafermark/client')?.ratio ?? Number.NaN;
if (!(own <= BUDGET)) process.stderr.write(`A call costs ${own.toFixed(3)} × fetch, but its budget is ${BUDGET}\n`);
process.exit(own <= BUDGET ? 0 : 1);
