/** Writes a number for people. */
export type Format = (value: number) => string;

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Numbers from here on, and below the other, are written with a power of ten. */
const LARGE = 1e6;
const SMALL = 1e-3;
/** Values that differ by more than this factor have no common number of decimals. */
const WIDE = 1000;

/**
 * A format in which values between `low` and `high` have the same number of decimals, enough for `steps` different values; four
 * significant digits if they differ by orders of magnitude.
 */
export function formatBetween(low: number, high: number, steps: number): Format {
  const magnitude = Math.max(Math.abs(low), Math.abs(high));
  // Equal values have no span: four digits of them.
  const span = high - low > magnitude * 1e-12 ? high - low : magnitude / 10;
  if (!Number.isFinite(span) || span === 0 || (low > 0 && high / low > WIDE)) return formatDigits(4);
  const decimals = Math.max(0, Math.ceil(-Math.log10(span / steps) - 1e-9));
  if (magnitude < LARGE && magnitude >= SMALL) return (value) => withMinus(value.toFixed(Math.min(decimals, 12)));
  const digits = Math.ceil(Math.log10((magnitude * steps) / span) - 1e-9) + 1;
  return (value) => withPower(value, Math.min(Math.max(digits, 2), 8));
}

/** A format with this many significant digits, for values of different size. */
export function formatDigits(digits: number): Format {
  return (value) => {
    const size = Math.abs(value);
    if (size !== 0 && (size >= LARGE || size < SMALL)) return withPower(value, digits);
    return withMinus(String(Number(value.toPrecision(digits))));
  };
}

/** A percentage, without its sign: two decimals, or two digits if it is small. */
export const formatPercent: Format = (value) =>
  withMinus(Math.abs(value) >= 0.1 || value === 0 ? value.toFixed(2) : String(Number(value.toPrecision(2))));

/** A whole number, its digits in groups of three. */
export const formatCount: Format = (value) => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

/** As many digits as were measured, without those of binary fractions. */
export const formatExactly: Format = (value) => withMinus(String(Number(value.toPrecision(10))));

function withPower(value: number, digits: number): string {
  if (value === 0) return '0';
  const [mantissa = '', power = ''] = value.toExponential(digits - 1).split('e');
  const raised = power
    .replace('+', '')
    .replace('-', '⁻')
    .replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? digit);
  const short = mantissa.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
  return short === '1' ? `10${raised}` : `${withMinus(short)}×10${raised}`;
}

/** A minus as long as a plus, and none before zero. */
function withMinus(digits: string): string {
  return digits.replace(/^-(?=0\.?0*$)/, '').replace(/^-/, '−');
}

/** A value with its unit. */
export function withUnit(value: string, unit: string | null): string {
  return unit === null || unit === '' ? value : `${value} ${unit}`;
}

/** About how wide a text is, in units of its font size: of a wide font, so that nothing is cut. */
export function widthOf(content: string): number {
  let width = 0;
  for (const character of content) {
    if (/[\s.,:;|!'ijlIft()[\]·]/u.test(character)) width += 0.36;
    else if (/[A-Z%mwMW×±]/u.test(character)) width += 0.78;
    else if (/[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]/u.test(character)) width += 0.42;
    else if ((character.codePointAt(0) ?? 0) >= 0x2e80) width += 1;
    else width += 0.61;
  }
  return width;
}

/** Splits a text into lines of at most `width`, in units of the font size; a word that is longer is cut. */
export function wrap(content: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of content.split(/\s+/).map((part) => fit(part, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
  }
  return line === '' ? lines : [...lines, line];
}

/** The text, or the start of it that fits into `width`, with an ellipsis. */
export function fit(content: string, width: number): string {
  if (widthOf(content) <= width) return content;
  let kept = '';
  for (const character of content) {
    if (widthOf(`${kept}${character}…`) > width) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
