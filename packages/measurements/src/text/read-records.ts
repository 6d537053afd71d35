import { ImportRefusal } from '../import-refusal.ts';
import type { Delimiter } from '../options/import-options.ts';
import type { TableRecord } from '../plugin.ts';
import { LineSplitter } from './line-splitter.ts';
import { splitLine } from './split-line.ts';

/** Longest record with a line end in it: taking it apart again for each line takes quadratic time. */
const LONGEST_RECORD = 65_536;

/** Records of a text, in batches as its pieces come. Lines are counted as an editor does: LF, CRLF and CR end one. */
export async function* readRecords(
  text: AsyncIterable<string>,
  delimiter: Delimiter,
): AsyncGenerator<readonly TableRecord[], void, void> {
  const splitter = new RecordSplitter(delimiter);
  for await (const piece of text) {
    const records = splitter.push(piece);
    if (records.length > 0) yield records;
  }
  const rest = splitter.end();
  if (rest.length > 0) yield rest;
}

/** Takes text apart piece by piece. */
export class RecordSplitter {
  readonly #delimiter: Delimiter;
  readonly #lines = new LineSplitter();
  #line = 0;
  /** Lines of a record whose last cell is still open, and its first line. */
  #open: { text: string; line: number } | undefined;

  constructor(delimiter: Delimiter) {
    this.#delimiter = delimiter;
  }

  push(piece: string): TableRecord[] {
    return this.#records(this.#lines.push(piece));
  }

  /** @throws {ImportRefusal} if a quote is never closed */
  end(): TableRecord[] {
    const records = this.#records(this.#lines.end());
    if (this.#open !== undefined) throw this.#neverClosed(this.#open.line);
    return records;
  }

  #records(lines: readonly string[]): TableRecord[] {
    const records: TableRecord[] = [];
    for (const line of lines) {
      this.#line += 1;
      const record = this.#record(line);
      if (record !== undefined) records.push(record);
    }
    return records;
  }

  #record(line: string): TableRecord | undefined {
    const first = this.#open?.line ?? this.#line;
    const text = this.#open === undefined ? line : `${this.#open.text}\n${line}`;
    // Only a line with a quote can close a cell, and taking a long cell apart for each of its lines would take quadratic time.
    if (this.#open !== undefined && !line.includes('"')) {
      if (text.length > LONGEST_RECORD) throw this.#neverClosed(first);
      this.#open = { text, line: first };
      return undefined;
    }
    const { cells, open } = splitLine(text, this.#delimiter);
    if (!open) {
      this.#open = undefined;
      return { line: first, cells };
    }
    if (text.length > LONGEST_RECORD) throw this.#neverClosed(first);
    this.#open = { text, line: first };
    return undefined;
  }

  #neverClosed(line: number): ImportRefusal {
    return new ImportRefusal(
      `A quote (") that opens in line ${line} is never closed.`,
      'Close it, or double it if it is part of the text.',
      { line },
    );
  }
}

/** Records of the head of a text. An unfinished last line is left out, unless the head is all there is. */
export function headRecords(text: string, delimiter: Delimiter, complete: boolean): TableRecord[] {
  const splitter = new RecordSplitter(delimiter);
  const records = splitter.push(text);
  try {
    return complete ? [...records, ...splitter.end()] : records;
  } catch (error) {
    if (error instanceof ImportRefusal) return records;
    throw error;
  }
}
