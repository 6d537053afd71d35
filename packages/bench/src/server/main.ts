/** `pnpm bench server`: the server against its peers, in one run. See `--help` for options. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type Contender, peers } from './contenders.ts';
import { isWhole, readOptions } from './options.ts';
import { installPrism } from './prism.ts';
import { chart } from './report/chart.ts';
import { markdown } from './report/markdown.ts';
import { targetTable } from './report/tables.ts';
import { measureAll } from './results.ts';
import { Run } from './run.ts';
import { targetsOf } from './targets.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const RESULTS = fileURLToPath(new URL('../../RESULTS.md', import.meta.url));
const CHART = fileURLToPath(new URL('../../results.svg', import.meta.url));

if (process.platform !== 'linux') throw new Error('This reads processor times from /proc and only runs on Linux');
const options = readOptions(process.argv.slice(2));
const run = new Run(options);
const [load = 0] = loadavg();
run.say('building our package');
execFileSync(process.execPath, ['scripts/build.ts', 'server'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
const started = new Date();
const contenders = peersOf();
const results = await measureAll(run, contenders);
const minutes = (Date.now() - started.getTime()) / 60_000;
const report = markdown(results, contenders, { options, started, minutes, load });
if (isWhole(options)) {
  writeFileSync(RESULTS, report);
  writeFileSync(CHART, chart(results, contenders));
  process.stdout.write(`${targetTable(targetsOf(results))}\n\nThe rest is in ${RESULTS}\n`);
} else {
  process.stdout.write(report);
}
// A missed target is a finding; a server that could not be measured is an error.
process.exitCode = results.failures.length === 0 ? 0 : 1;

function peersOf(): readonly Contender[] {
  if (options.peers?.has('prism') === false) return peers(undefined);
  try {
    return peers(installPrism());
  } catch (error) {
    run.failed('installation', 'prism', error);
    return peers(undefined);
  }
}
