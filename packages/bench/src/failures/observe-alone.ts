import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { PEERS, type Peer } from '../peers.ts';
import { observe } from './observe.ts';
import { type Observation, ROWS, type Row } from './rows.ts';

const OWN = fileURLToPath(import.meta.url);

/** Observes in a separate process: many calls exhaust a process's resources, and continue after the first has failed. */
export async function observeAlone({ name }: Peer, { title }: Row): Promise<Observation> {
  const { stdout } = await promisify(execFile)(process.execPath, [OWN, name, title]);
  // Written below.
  return JSON.parse(stdout) as Observation;
}

if (process.argv[1] === OWN) {
  const peer = PEERS.find(({ name }) => name === process.argv[2]);
  const row = ROWS.find(({ title }) => title === process.argv[3]);
  if (peer === undefined || row === undefined) throw new Error('Expected the name of a peer and the title of a row');
  process.stdout.write(JSON.stringify(await observe(peer, row)), () => process.exit());
}
