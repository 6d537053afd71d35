import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { withSchemas } from './extensions.ts';

/** A location in the document: a JSON value and its JSON Pointer (RFC 6901). */
export interface Place {
  readonly pointer: string;
  readonly value: unknown;
}

const bundle = createRequire(import.meta.url).resolve('@wafermark/generated/document/openapi.json');

/** The whole bundled document, with schemas for what its extensions say. */
export const DOCUMENT: Place = { pointer: '', value: withSchemas(JSON.parse(readFileSync(bundle, 'utf8'))) };

/** The value at a path of names below a place, following references; `undefined` if missing. */
export function find(place: Place, ...names: readonly string[]): Place | undefined {
  let here = follow(place);
  for (const name of names) {
    const { value } = here;
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    here = follow({ pointer: `${here.pointer}/${escapeName(name)}`, value: Reflect.get(value, name) });
  }
  return here;
}

/** Like `find`, but throws if missing. */
export function get(place: Place, ...names: readonly string[]): Place {
  const found = find(place, ...names);
  if (found === undefined) throw new Error(`The document has no ${names.join(' / ')} at "${place.pointer}"`);
  return found;
}

/** The object members or array items at a path below a place; empty if missing. */
export function members(place: Place, ...names: readonly string[]): readonly (readonly [string, Place])[] {
  const parent = find(place, ...names);
  if (typeof parent?.value !== 'object' || parent.value === null) return [];
  return Object.keys(parent.value).map((name) => [name, get(parent, name)]);
}

/** The string at a path below a place. */
export function text(place: Place, ...names: readonly string[]): string {
  const { value, pointer } = get(place, ...names);
  if (typeof value !== 'string') throw new Error(`The document has no string at "${pointer}"`);
  return value;
}

function follow(place: Place): Place {
  const { value } = place;
  const reference: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, '$ref') : undefined;
  if (typeof reference !== 'string') return place;
  return get(DOCUMENT, ...reference.slice('#/'.length).split('/').map(unescapeName));
}

function escapeName(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

function unescapeName(name: string): string {
  return decodeURIComponent(name).replaceAll('~1', '/').replaceAll('~0', '~');
}
