import fc, { type Arbitrary } from 'fast-check';
import type { Place } from '../place.ts';
import { numberAt, stringAt } from './schema.ts';

/** Text that has broken somebody's software before. */
const EDGES = [
  '',
  ' ',
  ' x ',
  '0',
  'null',
  '__proto__',
  'constructor',
  'toString',
  'e\u0301',
  'é',
  '😀',
  '\u{10FFFF}',
  '\u200B',
  '\u0000',
  '\n',
  '\t"\\',
  "'; --",
  '%00',
  '<b>',
  '../..',
];

/** Longer text is tried once at its limit, and not in every value. */
const LONGEST = 200;

/** Text that fits a schema: of every length it allows, and of the edges. */
export function validText(schema: Place): Arbitrary<string> {
  const pattern = stringAt(schema, 'pattern');
  // No text may have a byte order mark, which the schemas do not say: the document does.
  const fits = (text: string): boolean => fitsText(schema)(text) && !text.includes('\uFEFF');
  if (stringAt(schema, 'format') === 'date-time')
    return fc.date({ noInvalidDate: true, ...YEARS }).map((date) => date.toISOString());
  const minLength = numberAt(schema, 'minLength') ?? 0;
  const maxLength = numberAt(schema, 'maxLength') ?? 100;
  const longest = maxLength <= LONGEST ? ['x'.repeat(maxLength), '😀'.repeat(maxLength)] : [];
  const edges = [...EDGES, 'x'.repeat(minLength), ...longest].filter(fits);
  const usual = isFreeText(pattern)
    ? fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, 40) })
    : fc.stringMatching(new RegExp(pattern ?? '', 'u'));
  return edges.length === 0 ? usual.filter(fits) : fc.oneof(usual.filter(fits), fc.constantFrom(...edges));
}

/** ISO writes years beyond these with a sign and six digits. */
const YEARS = { min: new Date('0001-01-01T00:00:00.000Z'), max: new Date('9999-12-31T23:59:59.999Z') };

/** The pattern that forbids no more than what cannot be stored. */
export const isFreeText = (pattern: string | undefined): boolean => pattern === undefined || pattern.startsWith('^[^');

/** Whether a text has the length and the pattern that a schema wants. Lengths count characters, not UTF-16 units. */
export function fitsText(schema: Place): (text: string) => boolean {
  const pattern = stringAt(schema, 'pattern');
  const expression = pattern === undefined ? undefined : new RegExp(pattern, 'u');
  const minLength = numberAt(schema, 'minLength') ?? 0;
  const maxLength = numberAt(schema, 'maxLength') ?? Number.POSITIVE_INFINITY;
  return (text) => {
    const length = [...text].length;
    return length >= minLength && length <= maxLength && (expression === undefined || expression.test(text));
  };
}
