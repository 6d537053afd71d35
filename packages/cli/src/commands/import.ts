import type { Wafermark } from '@wafermark/client';
import {
  describePlan,
  type ImportPlan,
  ImportRefusal,
  type MeasurementFile,
  planImport,
  summarise,
} from '@wafermark/measurements';
import { importIdOf } from '@wafermark/measurements/import-id.ts';
import type { Command } from 'commander';
import { confirm } from '../confirm.ts';
import { addServerFlags, connect, type ServerFlags } from '../connection.ts';
import { EXIT } from '../exit-codes.ts';
import { fileOnDisk } from '../import/file-on-disk.ts';
import { addImportFlags, importOptionsOf } from '../import/import-flags.ts';
import { startProgress, startReading } from '../import/progress.ts';
import { startOf } from '../import/start-import.ts';
import { type Stored, storeRows, type Work } from '../import/store-rows.ts';
import { findTargets, namesOf } from '../import/targets.ts';
import { printJson } from '../output.ts';
import { Refusal } from '../refusal.ts';

interface Flags extends ServerFlags {
  readonly sample?: string;
  readonly createSample?: boolean;
  readonly check?: boolean;
  readonly yes?: boolean;
  readonly resume?: boolean;
  readonly again?: boolean;
}

/** `wafermark import FILE...`: from the file of an instrument to annotations. */
export function addImport(program: Command): void {
  const command = program
    .command('import <file...>')
    .description('Store what an instrument has written: tables as text or .xlsx, JSON, KLARF')
    .option('--sample <sample>', 'name or id of the sample; {wafer} stands for the name of each wafer')
    .option('--create-sample', 'register samples that do not exist')
    .option('--check', 'show the plan, and store nothing')
    .option('--yes', 'do not ask before anything is stored')
    .option('--resume', 'go on with an import that was interrupted')
    .option('--again', 'store a file that is on the sample already once more');
  addServerFlags(addImportFlags(command))
    .addHelpText(
      'after',
      `
The plan comes first: what was found in the file, what would be stored, and which flags settle what is not clear.
Coordinates are stored in mm. Each annotation keeps its file, line and options in its metadata.

Examples:
  $ wafermark import thickness.txt --check
  $ wafermark import thickness.txt --profile completeease --sample GaAs-003
  $ wafermark import lot.csv --profile kla-f5x --unit nm --sample 'lot-7-{wafer}' --create-sample --yes
  $ wafermark import rs.csv --missing 9999 --sample GaAs-003 --resume`,
    )
    .action(run);
}

async function run(paths: readonly string[], flags: Flags): Promise<void> {
  const planned: { readonly file: MeasurementFile; readonly plan: ImportPlan }[] = [];
  const options = await refusedAsJson(flags, () => importOptionsOf({ ...flags }));
  if (options === undefined) return;
  for (const path of paths) {
    const file = await fileOnDisk(path);
    const reading = startReading(file.name, file.size, flags.json === true);
    const plan = await refusedAsJson(flags, () => planImport(file, options, { onProgress: reading.update })).finally(
      reading.stop,
    );
    if (plan === undefined) return;
    planned.push({ file, plan });
  }
  if (flags.check === true)
    return check(
      planned.map(({ plan }) => plan),
      flags,
    );
  if (flags.json !== true) for (const { plan } of planned) console.error(describePlan(plan));
  for (const { plan } of planned) refuseUnfinished(plan, flags);
  const client = connect(flags);
  const works = await prepare(client, planned, flags);
  const count = planned.reduce((sum, { plan }) => sum + plan.annotations, 0);
  const names = [...new Set(works.map(({ target }) => target.sample.name ?? target.sample.id))];
  if (works.length > 0)
    await confirm(
      `Store ${count} annotations on ${names.slice(0, 5).join(', ')}${names.length > 5 ? ', …' : ''}?`,
      flags,
    );
  await store(client, works, count, flags);
}

/** Runs a step whose refusal has a form of its own in JSON: `{ "outcome": "refuse", "reason", "hint" }`. */
async function refusedAsJson<T>(flags: Flags, step: () => Promise<T>): Promise<T | undefined> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error;
    if (flags.json !== true) throw new Refusal(error.reason, hintOf(error));
    printJson(summarise(error));
    process.exitCode = EXIT.refused;
    return undefined;
  }
}

