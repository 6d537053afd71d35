import { isRecord } from './errors/describe.ts';
import { ArgumentError } from './errors/wafermark-error.ts';

/**
 * Fills a path template; the rest of it stays as the document has it, final slash included.
 * @throws {ArgumentError} if an argument would change which path is requested: `''`, `'.'`, `'..'` or not a string
 */
export function fillPath(template: string, parameters: Readonly<Record<string, unknown>>): string {
  return Object.entries(parameters).reduce((path, [name, value]) => {
    if (typeof value !== 'string') {
      throw new ArgumentError(`${name} must be a string, not ${value === null ? 'null' : typeof value}.`);
    }
    // URL parsers remove dot segments, so these would reach another path.
    if (/^\.{0,2}$/.test(value)) {
      throw new ArgumentError(`${name} must not be '${value}': it is a segment of a path.`);
    }
    const segment = encode(name, value);
    return path.replace(`{${name}}`, () => segment);
  }, template);
}

/**
 * Writes parameters as a query string; those that are undefined or null are left out.
 * @throws {ArgumentError} if a value is not a string, a boolean or a finite number
 */
export function serializeQuery(parameters: Readonly<Record<string, unknown>>): string {
  return Object.entries(parameters)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => {
      if (typeof value !== 'string' && typeof value !== 'boolean' && !Number.isFinite(value)) {
        const found = typeof value === 'number' ? String(value) : typeof value;
        throw new ArgumentError(`${name} must be a string, a boolean or a finite number, not ${found}.`);
      }
      return `${encode(name, name)}=${encode(name, String(value))}`;
    })
    .join('&');
}

function encode(name: string, value: string): string {
  try {
    return encodeURIComponent(value);
  } catch {
    throw new ArgumentError(`${name} must not have half of a surrogate pair.`);
  }
}

/**
 * Writes a body as JSON.
 * @param name How messages refer to it
 * @throws {ArgumentError} if JSON cannot hold a value, or would silently turn it into another: `NaN`, a `Date`, a `Map`, a typed array,
 * a function, a hole in an array, …
 */
export function serializeBody(body: unknown, name = 'body'): string {
  let found: JsonFault | undefined;
  try {
    found = findFault(body);
    if (found === undefined) return JSON.stringify(body);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ArgumentError(`The ${name} cannot be written as JSON: ${reason}`, { cause });
  }
  const pointer = pointerOf(found.path);
  const place = pointer === '' ? name : `${name} ${pointer}`;
  throw new ArgumentError(`${place} ${found.fault}.`, { pointer });
}

/** A value that JSON cannot hold, and its place. */
interface JsonFault {
  /** The names and indices that lead to it, from the outermost. */
  readonly path: (string | number)[];
  readonly fault: string;
}

const at = (fault: string): JsonFault => ({ path: [], fault });
const within = (name: string | number, found: JsonFault): JsonFault => {
  found.path.unshift(name);
  return found;
};

/** Beyond this depth, a value is left to `JSON.stringify`, which reports circular ones. */
const DEEPEST = 1_000;

/** Runs for every row of an import: it builds the place of a fault only once it has found one. */
function findFault(value: unknown, depth = 0): JsonFault | undefined {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return undefined;
    case 'number':
      return Number.isFinite(value) ? undefined : at(`must be a finite number, not ${value}`);
    case 'undefined':
      return at('must not be undefined, which JSON cannot hold');
    case 'object':
      return isRecord(value) && depth <= DEEPEST ? findFaultIn(value, depth) : undefined;
    default:
      return at(`must not be a ${typeof value}, which JSON cannot hold`);
  }
}

function findFaultIn(value: Readonly<Record<string, unknown>>, depth: number): JsonFault | undefined {
  if (Array.isArray(value)) {
    // Not `forEach`, which skips holes.
    for (let index = 0; index < value.length; index += 1) {
      const found = findFault(value[index], depth + 1);
      if (found !== undefined) return within(index, found);
    }
    return undefined;
  }
  if ('toJSON' in value || Object.getPrototypeOf(value) !== Object.prototype) {
    const found = findFaultOfKind(value, depth);
    if (found !== 'plain') return found;
  }
  // `Object.entries` would make arrays of every row, and `Reflect.get` take twice as long.
  for (const name in value) {
    const item = value[name];
    // Most are texts and numbers, and a call for each of them would take three times as long.
    if (typeof item === 'string' || Number.isFinite(item)) continue;
    // An undefined property is one that is left out, and so is what a prototype has.
    const found = item === undefined || !Object.hasOwn(value, name) ? undefined : findFault(item, depth + 1);
    if (found !== undefined) return within(name, found);
  }
  return undefined;
}

/** @returns `plain` for an object that JSON writes property by property */
function findFaultOfKind(value: object, depth: number): JsonFault | undefined | 'plain' {
  if (value instanceof Date) return at('must not be a Date: write it as a string, for instance with toISOString()');
  const toJson: unknown = Reflect.get(value, 'toJSON');
  if (typeof toJson === 'function') return findFault(Reflect.apply(toJson, value, ['']), depth + 1);
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  if (kind === 'Object') return 'plain';
  if (kind === 'String' || kind === 'Boolean') return undefined;
  if (kind === 'Number') return findFault(value.valueOf(), depth + 1);
  return at(`must not be a ${kind}, which JSON cannot hold: use a plain object or array`);
}

const pointerOf = (path: readonly (string | number)[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
