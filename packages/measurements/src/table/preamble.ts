import { numberText } from '../numbers/number-text.ts';
import type { TableRecord } from '../plugin.ts';
import { findUnit } from '../units/find-unit.ts';
import { keyOf, readHeader } from '../units/header-text.ts';
import { namesResults, waferRank } from './header-rules.ts';

/** Keys and values above a table, bounded. */
const MOST_KEYS = 200;
const LONGEST_VALUE = 500;

/** What stands above a table, read as keys and values. */
export class Preamble {
  readonly #values = new Map<string, string>();
  /** Names of the values, where the header says only "Value". */
  results: readonly string[] = [];

  get values(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#values);
  }

  /** Reads `key: value`, `key:`, `value` and several such pairs in one record. */
  add(record: TableRecord): void {
    const cells = record.cells.map((cell) => cell.trim());
    const key = keyOf(cells[0] ?? '');
    if (namesResults(key)) this.results = cells.slice(1).filter((cell) => cell !== '');
    const filled = cells.filter((cell) => cell !== '');
    const [first = '', ...rest] = filled;
    const inOne = /^(?:#+\s*)?([^:=]{1,80}?)\s*[:=]\s*(\S.*)$/s.exec(first);
    if (inOne !== null) {
      this.#set(inOne[1] ?? '', [inOne[2], ...rest].join(', '));
      return;
    }
    if (rest.length === 0) return;
    const pairs = filled.length % 2 === 0 && filled.every((cell, index) => index % 2 === 1 || cell.endsWith(':'));
    if (!pairs) {
      this.#set(first, rest.join(', '));
      return;
    }
    for (let index = 0; index < filled.length; index += 2) this.#set(filled[index] ?? '', filled[index + 1] ?? '');
  }

  #set(key: string, value: string): void {
    const name = key
      .replace(/^#+\s*/, '')
      .replace(/\s*[:=]\s*$/, '')
      .slice(0, 100);
    if (name === '' || (this.#values.size >= MOST_KEYS && !this.#values.has(name))) return;
    this.#values.set(name, value.slice(0, LONGEST_VALUE));
  }

  /** The wafer that it names. @param splitBy The key that names it, if the caller says so */
  wafer(splitBy: string | undefined): string | null {
    if (splitBy !== undefined) return this.find(splitBy) ?? null;
    const ranked = [...this.#values]
      .map(([key, value]) => ({ rank: waferRank(keyOf(key)), value: value.replaceAll(/^"|"$/g, '') }))
      .filter(({ rank, value }) => rank !== -1 && value !== '')
      .toSorted((a, b) => a.rank - b.rank);
    return ranked[0]?.value ?? null;
  }

  find(name: string): string | undefined {
    const key = keyOf(name);
    return this.#values.get(name) ?? [...this.#values].find(([other]) => keyOf(other) === key)?.[1];
  }

  /** The wafer's radius in mm, if it says so. */
  radius(): number | undefined {
    for (const [key, value] of this.#values) {
      const { key: name, unit } = readHeader(key);
      const half = /^(?:wafer|sample|substrate) radius$/.test(name);
      if (
        !half &&
        !/^(?:(?:wafer|sample|substrate) ?(?:dia|diam|diameter|size|durchmesser)|diameter|durchmesser)$/.test(name)
      )
        continue;
      const found = /^([\d.,]+)\s*(\D*)$/.exec(value.split(', ')[0]?.trim() ?? '');
      const size = Number(numberText((found?.[1] ?? '').replace(',', '.'), 'point') ?? Number.NaN);
      const length = findUnit(found?.[2] ?? '', 'length') ?? unit;
      const mm = length?.dimension === 'length' ? size * Number(length.factor) * 1000 : size;
      // Without a unit, a size of 6 is in inches, and that is a guess.
      if (Number.isFinite(mm) && mm >= 10 && mm <= 1000) return half ? mm : mm / 2;
    }
    return undefined;
  }
}
