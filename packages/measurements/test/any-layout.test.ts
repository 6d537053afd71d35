import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotations, type Given, utf16 } from './memory-file.ts';

/** A table, and how it is written. */
const DELIMITERS = { tab: '\t', semicolon: ';', comma: ',', pipe: '|' } as const;
/** Powers of ten between a unit of coordinates and mm. */
const UNITS = { mm: 0, cm: 1, µm: -3, um: -3, nm: -6, m: 3 } as const;

/** A decimal number as its digits, so that its text in any unit is exact. */
const decimals = fc.record({
  digits: fc.integer({ min: -99_999, max: 99_999 }),
  places: fc.integer({ min: 0, max: 4 }),
});
type DecimalNumber = { readonly digits: number; readonly places: number };

/** Moves the decimal point of a number by hand. */
function textOf({ digits, places }: DecimalNumber, power: number, sign: string): string {
  const shift = places + power;
  const text = String(Math.abs(digits));
  const minus = digits < 0 ? '-' : '';
  if (shift <= 0) return `${minus}${text}${'0'.repeat(-shift)}`;
  const padded = text.padStart(shift + 1, '0');
  return `${minus}${padded.slice(0, -shift)}${sign}${padded.slice(-shift)}`;
}
const exactValue = (number: DecimalNumber): number => Number(textOf(number, 0, '.')) + 0;

const tables = fc.record({
  rows: fc.array(fc.record({ x: decimals, y: decimals, value: decimals, other: fc.option(decimals) }), {
    minLength: 1,
    maxLength: 30,
  }),
  delimiter: fc.constantFrom<keyof typeof DELIMITERS>('tab', 'semicolon', 'comma', 'pipe'),
  comma: fc.boolean(),
  unit: fc.constantFrom<keyof typeof UNITS>('mm', 'cm', 'µm', 'um', 'nm', 'm'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  lastEnd: fc.boolean(),
  encoding: fc.constantFrom('utf-8', 'bom', 'utf-16le', 'utf-16be', 'utf-16 bom'),
  order: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
  preamble: fc.boolean(),
  summary: fc.constantFrom('none', 'above', 'below'),
  blankTail: fc.integer({ min: 0, max: 3 }),
  quoted: fc.boolean(),
  piece: fc.constantFrom(1, 3, 7, 64, 65_536),
});

type Table = typeof tables extends fc.Arbitrary<infer Value> ? Value : never;

function write({ rows, unit, lineEnd, lastEnd, order, preamble, summary, blankTail, quoted, ...table }: Table): string {
  const delimiter = DELIMITERS[table.delimiter];
  const sign = usesComma({ ...table }) ? ',' : '.';
  const arrange = (cells: readonly string[]): string => order.map((index) => cells[index] ?? '').join(delimiter);
  const label = (index: number): string => (quoted ? `"p${delimiter}${index}"` : `p${index}`);
  const sums = ['Mean', '', '', `9${sign}9`, ''];
  // A summary is known by its first cell.
  const summaryLine = [...order]
    .sort((a, b) => Number(b === 0) - Number(a === 0))
    .map((index) => sums[index] ?? '')
    .join(delimiter);
  const power = UNITS[unit];
  const body = rows.map(({ x, y, value, other }, index) =>
    arrange([
      label(index),
      textOf(x, power, sign),
      textOf(y, power, sign),
      textOf(value, 0, sign),
      other === null ? '---' : textOf(other, 0, sign),
    ]),
  );
  const lines = [
    ...(preamble ? ['Recipe: standard', '', `Operator:${delimiter}ab`] : []),
    arrange(['Comment', `X (${unit})`, `Y [${unit}]`, 'Thickness (nm)', 'Rs (ohm/sq)']),
    ...(summary === 'above' ? [summaryLine] : []),
    ...body,
    ...(summary === 'below' ? ['', summaryLine] : []),
    ...Array.from({ length: blankTail }, () => delimiter.repeat(4)),
  ];
  return lines.join(lineEnd) + (lastEnd ? lineEnd : '');
}

const usesComma = ({ delimiter, comma }: Pick<Table, 'delimiter' | 'comma'>): boolean => comma && delimiter !== 'comma';

function encode(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'bom') return new TextEncoder().encode(`\ufeff${text}`);
  if (encoding === 'utf-16 bom') return utf16(`\ufeff${text}`, 'le');
  return utf16(text, encoding === 'utf-16le' ? 'le' : 'be');
}

test('a table that is written in any way is read back equal', async () => {
  await fc.assert(
    fc.asyncProperty(tables, async (table) => {
      // What the file cannot say, the caller does: one number alone does not show its decimal sign.
      const given: Given = { origin: 'as-is', decimal: usesComma(table) ? 'comma' : 'point' };
      const bytes = encode(write(table), table.encoding);
      const file = {
        name: 'table',
        async *open() {
          for (let at = 0; at < bytes.length; at += table.piece) yield bytes.subarray(at, at + table.piece);
        },
      };
      const found = await annotations(file, given);
      const wanted = table.rows.flatMap(({ x, y, value, other }) => {
        const at = [exactValue(x), exactValue(y)];
        const one = [...at, 'thickness', exactValue(value)];
        const two = other === null ? [] : [[...at, 'rs', exactValue(other)]];
        return table.order.indexOf(3) < table.order.indexOf(4) ? [one, ...two] : [...two, one];
      });
      expect(found.map(({ annotation: a }) => [a.coord_x, a.coord_y, a.property_name, a.property_value])).toEqual(
        wanted,
      );
    }),
    { numRuns: Number(process.env['RUNS'] ?? 300) },
  );
});

test('a matrix that is written in any way is read back equal', async () => {
  const matrices = fc.record({
    xs: fc.uniqueArray(fc.integer({ min: -70, max: 70 }), { minLength: 2, maxLength: 12 }),
    ys: fc.uniqueArray(fc.integer({ min: -70, max: 70 }), { minLength: 2, maxLength: 12 }),
    seed: fc.integer({ min: 1, max: 1_000 }),
    transposed: fc.boolean(),
    unit: fc.constantFrom<'mm' | 'cm'>('mm', 'cm'),
  });
  await fc.assert(
    fc.asyncProperty(matrices, async ({ xs, ys, seed, transposed, unit }) => {
      const value = (x: number, y: number): number | undefined =>
        (x * 7 + y * 13 + seed) % 5 === 0 ? undefined : x * y + seed / 8;
      const [down, across] = transposed ? [xs, ys] : [ys, xs];
      const at = (one: number, other: number): readonly [number, number] => (transposed ? [one, other] : [other, one]);
      const rows = down.map((one) => [one, ...across.map((other) => value(...at(one, other)) ?? '')].join(','));
      const text = [`${transposed ? 'X\\Y' : 'Y\\X'} (${unit})`, ...across].join(',');
      const found = await annotations([text, ...rows].join('\n'), { property: 'p', unit: 'nm', origin: 'as-is' });
      const factor = unit === 'cm' ? 10 : 1;
      const wanted = down.flatMap((one) =>
        across.flatMap((other) => {
          const [x, y] = at(one, other);
          const found = value(x, y);
          return found === undefined ? [] : [[x * factor + 0, y * factor + 0, found]];
        }),
      );
      expect(found.map(({ annotation: a }) => [a.coord_x, a.coord_y, a.property_value])).toEqual(wanted);
    }),
    { numRuns: 100 },
  );
});
