/** `pnpm chaos [EDITS] [SEED]`: imports that are killed and whose rows are edited in between. */
import { seededRandom } from './random.ts';
import { runChaos } from './run-chaos.ts';

const given = process.argv.slice(2);
if (given.length > 2 || !given.every((text) => /^\d+$/.test(text))) {
  process.stderr.write(
    'Usage: pnpm chaos [EDITS [SEED]]\n\nKills imports and edits their rows in between, EDITS times (default: 500).\n',
  );
  process.exit(given.includes('--help') ? 0 : 2);
}
const [edits = 500, seed = Math.floor(Math.random() * 2 ** 31)] = given.map(Number);
const started = performance.now();
const report = await runChaos({
  edits,
  rowsPerImport: 1_000,
  random: seededRandom(seed),
  onProgress: (line) => process.stderr.write(`${line}\n`),
});
const seconds = Math.round((performance.now() - started) / 1_000);
process.stdout.write(`${JSON.stringify({ seed, seconds, ...report }, null, 2)}\n`);
process.exitCode = report.lost === 0 && report.surplus === 0 ? 0 : 1;
