import fc, { type Arbitrary } from 'fast-check';
import type { Place } from '../place.ts';
import { numberAt, stringAt } from './schema.ts';

/** Text that is known to break software. */
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

/** Longer text is only tried at its limit. */
const LONGEST = 200;

/** Text that is valid for a schema: of every allowed length, and edge cases. */
export function validText(schema: Place): Arbitrary<string> {
  const pattern = stringAt(schema, 'pattern');
  // No text may contain a byte order mark: a rule of the document, not of the schemas.
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

/** ISO 8601 formats years beyond these with a sign and six digits. */
const YEARS = { min: new Date('0001-01-01T00:00:00.000Z'), max: new Date('9999-12-31T23:59:59.999Z') };

/** Whether a pattern only excludes characters that cannot be stored. */
export const isFreeText = (pattern: string | undefined): boolean => pattern === undefined || pattern.startsWith('^[^');

/** Whether a text matches the length and pattern of a schema. Lengths count characters, not UTF-16 units. */
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
