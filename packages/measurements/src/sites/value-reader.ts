import { decimal, shifted } from '../numbers/decimal.ts';
import { finiteValue } from '../numbers/number-text.ts';
import { findUnit } from '../units/find-unit.ts';
import type { Unit } from '../units/unit-table.ts';

/** Reads a text that is a number; undefined if a double cannot hold it. */
export type ValueReader = (written: string) => number | undefined;

/** @param from The unit of the file; @param to The unit to store, as spelled */
export function valueReader(from: Unit | undefined, to: string | null): ValueReader {
  const target = to === null ? undefined : findUnit(to);
  if (from === undefined || target === undefined || from.spelling === to) return finiteValue;
  const power = powerBetween(from.factor, target.factor);
  if (power !== undefined) {
    return (written) => (finiteValue(written) === undefined ? undefined : finite(shifted(written, power)));
  }
  const factor = Number(from.factor) / Number(target.factor);
  return (written) => {
    const value = finiteValue(written);
    // The last digits are noise of the factor.
    return value === undefined ? undefined : finite(Number((value * factor).toPrecision(15)));
  };
}

const finite = (value: number): number | undefined => (Number.isFinite(value) ? value : undefined);

function powerBetween(from: string, to: string): number | undefined {
  const [a, b] = [decimal(from), decimal(to)];
  const [one, other] = [a.digits.toString(), b.digits.toString()];
  if (!/^10*$/.test(one) || !/^10*$/.test(other)) return undefined;
  return a.exponent + one.length - (b.exponent + other.length);
}
