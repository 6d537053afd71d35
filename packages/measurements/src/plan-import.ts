import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { ByteWatcher } from './bytes/decode-text.ts';
import type { Encoding } from './bytes/find-encoding.ts';
import { ImportRefusal, quoteArgument } from './import-refusal.ts';
import type { MeasurementFile, RunOptions } from './measurement-file.ts';
import { add, decimal, multiply, toText } from './numbers/decimal.ts';
import type { DecimalPair, ImportOptions } from './options/import-options.ts';
import { ExtentTally } from './plan/extent-tally.ts';
import { chooseRadius, findNeeds, findWarnings } from './plan/judge.ts';
import { PlanTally, statisticsOf } from './plan/plan-tally.ts';
import type { ImportPlan, PlannedColumn } from './plan.ts';
import type { ImportPlugin } from './plugin.ts';
import { PLUGINS } from './plugins.ts';
import { type PreparedFile, prepareFile, readTables, withEncoding } from './read-tables.ts';
import type { Column } from './table/column.ts';
import type { TableColumns } from './table/table-layout.ts';
import type { TableSink } from './table/table-reader.ts';

/** What a caller may say about a run, besides the options. */
export interface PlanRun extends RunOptions {
  /** Readers of other formats; they go before those that are always there. */
  readonly plugins?: readonly ImportPlugin[] | undefined;
}

/**
 * Finds out what a file holds, and what would be imported of it. Reads it as a whole, in constant memory; nothing is sent.
 * @throws {ImportRefusal} if the file is nothing that can be read, or is ambiguous in a way that an option settles
 */
export async function planImport(
  file: MeasurementFile,
  options: ImportOptions = {},
  run: PlanRun = {},
): Promise<ImportPlan> {
  return withEncoding((encoding) => planWith(file, options, run, encoding));
}

async function planWith(
  file: MeasurementFile,
  options: ImportOptions,
  run: PlanRun,
  encoding: Encoding | undefined,
): Promise<ImportPlan> {
  const plugins = [...(run.plugins ?? []), ...PLUGINS];
  const prepared = await prepareFile(file, { options, plugins, encoding });
  const centre = options.origin?.kind === 'centre' ? await findCentre(prepared, options, run) : null;
  const hash = sha256.create();
  let bytes = 0;
  const watcher: ByteWatcher = {
    signal: run.signal,
    onProgress: run.onProgress,
    onBytes: (piece) => {
      hash.update(piece);
      bytes += piece.length;
    },
  };
  const tally = new PlanTally(options.wafer);
  await readAll(readTables(prepared, tally, { centre, watcher })).catch((error: unknown) => {
    throw withEncodingHint(error, prepared.opened.encoding.name, options);
  });
  refuseNothing(tally, options);
  return assemble({
    file: { name: file.name, bytes, sha256: bytesToHex(hash.digest()) },
    prepared,
    centre,
    tally,
    options,
  });
}

/** Headers that make no sense are often those of another encoding: every text can be read as windows-1252. */
function withEncodingHint(error: unknown, encoding: string, options: ImportOptions): unknown {
  if (!(error instanceof ImportRefusal) || encoding !== 'windows-1252' || options.encoding !== undefined) return error;
  return new ImportRefusal(
    `${error.reason} The bytes are not UTF-8, so they were read as windows-1252.`,
    `${error.hint}, or another encoding: --encoding gb18030`,
    error,
  );
}

async function readAll(batches: AsyncIterable<void>): Promise<void> {
  for await (const _ of batches);
}

/** The middle of all sites, in mm, as the file counts. */
async function findCentre(
  prepared: PreparedFile,
  options: ImportOptions,
  { signal }: PlanRun,
): Promise<DecimalPair | null> {
  const { origin: _, yDown: _y, flipX: _x, rotate: _r, ...plain } = options;
  const extent = new ExtentTally();
  const ignore = (): void => {};
  const sink: TableSink = {
    table: ignore,
    row: ignore,
    skipped: ignore,
    footer: ignore,
    blank: ignore,
    bad: ignore,
    missing: ignore,
    site: ({ x, y }) => extent.add(x, y),
  };
  const layout = { ...prepared.layout, options: plain };
  await readAll(readTables({ ...prepared, layout }, sink, { centre: null, watcher: { signal } }));
  const found = extent.extent;
  if (found === null) return null;
  const middle = ([least, most]: readonly [number, number]): string =>
    toText(multiply(add(decimal(String(least)), decimal(String(most))), decimal('0.5')));
  return { x: middle(found.x), y: middle(found.y) };
}