const hintOf = ({ hint }: ImportRefusal): string => (hint.startsWith('--') ? `Try: ${hint}` : hint);

function check(plans: readonly ImportPlan[], flags: Flags): void {
  if (plans.some(({ badRows }) => badRows.count > 0)) process.exitCode = EXIT.refused;
  if (flags.json === true) {
    const summaries = plans.map((plan) => summarise(plan));
    printJson(summaries.length === 1 ? summaries[0] : summaries);
  } else {
    for (const plan of plans) console.log(describePlan(plan));
  }
}

/** @throws {Refusal} that says all at once what keeps a plan from being carried out */
function refuseUnfinished(plan: ImportPlan, flags: Flags): void {
  const { file, badRows, needs } = plan;
  if (badRows.count > 0) {
    const rows = badRows.first.map(
      ({ line, column, reason }) => `  line ${line}${column === null ? '' : `, ${column}`}: ${reason}`,
    );
    const more = badRows.count > rows.length ? [`  … and ${badRows.count - rows.length} more`] : [];
    throw new Refusal(`${badRows.count} rows of ${file.name} cannot be read:\n${[...rows, ...more].join('\n')}`);
  }
  if (needs.length === 0) return;
  const reasons = needs.map(({ reason }) => `  ${reason}`).join('\n');
  const unclear = whichSample(plan, flags);
  throw new Refusal(
    `${file.name} does not say all that is needed:\n${reasons}${unclear === undefined ? '' : `\n${unclear.message}`}`,
    `Add: ${needs.map(({ option }) => option).join(' ')}${unclear?.hint === undefined ? '' : `\n${unclear.hint}`}`,
  );
}

/** What is unclear about the sample; undefined if nothing is. */
function whichSample(plan: ImportPlan, flags: Flags): Refusal | undefined {
  try {
    namesOf(plan, flags);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** Everything that can refuse does so before anything is stored. */
async function prepare(
  client: Wafermark,
  planned: readonly { readonly file: MeasurementFile; readonly plan: ImportPlan }[],
  flags: Flags,
): Promise<readonly Work[]> {
  const works: Work[] = [];
  const wanted = planned.map(({ plan }) => namesOf(plan, flags));
  for (const [index, { file, plan }] of planned.entries()) {
    for (const target of await findTargets(client, wanted[index] ?? new Map(), flags)) {
      const start = await startOf(client, target.sample.id, importIdOf(plan, target.wafer), flags);
      if (start !== undefined) works.push({ file, plan, target, start });
    }
  }
  return works;
}

async function store(client: Wafermark, works: readonly Work[], count: number, flags: Flags): Promise<void> {
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const progress = startProgress(count, flags.json === true);
  const done: Stored[] = [];
  try {
    let before = 0;
    for (const work of works) {
      const onStored = (stored: number): void => progress.update(before + stored);
      const stored = await storeRows(client, work, { signal: stopping.signal, onStored });
      done.push(stored);
      before += stored.stored + stored.already_stored;
    }
  } catch (error) {
    if (!stopping.signal.aborted) throw error;
    progress.stop();
    console.error('Interrupted. The same command with --resume goes on, and stores nothing twice.');
    process.exitCode = EXIT.interrupted;
    return;
  } finally {
    progress.stop();
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
  if (flags.json === true) return printJson({ imports: done });
  report(done);
}

function report(done: readonly Stored[]): void {
  if (done.length === 0) console.log('Everything is stored already.');
  for (const { import_id, sample, sample_id, stored, already_stored } of done) {
    const name = sample ?? sample_id;
    const before = already_stored === 0 ? '' : `, ${already_stored} before the interruption`;
    console.log(`Stored ${stored} annotations on ${name}${before}. Import ${import_id}.`);
    console.log(`  See them:        wafermark map ${quoted(name)}`);
    console.log(`  Take them back:  wafermark undo ${import_id} --sample ${quoted(name)}`);
  }
}

const quoted = (text: string): string => (/^[\w.-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`);
