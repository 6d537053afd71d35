import { isAscii, isUtf8 } from 'node:buffer';
import { LIMITS, STATUS } from '@wafermark/generated/document/api.ts';
import type { Fault } from '@wafermark/generated/document/models.ts';
import { readNumber } from '@wafermark/generated/server/read-number.ts';
import { countNames } from '@wafermark/generated/server/validation.ts';
import { type JSONPath, visit } from 'jsonc-parser';
import { ProblemError, validationProblem } from '../problem.ts';
import { pointerTo } from './json-pointer.ts';

/** The bytes of a body, and what the scan found in them. */
export interface ScannedText {
  readonly bytes: Uint8Array;
  /** Number of names in all objects, duplicates included. */
  readonly names: number;
  /** Whether a number might lose precision. */
  readonly hasRiskyNumber: boolean;
}

const LONGEST_POINTER = 500;

/**
 * Parses I-JSON (RFC 7493): UTF-8 JSON in which no object repeats a name and no number loses precision. Valid text is only
 * parsed by `JSON.parse`; invalid text is parsed a second time to locate and explain the fault.
 * @throws {ProblemError} whose message contains no values
 */
export function parseIJson({ bytes, names, hasRiskyNumber }: ScannedText): unknown {
  const text = decode(bytes);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw malformed(whyNotJson(text));
  }
  if (countNames(value) !== names) throw malformed(`The body has ${repeatedName(text)} twice.`);
  if (hasRiskyNumber)
    refuseWhere(text, (token, item) => typeof item === 'number' && typeof readNumber(token) === 'string', CHANGED);
  if (text.includes(MARK) || (text.includes('\\u') && ESCAPED_MARK.test(text))) {
    refuseWhere(text, (_token, item) => typeof item === 'string' && item.includes(MARK), MARKED);
  }
  return value;
}

const CHANGED =
  'cannot be represented exactly as a number (IEEE 754 double): send it as a string, if necessary in metadata';
/** Some programs write a byte order mark at the start of files, and it ends up in the first column name of a table. */
const MARK = '\uFEFF';
const ESCAPED_MARK = /\\u[fF][eE][fF]{2}/;
const MARKED = 'must not contain a byte order mark (U+FEFF): remove it when reading the file';

const malformed = (detail: string): ProblemError => new ProblemError(STATUS.malformedRequest, detail);

function decode(bytes: Uint8Array): string {
  const buffer = bytes instanceof Buffer ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // ASCII decodes the same as Latin-1, which is several times as fast.
  if (isAscii(buffer)) return buffer.toString('latin1');
  if (!isUtf8(buffer)) throw malformed('The body is not UTF-8.');
  const text = buffer.toString();
  // RFC 8259 §8.1 allows parsers to ignore a byte order mark.
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/** Common non-JSON literals, at which the parser stops. */
const NO_NUMBER = /^[-+]?(?:NaN|nan|NAN|Infinity|inf|Inf|INF|None|undefined)\b/;

/** Where a text stops being JSON, and which literal is there if it is a common mistake. */
function whyNotJson(text: string): string {
  let place = '';
  let pathOf: () => JSONPath = () => [];
  /** For each object and array around the place, whether it is an array. */
  const isArray: boolean[] = [];
  /** What the parser still has to add to its path: it counts an item only once it has read it. */
  let ahead: 0 | 1 | undefined;
  const stop = new Error('found');
  const enter = (array: boolean, path: () => JSONPath): void => {
    isArray.push(array);
    ahead = array ? 0 : undefined;
    pathOf = path;
  };
  const leave = (): void => {
    isArray.pop();
    ahead = undefined;
  };
  const here = (): JSONPath => {
    const path = pathOf();
    if (ahead === undefined) return path;
    return ahead === 0 ? [...path, 0] : [...path.slice(0, -1), Number(path.at(-1)) + 1];
  };
  try {
    visit(
      text,
      {
        onObjectBegin: (_offset, _length, _line, _column, path) => enter(false, path),
        onArrayBegin: (_offset, _length, _line, _column, path) => enter(true, path),
        onLiteralValue: (_value, _offset, _length, _line, _column, path) => {
          ahead = undefined;
          pathOf = path;
        },
        onSeparator: (separator) => {
          ahead = separator === ',' && isArray.at(-1) === true ? 1 : undefined;
        },
        onObjectEnd: leave,
        onArrayEnd: leave,
        onError: (_error, offset, _length, line, column) => {
          place = describePlace(text, offset, line, column, here());
          throw stop;
        },
      },
      { disallowComments: true },
    );
  } catch (error) {
    if (error !== stop) throw error;
  }
  return place === '' ? 'The body is not JSON.' : place;
}

function describePlace(text: string, offset: number, line: number, column: number, path: JSONPath): string {
  const start = /[-+A-Za-z]*$/.exec(text.slice(Math.max(0, offset - 16), offset))?.[0].length ?? 0;
  const [word] = NO_NUMBER.exec(text.slice(offset - start, offset + 16)) ?? [];
  const where = `see line ${line + 1}, column ${column + 1}`;
  if (word === undefined) return `The body is not JSON: ${where}.`;
  return `The body is not JSON: ${word} at ${short(pointerTo(path))}, ${where}. JSON has no ${word}: omit the field or send null.`;
}

function repeatedName(text: string): string {
  const seen: Set<string>[] = [];
  let found = '';
  visit(text, {
    onObjectBegin: () => found === '' && seen.push(new Set()) > 0,
    onObjectProperty: (name, _offset, _length, _line, _column, path: () => JSONPath) => {
      if (found === '' && seen.at(-1)?.has(name)) found = short(pointerTo([...path(), name]));
      seen.at(-1)?.add(name);
    },
    onObjectEnd: () => {
      seen.pop();
    },
  });
  return found;
}

/**
 * @param isRefused Gets the source text and the value of each name and of each value that is not an object or array.
 * @throws {ProblemError} with the location of each rejected one
 */
function refuseWhere(text: string, isRefused: (token: string, item: unknown) => boolean, message: string): void {
  const faults: Fault[] = [];
  const look = (item: unknown, offset: number, length: number, path: () => JSONPath, more: JSONPath = []): void => {
    if (faults.length >= LIMITS.maxFaults || !isRefused(text.slice(offset, offset + length), item)) return;
    faults.push({ location: 'body', pointer: short(pointerTo([...path(), ...more])), message });
  };
  visit(text, {
    onObjectProperty: (name, offset, length, _line, _column, path) => look(name, offset, length, path, [name]),
    onLiteralValue: (value, offset, length, _line, _column, path) => look(value, offset, length, path),
  });
  if (faults.length > 0) throw validationProblem(faults);
}

/** A name can be as long as the body. */
const short = (text: string): string => (text.length > LONGEST_POINTER ? `${text.slice(0, LONGEST_POINTER)}…` : text);