function refuseNothing(tally: PlanTally, { wafer }: ImportOptions): void {
  const names = tally.waferNames;
  const absent = wafer?.find((name) => !names.includes(name.trim()));
  if (absent !== undefined) {
    const shown = names.slice(0, 30).map(quoteArgument).join(', ');
    throw new ImportRefusal(
      `The file has no wafer ${quoteArgument(absent)}; ${names.length === 0 ? 'it names none' : `its wafers are: ${shown}`}.`,
      names[0] === undefined ? 'Leave out --wafer.' : `--wafer ${quoteArgument(names[0])}`,
    );
  }
  if (tally.sites > 0 || tally.badRows.count > 0) return;
  const table = tally.tables[0];
  const columns = table === undefined ? '' : ` Position is read from ${quoteArgument(table.coordinates.first.header)}.`;
  throw new ImportRefusal(
    `No row of the file holds a position.${columns}`,
    'Export it again, or name other columns with --map coord_x=HEADER --map coord_y=HEADER.',
  );
}

interface Parts {
  readonly file: ImportPlan['file'];
  readonly prepared: PreparedFile;
  readonly centre: DecimalPair | null;
  readonly tally: PlanTally;
  readonly options: ImportOptions;
}

function assemble({ file, prepared: { opened, layout }, centre, tally, options }: Parts): ImportPlan {
  const [table] = tally.tables;
  if (table === undefined) throw new ImportRefusal('The file holds no table.', 'Export it again.');
  const { extent } = tally.extent;
  const radius = chooseRadius(options, tally.radius, extent, table.frame);
  const judged = { tally, table, radius, options };
  const values = statisticsOf(tally.values);
  return {
    file,
    format: opened.format,
    encoding: opened.encoding.name,
    delimiter: opened.delimiter,
    decimal: layout.decimal,
    layout: layout.kind === 'matrix' ? 'matrix' : table.wide ? 'wide' : tally.tablesRead > 1 ? 'blocks' : 'table',
    headerLine: layout.headerLine,
    columns: tally.tables.flatMap(plannedColumns),
    coordUnit: { ...table.coordUnit, stored: 'mm' },
    frame: table.frame,
    polar: table.coordinates.kind === 'polar',
    wafers: tally.plannedWafers(),
    sites: tally.sites,
    values,
    annotations: [...tally.values.values()].filter(({ column }) => column.imported).reduce((sum, { n }) => sum + n, 0),
    extent,
    radius,
    duplicates: { ...tally.duplicates.listed(), searched: tally.compared },
    flagged: tally.flagged.listed(),
    skipped: tally.skippedLines.listed(),
    footer: tally.footerLines.listed(),
    blankLines: tally.blankLines,
    preamble: tally.preamble,
    firstRows: tally.firstRows,
    positions: tally.positions.items,
    warnings: [...opened.warnings, ...findWarnings(judged)],
    needs: findNeeds(judged),
    badRows: tally.badRows.listed(),
    options,
    recipe: { encoding: opened.encoding, centre },
  };
}

/** Columns of a table, without those of an earlier table that are the same. */
function plannedColumns({ columns }: TableColumns, at: number, tables: readonly TableColumns[]): PlannedColumn[] {
  const earlier = new Set(tables.slice(0, at).flatMap((table) => table.columns.map(({ header }) => header)));
  return columns.filter(({ header }) => !earlier.has(header)).map((column) => plannedColumn(column, columns));
}

const plannedColumn = (
  { index, header, role, axis, property, unit, parent }: Column,
  columns: readonly Column[],
): PlannedColumn => ({
  index,
  header,
  role,
  axis,
  property,
  unit,
  parent: parent === null ? null : (columns[parent]?.property ?? null),
});
