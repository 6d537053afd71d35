/** `pnpm bench failures`: the same failures for this client and its peers, as a table. */
import { PEERS } from '../peers.ts';
import { observe } from './observe.ts';
import { observeAlone } from './observe-alone.ts';
import { type Observation, ROWS } from './rows.ts';

const lines = [
  ['', ...PEERS.map(({ name }) => name)],
  ['---', ...PEERS.map(() => '---')],
];
let wrongs = 0;
for (const row of ROWS) {
  const seen: Observation[] = [];
  if (row.calls === undefined) seen.push(...(await Promise.all(PEERS.map((peer) => observe(peer, row)))));
  // Many concurrent calls use the whole machine.
  else for (const peer of PEERS) seen.push(await observeAlone(peer, row));
  const cells = seen.map((observation, index) => {
    const wrong = row.wrong(observation);
    if (wrong !== undefined && index === 0) wrongs += 1;
    const { attempts, milliseconds, connections, outcome, error } = observation;
    const many = row.calls === undefined ? '' : `, ${connections} connections`;
    const facts = `${attempts} ×, ${(milliseconds / 1_000).toFixed(1)} s, ${outcome === 'error' ? error : (outcome ?? 'no end')}${many}`;
    return wrong === undefined ? facts : `**${wrong}** (${facts})`;
  });
  lines.push([row.title, ...cells]);
}
process.stdout.write(`${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`);
process.exit(wrongs === 0 ? 0 : 1);
