import { type ByteWatcher, NotUtf8 } from './bytes/decode-text.ts';
import { type Encoding, WINDOWS_1252 } from './bytes/find-encoding.ts';
import type { MeasurementFile } from './measurement-file.ts';
import { type OpenedFile, type OpenSources, openRecords } from './open-records.ts';
import type { DecimalPair } from './options/import-options.ts';
import type { TableRecord } from './plugin.ts';
import { findLayout } from './table/find-layout.ts';
import { MatrixReader } from './table/matrix-reader.ts';
import type { TableLayout } from './table/table-layout.ts';
import { TableReader, type TableSink } from './table/table-reader.ts';

/** Records in which the layout must show. */
const HEAD = 1_500;

/** A file whose format and layout are known. */
export interface PreparedFile {
  readonly opened: OpenedFile;
  readonly layout: TableLayout;
}

/** Finds format and layout from the head of a file. @throws {ImportRefusal} if one of them is not plain */
export async function prepareFile(file: MeasurementFile, sources: OpenSources): Promise<PreparedFile> {
  const opened = await openRecords(file, sources);
  const head: TableRecord[] = [];
  for await (const batch of opened.records({})) {
    for (const record of batch) {
      if (head.length < HEAD) head.push(record);
    }
    if (head.length >= HEAD) break;
  }
  const { delimiter, padded } = opened;
  return { opened, layout: findLayout({ head, delimiter, padded, options: sources.options }) };
}

/** Reads all records of a file; what they hold goes to the sink. Each step is one batch. */
export async function* readTables(
  { opened, layout }: PreparedFile,
  sink: TableSink,
  { centre, watcher }: { readonly centre: DecimalPair | null; readonly watcher: ByteWatcher },
): AsyncGenerator<void, void, void> {
  const reader =
    layout.kind === 'matrix' ? new MatrixReader(layout, sink, centre) : new TableReader(layout, sink, centre);
  for await (const batch of opened.records(watcher)) {
    for (const record of batch) reader.push(record);
    yield;
  }
  reader.end();
}

/**
 * Runs with the encoding that the head shows, and again with windows-1252 if bytes further below are not UTF-8.
 * @param run Reads the whole file
 */
export async function withEncoding<Result>(run: (encoding: Encoding | undefined) => Promise<Result>): Promise<Result> {
  try {
    return await run(undefined);
  } catch (error) {
    if (error instanceof NotUtf8) return run(WINDOWS_1252);
    throw error;
  }
}
