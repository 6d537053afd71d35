/** `pnpm chaos [BLOWS] [SEED]`: the exactly-once run. */
import { seededRandom } from './random.ts';
import { runChaos } from './run-chaos.ts';

const [blows = 200, seed = Math.floor(Math.random() * 2 ** 31)] = process.argv.slice(2).map(Number);
const started = performance.now();
const report = await runChaos({
  blows,
  rowsPerImport: 1_000,
  random: seededRandom(seed),
  onProgress: (line) => process.stderr.write(`${line}\n`),
});
const seconds = Math.round((performance.now() - started) / 1_000);
process.stdout.write(`${JSON.stringify({ seed, seconds, ...report }, null, 2)}\n`);
process.exitCode = report.lost === 0 && report.doubled === 0 ? 0 : 1;
