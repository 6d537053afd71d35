import { type Annotation, isApiError, type PhysicalSample, Wafermark } from '@wafermark/client';
import { DEFAULT_BASE_URL } from '@wafermark/generated/document/api.ts';
import type { Command } from 'commander';
import { nearest } from './nearest.ts';
import { Refusal } from './refusal.ts';

/** The flags of every command that talks to a server. */
export interface ServerFlags {
  readonly server?: string;
  readonly apiKey?: string;
  readonly json?: boolean;
}

export const addServerFlags = (command: Command): Command =>
  command
    .option('--server <url>', `address of the API (WAFERMARK_BASE_URL, default ${DEFAULT_BASE_URL})`)
    .option(
      '--api-key <key>',
      'key of your organisation (WAFERMARK_API_KEY); other people on this machine can see flags',
    )
    .option('--json', 'print JSON');

/** A client for the server of the flags. A server on this machine accepts any key, so none has to be given for it. */
export function connect({ server, apiKey }: ServerFlags): Wafermark {
  const url = server ?? process.env['WAFERMARK_BASE_URL'] ?? process.env['AS_API_ENDPOINT'] ?? DEFAULT_BASE_URL;
  const isGiven = ['WAFERMARK_API_KEY', 'AS_API_KEY', 'ATOMSCALE_API_KEY'].some((name) => process.env[name]);
  const key = apiKey ?? (!isGiven && isLoopback(url) ? 'any-key' : undefined);
  return new Wafermark({ baseUrl: url, ...(key === undefined ? {} : { apiKey: key }) });
}

const isLoopback = (url: string): boolean =>
  URL.canParse(url) && /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(new URL(url).hostname);

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The sample with an id or a name, which is unique.
 * @throws {Refusal} when there is none
 */
export async function findSample(client: Wafermark, idOrName: string): Promise<PhysicalSample> {
  const found = await lookUpSample(client, idOrName);
  if (found === undefined) throw await noSample(client, idOrName, 'List them with `wafermark samples`.');
  return found;
}

/** The sample with an id or a name; undefined when none has the name. */
export async function lookUpSample(client: Wafermark, idOrName: string): Promise<PhysicalSample | undefined> {
  if (UUID.test(idOrName)) return await client.samples.get(idOrName);
  // A server without this extension answers with all samples.
  const found = (await client.samples.list({ name: idOrName })).find(({ name }) => name === idOrName);
  return found && (await client.samples.get(found.id));
}

/** The id of the sample that has the name already, if a sample could not be registered for that. */
export const takenBy = (error: unknown): string | undefined =>
  isApiError(error, 409) ? error.problem.physical_sample_id : undefined;

/** Says that no sample has a name, and which similar one there is. */
export async function noSample(client: Wafermark, name: string, next: string): Promise<Refusal> {
  const names: string[] = [];
  for await (const sample of client.samples.list({}, { maxItems: 5_000 })) if (sample.name) names.push(sample.name);
  const similar = nearest(name, names);
  const meant = similar === undefined ? '' : ` Did you mean ${similar}?`;
  return new Refusal(`No sample is named ${name}.${meant}`, next);
}

/** Options that narrow the annotations of a sample. */
export interface FilterFlags {
  readonly property?: string;
  readonly unit?: string;
  readonly frame?: 'sample_relative' | 'stage_absolute';
  readonly import?: string;
}

export const addFilterFlags = (command: Command): Command =>
  command
    .option('--property <name>', 'only this property, such as thickness')
    .option('--unit <unit>', 'only values in this unit')
    .option('--frame <frame>', 'only this reference frame: sample_relative or stage_absolute')
    .option('--import <id>', 'only what this import stored');

/** All annotations of a sample that the flags leave, page by page. */
export const annotationsOf = (client: Wafermark, sampleId: string, flags: FilterFlags): AsyncIterable<Annotation> =>
  client.annotations.list(sampleId, {
    ...(flags.property === undefined ? {} : { property_name: flags.property }),
    ...(flags.unit === undefined ? {} : { property_unit: flags.unit }),
    ...(flags.frame === undefined ? {} : { coord_ref_frame: flags.frame }),
    ...(flags.import === undefined ? {} : { import_id: flags.import }),
  });
