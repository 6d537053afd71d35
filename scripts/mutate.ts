/**
 * `pnpm mutate [PART...]`: changes the source one thing at a time, and counts how often the tests notice; of all parts by
 * default. Takes up to an hour. `--files GLOB` looks at some files of one part, and says what survived.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ARGUMENTS } from '../packages/contract/mutation/accepted.ts';
import { type MutationReport, tally } from '../packages/contract/mutation/mutation-report.ts';
import { PARTS } from '../packages/contract/mutation/parts.ts';
import { LEAST_SCORE, renderReport, summarise } from '../packages/contract/mutation/render-report.ts';
import { runPart } from '../packages/contract/mutation/run-part.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}dist/mutation`;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { files: { type: 'string', multiple: true } },
});

const reports: Record<string, MutationReport> = {};
for (const name of positionals.length === 0 ? Object.keys(PARTS) : positionals) {
  const report = await runPart(root, name, values.files);
  reports[name] = report;
  if (values.files !== undefined) continue;
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/${name}.json`, JSON.stringify(report));
}
if (values.files === undefined) {
  // Parts that were looked at before stay on the page.
  for (const name of Object.keys(PARTS)) {
    const known = await readFile(`${folder}/${name}.json`, 'utf8').catch(() => undefined);
    // Written above.
    if (known !== undefined) reports[name] ??= JSON.parse(known) as MutationReport;
  }
  await writeFile(`${root}packages/contract/MUTATION.md`, renderReport(reports, ARGUMENTS));
  console.log('packages/contract/MUTATION.md lists what survived.');
} else {
  console.log(renderReport(reports, ARGUMENTS));
}
for (const [name, report] of Object.entries(reports)) console.log(summarise(name, report));
process.exitCode = Object.values(reports).every((report) => tally(report).score >= LEAST_SCORE) ? 0 : 1;
