/** `pnpm drift`: plants one drift at a time in a copy of the repository, and reports which gate catches it. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describeVerdict, runCampaign } from '../packages/contract/drift/campaign.ts';
import { DRIFTS } from '../packages/contract/drift/drifts.ts';
import { EQUIVALENTS } from '../packages/contract/drift/equivalents.ts';
import { explain, isFine, renderReport, summarise } from '../packages/contract/drift/report.ts';
import { readArguments, refuseArguments } from './arguments.ts';

const USAGE = `Usage: pnpm drift [options]

Plants one drift at a time in a copy of the repository, and reports which gate catches it.

  --only NAME  only this one, explained; repeatable
  --kind KIND  only those of this kind: ${[...new Set(DRIFTS.map(({ kind }) => kind))].join(', ')}
  --fresh      discard earlier results
  --help       this text`;

const { values } = readArguments(USAGE, {
  options: {
    only: { type: 'string', multiple: true },
    kind: { type: 'string' },
    fresh: { type: 'boolean', default: false },
  },
});

const root = fileURLToPath(new URL('..', import.meta.url));
const { only, kind } = values;
const chosen = DRIFTS.filter((drift) => (only?.includes(drift.name) ?? true) && (kind ?? drift.kind) === drift.kind);
if (chosen.length === 0) refuseArguments('There is no such drift: packages/contract/drift/ has their names.', USAGE);

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
