import { isZip, refuseKnownBinary } from './bytes/binary-formats.ts';
import { type ByteWatcher, decodeText, readBytes } from './bytes/decode-text.ts';
import { type Encoding, findEncoding } from './bytes/find-encoding.ts';
import { findJson, MOST_JSON, readJson, readJsonLines } from './formats/read-json.ts';
import { readWhole } from './formats/read-whole.ts';
import { MOST_WORKBOOK, readWorkbook } from './formats/read-workbook.ts';
import { ImportRefusal } from './import-refusal.ts';
import type { MeasurementFile } from './measurement-file.ts';
import type { Delimiter, ImportOptions } from './options/import-options.ts';
import type { PlanWarning } from './plan.ts';
import type { ImportPlugin, TableRecord } from './plugin.ts';
import { refuseOtherTexts } from './table/refuse-other-layouts.ts';
import { findDelimiter } from './text/find-delimiter.ts';
import { readRecords } from './text/read-records.ts';

/** Bytes that are looked at in order to see what a file is. */
const HEAD = 256 * 1024;

type Batches = AsyncIterable<readonly TableRecord[]>;

/** A file whose format is known, and which can be read as records as often as needed. */
export interface OpenedFile {
  /** `text`, `xlsx`, `json`, `ndjson` or the name of a plug-in. */
  readonly format: string;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter | null;
  /** Whether rows may lack empty cells at their end. */
  readonly padded: boolean;
  readonly warnings: readonly PlanWarning[];
  readonly records: (watcher: ByteWatcher) => Batches;
}

/** What opening a file goes by, besides the file. */
export interface OpenSources {
  readonly options: ImportOptions;
  readonly plugins: readonly ImportPlugin[];
  /** The encoding, if an earlier reading found it. */
  readonly encoding?: Encoding | undefined;
}

/** Finds out what a file is. @throws {ImportRefusal} if it is none of what can be read */
export async function openRecords(file: MeasurementFile, sources: OpenSources): Promise<OpenedFile> {
  const { head, complete } = await readHead(file);
  if (head.length === 0) throw new ImportRefusal('The file is empty.', 'Export it again.');
  refuseKnownBinary(head);
  if (isZip(head)) return openWorkbook(file, sources);
  const encoding = sources.encoding ?? findEncoding(head, sources.options.encoding, complete);
  const text = new TextDecoder(encoding.label).decode(head, { stream: !complete });
  if (text.trim() === '') throw new ImportRefusal('The file is empty.', 'Export it again.');
  const read = (watcher: ByteWatcher): AsyncIterable<string> => decodeText(readBytes(file, watcher), encoding);
  return openText(text, complete, { ...sources, encoding, read });
}

async function readHead(file: MeasurementFile): Promise<{ readonly head: Uint8Array; readonly complete: boolean }> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const bytes of file.open()) {
    // A copy: a Buffer would share its memory with its slice.
    parts.push(new Uint8Array(bytes));
    size += bytes.length;
    if (size >= HEAD) break;
  }
  const head = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    head.set(part, at);
    at += part.length;
  }
  return size < HEAD ? { head, complete: true } : { head: head.subarray(0, HEAD), complete: false };
}

interface TextSources extends OpenSources {
  readonly encoding: Encoding;
  readonly read: (watcher: ByteWatcher) => AsyncIterable<string>;
}

function openText(head: string, complete: boolean, { options, plugins, encoding, read }: TextSources): OpenedFile {
  const base = { encoding, delimiter: null, warnings: encodingWarnings(encoding), padded: false };
  const plugin = plugins.find((one) => one.recognises(head));
  if (plugin !== undefined)
    return { ...base, format: plugin.name, records: (watcher) => inBatches(plugin.read(read(watcher))) };
  const json = findJson(head);
  if (json === 'ndjson')
    return { ...base, format: json, padded: true, records: (watcher) => readJsonLines(read(watcher)) };
  if (json === 'json') {
    return {
      ...base,
      format: json,
      padded: true,
      records: (watcher) => inOneBatch(async () => readJson(await wholeText(read(watcher)))),
    };
  }
  refuseOtherTexts(head);
  const delimiter = options.delimiter ?? findDelimiter(head, complete) ?? 'tab';
  return { ...base, format: 'text', delimiter, records: (watcher) => readRecords(read(watcher), delimiter) };
}

const encodingWarnings = ({ label, name }: Encoding): PlanWarning[] =>
  label === 'windows-1252' && !name.includes('given')
    ? [
        {
          code: 'encoding',
          message: 'The bytes are not UTF-8, so they are read as windows-1252.',
          hint: '--encoding LABEL',
        },
      ]
    : [];

async function openWorkbook(file: MeasurementFile, { options }: OpenSources): Promise<OpenedFile> {
  const load = async (watcher: ByteWatcher) =>
    readWorkbook(await readWhole(readBytes(file, watcher), MOST_WORKBOOK, 'A workbook'), options.sheet);
  const { sheet, sheets } = await load({});
  const warnings: PlanWarning[] =
    sheets.length > 1 && options.sheet === undefined
      ? [
          {
            code: 'sheet',
            message: `The workbook has ${sheets.length} sheets (${sheets.join(', ')}); "${sheet}" is read.`,
            hint: '--sheet NAME',
          },
        ]
      : [];
  return {
    format: 'xlsx',
    encoding: { label: 'utf-8', name: 'none (workbook)', fatal: false },
    delimiter: null,
    padded: true,
    warnings,
    records: (watcher) => inOneBatch(async () => (await load(watcher)).records),
  };
}

async function* inOneBatch(
  read: () => Promise<readonly TableRecord[]>,
): AsyncGenerator<readonly TableRecord[], void, void> {
  yield await read();
}

const BATCH = 1_000;

async function* inBatches(records: AsyncIterable<TableRecord>): AsyncGenerator<readonly TableRecord[], void, void> {
  let batch: TableRecord[] = [];
  for await (const record of records) {
    batch.push(record);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function wholeText(pieces: AsyncIterable<string>): Promise<string> {
  const parts: string[] = [];
  let size = 0;
  for await (const piece of pieces) {
    parts.push(piece);
    size += piece.length;
    if (size > MOST_JSON) {
      throw new ImportRefusal(
        'A JSON document of more than 64 MiB is not read: it would have to be in memory as a whole.',
        'Write one object in each line (NDJSON), or CSV.',
      );
    }
  }
  return parts.join('');
}
