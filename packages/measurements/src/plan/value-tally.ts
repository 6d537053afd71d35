import type { ValueStatistics } from '../plan.ts';
import type { Column } from '../table/column.ts';
import { Reservoir } from './reservoir.ts';

/** A value far from all others. */
export interface Outlier {
  readonly value: number;
  readonly line: number;
  /** How many robust standard deviations it is away from the median. */
  readonly sigmas: number;
}

const SAMPLE = 2_000;
const FAR = 20;
/** The median of deviations, times this, is the standard deviation of a normal distribution. */
const NORMAL = 1.4826;

/** Statistics of one value, gathered one by one. */
export class ValueTally {
  readonly column: Column;
  #n = 0;
  #missing = 0;
  #min = { value: Number.POSITIVE_INFINITY, line: 0 };
  #max = { value: Number.NEGATIVE_INFINITY, line: 0 };
  /** The sum, and what rounding took from it. */
  #sum = 0;
  #lost = 0;
  readonly #sample: Reservoir<number> | undefined;

  /** @param watched Whether outliers are looked for */
  constructor(column: Column, watched: boolean) {
    this.column = column;
    this.#sample = watched ? new Reservoir(SAMPLE) : undefined;
  }

  get n(): number {
    return this.#n;
  }

  get missing(): number {
    return this.#missing;
  }

  add(value: number | undefined, line: number): void {
    if (value === undefined) {
      this.#missing += 1;
      return;
    }
    this.#n += 1;
    if (value < this.#min.value) this.#min = { value, line };
    if (value > this.#max.value) this.#max = { value, line };
    const sum = this.#sum + value;
    this.#lost += Math.abs(this.#sum) >= Math.abs(value) ? this.#sum - sum + value : value - sum + this.#sum;
    this.#sum = sum;
    this.#sample?.add(value);
  }

  statistics(): ValueStatistics {
    const { header, property, unit, role } = this.column;
    const known = this.#n > 0;
    const mean = (this.#sum + this.#lost) / this.#n;
    return {
      column: header,
      property,
      unit,
      role: role === 'quality' ? 'quality' : 'value',
      n: this.#n,
      min: known ? this.#min.value : null,
      max: known ? this.#max.value : null,
      // Sums beyond what a double can hold have no mean.
      mean: known && Number.isFinite(mean) ? mean : null,
      missing: this.#missing,
    };
  }

  /** The smallest or greatest value, if it stands far from the others. */
  outliers(): Outlier[] {
    const values = this.#sample?.items.toSorted((a, b) => a - b) ?? [];
    if (values.length < 5) return [];
    const median = middle(values);
    const deviations = values.map((value) => Math.abs(value - median)).toSorted((a, b) => a - b);
    // Of a few values, most may be nearly equal by chance: a thousandth of the value is never far.
    const sigma = Math.max(NORMAL * middle(deviations), Math.abs(median) / 1_000);
    if (sigma === 0) return [];
    return [this.#min, this.#max]
      .map(({ value, line }) => ({ value, line, sigmas: Math.abs(value - median) / sigma }))
      .filter(({ sigmas }) => sigmas > FAR);
  }
}

const middle = (sorted: readonly number[]): number => {
  const half = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half)] ?? 0)) / 2;
};
