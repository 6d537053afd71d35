import {
  childrenOf,
  escapeSegment,
  isObject,
  isSchema,
  type JsonObject,
  memberOf,
  segmentsOf,
} from '../load/shapes.ts';
import type { Sources } from '../load/sources.ts';
import { type Names, typeNameOf } from '../names.ts';
import { KEYWORDS, REFUSED } from './keywords.ts';
import { unicodePattern } from './patterns.ts';

/** A schema that refers to others as `#/components/schemas/NAME` alone, and means to every tool what its author meant. */
export type Schema = JsonObject | boolean;

/** The prefix of references to component schemas. */
export const COMPONENT = '#/components/schemas/';

/** Whether a schema describes what is sent, what is returned, or both. */
export type Direction = 'request' | 'response';

const OBJECT_KEYWORDS = ['properties', 'additionalProperties', 'patternProperties', 'unevaluatedProperties'];
/** Within these, a missing type cannot be told from the keywords: `not: { required: [a] }` is no claim that there is an object. */
const HYPOTHETICAL = new Set([
  'not',
  'if',
  'then',
  'else',
  'contains',
  'dependentSchemas',
  'propertyNames',
  'patternProperties',
]);

/**
 * The schemas of a document, made plain:
 * - a reference leads to a component; what is referred to elsewhere becomes one
 * - keywords for objects or arrays without a `type` mean an object or an array
 * - with a `discriminator`, each alternative has its own value of that property
 * - `pattern` is an expression with the flag `u`
 * - `required` does not ask for what is `readOnly` in requests, nor for what is `writeOnly` in responses
 */
export class Schemas {
  /** Every component in document order, with those that were added. */
  readonly components: Map<string, Schema> = new Map();
  /** The name of each component's type. */
  readonly typeNames: Map<string, string> = new Map();
  readonly #document: JsonObject;
  readonly #sources: Sources;
  readonly #names: Names;
  readonly #hoisted = new Map<unknown, string>();
  readonly #pending: [name: string, original: unknown][] = [];
  readonly #variants = new Map<string, string>();
  readonly #differing = new Map<Direction, ReadonlySet<string>>();

