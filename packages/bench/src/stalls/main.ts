/** `pnpm bench stalls`: small requests concurrent with the largest ones, and how long the server's event loop is blocked. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SAMPLE, sites } from '../server/bodies.ts';
import type { Watched } from './server.ts';

const BULK = 100_000;
const BULKS = 5;
/** How many small requests run concurrently. */
const AT_ONCE = 4;
const QUIET_MS = 8_000;
const headers = { 'X-API-KEY': 'key', 'Content-Type': 'application/json' };

const folder = await mkdtemp(join(tmpdir(), 'wafermark-stalls-'));
const child = fork(fileURLToPath(new URL('server.ts', import.meta.url)), [join(folder, 'wafermark.db')]);
const [url] = await once(child, 'message');
const annotations = `${url}/physical_samples/${SAMPLE}/annotations/`;

const watched = async (): Promise<Watched> => {
  const answer = once(child, 'message');
  child.send('report');
  // The only message of the server.
  return (await answer)[0] as Watched;
};

const SMALL = {
  'health check': () => fetch(`${url}/healthz`),
  'list of 10': () => fetch(`${annotations}?limit=10`, { headers }),
  'list of all samples': () => fetch(`${url}/physical_samples/`, { headers }),
  create: () =>
    fetch(`${url}/physical_samples/`, { method: 'POST', headers, body: JSON.stringify({ name: 'beside' }) }),
};
type Small = keyof typeof SMALL;

/** The 99th percentile of each small request, in milliseconds, during another action. */
async function beside(other: () => Promise<unknown>): Promise<Readonly<Record<Small, number>>> {
  const times: Record<Small, number[]> = {
    'health check': [],
    'list of 10': [],
    'list of all samples': [],
    create: [],
  };
  let isOver = false;
  const ask = async (): Promise<void> => {
    while (!isOver) {
      // The entries of the constant above.
      for (const [name, send] of Object.entries(SMALL) as [Small, () => Promise<Response>][]) {
        const before = performance.now();
        await (await send()).arrayBuffer();
        times[name].push(performance.now() - before);
      }
    }
  };
  const asking = Array.from({ length: AT_ONCE }, ask);
  await other();
  isOver = true;
  await Promise.all(asking);
  const p99 = (values: number[]): number =>
    values.sort((a, b) => a - b)[Math.floor(values.length * 0.99)] ?? Number.NaN;
  return {
    'health check': p99(times['health check']),
    'list of 10': p99(times['list of 10']),
    'list of all samples': p99(times['list of all samples']),
    create: p99(times.create),
  };
}

const body = JSON.stringify({ annotations: sites(BULK) });
const bulk = async (): Promise<void> => {
  const response = await fetch(`${annotations}bulk`, { method: 'POST', headers, body });
  if (response.status !== 200) throw new Error(`The bulk returned ${response.status}`);
  for await (const _piece of response.body ?? []);
};
let firstByte = 0;
let listed = 0;
const list = async (): Promise<void> => {
  const before = performance.now();
  const response = await fetch(annotations, { headers });
  for await (const piece of response.body ?? []) {
    firstByte ||= performance.now() - before;
    listed += piece.length;
  }
};

process.stderr.write('Filling the database and warming up\n');
for (let filled = 0; filled < 10 - BULKS; filled += 1) await bulk();
await beside(() => new Promise((resolve) => setTimeout(resolve, 3_000)));
await watched();

const rows: string[] = [];
const quiet = await beside(() => new Promise((resolve) => setTimeout(resolve, QUIET_MS)));
const calm = await watched();
const besideBulks = await beside(async () => {
  for (let done = 0; done < BULKS; done += 1) await bulk();
});
const bulks = await watched();
const besideList = await beside(list);
const listing = await watched();
child.disconnect();
await once(child, 'exit');
await rm(folder, { recursive: true });

const ms = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0));
for (const name of Object.keys(SMALL) as Small[]) {
  const row = [quiet, besideBulks, besideList].map(
    (times) => `${ms(times[name])} ms${times === quiet ? '' : ` (${(times[name] / quiet[name]).toFixed(1)} ×)`}`,
  );
  rows.push(`| p99 of ${name} | ${row.join(' | ')} |`);
}
const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;
const report = `# Small requests concurrent with large ones

Written by \`pnpm bench stalls\`, ${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}: ${AT_ONCE} concurrent small requests, alone, during ${BULKS} bulks of ${BULK.toLocaleString('en')} in sequence, and during a list of ${(10 * BULK).toLocaleString('en')} annotations.

| | alone | during bulks | during the list |
| --- | --- | --- | --- |
| longest stall of the event loop | ${ms(calm.longest)} ms | ${ms(bulks.longest)} ms | ${ms(listing.longest)} ms |
| p99 of its delays | ${ms(calm.p99)} ms | ${ms(bulks.p99)} ms | ${ms(listing.p99)} ms |
${rows.join('\n')}
| peak memory | ${megabytes(calm.memory)} | ${megabytes(bulks.memory)} | ${megabytes(listing.memory)} |

The list has ${megabytes(listed)}; its first bytes arrived after ${ms(firstByte)} ms.
`;
process.stdout.write(report);
await writeFile(fileURLToPath(new URL('../../STALLS.md', import.meta.url)), report);
