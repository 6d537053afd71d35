import { ImportRefusal, quoteArgument } from '../import-refusal.ts';
import { MAX_NAME, MAX_UNIT } from '../limits.ts';
import { parseNumber } from '../numbers/number-text.ts';
import { findUnit } from '../units/find-unit.ts';
import type { DecimalPair, Delimiter, ImportOptions, Layout, MapTarget, Origin } from './import-options.ts';

/** How an option is given: one text, one of the choices, several texts, or none. */
export type OptionKind = 'text' | 'choice' | 'list' | 'flag';

/** An option, as the command line and a page offer it. */
export interface ImportOption {
  /** As on the command line, without the dashes. */
  readonly name: string;
  readonly kind: OptionKind;
  /** A sentence. */
  readonly help: string;
  /** What stands for its value in a help text; empty for a flag. */
  readonly placeholder: string;
  /** The values that it takes; empty if they are free. */
  readonly choices: readonly string[];
  /** Its texts as a part of the options. @throws {ImportRefusal} that names the option */
  readonly read: (texts: readonly string[]) => ImportOptions;
}

const DELIMITERS: readonly Delimiter[] = ['tab', 'semicolon', 'comma', 'pipe', 'blanks', 'blank'];
const SIGNS: Readonly<Record<string, Delimiter>> = {
  '\t': 'tab',
  '\\t': 'tab',
  ';': 'semicolon',
  ',': 'comma',
  '|': 'pipe',
  ' ': 'blank',
};
const LAYOUTS: readonly Layout[] = ['table', 'wide', 'matrix', 'blocks'];
const FRAMES = ['sample_relative', 'stage_absolute'] as const;
const DECIMALS = ['comma', 'point'] as const;
const TARGETS: readonly MapTarget[] = ['coord_x', 'coord_y', 'coord_z', 'r', 'theta', 'die_x', 'die_y', 'position'];

/** One table of all options: the only place where they are described. */
export const IMPORT_OPTIONS: readonly ImportOption[] = [
  choice('delimiter', 'What separates the cells of a line.', DELIMITERS, (delimiter) => ({ delimiter }), SIGNS),
  choice('decimal', 'The decimal sign.', DECIMALS, (decimal) => ({ decimal })),
  text(
    'encoding',
    'LABEL',
    'The encoding of the text, such as utf-8, utf-16le, windows-1252 or gb18030.',
    (encoding) => {
      try {
        new TextDecoder(encoding);
        return { encoding };
      } catch {
        return refuse('encoding', encoding, 'is not a known encoding', '--encoding windows-1252');
      }
    },
  ),
  text('sheet', 'NAME', 'The sheet of a workbook, by name or number. Default: the first.', (sheet) => ({ sheet })),
  choice('layout', 'How the file is laid out, where that is not plain.', LAYOUTS, (layout) => ({ layout })),
  list(
    'columns',
    'NAMES',
    'Names for the columns of a file without a header: x, y, z, r, theta, value, a property, or _ to leave one out.',
    (texts) => ({
      columns: texts.flatMap((part) => part.split(',')).map((name) => name.trim()),
    }),
  ),
  list('map', 'coord_x=HEADER', 'The column that holds a coordinate; may be repeated.', readMap),
  list('value', 'HEADER', 'A column to import; may be repeated. Default: all that hold values.', (value) => ({
    value,
  })),
  list('property', 'NAME', 'The name of the property, or HEADER=NAME for one column.', (property) => {
    for (const given of property) checkLength('property', named(given), MAX_NAME);
    return { property };
  }),
  list(
    'unit',
    'UNIT',
    'The unit of values whose header names none (none: they have none), or HEADER=UNIT for one column.',
    (unit) => {
      for (const given of unit) checkLength('unit', named(given), MAX_UNIT);
      return { unit };
    },
  ),
  list('to-unit', 'UNIT', 'The unit to store values in, or HEADER=UNIT for one column.', (toUnit) => {
    for (const given of toUnit) {
      if (findUnit(named(given)) === undefined) refuse('to-unit', given, 'is not a known unit', '--to-unit nm');
    }
    return { toUnit };
  }),
  text('coord-unit', 'UNIT', 'The unit of the coordinates: mm, cm, µm, nm, m, in, mil.', (coordUnit) => {
    const unit = findUnit(coordUnit, 'length');
    return unit?.dimension === 'length'
      ? { coordUnit: unit.spelling }
      : refuse('coord-unit', coordUnit, 'is not a unit of length', '--coord-unit mm');
  }),
  choice('frame', 'What the coordinates are relative to.', FRAMES, (frame) => ({ frame })),
  text(
    'origin',
    'WHERE',
    'centre: the middle of all sites becomes the origin; corner:X,Y: the centre of the sample in mm as the file counts; as-is.',
    (given) => ({ origin: readOrigin(given) }),
  ),
  flag('y-down', 'y counts down in the file.', { yDown: true }),
  flag('flip-x', 'x counts to the left in the file.', { flipX: true }),
  text('rotate', 'DEGREES', 'Turn the sites counter-clockwise about the origin.', (given) => ({
    rotate: Number(readDecimal('rotate', given, '--rotate 90')),
  })),
  list('wafer', 'NAME', 'A wafer to import; may be repeated. Default: all.', (wafer) => ({ wafer })),
  text('split-by', 'HEADER', 'The column, or key above each block, that names the wafer.', (splitBy) => ({ splitBy })),
  list('missing', 'TEXT', 'A text that means "no value", such as 9999; may be repeated.', (missing) => ({ missing })),
  text('die-pitch', 'WIDTHxHEIGHT', 'The size of a die in mm, such as 4x3.', (given) => ({
    diePitch: readPair('die-pitch', given, '--die-pitch 4x3', /[x×*]/i),
  })),
  text('die-origin', 'COLUMN,ROW', 'The die at the centre of the wafer; halves are allowed.', (given) => ({
    dieOrigin: readPair('die-origin', given, '--die-origin 0,0', /[,;]/),
  })),
  text('radius', 'MM', 'The radius of the wafer in mm.', (given) => ({ radius: positive('radius', given) })),
  text('diameter', 'MM', 'The diameter of the wafer in mm.', (given) => ({ radius: positive('diameter', given) / 2 })),
  text('technique', 'NAME', 'The measurement technique, such as ellipsometry.', (technique) => {
    checkLength('technique', technique, MAX_UNIT);
    return { technique };
  }),
];

