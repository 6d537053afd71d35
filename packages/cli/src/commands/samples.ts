import type { PhysicalSample, PhysicalSampleListItem, Wafermark } from '@wafermark/client';
import type { Command } from 'commander';
import { addServerFlags, connect, findSample, type ServerFlags, takenBy } from '../connection.ts';
import { printJson, printTable, readable } from '../output.ts';
import { Refusal } from '../refusal.ts';

/** `wafermark samples`: lists samples, shows one, registers one. */
export function addSamples(program: Command): void {
  const samples = program.command('samples').description('List, show and register samples');

  addServerFlags(samples.command('list', { isDefault: true }).description('List the samples that your key can access'))
    .option('--name <name>', 'only samples with exactly this name')
    .addHelpText('after', '\nExamples:\n  $ wafermark samples\n  $ wafermark samples list --name GaAs-003 --json')
    .action(async (flags: ServerFlags & { readonly name?: string }) => {
      const client = connect(flags);
      const found: PhysicalSampleListItem[] = [];
      for await (const sample of client.samples.list(flags.name === undefined ? {} : { name: flags.name })) {
        found.push(sample);
      }
      if (flags.json === true) return printJson(found);
      const rows = found.map(({ name, id, created_datetime, owner_name, owner_id }) => [
        name,
        id,
        created_datetime.slice(0, 16).replace('T', ' '),
        owner_name ?? owner_id,
      ]);
      printTable(['name', 'id', 'registered (UTC)', 'owner'], rows);
    });

  addServerFlags(
    samples.command('show <sample>').description('Show a sample, given by name or id, and what was measured on it'),
  )
    .addHelpText('after', '\nExample:\n  $ wafermark samples show GaAs-003')
    .action(async (given: string, flags: ServerFlags) => {
      const client = connect(flags);
      const sample = await findSample(client, given);
      const properties = await client.samples.properties(sample.id);
      if (flags.json === true) return printJson({ ...sample, properties });
      console.log(`${sample.name ?? '(no name)'}  ${sample.id}, registered ${sample.created_datetime}\n`);
      const rows = properties.map((one) => [
        one.property_name,
        one.property_unit,
        one.coord_ref_frame,
        one.num_annotations,
        one.num_ignored,
        readable(one.mean),
        readable(one.standard_deviation),
        readable(one.minimum),
        readable(one.maximum),
      ]);
      printTable(['property', 'unit', 'frame', 'annotations', 'ignored', 'mean', '1σ (n − 1)', 'min', 'max'], rows);
    });

  addServerFlags(samples.command('create <name>').description('Register a sample'))
    .addHelpText('after', '\nExample:\n  $ wafermark samples create GaAs-004')
    .action(async (name: string, flags: ServerFlags) => {
      const sample = await create(connect(flags), name);
      if (flags.json === true) return printJson(sample);
      console.log(sample.id);
    });
}

async function create(client: Wafermark, name: string): Promise<PhysicalSample> {
  try {
    return await client.samples.create({ name });
  } catch (error) {
    const taken = takenBy(error);
    if (taken === undefined) throw error;
    throw new Refusal(
      `${name} is the name of ${taken} already.`,
      `Look at it with \`wafermark samples show ${taken}\`, or choose another name.`,
    );
  }
}
