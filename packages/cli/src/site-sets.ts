import type { Annotation, PhysicalSample, Wafermark } from '@wafermark/client';
import { groupAnnotations, type SiteSet, type WaferShape } from '@wafermark/wafermap';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { annotationsOf, type FilterFlags } from './connection.ts';
import { Refusal } from './refusal.ts';

/** Flags that say what the sample looks like. */
export interface ShapeFlags {
  /** mm */
  readonly diameter?: number;
  readonly notch?: 'bottom' | 'top' | 'left' | 'right' | 'none';
  /** mm */
  readonly edgeExclusion?: number;
}

export const addShapeFlags = (command: Command): Command =>
  command
    .option(
      '--diameter <mm>',
      'of the wafer; default: that in the sample’s metadata (diameter_mm), else what holds all sites',
      positive,
    )
    .addOption(new Option('--notch <side>', 'default: bottom').choices(['bottom', 'top', 'left', 'right', 'none']))
    .option('--edge-exclusion <mm>', 'width of the ring that no number includes', positive);

/** Parses a number of millimetres, or of anything else that is not negative. */
export function positive(text: string): number {
  const value = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text)) throw new InvalidArgumentError('It must be a number, such as 3 or 0.5.');
  return value;
}

/** Any decimal number. */
export function decimal(text: string): number {
  if (!/^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text))
    throw new InvalidArgumentError('It must be a number, such as 25.1 or -3e-9.');
  return Number(text);
}

/** All sets of a sample: one for each property, unit and frame that the flags leave. */
export async function readSets(
  client: Wafermark,
  sample: PhysicalSample,
  flags: FilterFlags,
): Promise<readonly SiteSet[]> {
  const annotations: Annotation[] = [];
  for await (const annotation of annotationsOf(client, sample.id, flags)) annotations.push(annotation);
  const name = sample.name ?? sample.id;
  return groupAnnotations(annotations).groups.map((set) => ({ ...set, sample: name }));
}

/**
 * The only set of a sample that the flags leave.
 * @throws {Refusal} when there is none or several, with the flags that choose
 */
export async function readSet(client: Wafermark, sample: PhysicalSample, flags: FilterFlags): Promise<SiteSet> {
  const [first, ...others] = await readSets(client, sample, flags);
  const name = sample.name ?? sample.id;
  if (first === undefined) {
    const properties = await client.samples.properties(sample.id);
    const known = [...new Set(properties.map(({ property_name }) => property_name))].join(', ');
    throw new Refusal(`${name} has no such annotations.`, known === '' ? undefined : `Its properties are ${known}.`);
  }
  if (others.length === 0) return first;
  const choices = [first, ...others].map(({ property, unit, frame }) =>
    [
      `  --property ${quoted(property)}`,
      ...(unit === null ? [] : [`--unit ${quoted(unit)}`]),
      ...(frame === undefined ? [] : [`--frame ${frame}`]),
    ].join(' '),
  );
  throw new Refusal(
    `${name} has ${choices.length} sets of values, and a map shows one. Choose:\n${choices.join('\n')}`,
  );
}

const quoted = (text: string): string => (/^[\w./%-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`);

/** What the flags and the metadata of the sample say about its shape; undefined leaves it to the sites. */
export function shapeOf(sample: PhysicalSample, flags: ShapeFlags): WaferShape | undefined {
  const metadata = sample.physical_sample_metadata;
  const inMetadata = (name: string): number | undefined => {
    const value = metadata?.[name];
    return typeof value === 'number' && value > 0 ? value : undefined;
  };
  const edgeExclusion = flags.edgeExclusion ?? inMetadata('edge_exclusion_mm');
  const diameter = flags.diameter ?? inMetadata('diameter_mm');
  if (diameter === undefined) return undefined;
  return { kind: 'disc', diameter, edgeExclusion, notch: flags.notch };
}
