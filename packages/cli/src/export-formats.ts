import { once } from 'node:events';
import { open, rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import type { Annotation } from '@wafermark/client';
import { FIELDS } from '@wafermark/generated/document/api.ts';

export const FORMATS = ['csv', 'ndjson', 'parquet'] as const;
export type Format = (typeof FORMATS)[number];

/** Rows that are collected before they are written together. */
const TOGETHER = 10_000;

/**
 * Writes annotations as a table with the fields of the document as columns.
 * @param file Undefined for the standard output. A file appears under its name only once it is complete.
 * @returns how many
 */
export async function writeRows(rows: AsyncIterable<Annotation>, format: Format, file?: string): Promise<number> {
  if (file === undefined) {
    let count = 0;
    for await (const text of textOf(rows, format, () => (count += 1))) {
      if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    }
    return count;
  }
  const part = `${file}.part`;
  try {
    const count = format === 'parquet' ? await writeParquet(rows, part) : await writeText(rows, format, part);
    await rename(part, file);
    return count;
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function writeText(rows: AsyncIterable<Annotation>, format: Format, path: string): Promise<number> {
  const handle = await open(path, 'w');
  const stream = handle.createWriteStream();
  let count = 0;
  for await (const text of textOf(rows, format, () => (count += 1))) {
    if (!stream.write(text)) await once(stream, 'drain');
  }
  stream.end();
  await finished(stream);
  return count;
}

async function* textOf(
  rows: AsyncIterable<Annotation>,
  format: Format,
  counted: () => unknown,
): AsyncGenerator<string> {
  if (format === 'csv') yield `${FIELDS.Annotation.join(',')}\r\n`;
  for await (const row of rows) {
    counted();
    yield format === 'csv' ? csvLine(row) : `${JSON.stringify(row)}\n`;
  }
}

/** @see RFC 4180. Metadata is JSON, null is an empty cell. */
const csvLine = (row: Annotation): string => `${FIELDS.Annotation.map((name) => csvCell(row[name])).join(',')}\r\n`;

function csvCell(value: Annotation[keyof Annotation]): string {
  if (value === null) return '';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

async function writeParquet(rows: AsyncIterable<Annotation>, path: string): Promise<number> {
  // Loaded when needed: it takes longer than everything else together.
  const { fileWriter, ParquetWriter } = await import('hyparquet-writer');
  const writer = new ParquetWriter({ writer: fileWriter(path), schema: PARQUET_SCHEMA });
  let count = 0;
  let group: Annotation[] = [];
  const flush = async (): Promise<void> => {
    const columnData = FIELDS.Annotation.map((name) => ({ name, data: group.map((row) => parquetCell(row[name])) }));
    await writer.write({ columnData, rowGroupSize: group.length });
    group = [];
  };
  for await (const row of rows) {
    count += 1;
    group.push(row);
    if (group.length === TOGETHER) await flush();
  }
  if (group.length > 0) await flush();
  await writer.finish();
  return count;
}

type Column = (typeof FIELDS.Annotation)[number];

const NUMBERS: readonly Column[] = ['property_value', 'coord_x', 'coord_y', 'coord_z'];

/** Metadata is JSON as text, which every reader of Parquet understands. */
const PARQUET_SCHEMA = [
  { name: 'root', num_children: FIELDS.Annotation.length },
  ...FIELDS.Annotation.map((name) =>
    NUMBERS.includes(name)
      ? ({ name, type: 'DOUBLE', repetition_type: 'OPTIONAL' } as const)
      : ({ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' } as const),
  ),
];

const parquetCell = (value: Annotation[Column]): string | number | null =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
