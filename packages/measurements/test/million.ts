/** Streams a table of a million rows through plan and import, and prints time and memory: `node packages/measurements/test/million.ts [ROWS]`. */
import { annotationsOf, type MeasurementFile, planImport } from '../src/index.ts';

const ROWS = Number(process.argv[2] ?? 1_000_000);

const file: MeasurementFile = {
  name: 'million.csv',
  async *open() {
    const encoder = new TextEncoder();
    let text = 'Site,X (mm),Y (mm),Thickness (nm),GOF\r\n';
    for (let row = 0; row < ROWS; row += 1) {
      const x = ((row % 1_400) - 700) / 10;
      const y = (Math.floor(row / 1_400) - 360) / 10;
      text += `${row + 1},${x.toFixed(1)},${y.toFixed(1)},${(100 + (row % 997) / 1_000).toFixed(3)},0.99\r\n`;
      if (text.length < 65_536) continue;
      yield encoder.encode(text);
      text = '';
    }
    yield encoder.encode(text);
  },
};

let peak = 0;
const watch = (): void => {
  peak = Math.max(peak, process.memoryUsage().heapUsed);
};
const timed = async <Result>(name: string, run: () => Promise<Result>): Promise<Result> => {
  globalThis.gc?.();
  peak = 0;
  const started = performance.now();
  const result = await run();
  const seconds = (performance.now() - started) / 1_000;
  process.stdout.write(
    `${name}: ${ROWS} rows in ${seconds.toFixed(1)} s, ${Math.round(ROWS / seconds)} rows/s, heap at most ${Math.round(peak / 1024 / 1024)} MiB\n`,
  );
  return result;
};

await timed('making the file', async () => {
  for await (const _ of file.open()) watch();
});
const plan = await timed('plan', () => planImport(file, {}, { onProgress: watch }));
const count = await timed('annotations', async () => {
  let made = 0;
  for await (const _ of annotationsOf(file, plan, { onProgress: watch })) made += 1;
  return made;
});
if (plan.sites !== ROWS || count !== ROWS)
  throw new Error(`${plan.sites} sites and ${count} annotations of ${ROWS} rows`);