function text(name: string, placeholder: string, help: string, read: (text: string) => ImportOptions): ImportOption {
  return { name, kind: 'text', help, placeholder, choices: [], read: (texts) => read(single(name, texts)) };
}

function list(
  name: string,
  placeholder: string,
  help: string,
  read: (texts: readonly string[]) => ImportOptions,
): ImportOption {
  return { name, kind: 'list', help, placeholder, choices: [], read };
}

function flag(name: string, help: string, set: ImportOptions): ImportOption {
  const read = (texts: readonly string[]): ImportOptions => {
    const given = single(name, texts);
    if (given === 'true' || given === '') return set;
    if (given === 'false') return {};
    return refuse(name, given, 'is neither true nor false', `--${name}`);
  };
  return { name, kind: 'flag', help, placeholder: '', choices: [], read };
}

function choice<Value extends string>(
  name: string,
  help: string,
  choices: readonly Value[],
  read: (value: Value) => ImportOptions,
  others: Readonly<Record<string, Value>> = {},
): ImportOption {
  return {
    name,
    kind: 'choice',
    help,
    placeholder: name.toUpperCase(),
    choices,
    read: (texts) => {
      const given = single(name, texts);
      const found =
        choices.find((value) => value === given) ?? (Object.hasOwn(others, given) ? others[given] : undefined);
      return found === undefined
        ? refuse(name, given, `is none of ${choices.join(', ')}`, `--${name} ${choices[0]}`)
        : read(found);
    },
  };
}

function single(name: string, texts: readonly string[]): string {
  const [given, ...others] = texts;
  if (given === undefined || others.length > 0) {
    throw new ImportRefusal(`--${name} is given ${texts.length} times.`, `--${name} takes one value.`);
  }
  return given;
}

function refuse(name: string, given: string, fault: string, hint: string): never {
  throw new ImportRefusal(`--${name} ${quoteArgument(given)} ${fault}.`, hint);
}

function readMap(texts: readonly string[]): ImportOptions {
  const map: Partial<Record<MapTarget, string>> = {};
  for (const given of texts) {
    const at = given.indexOf('=');
    const target = TARGETS.find((name) => name === given.slice(0, Math.max(at, 0)).trim());
    if (target === undefined || at === given.length - 1) {
      refuse('map', given, `is not TARGET=HEADER; targets are ${TARGETS.join(', ')}`, '--map coord_x=HEADER');
    }
    map[target] = given.slice(at + 1).trim();
  }
  return { map };
}

function readOrigin(given: string): Origin {
  if (given === 'as-is') return { kind: 'as-is' };
  if (given === 'centre' || given === 'center') return { kind: 'centre' };
  if (given.startsWith('corner:')) {
    return { kind: 'corner', ...readPair('origin', given.slice('corner:'.length), '--origin corner:0,0', /[,;]/) };
  }
  return refuse('origin', given, 'is none of centre, corner:X,Y, as-is', '--origin centre');
}

function readPair(name: string, given: string, hint: string, separator: RegExp): DecimalPair {
  const [x = '', y = '', ...others] = given.split(separator);
  if (others.length > 0) refuse(name, given, 'is not a pair of numbers', hint);
  return { x: readDecimal(name, x, hint), y: readDecimal(name, y, hint) };
}

function readDecimal(name: string, given: string, hint: string): string {
  const trimmed = given.trim();
  return parseNumber(trimmed, 'point') === undefined ? refuse(name, given, 'is not a number', hint) : trimmed;
}

function positive(name: string, given: string): number {
  const found = Number(readDecimal(name, given, `--${name} 100`));
  return found > 0 ? found : refuse(name, given, 'is not positive', `--${name} 100`);
}

/** The part behind `COLUMN=`, if there is one. */
export const named = (given: string): string => given.slice(given.lastIndexOf('=') + 1).trim();

function checkLength(name: string, given: string, most: number): void {
  if (given === '' || [...given].length > most)
    refuse(name, given, `must have 1 to ${most} characters`, `--${name} NAME`);
}
