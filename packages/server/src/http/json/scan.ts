import { LIMITS, STATUS } from '@wafermark/generated/document/api.ts';
import { ProblemError } from '../problem.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const COMMA = 0x2c;
const POINT = 0x2e;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const ZERO = 0x30;
const NINE = 0x39;
const LETTER_E = 0x65;
/** Lower-cases an ASCII letter. */
const LOWER_CASE = 0x20;
const isDigit = (byte: number): boolean => byte >= ZERO && byte <= NINE;
/** A double represents every integer of up to 15 digits exactly. */
const EXACT_DIGITS = 15;

/** The part of a number that a digit belongs to; outside a number, a digit starts one. */
const NONE = 0;
const INTEGER = 1;
const FRACTION = 2;
const EXPONENT = 3;
/** This many digits in a part need a closer look. Doubles range from about 5e-324 to 1.8e308. */
const RISKY_DIGITS = [0, EXACT_DIGITS + 1, 300, 3] as const;

/**
 * Scans a JSON text byte by byte as it arrives, so that one with too much nesting or too many values is rejected before the
 * rest is read, let alone parsed. Collects what a parser does not report: the number of names, which reveals duplicates, and
 * whether a number might lose precision. Leaves the grammar to the parser.
 */
export class JsonScan {
  /** Names in all objects together, repeated ones included. */
  names = 0;
  /** Whether the text has a number that a double might not represent exactly. */
  hasRiskyNumber = false;
  private values = 0;
  private depth = 0;
  private isInString = false;
  private isEscaped = false;
  private part = NONE;
  private digits = 0;
  private mantissaDigits = 0;

  /** @throws {ProblemError} when the text so far exceeds a limit of the document */
  feed(bytes: Uint8Array): void {
    // Local variables, and the most frequent conditions first: the loop runs for each byte of up to 64 MB.
    let { names, values, depth, isInString, part, digits, mantissaDigits } = this;
    const end = bytes.length;
    let index = this.isEscaped && end > 0 ? 1 : 0;
    this.isEscaped &&= end === 0;
    while (index < end) {
      let byte = bytes[index] ?? 0;
      index += 1;
      if (isInString) {
        while (byte !== QUOTE) {
          if (byte === BACKSLASH) index += 1;
          if (index >= end) break;
          byte = bytes[index] ?? 0;
          index += 1;
        }
        // An escaped character never ends the string, even when it arrives in the next chunk.
        if (byte === QUOTE && index <= end) isInString = false;
        else this.isEscaped = index > end;
      } else if (byte === QUOTE) {
        isInString = true;
        part = NONE;
      } else if (byte >= ZERO && byte <= NINE) {
        if (part === NONE) {
          part = INTEGER;
          digits = 0;
          mantissaDigits = 0;
        }
        const first = index - 1;
        while (index < end && isDigit(bytes[index] ?? 0)) index += 1;
        digits += index - first;
        if (digits >= (RISKY_DIGITS[part] ?? 0)) this.hasRiskyNumber = true;
      } else if (byte === COMMA) {
        values += 1;
        part = NONE;
      } else if (byte === COLON) {
        names += 1;
        part = NONE;
      } else if (byte === POINT) {
        mantissaDigits = digits;
        digits = 0;
        part = FRACTION;
      } else if (byte === OPEN_ARRAY || byte === OPEN_OBJECT) {
        values += 1;
        depth += 1;
        part = NONE;
        if (depth > LIMITS.jsonDepth) throw tooDeep();
      } else if (byte === CLOSE_ARRAY || byte === CLOSE_OBJECT) {
        depth -= 1;
        part = NONE;
      } else if ((byte | LOWER_CASE) === LETTER_E && part !== NONE) {
        if (mantissaDigits + digits > EXACT_DIGITS) this.hasRiskyNumber = true;
        digits = 0;
        part = EXPONENT;
      }
    }
    this.names = names;
    this.values = values;
    this.depth = depth;
    this.isInString = isInString;
    this.part = part;
    this.digits = digits;
    this.mantissaDigits = mantissaDigits;
    if (names > LIMITS.jsonNames) throw tooMany('names', LIMITS.jsonNames);
    if (values > LIMITS.jsonValues) throw tooMany('values', LIMITS.jsonValues);
  }
}

const tooDeep = (): ProblemError =>
  new ProblemError(STATUS.malformedRequest, `The body nests deeper than ${LIMITS.jsonDepth} levels.`);

const tooMany = (what: string, limit: number): ProblemError =>
  new ProblemError(STATUS.contentTooLarge, `The body has more than ${limit} ${what}. Split it into several requests.`);
