import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import {
  annotationsOf,
  describePlan,
  type ImportOptions,
  ImportRefusal,
  parseImportOptions,
  planImport,
  summarise,
} from '../src/index.ts';
import { fileOf, type Given } from './memory-file.ts';
import { OPTIONS } from './sample-options.ts';

const COUNT = Number(process.env['FUZZ'] ?? 600);
const SEED = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));

/** A generator that gives the same numbers for the same seed. */
function randomOf(seed: number): (most: number) => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  return (most) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % most;
  };
}

type Random = (most: number) => number;
const pick = <Item>(items: readonly Item[], random: Random): Item => {
  const found = items[random(items.length)];
  if (found === undefined) throw new Error('Nothing to choose from.');
  return found;
};

const PIECES = [
  '"',
  ';',
  ',',
  '\t',
  '\r',
  '\n',
  '\r\n',
  '\0',
  '\ufeff',
  '\ufffd',
  '(',
  ')',
  '(1,2)',
  'NaN',
  '---',
  '1e999',
  '-1e-400',
  '0x10',
  '1.234,5',
  '#',
  '{',
  '}',
  'X',
  'Y',
  'X (mm)',
  '9'.repeat(120),
  'Average',
  'Wafer ID',
  'Record',
  '§',
] as const;

const isDigit = (byte = 0): boolean => byte >= 0x30 && byte <= 0x39;
const lineStart = (bytes: Uint8Array, at: number): number => bytes.lastIndexOf(0x0a, Math.max(0, at - 1)) + 1;

/** Breaks a file: bytes are changed, cut, doubled, moved, or replaced by what readers stumble over. */
function breakBytes(bytes: Uint8Array, others: readonly Uint8Array[], random: Random): Uint8Array {
  let broken = new Uint8Array(bytes);
  const times = 1 + random(2);
  for (let time = 0; time < times; time += 1) {
    const at = random(broken.length + 1);
    const to = Math.min(broken.length, at + random(60));
    const insert = (middle: Uint8Array, from = at, until = at): void => {
      const whole = new Uint8Array(from + middle.length + broken.length - until);
      whole.set(broken.subarray(0, from));
      whole.set(middle, from);
      whole.set(broken.subarray(until), from + middle.length);
      broken = whole;
    };
    switch (random(16)) {
      case 0:
        broken = broken.slice(0, at);
        break;
      case 1:
        insert(new Uint8Array(0), at, to);
        break;
      case 2:
        insert(broken.slice(at, to));
        break;
      case 3:
        insert(new TextEncoder().encode(pick(PIECES, random)));
        break;
      case 4:
        insert(new TextEncoder().encode(pick(PIECES, random)), at, to);
        break;
      case 5:
        if (at < broken.length) broken[at] = random(256);
        break;
      case 6: {
        const other = pick(others, random);
        const from = random(other.length);
        insert(other.slice(from, from + random(400)));
        break;
      }
      case 7: {
        const [from, into] = [
          pick([0x2c, 0x3b, 0x09, 0x2e, 0x0a], random),
          pick([0x2c, 0x3b, 0x09, 0x2e, 0x20, 0x7c, 0x0d], random),
        ];
        broken = broken.map((byte) => (byte === from ? into : byte));
        break;
      }
      case 8:
        insert(Uint8Array.from({ length: random(40) }, () => random(256)));
        break;
      case 9:
      case 10:
      case 11:
        if (isDigit(broken[at])) broken[at] = 0x30 + random(10);
        break;
      default: {
        // Lines are left out, or moved elsewhere.
        const [start, end] = [lineStart(broken, at), lineStart(broken, Math.min(broken.length, at + random(200)))];
        const moved = broken.slice(start, end);
        insert(new Uint8Array(0), start, end);
        const place = lineStart(broken, random(broken.length + 1));
        if (random(3) > 0) insert(moved, place, place);
      }
    }
  }
  return broken;
}

/** Options that are tried instead of those that suit the file. */
const GIVEN: readonly Given[] = [
  {},
  { unit: 'nm', property: 'p' },
  { 'coord-unit': 'cm', unit: 'nm', frame: 'stage_absolute' },
  { columns: 'x,y,value', property: 'p', unit: 'nm' },
  { columns: '_,x,y,_,value', property: 'p', unit: 'nm', origin: 'as-is' },
  { layout: 'matrix', property: 'p', unit: 'nm' },
  { layout: 'wide', property: 'p', unit: 'nm' },
  { 'die-pitch': '4x3', 'die-origin': '2,2' },
  { map: ['coord_x=X', 'coord_y=Y'], origin: 'centre', unit: 'nm' },
  { decimal: 'comma' },
  { missing: ['9999'], origin: 'as-is', rotate: '90' },
];

