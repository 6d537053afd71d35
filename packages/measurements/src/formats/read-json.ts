import { ImportRefusal } from '../import-refusal.ts';
import type { TableRecord } from '../plugin.ts';
import { LineSplitter } from '../text/line-splitter.ts';

/** Largest JSON document that is read as a whole, in bytes. Lines of JSON may be any number. */
export const MOST_JSON: number = 64 * 1024 * 1024;
const MOST_COLUMNS = 1_000;
const HEAD = 300;

type JsonObject = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @returns Which kind of JSON a text begins like */
export function findJson(head: string): 'json' | 'ndjson' | undefined {
  const start = head.trimStart();
  if (/^\[\s*(?:\{|\])/.test(start)) return 'json';
  if (!start.startsWith('{')) return undefined;
  const [line = ''] = start.split(/\r\n|\n|\r/, 1);
  try {
    return isObject(JSON.parse(line))
      ? onlyLine(start, line) && hasRows(JSON.parse(line))
        ? 'json'
        : 'ndjson'
      : undefined;
  } catch {
    return /^\{\s*"/.test(start) ? 'json' : undefined;
  }
}

const onlyLine = (text: string, line: string): boolean => text.slice(line.length).trim() === '';
const hasRows = (value: JsonObject): boolean =>
  Object.values(value).some((item) => Array.isArray(item) && item.some(isObject));

/** Reads a document: an array of objects, or an object with one. */
export function readJson(text: string): TableRecord[] {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    throw new ImportRefusal(
      `The JSON is not valid: ${error instanceof Error ? error.message : String(error)}.`,
      'Export it again.',
    );
  }
  const rows = Array.isArray(document)
    ? document
    : isObject(document)
      ? Object.values(document).find((item) => Array.isArray(item) && item.some(isObject))
      : undefined;
  if (!Array.isArray(rows) || rows.length === 0) {
    throw new ImportRefusal('The JSON holds no array of objects.', 'Write an array with an object for each site.');
  }
  const table = new JsonTable();
  return [...rows.flatMap((row: unknown, index) => table.push(row, index + 1)), ...table.end()];
}

/** Reads lines of JSON, each an object. */
export async function* readJsonLines(text: AsyncIterable<string>): AsyncGenerator<readonly TableRecord[], void, void> {
  const splitter = new LineSplitter();
  const table = new JsonTable();
  let line = 0;
  const read = (lines: readonly string[]): TableRecord[] =>
    lines.flatMap((one) => {
      line += 1;
      return one.trim() === '' ? [] : table.push(parseLine(one, line), line);
    });
  for await (const piece of text) yield read(splitter.push(piece));
  yield [...read(splitter.end()), ...table.end()];
}

function parseLine(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ImportRefusal(`Line ${line} is not valid JSON.`, 'Write one JSON object in each line.', { line });
  }
}

/** Makes a table of objects. Its header are the names of the first objects. */
class JsonTable {
  #head: { readonly row: JsonObject; readonly line: number }[] | undefined = [];
  #names: readonly string[] = [];

  push(value: unknown, line: number): TableRecord[] {
    if (!isObject(value))
      throw new ImportRefusal(`Item ${line} is not an object.`, 'Write an object for each site.', { line });
    const row = flatten(value);
    if (this.#head === undefined) return [this.#record(row, line)];
    this.#head.push({ row, line });
    return this.#head.length < HEAD ? [] : this.end();
  }

  end(): TableRecord[] {
    if (this.#head === undefined) return [];
    const head = this.#head;
    this.#head = undefined;
    this.#names = [...new Set(head.flatMap(({ row }) => Object.keys(row)))];
    if (this.#names.length > MOST_COLUMNS)
      throw new ImportRefusal(
        `Objects have more than ${MOST_COLUMNS} names.`,
        'Write an object with few values for each site.',
      );
    return [{ line: 0, cells: this.#names }, ...head.map(({ row, line }) => this.#record(row, line))];
  }

  #record(row: JsonObject, line: number): TableRecord {
    const unknown = Object.keys(row).find((name) => !this.#names.includes(name));
    if (unknown !== undefined) {
      throw new ImportRefusal(
        `Item ${line} has "${unknown.slice(0, 60)}", which the first ${HEAD} items do not have.`,
        'Give all objects the same names.',
        { line },
      );
    }
    return { line, cells: this.#names.map((name) => cellText(row[name])) };
  }
}

/** `{ position: { x: 1 } }` has the name `position x`. */
function flatten(value: JsonObject, prefix = '', depth = 0): JsonObject {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]) =>
      isObject(item) && depth < 4
        ? Object.entries(flatten(item, `${prefix}${name} `, depth + 1))
        : [[`${prefix}${name}`, item]],
    ),
  );
}

function cellText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
