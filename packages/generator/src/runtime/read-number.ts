/** A number in JSON syntax (RFC 8259 §6): no hexadecimal digits, no `Infinity`, no spaces. */
const JSON_NUMBER = /^-?(0|[1-9]\d*)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;
/** A number as JavaScript formats it: the digits of the shortest text that denotes the same double. */
const WRITTEN = /(\d+)(?:\.(\d+))?/;

/** Parses a number; returns the text itself if it is not a number or a double cannot represent it. */
export function readNumber(text: string): number | string {
  const match = JSON_NUMBER.exec(text);
  if (match === null) return text;
  const value = Number(text);
  return keeps(match, value) ? value : text;
}

/**
 * Fractions are rounded as usual, and a number too large for a double is left to a schema to reject. But an integer must not
 * change, and a nonzero number must not become 0.
 */
function keeps(match: RegExpExecArray, value: number): boolean {
  if (Number.isSafeInteger(value) && value !== 0) return true;
  const written = significant(match);
  if (value === 0) return written.digits === '';
  if (!Number.isInteger(value) || written.exponent < 0) return true;
  // They are so close that the same digits also have the same exponent.
  return [String(value), BigInt(value).toString()].some(
    (text) => significant(WRITTEN.exec(text) ?? []).digits === written.digits,
  );
}

/** A decimal as digits without leading or trailing zeros, times a power of ten. */
function significant([, integer = '', fraction = '', exponent = '0']: readonly string[]): {
  readonly digits: string;
  readonly exponent: number;
} {
  const all = (integer + fraction).replace(/^0+/, '');
  const digits = all.replace(/0+$/, '');
  return { digits, exponent: Number(exponent) - fraction.length + all.length - digits.length };
}
