import { type Convention, lotTable, type SiteSet, STATISTICS, statistics, tiltAndBowl } from '@wafermark/wafermap';
import { type Command, Option } from 'commander';
import {
  addFilterFlags,
  addServerFlags,
  connect,
  type FilterFlags,
  findSample,
  type ServerFlags,
} from '../connection.ts';
import { printJson, printTable, readable } from '../output.ts';
import { addShapeFlags, readSet, readSets, type ShapeFlags, shapeOf } from '../site-sets.ts';

interface StatsFlags extends ServerFlags, FilterFlags, ShapeFlags {
  readonly convention: Convention;
  readonly formulas?: boolean;
}

/** `wafermark stats SAMPLE...`: the numbers that reports have, and a table of a lot. */
export function addStats(program: Command): void {
  const command = program
    .command('stats <sample...>')
    .description('Print statistics of a sample, given by name or id; of several samples, a table with trend')
    .addOption(
      new Option('--convention <names>', 'what the statistics are called')
        .choices(['plain', 'kla', 'semi'])
        .default('plain'),
    )
    .option('--formulas', 'print the formula and source of each number');
  addServerFlags(addShapeFlags(addFilterFlags(command)))
    .addHelpText(
      'after',
      `
Examples:
  $ wafermark stats STO-Si-300-07
  $ wafermark stats STO-Si-300-07 --property thickness --edge-exclusion 3 --formulas
  $ wafermark stats lot-7-01 lot-7-02 lot-7-03 --property thickness --json`,
    )
    .action(async (names: readonly string[], flags: StatsFlags) =>
      names.length === 1 ? printOne(names[0] ?? '', flags) : printLot(names, flags),
    );
}

async function printOne(name: string, flags: StatsFlags): Promise<void> {
  const client = connect(flags);
  const sample = await findSample(client, name);
  const shape = shapeOf(sample, flags);
  const sets =
    flags.property === undefined ? await readSets(client, sample, flags) : [await readSet(client, sample, flags)];
  const options = { shape, edgeExclusion: flags.edgeExclusion };
  if (flags.json === true) return printJson(sets.map((set) => asJson(set, options, flags.convention)));
  for (const set of sets) {
    const unit = set.unit === null ? '' : ` (${set.unit})`;
    console.log(`${set.property}${unit}, ${set.frame ?? 'no frame'}, ${set.sample}`);
    const values = statistics(set.sites, options);
    const rows = STATISTICS.filter(({ key }) => values[key] !== null).map(({ key, labels, kind, formula, source }) => [
      labels[flags.convention],
      `${readable(values[key])}${kind === 'percent' ? ' %' : ''}`,
      ...(flags.formulas === true ? [formula, source] : []),
    ]);
    printTable(['', set.unit ?? '', ...(flags.formulas === true ? ['formula', 'source'] : [])], rows);
    console.log('');
  }
}

/** With formulas, so that nobody has to guess what a number means. */
function asJson(set: SiteSet, options: Parameters<typeof statistics>[1], convention: Convention): unknown {
  const values = statistics(set.sites, options);
  return {
    sample: set.sample,
    property: set.property,
    unit: set.unit,
    frame: set.frame,
    statistics: STATISTICS.map(({ key, labels, kind, formula, source }) => ({
      key,
      label: labels[convention],
      value: values[key],
      kind,
      formula,
      source,
    })),
    tilt_and_bowl: tiltAndBowl(set.sites),
  };
}

async function printLot(names: readonly string[], flags: StatsFlags): Promise<void> {
  const client = connect(flags);
  const sets: SiteSet[] = [];
  for (const name of names) sets.push(await readSet(client, await findSample(client, name), flags));
  const table = lotTable(sets, flags.edgeExclusion === undefined ? {} : { edgeExclusion: flags.edgeExclusion });
  if (flags.json === true) return printJson(table);
  const shown = STATISTICS.filter(({ key }) => LOT.includes(key));
  console.log(`${table.property}${table.unit === null ? '' : ` (${table.unit})`}`);
  printTable(
    ['sample', ...shown.map(({ labels }) => labels[flags.convention])],
    table.rows.map(({ name, statistics: of }) => [name, ...shown.map(({ key }) => readable(of[key]))]),
  );
  const { slope } = table.trend;
  console.log(`\nmean of means ${readable(table.meanOfMeans)}, 1σ of means (n − 1) ${readable(table.sdOfMeans)}`);
  if (slope !== null) console.log(`trend of the mean ${readable(slope)} per sample, in the order given`);
}

const LOT: readonly string[] = ['n', 'ignored', 'mean', 'sd', 'sdPercent', 'halfRangePercent', 'range', 'min', 'max'];
