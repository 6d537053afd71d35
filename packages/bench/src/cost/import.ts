/** `pnpm bench import`: rows per second of `createMany`, as a ratio to a plain loop that sends the same chunks to the same bare server. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type AnnotationCreate, memoryJournal, Wafermark } from '@wafermark/client';
import { medianOf } from '../server/statistics.ts';

const ROWS = 50_000;
const CHUNK = 1_000;
const CONCURRENCY = 4;
const ROUNDS = Number(process.argv[2] ?? 9);
const SAMPLE = 'a1b2c3d4-5678-90ab-cdef-1234567890ab';

const child = fork(fileURLToPath(new URL('bulk-server.ts', import.meta.url)));
const [url] = await once(child, 'message');
const rows: readonly AnnotationCreate[] = Array.from({ length: ROWS }, (_, index) => ({
  property_name: 'thickness',
  property_value: 25 + index / 1_000,
  property_unit: 'nm',
  coord_units: 'mm',
  coord_x: (index % 300) - 150,
  coord_y: Math.floor(index / 300) - 80,
  metadata: { recipe: 'GaAs-003', scan: index % 12 },
}));
const client = new Wafermark({ baseUrl: String(url), apiKey: 'any-key' });

/** What somebody would write by hand: chunks, a few at a time, and a look at the status. */
async function plainLoop(): Promise<void> {
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < rows.length) {
      const annotations = rows.slice(next, next + CHUNK);
      next += CHUNK;
      const response = await fetch(`${url}/physical_samples/${SAMPLE}/annotations/bulk`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-API-KEY': 'any-key' },
        body: JSON.stringify({ annotations }),
        signal: AbortSignal.timeout(60_000),
      });
      const stored: unknown = await response.json();
      if (!response.ok || !Array.isArray(stored)) throw new Error(`status ${response.status}`);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
}

const options = { chunkSize: CHUNK, concurrency: CONCURRENCY };
const contenders = {
  'plain loop': plainLoop,
  createMany: () => client.annotations.createMany(SAMPLE, rows, options),
  'createMany, with a journal in memory': () =>
    client.annotations.createMany(SAMPLE, rows, { ...options, journal: memoryJournal() }),
};
const times = new Map(Object.keys(contenders).map((name) => [name, [] as number[]]));
for (let round = -2; round < ROUNDS; round += 1) {
  for (const [name, run] of Object.entries(contenders).sort(() => Math.random() - 0.5)) {
    const started = performance.now();
    await run();
    if (round >= 0) times.get(name)?.push(performance.now() - started);
  }
}
child.kill();
const plain = times.get('plain loop') ?? [];
const lines = [...times].map(([name, taken]) => {
  const ratio = medianOf(taken.map((time, round) => (plain[round] ?? Number.NaN) / time));
  return `| ${name} | ${ratio.toFixed(2)} | ${Math.round((ROWS / medianOf(taken)) * 1_000)} |`;
});
process.stdout.write(`| import of ${ROWS} rows | × plain loop | rows/s |\n| --- | --- | --- |\n${lines.join('\n')}\n`);