  /** @param names Those that no type may have. */
  constructor(document: JsonObject, sources: Sources, names: Names) {
    this.#document = document;
    this.#sources = sources;
    this.#names = names;
    for (const name of Object.keys(this.#written())) this.#register(name);
    for (const [name, schema] of Object.entries(this.#written())) this.#define(name, schema);
    this.#finish();
    for (const name of this.components.keys()) this.#refuseEndless(name);
  }

  /** A schema of a request or response. */
  use(schema: unknown, holder: object, key: string, direction: Direction): Schema {
    const normal = this.#normal(schema, holder, [key], false);
    this.#finish();
    return this.#inDirection(normal, direction);
  }

  /** What a schema is in the end, when it is only a reference to another. */
  resolve(schema: Schema): Schema {
    let current = schema;
    for (let step = 0; step < 100 && isObject(current) && typeof current['$ref'] === 'string'; step += 1) {
      current = this.components.get(componentOf(current['$ref'])) ?? true;
    }
    return current;
  }

  typeNameOf(component: string): string {
    return this.typeNames.get(component) ?? component;
  }

  /** The name of a component's check and writer: that of its type, in ASCII. */
  checkNameOf(component: string): string {
    const type = this.typeNameOf(component);
    return /^[\x21-\x7e]+$/.test(type) ? type : `Schema${[...this.components.keys()].indexOf(component)}`;
  }

  #written(): JsonObject {
    const { components } = this.#document;
    const schemas = isObject(components) ? components['schemas'] : undefined;
    return isObject(schemas) ? schemas : {};
  }

  #register(name: string): void {
    this.components.set(name, true);
    this.typeNames.set(name, this.#names.take(typeNameOf(name)));
  }

  #define(name: string, schema: unknown): void {
    this.components.set(name, this.#normal(schema, this.#written(), [name], false));
  }

  #finish(): void {
    for (let next = this.#pending.shift(); next !== undefined; next = this.#pending.shift()) {
      const [name, original] = next;
      this.components.set(name, this.#normal(original, isObject(original) ? original : {}, [], false));
      this.#differing.clear();
    }
  }

  #normal(schema: unknown, holder: object, keys: readonly string[], isHypothetical: boolean): Schema {
    if (typeof schema === 'boolean') return schema;
    const refuse = (fault: string, ...more: readonly string[]): never =>
      isObject(schema) ? this.#sources.refuse(schema, more, fault) : this.#sources.refuse(holder, keys, fault);
    if (!isObject(schema)) return refuse('this is not a schema; write an object, or true or false');
    const copy = this.#sources.same<JsonObject>({}, schema);
    for (const [keyword, value] of Object.entries(schema)) {
      const refused = Object.hasOwn(REFUSED, keyword) ? REFUSED[keyword] : undefined;
      if (refused !== undefined && !(keyword === 'nullable' && value === false))
        refuse(`\`${keyword}\` ${refused}`, keyword);
      const rule = Object.hasOwn(KEYWORDS, keyword) ? KEYWORDS[keyword] : undefined;
      // JSON Schema ignores keywords that it does not know, such as those of other tools.
      if (rule === undefined) continue;
      if (!rule.fits(value)) refuse(`\`${keyword}\` must be ${rule.expected}`, keyword);
      copy[keyword] = value;
    }
    if (typeof schema['$ref'] === 'string') copy['$ref'] = this.#reference(schema['$ref'], schema);
    for (const { kind, parent, key } of childrenOf('schema', copy)) {
      if (kind !== 'schema') continue;
      const [keyword, value] = this.#keywordOf(copy, parent, key);
      const hypothetical = isHypothetical || HYPOTHETICAL.has(keyword);
      if (parent === copy) copy[key] = this.#normal(value, schema, [key], hypothetical);
    }
    for (const keyword of ['allOf', 'anyOf', 'oneOf', 'prefixItems']) {
      const list = copy[keyword];
      if (Array.isArray(list)) {
        const hypothetical = isHypothetical;
        copy[keyword] = list.map((one: unknown, index) =>
          this.#normal(one, schema, [keyword, String(index)], hypothetical),
        );
      }
    }
    // What is referred to has become a component.
    delete copy['$defs'];
    for (const keyword of ['properties', 'patternProperties', 'dependentSchemas']) {
      const map = copy[keyword];
      if (!isObject(map)) continue;
      const hypothetical = keyword === 'dependentSchemas';
      const entries = Object.entries(map).map(
        ([name, one]) => [name, this.#normal(one, map, [name], hypothetical)] as const,
      );
      copy[keyword] = withoutPrototype(entries);
    }
    this.#checkPatterns(copy, schema);
    checkBounds(copy, refuse);
    // A list of no values: there are none.
    if (Array.isArray(copy['enum']) && copy['enum'].length === 0) return false;
    if (!isHypothetical) implyType(copy);
    if (isObject(copy['discriminator'])) this.#discriminate(copy, schema);
    return copy;
  }

  #keywordOf(copy: JsonObject, parent: object, key: string): readonly [keyword: string, value: unknown] {
    return [parent === copy ? key : '', Reflect.get(parent, key)];
  }

  #checkPatterns(copy: JsonObject, schema: JsonObject): void {
    const { pattern, patternProperties } = copy;
    const advice =
      'is not a regular expression of ECMAScript with the flag u; write it without inline flags, possessive quantifiers and other extensions';
    if (typeof pattern === 'string') {
      copy['pattern'] =
        unicodePattern(pattern) ?? this.#sources.refuse(schema, ['pattern'], `\`${pattern}\` ${advice}`);
    }
    if (isObject(patternProperties)) {
      copy['patternProperties'] = withoutPrototype(
        Object.entries(patternProperties).map(([name, value]) => [
          unicodePattern(name) ?? this.#sources.refuse(schema, ['patternProperties', name], `\`${name}\` ${advice}`),
          value,
        ]),
      );
    }
  }

  /** The reference to a component that leads where this one does. */
  #reference(ref: string, schema: JsonObject): string {
    const refuse = (fault: string): never => this.#sources.refuse(schema, ['$ref'], `the reference ${ref} ${fault}`);
    if (ref === '#') return refuse('leads to the document as a whole; write `#/components/schemas/NAME`');
    if (!ref.startsWith('#/')) return refuse('is not a JSON Pointer; write `#/components/schemas/NAME`');
    const segments = segmentsOf(ref);
    const [first, second, name = '', ...deeper] = segments;
    if (first === 'components' && second === 'schemas' && deeper.length === 0 && Object.hasOwn(this.#written(), name)) {
      return COMPONENT + escapeSegment(name);
    }
    let target: unknown = this.#document;
    for (const [index, segment] of segments.entries()) {
      target = memberOf(target, segment);
      // A reference on the way: its target is what is meant.
      const isOnTheWay = index < segments.length - 1;
      for (let step = 0; step < 20 && isOnTheWay && isObject(target) && typeof target['$ref'] === 'string'; step += 1) {
        target = segmentsOf(target['$ref']).reduce<unknown>(memberOf, this.#document);
      }
    }
    if (target === undefined) return refuse('leads nowhere; write the pointer of a schema that exists');
    if (!isObject(target) && typeof target !== 'boolean')
      return refuse('does not lead to a schema; write `#/components/schemas/NAME`');
    const known = this.#hoisted.get(target);
    if (known !== undefined) return COMPONENT + escapeSegment(known);
    const free = this.#freeComponent(nameOfTarget(segments));
    this.#hoisted.set(target, free);
    this.#register(free);
    this.#pending.push([free, target]);
    return COMPONENT + escapeSegment(free);
  }

  #freeComponent(wanted: string): string {
    let name = wanted;
    for (let number = 2; this.components.has(name); number += 1) name = `${wanted}${number}`;
    return name;
  }

  /** Gives each alternative its own value of the property that tells them apart. */
  #discriminate(copy: JsonObject, schema: JsonObject): void {
    const { discriminator, oneOf, anyOf, ...rest } = copy;
    delete copy['discriminator'];
    const { propertyName, mapping } = Object(discriminator);
    const keyword = Array.isArray(oneOf) ? 'oneOf' : 'anyOf';
    const alternatives: unknown = oneOf ?? anyOf;
    // On the base of an `allOf` it is a hint: what extends the base is a valid value of it anyway.
    if (!Array.isArray(alternatives) || rest['$ref'] !== undefined) return;
    const names = new Map<string, string[]>();
    for (const [value, target] of Object.entries(Object(mapping))) {
      if (typeof target !== 'string')
        this.#sources.refuse(
          schema,
          ['discriminator', 'mapping', value],
          'a mapping leads from a value to a schema; write the name of the schema or a reference to it',
        );
      const text = String(target);
      const ref = text.startsWith('#/') ? this.#reference(text, schema) : COMPONENT + escapeSegment(text);
      if (!this.components.has(componentOf(ref))) {
        this.#sources.refuse(
          schema,
          ['discriminator', 'mapping', value],
          `the mapping leads to ${text}, which is not a schema of this document; write the name of one`,
        );
      }
      names.set(ref, [...(names.get(ref) ?? []), value]);
    }
    copy[keyword] = alternatives.map((alternative: unknown) => {
      const ref = isObject(alternative) ? alternative['$ref'] : undefined;
      // What has no name cannot be told by one.
      if (typeof ref !== 'string') return alternative;
      const values = names.get(ref) ?? [componentOf(ref)];
      const own = this.#sources.same<JsonObject>(
        {
          type: 'object',
          properties: { [propertyName]: values.length === 1 ? { const: values[0] } : { enum: values } },
          required: [propertyName],
        },
        schema,
      );
      return this.#sources.same<JsonObject>({ allOf: [alternative, own] }, schema);
    });
  }

  /** A schema that is nothing but itself has no values. */
  #refuseEndless(name: string): void {
    const visit = (schema: Schema, path: readonly string[]): void => {
      if (!isObject(schema)) return;
      const within = [
        schema,
        ...[schema['allOf'] ?? []].flat(),
        ...[schema['anyOf'] ?? []].flat(),
        ...[schema['oneOf'] ?? []].flat(),
      ];
      for (const part of within) {
        if (!isObject(part)) continue;
        if (part !== schema) visit(part, path);
        const ref = part === schema ? part['$ref'] : undefined;
        if (typeof ref !== 'string') continue;
        const target = componentOf(ref);
        if (target === name) {
          this.#sources.refuse(
            schema,
            [],
            'this schema refers to itself without anything in between; write what its values are',
          );
        }
        if (!path.includes(target)) visit(this.components.get(target) ?? true, [...path, target]);
      }
    };
    visit(this.components.get(name) ?? true, [name]);
  }

  #inDirection(schema: Schema, direction: Direction): Schema {
    if (!this.#mayDiffer(schema, direction)) return schema;
    return this.#rewrite(schema, direction);
  }

  /** Whether a schema, or anything that it refers to, asks for what is not there in a direction. */
  #mayDiffer(schema: Schema, direction: Direction): boolean {
    return (
      this.#differsItself(schema, direction) ||
      referencesIn(schema).some((name) => this.#componentDiffers(name, direction))
    );
  }

  #differsItself(schema: Schema, direction: Direction): boolean {
    if (!isObject(schema)) return false;
    const mark = direction === 'request' ? 'readOnly' : 'writeOnly';
    const required: readonly unknown[] = Array.isArray(schema['required']) ? schema['required'] : [];
    const properties = isObject(schema['properties']) ? schema['properties'] : {};
    if (required.some((name) => this.#isMarked(properties[String(name)], mark))) return true;
    return childrenOf('schema', schema).some(({ value }) => isObject(value) && this.#differsItself(value, direction));
  }

  #componentDiffers(name: string, direction: Direction): boolean {
    const known = this.#differing.get(direction) ?? this.#findDiffering(direction);
    this.#differing.set(direction, known);
    return known.has(name);
  }

  /** Those that differ themselves, those that refer to them, and so on. */
  #findDiffering(direction: Direction): ReadonlySet<string> {
    const users = new Map<string, string[]>();
    for (const [name, schema] of this.components) {
      for (const used of referencesIn(schema)) users.set(used, [...(users.get(used) ?? []), name]);
    }
    const found = new Set<string>();
    const queue = [...this.components]
      .filter(([, schema]) => this.#differsItself(schema, direction))
      .map(([name]) => name);
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (found.has(next)) continue;
      found.add(next);
      queue.push(...(users.get(next) ?? []));
    }
    return found;
  }

  #isMarked(property: unknown, mark: string): boolean {
    if (!isObject(property)) return false;
    const target = this.resolve(property);
    return property[mark] === true || (isObject(target) && target[mark] === true);
  }

  #rewrite(schema: Schema, direction: Direction): Schema {
    if (!isObject(schema)) return schema;
    const mark = direction === 'request' ? 'readOnly' : 'writeOnly';
    const copy = this.#sources.same<JsonObject>({ ...schema }, schema);
    const properties = isObject(schema['properties']) ? schema['properties'] : {};
    if (Array.isArray(copy['required'])) {
      copy['required'] = copy['required'].filter((name) => !this.#isMarked(properties[String(name)], mark));
    }
    if (typeof copy['$ref'] === 'string')
      copy['$ref'] = COMPONENT + escapeSegment(this.#variant(componentOf(copy['$ref']), direction));
    for (const [keyword, value] of Object.entries(copy)) {
      if (Array.isArray(value) && ['allOf', 'anyOf', 'oneOf', 'prefixItems'].includes(keyword)) {
        copy[keyword] = value.map((one: Schema) => this.#rewrite(one, direction));
      } else if (isObject(value) && ['properties', 'patternProperties', 'dependentSchemas'].includes(keyword)) {
        copy[keyword] = withoutPrototype(
          Object.entries(value).map(([name, one]) => [name, isSchema(one) ? this.#rewrite(one, direction) : one]),
        );
      } else if (isObject(value) && Object.hasOwn(CHILD_KEYWORDS, keyword)) {
        copy[keyword] = this.#rewrite(value, direction);
      }
    }
    return copy;
  }

  /** The name of the component that a component is in one direction. */
  #variant(name: string, direction: Direction): string {
    if (!this.#componentDiffers(name, direction)) return name;
    const key = `${direction} ${name}`;
    const known = this.#variants.get(key);
    if (known !== undefined) return known;
    const variant = this.#freeComponent(`${name}${direction === 'request' ? 'Request' : 'Response'}`);
    this.#variants.set(key, variant);
    this.#register(variant);
    this.components.set(variant, this.#rewrite(this.components.get(name) ?? true, direction));
    return variant;
  }
}

const CHILD_KEYWORDS = { items: 0, additionalProperties: 0, unevaluatedItems: 0, unevaluatedProperties: 0 };

/** The components that a schema refers to itself. */
function referencesIn(schema: Schema): readonly string[] {
  if (!isObject(schema)) return [];
  const ref = schema['$ref'];
  return [
    ...(typeof ref === 'string' ? [componentOf(ref)] : []),
    ...childrenOf('schema', schema).flatMap(({ value }) => (isObject(value) ? referencesIn(value) : [])),
  ];
}

/** `__proto__` is a name like any other. */
export function withoutPrototype(entries: readonly (readonly [name: string, value: unknown])[]): JsonObject {
  const object: JsonObject = {};
  for (const [name, value] of entries) {
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
  }
  return object;
}

/** `#/components/schemas/a~1b` → `a/b` */
export const componentOf = (ref: string): string => segmentsOf(ref).at(-1) ?? '';

function implyType(schema: JsonObject): void {
  if (['type', 'enum', 'const', '$ref'].some((keyword) => keyword in schema)) return;
  if (OBJECT_KEYWORDS.some((keyword) => keyword in schema)) schema['type'] = 'object';
  else if ('items' in schema || 'prefixItems' in schema) schema['type'] = 'array';
}

function checkBounds(schema: JsonObject, refuse: (fault: string, ...keys: readonly string[]) => never): void {
  for (const [least, most] of [
    ['minLength', 'maxLength'],
    ['minItems', 'maxItems'],
    ['minProperties', 'maxProperties'],
    ['minimum', 'maximum'],
  ] as const) {
    const [from, to] = [schema[least], schema[most]];
    if (from !== undefined && to !== undefined && Number(from) > Number(to)) {
      refuse(
        `no value is at least ${String(from)} and at most ${String(to)}; correct \`${least}\` or \`${most}\``,
        least,
      );
    }
  }
}

/** `#/components/responses/Pets/content/…/schema` → `PetsSchema` */
function nameOfTarget(segments: readonly string[]): string {
  const [first, section, ...rest] = segments;
  const path = first === 'components' ? (section === 'schemas' || section === undefined ? rest : rest) : segments;
  const words = path.filter(
    (segment) => !['properties', 'content', 'schema', 'application/json', 'paths', '$defs'].includes(segment),
  );
  return words.map((word) => word.replaceAll(/[^A-Za-z0-9_]+/g, '_')).join('_') || 'Schema';
}
