import { readFile } from 'node:fs/promises';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { type Place, Refusal } from '../refusal.ts';
import { escapeSegment, segmentsOf } from './shapes.ts';

/** Where every object and array of a document was written. */
export interface Sources {
  /** Reads a file once. */
  read(file: string): Promise<unknown>;
  /** The place of an object or array that was read, or of its member. */
  placeOf(value: object, ...keys: readonly string[]): Place;
  /** Says that an object stands for another, as a changed copy does. */
  same<Value extends object>(copy: Value, original: object): Value;
  /** @throws {Refusal} always */
  refuse(value: object, keys: readonly string[], fault: string): never;
}

interface Written {
  readonly file: string;
  readonly pointer: string;
}

/**
 * @param texts Files by path that need not be read.
 */
export function createSources(texts: ReadonlyMap<string, string> = new Map()): Sources {
  const written = new WeakMap<object, Written>();
  const read = new Map<string, { readonly text: string; readonly value: unknown }>();
  const placeOf: Sources['placeOf'] = (value, ...keys) => {
    const { file, pointer } = written.get(value) ?? { file: [...read.keys()][0] ?? 'the document', pointer: '#' };
    const full = [pointer, ...keys.map(escapeSegment)].join('/');
    return { file, pointer: full, line: lineOf(file, read.get(file)?.text, full) };
  };
  return {
    read: async (file) => {
      const known = read.get(file);
      if (known !== undefined) return known.value;
      const text = (texts.get(file) ?? (await readText(file))).replace(/^\uFEFF/, '');
      const value = parse(file, text);
      read.set(file, { text, value });
      remember(value, file, '#', written);
      return value;
    },
    placeOf,
    same: (copy, original) => {
      const place = written.get(original);
      if (place !== undefined && !written.has(copy)) written.set(copy, place);
      return copy;
    },
    refuse: (value, keys, fault) => {
      throw new Refusal(placeOf(value, ...keys), fault);
    },
  };
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Refusal({ file, pointer: '#', line: undefined }, `the file cannot be read (${reason}); check its path`);
  }
}

const isJson = (text: string): boolean => /^\s*[{[]/.test(text);

function parse(file: string, text: string): unknown {
  if (isJson(text)) {
    try {
      return JSON.parse(text, /\d{16}/.test(text) ? exact : undefined);
    } catch {
      // YAML too may begin with a brace, and its parser knows the line.
    }
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, intAsBigInt: true, merge: true });
  const [fault] = document.errors;
  if (fault !== undefined) {
    const [what = 'it is not YAML'] = fault.message.split(/ at line \d|\n/);
    const line = lines.linePos(fault.pos[0]).line;
    throw new Refusal({ file, pointer: '#', line }, `the file is not valid YAML or JSON (${what}); correct that line`);
  }
  const value: unknown = document.toJS({ maxAliasCount: 10_000 });
  if (isCircular(value)) {
    const fault = 'an alias of YAML stands within what it stands for; write a `$ref` instead';
    throw new Refusal({ file, pointer: '#', line: 1 }, fault);
  }
  return plainNumbers(value);
}

/** An integer that a double would change stays exact. */
function exact(_: string, value: unknown, context?: { readonly source?: string }): unknown {
  const { source = '' } = context ?? {};
  return typeof value === 'number' && /^-?\d{16,}$/.test(source) && String(value) !== source ? BigInt(source) : value;
}

function isCircular(value: unknown, around: Set<object> = new Set()): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (around.has(value)) return true;
  around.add(value);
  const found = Object.values(value).some((member) => isCircular(member, around));
  around.delete(value);
  return found;
}

function plainNumbers(value: unknown): unknown {
  if (typeof value === 'bigint')
    return BigInt(Number(value)) === value && Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'object' || value === null) return value;
  for (const [key, member] of Object.entries(value)) Reflect.set(value, key, plainNumbers(member));
  return value;
}

function remember(value: unknown, file: string, pointer: string, written: WeakMap<object, Written>): void {
  // An alias of YAML is one object at several places: the first one counts.
  if (typeof value !== 'object' || value === null || written.has(value)) return;
  written.set(value, { file, pointer });
  for (const [key, member] of Object.entries(value))
    remember(member, file, `${pointer}/${escapeSegment(key)}`, written);
}

/** The line of the value, or of the nearest one around it that is written. */
function lineOf(file: string, text: string | undefined, pointer: string): number | undefined {
  if (text === undefined) return undefined;
  const segments = segmentsOf(pointer);
  const find = isJson(text) ? lineInJson(text) : lineInYaml(text);
  for (let length = segments.length; length >= 0; length -= 1) {
    const line = find(segments.slice(0, length));
    if (line !== undefined) return line;
  }
  return file === '' ? undefined : 1;
}

type Find = (path: readonly string[]) => number | undefined;

function lineInJson(text: string): Find {
  const tree = parseTree(text);
  return (path) => {
    if (tree === undefined) return undefined;
    const node = [path, path.map((part) => (/^\d+$/.test(part) ? Number(part) : part))]
      .map((candidate) => findNodeAtLocation(tree, [...candidate]))
      .find((found) => found !== undefined);
    return node && text.slice(0, node.offset).split('\n').length;
  };
}

function lineInYaml(text: string): Find {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, merge: true });
  return (path) => {
    if (path.length === 0) return 1;
    // The line of the name, not of what follows it.
    const parent: unknown = document.getIn(path.slice(0, -1), true);
    const name = path.at(-1);
    const items: readonly unknown[] = isNode(parent) && 'items' in parent ? [parent.items].flat() : [];
    for (const [index, item] of items.entries()) {
      const key: unknown = typeof item === 'object' && item !== null && 'key' in item ? item.key : undefined;
      const node =
        isNode(key) && String(key) === name ? key : String(index) === name && key === undefined ? item : undefined;
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return undefined;
  };
}
