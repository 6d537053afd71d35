// Generated from openapi/ by `pnpm generate`. Do not edit.

import { readNumber } from './read-number.ts';

/** What a text is read as: one type, or what the schema allows. */
export type Reader = 'number' | 'boolean' | 'string' | 'null' | 'file' | Shape;

export interface Shape {
  /** In no order: a text that is a number is one, if there may be one. */
  readonly types: readonly string[];
  readonly items?: Reader;
  readonly properties?: Readonly<Record<string, Reader>>;
  /** Of properties that are not listed. */
  readonly others?: Reader;
}

/** How a parameter is written, and what its texts are read as. */
export interface StyledReader {
  readonly style: string;
  readonly explode: boolean;
  readonly shape: Reader;
}

/** The parameters to parse, and those that are UUIDs. */
export interface ParameterReading {
  readonly readers: readonly (readonly [name: string, reader: 'number' | 'boolean' | StyledReader])[];
  readonly uuids: readonly string[];
}

type Values = Readonly<Record<string, unknown>>;

/**
 * Converts parameters according to their schemas. What cannot be converted stays a string, which a check rejects.
 * @param encoded The same parameters before decoding: where a text has several values, only these tell a comma in a value from one
 * between values.
 */
export function readParameters(parameters: Values, { readers }: ParameterReading, encoded: Values = {}): Values {
  let values = parameters;
  for (const [name, reader] of readers) {
    if (typeof reader === 'object') {
      values = readStyled(values, parameters, { name, reader, encoded: encoded[name] });
      continue;
    }
    const text = parameters[name];
    if (typeof text !== 'string') continue;
    values = replace(values, parameters, name, readText(text, reader));
  }
  return values;
}

interface Styled {
  readonly name: string;
  readonly reader: StyledReader;
  readonly encoded: unknown;
}

function readStyled(values: Values, original: Values, { name, reader, encoded }: Styled): Values {
  const { style, explode, shape } = reader;
  const types = typeof shape === 'string' ? [shape] : shape.types;
  if (style === 'deepObject' || (types.includes('object') && style === 'form' && explode)) {
    return gather(values, original, { name, style, shape });
  }
  const given = original[name];
  if (given === undefined) return values;
  // Repeated, each text is decoded already.
  if (Array.isArray(given)) {
    const items =
      types.includes('array') && explode ? given.map((text: unknown) => readValue(text, itemsOf(shape))) : given;
    return replace(values, original, name, items);
  }
  if (typeof given !== 'string') return values;
  if (style === 'json') return replace(values, original, name, readJson(given));
  const raw = typeof encoded === 'string' ? encoded : given;
  // A header may have spaces around its commas (RFC 9110 §5.6.1).
  const decodes = typeof encoded === 'string' ? decode : style === 'simple' ? trim : (text: string): string => text;
  return replace(values, original, name, readDelimited(raw, reader, { name, decodes }));
}

const trim = (text: string): string => text.trim();

const itemsOf = (shape: Reader): Reader => (typeof shape === 'object' ? (shape.items ?? 'string') : shape);

interface Delimited {
  readonly name: string;
  readonly decodes: (text: string) => string;
}

function readDelimited(raw: string, { style, explode, shape }: StyledReader, { name, decodes }: Delimited): unknown {
  const types = typeof shape === 'string' ? [shape] : shape.types;
  const bare = style === 'label' ? raw.replace(/^\./, '') : style === 'matrix' ? raw.replace(/^;/, '') : raw;
  const own = `${name}=`;
  const text = style === 'matrix' && !explode && bare.startsWith(own) ? bare.slice(own.length) : bare;
  const separator = style === 'label' && explode ? '.' : style === 'matrix' && explode ? ';' : separatorOf(style);
  if (types.includes('array')) {
    if (style === 'form' && explode) return [readValue(decodes(text), itemsOf(shape))];
    const parts = text === '' ? [] : text.split(separator);
    return parts.map((part) =>
      readValue(decodes(style === 'matrix' && explode ? part.replace(own, '') : part), itemsOf(shape)),
    );
  }
  if (types.includes('object') && typeof shape === 'object')
    return readPairs(text, { explode, separator, shape, decodes });
  const value = style === 'matrix' && explode && text.startsWith(own) ? text.slice(own.length) : text;
  return readValue(decodes(value), shape);
}

function separatorOf(style: string): RegExp | string {
  if (style === 'spaceDelimited') return /%20|\+| /;
  return style === 'pipeDelimited' ? /%7C|\|/i : ',';
}

interface Pairs {
  readonly explode: boolean;
  readonly separator: RegExp | string;
  readonly shape: Shape;
  readonly decodes: (text: string) => string;
}

/** `a,1,b,2`, or `a=1,b=2` */
function readPairs(text: string, { explode, separator, shape, decodes }: Pairs): unknown {
  const parts = text === '' ? [] : text.split(separator);
  const object: Record<string, unknown> = {};
  for (let index = 0; index < parts.length; index += explode ? 1 : 2) {
    const part = parts[index] ?? '';
    const [name = '', ...rest] = explode ? part.split('=') : [part, parts[index + 1] ?? ''];
    const key = decodes(name);
    define(object, key, readValue(decodes(rest.join('=')), readerOf(shape, key)));
  }
  return object;
}

