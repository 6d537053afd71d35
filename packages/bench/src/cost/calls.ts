/** One client in a process of its own: makes as many calls as a message asks for, and answers with the processor time that they took. */
import { once } from 'node:events';
import { PEERS } from '../peers.ts';

const [name = '', url = ''] = process.argv.slice(2);
const peer = PEERS.find((candidate) => candidate.name === name);
if (peer === undefined) throw new Error(`There is no client ${name}`);
const create = await peer.connect(url);

/** In microseconds. */
const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

let before = spent();
process.send?.('ready');
for (;;) {
  const [calls] = await once(process, 'message');
  for (let call = 0; call < Number(calls); call += 1) await create({ timeout: 30_000 });
  const now = spent();
  // From answer to answer: garbage that is collected in between belongs to the calls that made it.
  process.send?.(now - before);
  before = now;
}
