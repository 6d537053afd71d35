import { dirname, join } from 'node:path';
import { childrenOf, isObject, type JsonObject, type Kind, memberOf, SECTIONS, segmentsOf } from './shapes.ts';
import type { Sources } from './sources.ts';

/**
 * One document of many files: what a reference to another file leads to is put into `components`, under the name of the file or of
 * the fragment. A path is put where it is referred to.
 *
 * `@apidevtools/json-schema-ref-parser` and Redocly's bundler do the same, but forget where a value was written, which every message
 * has to say.
 *
 * @throws {Refusal} for a reference that leads nowhere
 */
export async function bundle(file: string, sources: Sources): Promise<JsonObject> {
  const root = await sources.read(file);
  if (!isObject(root)) {
    return sources.refuse(
      isArray(root) ? root : {},
      [],
      'the document is not an object; write one that begins with `openapi: 3.1.0`',
    );
  }
  const bundler = new Bundler(file, root, sources);
  bundler.expectComponents();
  await bundler.visit('document', root, file);
  return root;
}

const isArray = (value: unknown): value is unknown[] => Array.isArray(value);

class Bundler {
  readonly #rootFile: string;
  readonly #root: JsonObject;
  readonly #sources: Sources;
  /** The reference in the bundle, by file and fragment. */
  readonly #moved = new Map<string, string>();
  readonly #names = new Set<string>();
  readonly #visited = new Set<object>();

  constructor(rootFile: string, root: JsonObject, sources: Sources) {
    this.#rootFile = rootFile;
    this.#root = root;
    this.#sources = sources;
  }

  /** What `components` says is in a file of its own has that place, whoever refers to the file first. */
  expectComponents(): void {
    for (const { parent, key, value } of childrenOf('components', this.#root['components'])) {
      const ref: unknown = isObject(value) ? value['$ref'] : undefined;
      if (typeof ref !== 'string' || ref.startsWith('#') || /^[a-z][a-z0-9+.-]*:/i.test(ref)) continue;
      const [path = '', fragment = ''] = ref.split('#');
      const place = `${join(dirname(this.#rootFile), decodeURI(path))}#${fragment}`;
      const section = Object.entries(Object(this.#root['components'])).find(([, members]) => members === parent)?.[0];
      if (section !== undefined && !this.#moved.has(place)) this.#moved.set(place, `#/components/${section}/${key}`);
    }
  }

  async visit(kind: Kind, value: unknown, file: string): Promise<void> {
    if (!isObject(value) || this.#visited.has(value)) return;
    this.#visited.add(value);
    for (const child of childrenOf(kind, value)) await this.#visitChild(child.kind, child.parent, child.key, file);
    if (kind === 'schema') await this.#rewriteMapping(value, file);
  }

  async #visitChild(kind: Kind, parent: object, key: string, file: string): Promise<void> {
    const value: unknown = Reflect.get(parent, key);
    const ref: unknown = isObject(value) ? value['$ref'] : undefined;
    if (!isObject(value) || typeof ref !== 'string') return await this.visit(kind, value, file);
    const leaves = !(file === this.#rootFile && ref.startsWith('#'));
    const section = SECTIONS[kind];
    if (section === undefined) {
      // A path item: its own members go beside those of what it refers to.
      const target = await this.#follow(value, ref, file);
      const { $ref: _, ...own } = value;
      const whole = Object.keys(own).length === 0 ? target.value : { ...Object(target.value), ...own };
      Reflect.set(
        parent,
        key,
        isObject(whole) ? this.#sources.same(whole, isObject(target.value) ? target.value : value) : whole,
      );
      return await this.visit(kind, whole, target.file);
    }
    if (!leaves) return await this.visit(kind, value, file);
    const name = parent === Object(Object(this.#root['components'])[section]) ? key : undefined;
    const target = await this.#follow(value, ref, file);
    const place = `${target.file}#${target.fragment}`;
    if (name !== undefined && this.#moved.get(place) === `#/components/${section}/${name}`) {
      Reflect.set(parent, key, target.value);
      return await this.visit(kind, target.value, target.file);
    }
    value['$ref'] = await this.#move(section, kind, target, place);
    if (kind === 'schema') await this.visit(kind, value, file);
  }

  async #move(section: string, kind: Kind, target: Target, place: string): Promise<string> {
    const known = this.#moved.get(place);
    if (known !== undefined) return known;
    if (target.file === this.#rootFile) return `#${target.fragment}`;
    const name = this.#freeName(nameOf(target), section);
    const ref = `#/components/${section}/${name}`;
    this.#moved.set(place, ref);
    // What it needs comes first, as a reader would want it.
    await this.visit(kind, target.value, target.file);
    this.#section(section)[name] = target.value;
    return ref;
  }

  #freeName(wanted: string, section: string): string {
    const components = Object(Object(this.#root['components'])[section]);
    const isTaken = (name: string): boolean => Object.hasOwn(components, name) || this.#names.has(`${section}/${name}`);
    let name = wanted;
    for (let number = 2; isTaken(name); number += 1) name = `${wanted}-${number}`;
    this.#names.add(`${section}/${name}`);
    return name;
  }

  #section(name: string): JsonObject {
    const components = isObject(this.#root['components']) ? this.#root['components'] : {};
    this.#root['components'] = components;
    const section = isObject(components[name]) ? components[name] : {};
    components[name] = section;
    return section;
  }

  async #follow(holder: JsonObject, ref: string, from: string): Promise<Target> {
    const [path = '', fragment = ''] = ref.split('#');
    if (/^[a-z][a-z0-9+.-]*:/i.test(path)) {
      return this.#sources.refuse(
        holder,
        ['$ref'],
        `the reference ${ref} leads to another host; save the document beside this one and refer to the file`,
      );
    }
    const file = path === '' ? from : join(dirname(from), decodeURI(path));
    let whole: unknown;
    try {
      whole = await this.#sources.read(file);
    } catch (cause) {
      if (file !== this.#rootFile && cause instanceof Error && cause.message.includes('cannot be read')) {
        return this.#sources.refuse(
          holder,
          ['$ref'],
          `the reference ${ref} leads to no file; write the path of one, relative to this file`,
        );
      }
      throw cause;
    }
    const value = segmentsOf(fragment).reduce(memberOf, whole);
    if (value === undefined) {
      return this.#sources.refuse(
        holder,
        ['$ref'],
        `the reference ${ref} leads nowhere; write the pointer of something that exists`,
      );
    }
    return { file, fragment, value };
  }

  async #rewriteMapping(schema: JsonObject, file: string): Promise<void> {
    const { discriminator } = schema;
    const mapping = isObject(discriminator) ? discriminator['mapping'] : undefined;
    if (!isObject(mapping) || file === this.#rootFile) return;
    for (const [name, ref] of Object.entries(mapping)) {
      if (typeof ref !== 'string' || !/[/#.]/.test(ref)) continue;
      const target = await this.#follow(schema, ref, file);
      mapping[name] = await this.#move('schemas', 'schema', target, `${target.file}#${target.fragment}`);
    }
  }
}

interface Target {
  readonly file: string;
  readonly fragment: string;
  readonly value: unknown;
}

function nameOf({ file, fragment }: Target): string {
  const last = segmentsOf(fragment).at(-1) ?? file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  return last.replace(/\.(ya?ml|json)$/i, '').replaceAll(/[^A-Za-z0-9._-]/g, '_');
}
