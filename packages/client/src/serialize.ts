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
      throw new ArgumentError(
        `${name} must not be ${value === '' ? 'empty' : `'${value}'`}: it is a segment of a path.`,
      );
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
    throw new ArgumentError(`${name} is not well-formed Unicode: it has half of a surrogate pair.`);
  }
}

/**
 * Writes a body as JSON.
 * @param name How messages refer to it
 * @throws {ArgumentError} if JSON cannot hold a value, or would silently turn it into another: `NaN`, a `Date`, a `Map`, a typed array,
 * a function, a hole in an array, …
 */
export function serializeBody(body: unknown, name = 'body'): string {
  try {
    checkJson(body, name, '');
    return JSON.stringify(body);
  } catch (cause) {
    if (cause instanceof ArgumentError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ArgumentError(`The ${name} cannot be written as JSON: ${reason}`, { cause });
  }
}

/** Beyond this depth, a value is left to `JSON.stringify`, which reports circular ones. */
const DEEPEST = 1_000;

function checkJson(value: unknown, name: string, pointer: string, depth = 0): void {
  const refuse = (fault: string): never => {
    throw new ArgumentError(`${[name, pointer].filter((part) => part !== '').join(' ')} ${fault}.`, { pointer });
  };
  switch (typeof value) {
    case 'number':
      if (!Number.isFinite(value)) refuse(`must be a finite number, not ${value}`);
      return;
    case 'undefined':
    case 'function':
    case 'symbol':
    case 'bigint':
      refuse(`must not be ${typeof value === 'undefined' ? 'undefined' : `a ${typeof value}`}, which JSON cannot hold`);
      return;
    case 'string':
    case 'boolean':
      return;
  }
  if (value === null || depth > DEEPEST) return;
  if (Array.isArray(value)) {
    // Not `forEach`, which skips holes.
    for (let index = 0; index < value.length; index += 1)
      checkJson(value[index], name, `${pointer}/${index}`, depth + 1);
    return;
  }
  if (value instanceof Date) refuse('must not be a Date: write it as a string, for instance with toISOString()');
  if (!isRecord(value)) return;
  const toJson = value['toJSON'];
  if (typeof toJson === 'function') {
    checkJson(Reflect.apply(toJson, value, ['']), name, pointer, depth + 1);
    return;
  }
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  if (!['Object', 'String', 'Number', 'Boolean'].includes(kind)) {
    refuse(`must not be a ${kind}, which JSON cannot hold: use a plain object or array`);
  }
  if (kind === 'Number') checkJson(value.valueOf(), name, pointer, depth + 1);
  for (const key of kind === 'Object' ? Object.keys(value) : []) {
    const item = value[key];
    // An undefined property is one that is left out.
    if (item === undefined) continue;
    checkJson(item, name, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, depth + 1);
  }
}
