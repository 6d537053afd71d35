import { ImportRefusal } from '../import-refusal.ts';
import { decimal } from '../numbers/decimal.ts';
import type { ImportPlugin, TableRecord } from '../plugin.ts';
import { DefectTable, type DieGrid, readPair } from './defect-table.ts';
import { readTokens, type Token, unquoted } from './klarf-tokens.ts';

/** KLARF 1.1 and 1.2: statements of a key and values that end with `;`, lengths in µm. */
export const klarf12: ImportPlugin = {
  name: 'KLARF 1.2',
  recognises: (head) => /^\s*FileVersion\s+1\s+[0-7]\s*;/.test(head),
  read: readKlarf,
};

async function* readKlarf(text: AsyncIterable<string>): AsyncGenerator<TableRecord, void, void> {
  const reader = new StatementReader();
  for await (const tokens of readTokens(text)) {
    for (const token of tokens) yield* reader.push(token);
  }
  reader.end();
}

/** Longest statement besides the list of defects, in tokens. */
const MOST = 100_000;
const LABELS: Readonly<Record<string, string>> = { WaferID: 'Wafer ID', LotID: 'Lot ID', Slot: 'Slot' };

class StatementReader {
  #statement: Token[] = [];
  #names: readonly string[] = [];
  #grid: Partial<Record<'pitch' | 'centre', readonly [string, string]>> = {};
  /** While the list of defects is read. */
  #table: DefectTable | undefined;
  #row: Token[] = [];
  #finished = false;

  *push(token: Token): Generator<TableRecord, void, void> {
    if (this.#finished) return;
    if (this.#table !== undefined) return yield* this.#defect(token, this.#table);
    if (token.text !== ';') {
      this.#statement.push(token);
      if (this.#statement.length > MOST) throw broken(this.#statement[0]);
      if (token.text !== 'DefectList' || this.#statement.length > 1) return;
      this.#table = new DefectTable(this.#names, this.#dies(token), token.line);
      this.#statement = [];
      return yield this.#table.header(token.line);
    }
    const [key, ...values] = this.#statement;
    this.#statement = [];
    if (key === undefined) return;
    if (key.text === 'EndOfFile') this.#finished = true;
    else
      yield* this.#keep(
        key,
        values.map(({ text }) => unquoted(text)),
      );
  }

  end(): void {
    if (this.#table !== undefined) throw broken(this.#row[0]);
  }

  *#keep({ text: key, line }: Token, values: readonly string[]): Generator<TableRecord, void, void> {
    if (key === 'DefectRecordSpec') this.#names = values.slice(1);
    else if (key === 'DiePitch') this.#grid.pitch = readPair(key, values, line);
    else if (key === 'SampleCenterLocation') this.#grid.centre = readPair(key, values, line);
    else if (key === 'SampleSize' && values[0] === '1') yield { line, cells: ['Wafer Diameter (mm)', values[1] ?? ''] };
    // Lists are long, and nothing about single sites.
    else if (values.length > 0 && values.length < 10) yield { line, cells: [LABELS[key] ?? key, values.join(' ')] };
  }

  *#defect(token: Token, table: DefectTable): Generator<TableRecord, void, void> {
    const [first] = this.#row;
    const ends = token.text === ';';
    // A row ends with its line, unless that holds too few fields; names and numbers of pictures follow behind.
    if (first !== undefined && (ends || (token.line !== first.line && this.#row.length >= this.#fields()))) {
      yield this.#finish(first, table);
    }
    if (!ends) {
      this.#row.push(token);
      if (this.#row.length > MOST) throw broken(first);
      return;
    }
    this.#table = undefined;
  }

  #fields(): number {
    const pictures = this.#names.includes('IMAGELIST');
    if (!pictures) return this.#names.length;
    const count = Number(this.#row[this.#names.indexOf('IMAGECOUNT')]?.text ?? '0');
    return this.#names.length - 1 + (Number.isInteger(count) && count > 0 ? count * 2 : 0);
  }

  #finish(first: Token, table: DefectTable): TableRecord {
    const cells = this.#row.map(({ text }) => unquoted(text));
    this.#row = [];
    const lacking = this.#names.includes('IMAGELIST') ? this.#names.length - 1 : this.#names.length;
    if (cells.length >= lacking && (cells.length === this.#names.length || lacking < this.#names.length)) {
      return table.row({ line: first.line, cells: cells.slice(0, this.#names.length) });
    }
    throw new ImportRefusal(
      `The defect in line ${first.line} has ${cells.length} fields, and DefectRecordSpec names ${this.#names.length}.`,
      'Export the file again.',
      { line: first.line },
    );
  }

  #dies({ line }: Token): DieGrid {
    const { pitch, centre } = this.#grid;
    if (pitch !== undefined && centre !== undefined) return { pitch, centre, unit: decimal('1e-3'), unitName: 'µm' };
    throw new ImportRefusal(
      `No ${pitch === undefined ? 'DiePitch' : 'SampleCenterLocation'} stands above the defects in line ${line}.`,
      'Export the file again.',
      { line },
    );
  }
}

const broken = (token: Token | undefined): ImportRefusal =>
  new ImportRefusal(
    `The KLARF file breaks off: what begins in line ${token?.line ?? 1} has no end.`,
    'Export the file again.',
    { line: token?.line },
  );
