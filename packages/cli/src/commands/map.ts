import { writeFile } from 'node:fs/promises';
import {
  type Colours,
  differenceMap,
  type SiteSet,
  sharedDomain,
  terminalMap,
  type WaferMapOptions,
  waferMap,
} from '@wafermark/wafermap';
import { type Command, Option } from 'commander';
import {
  addFilterFlags,
  addServerFlags,
  connect,
  type FilterFlags,
  findSample,
  type ServerFlags,
} from '../connection.ts';
import { hasColours, printJson } from '../output.ts';
import { Refusal } from '../refusal.ts';
import { addShapeFlags, decimal, positive, readSet, type ShapeFlags, shapeOf } from '../site-sets.ts';

interface MapFlags extends ServerFlags, FilterFlags, ShapeFlags {
  readonly output?: string;
  readonly compare?: string;
  readonly fill?: 'hull' | 'edge' | 'none';
  readonly colors?: Colours;
  readonly target?: number;
  readonly log?: boolean;
  readonly labels?: boolean;
  readonly size?: number;
  readonly theme?: 'light' | 'dark';
  readonly title?: string;
}

const COLOURS: readonly Colours[] = ['viridis', 'cividis', 'magma', 'grey', 'diverging', 'jet-like'];

/** `wafermark map SAMPLE`: a wafer map in the terminal, or as a file. */
export function addMap(program: Command): void {
  const command = program
    .command('map <sample...>')
    .description('Draw a property of a sample, given by name or id, in the terminal or as SVG or PNG')
    .option('-o, --output <file>', 'an .svg or .png; several samples need {sample} in its name')
    .option('--compare <sample>', 'draw the difference from this sample instead')
    .addOption(new Option('--fill <where>', 'between the sites, to the edge, or not').choices(['hull', 'edge', 'none']))
    .addOption(new Option('--colors <palette>', 'default: viridis; diverging with a target').choices(COLOURS))
    .option('--target <value>', 'the value in the middle of the colours', decimal)
    .option('--log', 'logarithmic colours')
    .option('--no-labels', 'print no values')
    .option('--size <px>', 'width of the picture', positive)
    .addOption(new Option('--theme <theme>', 'default: light').choices(['light', 'dark']))
    .option('--title <text>', 'default: the property and the sample');
  addServerFlags(addShapeFlags(addFilterFlags(command)))
    .addHelpText(
      'after',
      `
Several samples share one scale of colours.

Examples:
  $ wafermark map STO-Si-300-07 --property thickness
  $ wafermark map STO-Si-300-07 --property thickness --fill edge -o thickness.svg
  $ wafermark map lot-7-01 lot-7-02 lot-7-03 --property thickness -o 'map-{sample}.png'
  $ wafermark map post-cmp --compare pre-cmp --property thickness -o removal.png`,
    )
    .action(draw);
}

async function draw(names: readonly string[], flags: MapFlags): Promise<void> {
  checkOutput(names, flags.output);
  const client = connect(flags);
  const samples = await Promise.all(names.map((name) => findSample(client, name)));
  const sets: SiteSet[] = [];
  for (const sample of samples) sets.push(await readSet(client, sample, flags));
  const other =
    flags.compare === undefined ? undefined : await readSet(client, await findSample(client, flags.compare), flags);
  const domain = sets.length > 1 ? sharedDomain(sets) : undefined;
  const files: string[] = [];
  for (const [index, set] of sets.entries()) {
    const sample = samples[index];
    if (sample === undefined) continue;
    const options = { ...optionsOf(flags), shape: shapeOf(sample, flags), domain };
    if (flags.output === undefined) {
      console.log(`${set.property}${set.unit === null ? '' : ` (${set.unit})`}, ${set.sample}`);
      console.log(terminalMap(set, { ...options, columns: columns(), colour: colour() }));
      continue;
    }
    const svg = other === undefined ? waferMap(set, options) : differenceMap(other, set, options);
    const file = flags.output.replaceAll('{sample}', fileName(set.sample ?? sample.id));
    await writePicture(file, svg);
    files.push(file);
  }
  if (flags.json === true) return printJson({ files });
  for (const file of files) console.log(`Wrote ${file}.`);
}

function checkOutput(names: readonly string[], output: string | undefined): void {
  if (output === undefined) return;
  if (!/\.(svg|png)$/i.test(output)) throw new Refusal(`${output} is neither an .svg nor a .png.`);
  if (names.length > 1 && !output.includes('{sample}')) {
    throw new Refusal(`${names.length} maps do not go into one file.`, "Write -o 'map-{sample}.svg'.");
  }
}

const optionsOf = ({ fill, colors, target, log, labels, size, theme, title }: MapFlags): WaferMapOptions => ({
  fill,
  colours: colors,
  target,
  scale: log === true ? 'log' : undefined,
  labels: labels === false ? false : undefined,
  size,
  theme,
  title,
});

async function writePicture(file: string, svg: string): Promise<void> {
  if (!/\.png$/i.test(file)) return await writeFile(file, svg);
  // Loaded when needed: the renderer is an optional package with a binary.
  const { waferPng } = await import('@wafermark/wafermap/png');
  await writeFile(file, await waferPng(svg));
}

/** A sample's name without what file names may not hold. */
const fileName = (name: string): string => name.replaceAll(/[^\p{L}\p{N}._-]+/gu, '_');

const columns = (): number => Math.min(process.stdout.columns ?? 60, 72);

const colour = (): 'truecolor' | 'ansi16' | 'none' => {
  if (!hasColours()) return 'none';
  return process.stdout.getColorDepth() >= 24 ? 'truecolor' : 'ansi16';
};
