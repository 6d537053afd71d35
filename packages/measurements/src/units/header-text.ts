import { findUnit } from './find-unit.ts';
import type { Dimension, Unit } from './unit-table.ts';

/** A header, taken apart. */
export interface HeaderText {
  /** Without its unit, trimmed. */
  readonly name: string;
  readonly unit: Unit | undefined;
  /** For matching: lower case, without marks, with a blank for every run of other characters. */
  readonly key: string;
}

/** Accents and umlauts; not the marks that make other letters in Japanese or Hindi. */
const MARKS = /[\u0300-\u036f]/g;

const LENGTHS =
  /thick|dicke|height|höhe|hoehe|depth|tiefe|roughness|rauheit|width|breite|length|länge|wavelength|lambda|radius|diameter|position|pos\b|coord|bow|warp|ttv|\bx|\by|\bz|x$|y$|^d\d*$|厚|épaisseur|epaisseur|espesor|spessore|step|cd\b|size|layer/i;

/** Of what dimension a name speaks, as far as that decides what `A` means. */
const dimensionOf = (name: string): Dimension | undefined => (LENGTHS.test(name) ? 'length' : undefined);

/** Takes a header apart: the unit is its last bracket that is one, or what stands behind `, `, `_`, `/` or as `%`. */
export function readHeader(header: string): HeaderText {
  const text = header.replaceAll(/[\s\u00a0]+/g, ' ').trim();
  const { name, unit } = inBrackets(text) ?? behindMark(text) ?? asPercent(text) ?? { name: text, unit: undefined };
  return { name, unit, key: keyOf(name) };
}

interface Parted {
  readonly name: string;
  readonly unit: Unit;
}

function inBrackets(text: string): Parted | undefined {
  const brackets = [...text.matchAll(/\(([^()[\]]*(?:\([^()]*\))?[^()[\]]*)\)|\[([^[\]]*)\]|（([^（）]*)）/g)];
  for (const found of brackets.toReversed()) {
    const name = `${text.slice(0, found.index).trim()} ${text.slice(found.index + found[0].length).trim()}`.trim();
    const unit = findUnit(found[1] ?? found[2] ?? found[3] ?? '', dimensionOf(name));
    if (unit !== undefined) return { name, unit };
  }
  return undefined;
}

function behindMark(text: string): Parted | undefined {
  const found = /^(.*\S)(?:, | in |_| ?\/ ?)(\S{1,12}|at\. ?%)$/u.exec(text);
  if (found === null) return undefined;
  const [, name = '', spelling = ''] = found;
  // One letter behind `_` or `/` is more often part of a name: layer_a, I/V.
  if (!text.includes(', ') && (/^\p{L}$/u.test(spelling) || /^\d/.test(spelling))) return undefined;
  const unit = findUnit(spelling, dimensionOf(name));
  return unit === undefined ? undefined : { name, unit };
}

function asPercent(text: string): Parted | undefined {
  const unit = findUnit('%');
  if (unit === undefined) return undefined;
  const behind = /^(.*\S) ?(?:at\.|wt\.)? ?%$/i.exec(text)?.[1];
  const name = behind ?? /^% ?(\p{L}.*)$/u.exec(text)?.[1];
  return name === undefined ? undefined : { name, unit };
}

/** Lower case, without marks, with a blank for every run of other characters. */
export const keyOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(MARKS, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}#%]+/gu, ' ')
    .trim();

/** The API's name for a property: lower case, without marks, with `_` for every run of other characters. */
export const propertyName = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(MARKS, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '_')
    .replaceAll(/^_+|_+$/g, '');
