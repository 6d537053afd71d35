/**
 * `pnpm drift`: plants one drift at a time in a copy of the repository, and reports which gate catches it.
 * `--only NAME` runs one and explains it (repeatable), `--kind KIND` runs one kind, `--fresh` discards earlier results.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { describeVerdict, runCampaign } from '../packages/contract/drift/campaign.ts';
import { DRIFTS } from '../packages/contract/drift/drifts.ts';
import { EQUIVALENTS } from '../packages/contract/drift/equivalents.ts';
import { explain, isFine, renderReport, summarise } from '../packages/contract/drift/report.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    kind: { type: 'string' },
    fresh: { type: 'boolean', default: false },
  },
});

const root = fileURLToPath(new URL('..', import.meta.url));
const { only, kind } = values;
const chosen = DRIFTS.filter((drift) => (only?.includes(drift.name) ?? true) && (kind ?? drift.kind) === drift.kind);
if (chosen.length === 0) throw new Error('Unknown drift: see packages/contract/drift/');

const fresh = values.fresh || only !== undefined;
const verdicts = await runCampaign({ root, drifts: chosen, fresh, log: (line) => console.log(line) });
if (only !== undefined) {
  for (const [index, verdict] of verdicts.entries()) {
    const drift = chosen[index];
    if (drift !== undefined) console.log(`\n${explain(drift, verdict)}`);
  }
} else {
  console.log(`\n${verdicts.map(describeVerdict).join('\n')}`);
  if (kind === undefined) {
    await writeFile(`${root}packages/contract/DRIFT.md`, renderReport(verdicts, EQUIVALENTS));
    console.log('\npackages/contract/DRIFT.md has the table.');
  }
}
console.log(summarise(verdicts, EQUIVALENTS));
process.exitCode = verdicts.every((verdict) => isFine(verdict, EQUIVALENTS)) ? 0 : 1;
