/** `pnpm mutate [NAME...]`: mutates the source one place at a time, and counts how many mutants the tests kill. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ARGUMENTS } from '../packages/contract/mutation/accepted.ts';
import {
  isSurvivor,
  linesOf,
  type MutationReport,
  renew,
  tally,
  withFiles,
} from '../packages/contract/mutation/mutation-report.ts';
import { PARTS } from '../packages/contract/mutation/parts.ts';
import { groupsOf, LEAST_SCORE, renderReport, summarise } from '../packages/contract/mutation/render-report.ts';
import { runPart } from '../packages/contract/mutation/run-part.ts';
import { readArguments, refuseArguments } from './arguments.ts';

const names = Object.keys(PARTS);
const USAGE = `Usage: pnpm mutate [options] [NAME...]

Mutates the source one place at a time, and counts how many mutants the tests kill. NAME is a part or the beginning of some;
default: all, which takes an hour or two. Earlier results of other parts stay in the report.

  --again       only the survivors, after tests have been added
  --files GLOB  only some files of one part; repeatable
  --help        this text

Parts: ${names.join(', ')}`;

const root = fileURLToPath(new URL('..', import.meta.url));
const recordOf = (name: string): string => `${root}dist/mutation/${name}.json`;
/** The earlier results of a part, if any. */
async function readRecord(name: string): Promise<MutationReport | undefined> {
  const record = await readFile(recordOf(name), 'utf8').catch(() => undefined);
  // Written below.
  return record === undefined ? undefined : (JSON.parse(record) as MutationReport);
}

const { values, positionals } = readArguments(USAGE, {
  allowPositionals: true,
  options: { files: { type: 'string', multiple: true }, again: { type: 'boolean', default: false } },
});

const chosen =
  positionals.length === 0 ? names : names.filter((name) => positionals.some((start) => name.startsWith(start)));
if (chosen.length === 0) refuseArguments(`There is no part ${positionals.join(', ')}.`, USAGE);

/** Results of single files, which are not recorded, since the rest of their part has not been tested. */
const reports = new Map<string, MutationReport>();
for (const [index, name] of chosen.entries()) {
  console.log(`\n${name} (${index + 1} of ${chosen.length})`);
  const before = values.again || values.files !== undefined ? await readRecord(name) : undefined;
  if (values.again && before?.some(isSurvivor) !== true) continue;
  const found = await runPart(root, name, values.again ? linesOf(before?.filter(isSurvivor) ?? []) : values.files);
  const report = before === undefined ? found : values.again ? renew(before, found) : withFiles(before, found);
  console.log(summarise(name, report));
  if (values.files === undefined || before !== undefined) {
    await mkdir(dirname(recordOf(name)), { recursive: true });
    await writeFile(recordOf(name), JSON.stringify(report));
  } else {
    reports.set(name, report);
  }
}
if (reports.size === 0) {
  for (const name of names) {
    const record = await readRecord(name);
    if (record !== undefined) reports.set(name, record);
  }
  await writeFile(`${root}packages/contract/MUTATION.md`, renderReport(reports, names, ARGUMENTS));
  console.log('\npackages/contract/MUTATION.md lists the survivors.');
} else {
  console.log(renderReport(reports, [...reports.keys()], ARGUMENTS));
}
const scores = groupsOf(reports).map(([group, mutants]) => {
  console.log(summarise(group, mutants));
  return tally(mutants).score;
});
process.exitCode = scores.every((score) => score >= LEAST_SCORE) ? 0 : 1;