const readerOf = ({ properties = {}, others = 'string' }: Shape, name: string): Reader =>
  Object.hasOwn(properties, name) ? (properties[name] ?? 'string') : others;

/** The properties of an object that are parameters of their own: `filter[a]=1`, or `a=1`. */
function gather(
  values: Values,
  original: Values,
  { name, style, shape }: { name: string; style: string; shape: Reader },
): Values {
  const known = typeof shape === 'object' ? shape : { types: [] };
  const object: Record<string, unknown> = {};
  let rest = values;
  for (const key of Object.keys(original)) {
    const path = style === 'deepObject' ? bracketsOf(key, name) : ownName(key, known);
    if (path === undefined) continue;
    insert(object, path, original[key]);
    rest = without(rest, original, key);
  }
  if (Object.keys(object).length === 0) {
    // Where another type is allowed too, it has no brackets.
    const plain = original[name];
    return plain === undefined ? rest : replace(rest, original, name, readValue(plain, known));
  }
  return replace(rest, original, name, readValue(object, known));
}

function ownName(key: string, { properties = {} }: Shape): readonly string[] | undefined {
  return Object.hasOwn(properties, key) ? [key] : undefined;
}

/** `filter[a][b]` → `['a', 'b']` */
export function bracketsOf(key: string, name: string): readonly string[] | undefined {
  const rest = key.startsWith(name) ? key.slice(name.length) : '';
  return /^(?:\[[^[\]]*\])+$/.test(rest) ? rest.slice(1, -1).split('][') : undefined;
}

/** Puts a value into nested objects; `a[]` and `a[0]` become arrays when they are read. */
export function insert(object: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [name = '', ...deeper] = path;
  if (deeper.length === 0) {
    const before = Object.hasOwn(object, name) ? object[name] : undefined;
    define(object, name, before === undefined ? value : [before, value].flat());
    return;
  }
  const inner = Object.hasOwn(object, name) ? object[name] : undefined;
  const next: Record<string, unknown> = isPlain(inner) ? { ...inner } : {};
  insert(next, deeper, value);
  define(object, name, next);
}

/** `__proto__` is a name like any other. */
function define(object: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}

/** Converts texts at any depth. */
export function readValue(value: unknown, reader: Reader): unknown {
  const types = typeof reader === 'string' ? [reader] : reader.types;
  if (typeof value === 'string') {
    if (types.includes('array') && !types.includes('string') && typeof reader === 'object')
      return [readValue(value, reader.items ?? 'string')];
    return readText(value, reader);
  }
  if (Array.isArray(value)) {
    const items = typeof reader === 'object' ? (reader.items ?? 'string') : reader;
    return value.map((item: unknown) => readValue(item, items));
  }
  if (!isPlain(value) || typeof reader === 'string') return value;
  const names = Object.keys(value);
  if (types.includes('array') && !types.includes('object') && names.every((name) => /^\d*$/.test(name))) {
    return names.flatMap((name) => value[name]).map((item) => readValue(item, reader.items ?? 'string'));
  }
  const object: Record<string, unknown> = {};
  for (const name of names) define(object, name, readValue(value[name], readerOf(reader, name)));
  return object;
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

function readText(text: string, reader: Reader): unknown {
  if (reader === 'string') return text;
  if (reader === 'number') return readNumber(text);
  if (reader === 'boolean') return readBoolean(text);
  const types = typeof reader === 'string' ? [reader] : reader.types;
  if (types.includes('number')) {
    const number = readNumber(text);
    if (typeof number === 'number') return number;
  }
  if (types.includes('boolean')) {
    const boolean = readBoolean(text);
    if (typeof boolean === 'boolean') return boolean;
  }
  return text === 'null' && types.includes('null') ? null : text;
}

export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** Converts UUIDs to the form in which they are stored, compared and returned: lower case (RFC 9562 §4). */
export function canonicalUuids(parameters: Values, { uuids }: ParameterReading): Values {
  let values = parameters;
  for (const name of uuids) {
    const uuid = parameters[name];
    if (typeof uuid !== 'string') continue;
    const canonical = uuid.toLowerCase();
    if (canonical !== uuid) values = replace(values, parameters, name, canonical);
  }
  return values;
}

/** Copies on first write. */
function replace(values: Values, original: Values, name: string, value: unknown): Values {
  const copy: Record<string, unknown> = values === original ? { ...original } : values;
  define(copy, name, value);
  return copy;
}

function without(values: Values, original: Values, name: string): Values {
  const copy: Record<string, unknown> = values === original ? { ...original } : values;
  delete copy[name];
  return copy;
}

/** Python writes booleans with a capital letter. */
function readBoolean(text: string): boolean | string {
  if (text === 'true' || text === 'True') return true;
  if (text === 'false' || text === 'False') return false;
  return text;
}
