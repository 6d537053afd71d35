/** A whole number, its digits in groups of three. */
export const formatCount = (value: number): string => value.toLocaleString('en-US');

/** As many digits as were measured, without those of binary fractions. */
export const formatExactly = (value: number): string => withMinus(String(Number(value.toPrecision(10))));

const withMinus = (text: string): string => text.replace(/^-/, '−');

const MOST_DECIMALS = 6;

/** A format for a column: with as many decimals as the value that has most, so that points stand below each other. */
export function formatAligned(values: readonly number[]): (value: number) => string {
  const texts = values.map((value) => String(Number(value.toPrecision(10))));
  if (texts.some((text) => text.includes('e'))) return formatExactly;
  const decimals = Math.min(MOST_DECIMALS, Math.max(0, ...texts.map((text) => text.split('.')[1]?.length ?? 0)));
  return (value) => withMinus(value.toFixed(decimals));
}

/** Of the server, as people here write it. */
export const formatTime = (iso: string): string =>
  new Date(iso).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' });

/** The number that a person has typed, with a point or a comma; undefined if it is none. */
export function parseTyped(text: string): number | undefined {
  const plain = text.trim().replace('−', '-').replace(',', '.');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}
