/** `pnpm bench cpu`: the processor time of a call, as a ratio to raw `fetch` in the same run. Fails above the budget. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { PEERS } from '../peers.ts';

const BUDGET = 1.1;
const BLOCK = 200;
const ROUNDS = Number(process.argv[2] ?? 100);
const WARM_UP = 20;

const start = (file: string, ...given: string[]) => fork(fileURLToPath(new URL(file, import.meta.url)), given);

const server = start('good-server.ts');
const [url] = await once(server, 'message');
// In one process, each would pay for the garbage of the others, and for code that had to be compiled for all of them.
const clients = await Promise.all(
  PEERS.map(async ({ name }) => {
    const child = start('calls.ts', name, String(url));
    await once(child, 'message');
    return { name, child, total: 0 };
  }),
);
for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
  for (const client of [...clients].sort(() => Math.random() - 0.5)) {
    client.child.send(BLOCK);
    const [spent] = await once(client.child, 'message');
    if (round >= WARM_UP) client.total += Number(spent);
  }
}
for (const { child } of clients) child.kill();
server.kill();

const raw = clients.find(({ name }) => name === 'fetch')?.total ?? Number.NaN;
// Of all calls: a median would leave out most of the time for garbage, which comes in bursts.
const rows = clients.map(({ name, total }) => ({ name, time: total / (ROUNDS * BLOCK), ratio: total / raw }));
const lines = rows.map(({ name, time, ratio }) => `| ${name} | ${ratio.toFixed(2)} | ${time.toFixed(0)} |`);
process.stdout.write(`| client | × fetch | µs |\n| --- | --- | --- |\n${lines.join('\n')}\n`);
const own = rows.find(({ name }) => name === '@wafermark/client')?.ratio ?? Number.NaN;
if (!(own <= BUDGET)) process.stderr.write(`A call costs ${own.toFixed(3)} × fetch, but its budget is ${BUDGET}\n`);
process.exit(own <= BUDGET ? 0 : 1);
