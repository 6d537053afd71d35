import type { Annotation } from '@wafermark/client';
import { type Command, Option } from 'commander';
import {
  addFilterFlags,
  addServerFlags,
  annotationsOf,
  connect,
  type FilterFlags,
  findSample,
  type ServerFlags,
} from '../connection.ts';
import { FORMATS, type Format, writeRows } from '../export-formats.ts';
import { printJson } from '../output.ts';
import { Refusal } from '../refusal.ts';

interface ExportFlags extends ServerFlags, FilterFlags {
  readonly output?: string;
  readonly format?: Format;
}

/** `wafermark export SAMPLE`: all annotations of a sample as a table. */
export function addExport(program: Command): void {
  const command = program
    .command('export <sample>')
    .description('Write the annotations of a sample, given by name or id, as CSV, NDJSON or Parquet')
    .option('-o, --output <file>', 'the file; without it, the standard output')
    .addOption(new Option('--format <format>', 'default: by the name of the file, else csv').choices(FORMATS));
  addServerFlags(addFilterFlags(command))
    .addHelpText(
      'after',
      `
Examples:
  $ wafermark export GaAs-003 -o GaAs-003.csv
  $ wafermark export GaAs-003 --property thickness --format ndjson | jq .property_value
  $ wafermark export GaAs-003 -o GaAs-003.parquet`,
    )
    .action(async (given: string, flags: ExportFlags) => {
      const format = formatOf(flags);
      const client = connect(flags);
      const sample = await findSample(client, given);
      const rows: AsyncIterable<Annotation> = annotationsOf(client, sample.id, flags);
      const count = await writeRows(rows, format, flags.output);
      if (flags.output === undefined) return;
      if (flags.json === true) return printJson({ file: flags.output, format, annotations: count });
      console.log(`Wrote ${count} annotations to ${flags.output}.`);
    });
}

function formatOf({ format, output }: ExportFlags): Format {
  const ending = output?.split('.').at(-1)?.toLowerCase();
  const byName = FORMATS.find((known) => known === ending);
  const chosen = format ?? byName ?? 'csv';
  if (chosen === 'parquet' && output === undefined) {
    throw new Refusal('Parquet cannot be written to the standard output.', 'Name a file: -o sample.parquet');
  }
  if (format === undefined && byName === undefined && output !== undefined && ending !== 'txt') {
    throw new Refusal(`${output} does not say in which format to write.`, `Add --format: ${FORMATS.join(', ')}`);
  }
  return chosen;
}
