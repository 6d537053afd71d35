import { ImportRefusal } from '../import-refusal.ts';
import { decimal, multiply, toNumber } from '../numbers/decimal.ts';
import type { ImportPlugin, TableRecord } from '../plugin.ts';
import { type Defect, DefectTable, readPair } from './defect-table.ts';
import { readTokens, type Token, unquoted } from './klarf-tokens.ts';

/** KLARF 1.8: records within records, lengths in nm. */
export const klarf18: ImportPlugin = {
  name: 'KLARF 1.8',
  recognises: (head) => /^\s*Record\s+FileRecord\s+"1\.8"/i.test(head),
  read: readKlarf,
};

/** Defects are held until the end: the pitch of the dies may stand behind them. */
const MOST = 1_000_000;
const NM_IN_MM = decimal('1e-6');

interface Wafer {
  readonly line: number;
  readonly name: string;
  readonly fields: Map<string, readonly string[]>;
  names: readonly string[];
  readonly defects: Defect[];
}

async function* readKlarf(text: AsyncIterable<string>): AsyncGenerator<TableRecord, void, void> {
  const reader = new RecordReader();
  for await (const tokens of readTokens(text)) {
    for (const token of tokens) reader.push(token);
  }
  yield* reader.end();
}

/** What an open brace belongs to. */
type Scope = 'record' | 'list' | 'field' | 'columns' | 'data' | 'other';

class RecordReader {
  readonly #scopes: Scope[] = [];
  /** Fields that stand outside wafers hold for all of them. */
  readonly #fields = new Map<string, readonly string[]>();
  readonly #wafers: Wafer[] = [];
  #wafer: { readonly wafer: Wafer; readonly depth: number } | undefined;
  #words: Token[] = [];
  #list = '';
  #columns: readonly string[] = [];
  #count = 0;
  #line = 1;

  push(token: Token): void {
    this.#line = token.line;
    const scope = this.#scopes.at(-1);
    if (token.text === '{') {
      this.#open();
      return;
    }
    if (token.text === '}') {
      this.#close(token);
      return;
    }
    if (scope === 'other') return;
    if (token.text === ';' && scope === 'data') {
      this.#defect();
      return;
    }
    if (token.text === ';' || (token.text === ',' && scope !== 'columns')) return;
    this.#words.push(token);
    if (this.#words.length > 100_000) throw this.#broken();
  }

  #open(): void {
    const scope = this.#scopes.at(-1);
    if (scope === 'data' || scope === 'field' || scope === 'columns' || scope === 'other') {
      // `Images 1 { … }` in a row is one cell; what is in its braces is left out.
      if (scope === 'data') this.#words.pop();
      this.#scopes.push('other');
      return;
    }
    const words = this.#words.map(({ text }) => text);
    const at = words.findLastIndex((word) => /^(?:Record|Field|List|Columns|Data)$/.test(word));
    const [kind = '', name = '', id = ''] = words.slice(Math.max(at, 0));
    const line = this.#words[Math.max(at, 0)]?.line ?? this.#line;
    this.#words = [];
    const scopes: Readonly<Record<string, Scope>> = {
      Record: 'record',
      Field: 'field',
      List: 'list',
      Columns: 'columns',
      Data: 'data',
    };
    const opened = scopes[kind] ?? 'other';
    this.#scopes.push(opened);
    if (opened === 'list') this.#list = name;
    if (opened === 'field') this.#words = [{ text: name, line }];
    if (opened !== 'record') return;
    if (name === 'LotRecord') this.#fields.set('LotID', [unquoted(id)]);
    if (name !== 'WaferRecord') return;
    const wafer: Wafer = { line, name: unquoted(id), fields: new Map(), names: [], defects: [] };
    this.#wafers.push(wafer);
    this.#wafer = { wafer, depth: this.#scopes.length };
  }

  #close(token: Token): void {
    const scope = this.#scopes.pop();
    if (scope === undefined) throw this.#broken();
    if (scope === 'other') return;
    if (scope === 'field') this.#field();
    if (scope === 'columns') this.#names();
    if (scope === 'data' && this.#words.length > 0) this.#defect();
    this.#words = [];
    if (this.#wafer !== undefined && this.#scopes.length < this.#wafer.depth) this.#wafer = undefined;
    this.#line = token.line;
  }

  #field(): void {
    const [name, ...values] = this.#words.map(({ text }) => unquoted(text));
    if (name !== undefined) (this.#wafer?.wafer.fields ?? this.#fields).set(name, values);
  }

  /** `int32 DEFECTID, int32 XREL, …` */
  #names(): void {
    const names: string[] = [];
    this.#words.forEach(({ text }, index) => {
      const next = this.#words[index + 1]?.text;
      if (text !== ',' && (next === ',' || next === undefined)) names.push(text);
    });
    this.#columns = names;
    if (this.#list === 'DefectList' && this.#wafer !== undefined) this.#wafer.wafer.names = names;
  }

  #defect(): void {
    const [first] = this.#words;
    const words = this.#words.map(({ text }) => unquoted(text));
    this.#words = [];
    if (first === undefined || this.#list !== 'DefectList' || this.#wafer === undefined) return;
    const pictures = this.#columns.some((name) => /^IMAGE/i.test(name));
    if (
      words.length < this.#columns.length - (pictures ? 1 : 0) ||
      (!pictures && words.length > this.#columns.length)
    ) {
      throw new ImportRefusal(
        `The defect in line ${first.line} has ${words.length} fields, and its list names ${this.#columns.length}.`,
        'Export the file again.',
        { line: first.line },
      );
    }
    this.#count += 1;
    if (this.#count > MOST) throw new ImportRefusal(`The file holds more than ${MOST} defects.`, 'Export fewer.');
    this.#wafer.wafer.defects.push({ line: first.line, cells: words });
  }

  *end(): Generator<TableRecord, void, void> {
    if (this.#scopes.length > 0) throw this.#broken();
    for (const wafer of this.#wafers) {
      if (wafer.names.length > 0) yield* this.#wafer18(wafer);
    }
  }

  *#wafer18(wafer: Wafer): Generator<TableRecord, void, void> {
    const { line } = wafer;
    const find = (name: string): readonly string[] => wafer.fields.get(name) ?? this.#fields.get(name) ?? [];
    yield { line, cells: ['Wafer ID', wafer.name] };
    const [size] = find('SampleSize');
    if (size !== undefined && /^\d+$/.test(size)) {
      yield { line, cells: ['Wafer Diameter (mm)', String(toNumber(multiply(decimal(size), NM_IN_MM)))] };
    }
    for (const [name, label] of [
      ['LotID', 'Lot ID'],
      ['SlotNumber', 'Slot'],
      ['StepID', 'StepID'],
      ['SampleOrientationMarkType', 'SampleOrientationMarkType'],
    ] as const) {
      const values = find(name);
      if (values.length > 0) yield { line, cells: [label, values.join(' ')] };
    }
    const grid = {
      pitch: readPair('DiePitch', find('DiePitch'), line),
      centre: readPair('SampleCenterLocation', find('SampleCenterLocation'), line),
      unit: NM_IN_MM,
      unitName: 'nm',
    };
    const table = new DefectTable(wafer.names, grid, line);
    yield table.header(line);
    for (const defect of wafer.defects) yield table.row(defect);
  }

  #broken(): ImportRefusal {
    return new ImportRefusal(
      `The KLARF file breaks off in line ${this.#line}: its braces do not match.`,
      'Export the file again.',
      { line: this.#line },
    );
  }
}
