export type DecimalSign = 'point' | 'comma';

const POINT = /^[+\-\u2212]?(?:\d+\.?\d*|\.\d+)(?:[eE][+\-\u2212]?\d{1,4})?$/;
const COMMA = /^[+\-\u2212]?(?:\d+,?\d*|,\d+)(?:[eE][+\-\u2212]?\d{1,4})?$/;
/** No instrument writes more digits, and reading them takes time. */
const LONGEST = 100;

/**
 * A number as JavaScript writes it, from a text that is one by the strict grammar: sign, digits, one decimal sign, exponent, and nothing
 * else. So `''`, `0x10`, `1.234,5` and `1e999` are none.
 */
export function numberText(text: string, sign: DecimalSign): string | undefined {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST || !(sign === 'point' ? POINT : COMMA).test(trimmed)) return undefined;
  const pointed = sign === 'point' ? trimmed : trimmed.replace(',', '.');
  return pointed.includes('\u2212') ? pointed.replaceAll('\u2212', '-') : pointed;
}

/** @returns undefined for what is not a number, and for one that a double cannot hold */
export function parseNumber(text: string, sign: DecimalSign): number | undefined {
  const written = numberText(text, sign);
  return written === undefined ? undefined : finiteValue(written);
}

/** The value of a text that `numberText` returned. */
export function finiteValue(written: string): number | undefined {
  const value = Number(written);
  if (!Number.isFinite(value)) return undefined;
  if (value !== 0) return value;
  // Too small for a double: storing 0 would be another value than the file's.
  return /[1-9]/.test(written.split(/[eE]/)[0] ?? '') ? undefined : 0;
}

/** Whether it is a number with either decimal sign. */
export const looksNumeric = (text: string): boolean =>
  numberText(text, 'point') !== undefined || numberText(text, 'comma') !== undefined;
