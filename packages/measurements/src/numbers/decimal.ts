/** An exact decimal number: digits × 10^exponent. */
export interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

export const ZERO: Decimal = { digits: 0n, exponent: 0 };

/** @param written A number as JavaScript writes it */
export function decimal(written: string): Decimal {
  const [mantissa = '', power = '0'] = written.toLowerCase().split('e');
  const [whole = '', part = ''] = mantissa.replace('+', '').split('.');
  const digits = whole + part;
  return { digits: BigInt(digits === '-' || digits === '' ? '0' : digits), exponent: Number(power) - part.length };
}

export const multiply = (a: Decimal, b: Decimal): Decimal => ({
  digits: a.digits * b.digits,
  exponent: a.exponent + b.exponent,
});

export function add(a: Decimal, b: Decimal): Decimal {
  const exponent = Math.min(a.exponent, b.exponent);
  return { digits: raise(a, exponent) + raise(b, exponent), exponent };
}

export const negate = ({ digits, exponent }: Decimal): Decimal => ({ digits: -digits, exponent });
export const subtract = (a: Decimal, b: Decimal): Decimal => add(a, negate(b));

/** The nearest double. */
export const toNumber = ({ digits, exponent }: Decimal): number => Number(`${digits}e${exponent}`);
export const toText = ({ digits, exponent }: Decimal): string => `${digits}e${exponent}`;

const raise = ({ digits, exponent }: Decimal, to: number): bigint => digits * 10n ** BigInt(exponent - to);

/** Multiplies by 10^power in the text: `1.44` and 1 give 14.4, not 14.399999999999999. */
export function shifted(written: string, power: number): number {
  if (power === 0) return Number(written) + 0;
  const at = written.search(/[eE]/);
  const text = at === -1 ? `${written}e${power}` : `${written.slice(0, at)}e${Number(written.slice(at + 1)) + power}`;
  // -0 becomes 0.
  return Number(text) + 0;
}