const LACKING: Readonly<Record<string, Given>> = {
  '03': { unit: 'nm' },
  '04': { unit: 'Å' },
  '05': { unit: 'Å', property: 'oxide_thickness' },
};

/** All numbers that a text holds, read with a decimal point and with a decimal comma. */
function numbersIn(text: string): Set<number> {
  const found = new Set<number>();
  const plain = text.replaceAll('\u2212', '-');
  for (const pattern of [/[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/g, /[+-]?(?:\d+,?\d*|,\d+)(?:[eE][+-]?\d+)?/g]) {
    for (const [number] of plain.matchAll(pattern)) found.add(Number(number.replace(',', '.')) + 0);
  }
  return found;
}

async function run(bytes: Uint8Array, options: ImportOptions): Promise<'imported' | 'refused'> {
  const file = fileOf(bytes, 'broken', 1_000);
  try {
    const plan = await planImport(file, options);
    expect(
      describePlan(plan)
        .split('\n')
        .every((line) => [...line].length <= 100),
    ).toBe(true);
    const label = plan.recipe.encoding.label;
    const numbers = numbersIn(new TextDecoder(label).decode(bytes));
    let count = 0;
    for await (const { annotation, line } of annotationsOf(file, plan)) {
      count += 1;
      expect(line).toBeGreaterThan(0);
      expect(Number.isFinite(annotation.coord_x) && Number.isFinite(annotation.coord_y)).toBe(true);
      if (plan.format !== 'text') continue;
      // With no conversion, each value stands in the file.
      expect(numbers.has(annotation.property_value), `${annotation.property_value} is not in the file`).toBe(true);
    }
    expect(count).toBe(plan.annotations);
    expect(summarise(plan).annotations).toBe(count);
    return 'imported';
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error;
    expect(error.reason).not.toBe('');
    expect(error.hint).not.toBe('');
    return 'refused';
  }
}

/** In milliseconds. What takes longer than a moment on an idle machine takes seconds on a busy one; what grows without end, minutes. */
const HANG = 30_000;

test(`${COUNT} broken files are refused or read, with nothing that is not in them (SEED=${SEED})`, async () => {
  const folder = new URL('files/', import.meta.url);
  const names = (await readdir(folder)).filter((name) => /^\d/.test(name));
  const files = await Promise.all(names.map(async (name) => new Uint8Array(await readFile(new URL(name, folder)))));
  const others = GIVEN.map((given) => parseImportOptions(given));
  // What the files lack is given, or nothing would be imported of them.
  const own = names.map((name) => parseImportOptions({ ...LACKING[name.slice(0, 2)], ...OPTIONS[name] }));
  const counts = { imported: 0, refused: 0 };
  let slowest = 0;
  for (let index = 0; index < COUNT; index += 1) {
    const random = randomOf(SEED + index);
    const place = random(files.length);
    const bytes = breakBytes(files[place] ?? new Uint8Array(), files, random);
    const options = random(4) === 0 ? pick(others, random) : (own[place] ?? {});
    const started = performance.now();
    try {
      counts[await run(bytes, options)] += 1;
    } catch (error) {
      throw new Error(`File ${index} of SEED=${SEED}: again with SEED=${SEED + index} FUZZ=1`, { cause: error });
    }
    slowest = Math.max(slowest, performance.now() - started);
  }
  process.stdout.write(
    `broken files: SEED=${SEED}, ${counts.imported} imported, ${counts.refused} refused, slowest ${slowest.toFixed(0)} ms\n`,
  );
  expect(slowest).toBeLessThan(HANG);
  expect(counts.imported + counts.refused).toBe(COUNT);
});

test.each([
  ['a quote that opens in every line', `X (mm),Y (mm),d (nm)\n${'1,2,"3\n'.repeat(50_000)}`],
  ['half a million quotes', `X (mm),Y (mm),d (nm)\n1,2,"${'"'.repeat(500_000)}`],
  ['brackets within brackets', `X (mm),Y (mm),${'('.repeat(100_000)}\n1,2,3\n`],
  ['ten thousand columns', `X (mm),Y (mm),${'d,'.repeat(10_000)}\n1,2,${'3,'.repeat(10_000)}\n`],
  ['braces without end', `Record FileRecord "1.8"\n${'{ '.repeat(100_000)}`],
  ['JSON within JSON', `[{"a":${'['.repeat(100_000)}`],
  ['blanks without end', `X (mm),Y (mm),d (nm)\n1,2,3${' '.repeat(900_000)}x\n`],
  ['commas without end', `X (mm),Y (mm),d (nm)\n1,2,3${','.repeat(900_000)}\n`],
  ['a long name', `X (mm),Y (mm),${'long '.repeat(20_000)}(nm)\n1,2,3\n`],
])('%s does not hang', async (_, text) => {
  const started = performance.now();
  await run(new TextEncoder().encode(text), {});
  expect(performance.now() - started).toBeLessThan(HANG);
});
