import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { bareSchema } from '../checks/bare-schema.ts';
import { FORMATS } from '../checks/formats.ts';
import { isObject, type JsonObject } from '../load/shapes.ts';
import { componentOf, type Schema, type Schemas, withoutPrototype } from '../schema/schemas.ts';

/** A value that fits a schema. */
export interface Sample {
  readonly value: unknown;
}

/**
 * Makes values that fit schemas: what the document gives as an example, or else the simplest. What no rule here can make, such as a text
 * of a pattern, has no sample. openapi-sampler does the same, without checking what it makes.
 */
export class Sampler {
  readonly #schemas: Schemas;
  readonly #ajv: Ajv2020;
  readonly #checks = new Map<string, ValidateFunction>();

  constructor(schemas: Schemas) {
    this.#schemas = schemas;
    this.#ajv = new Ajv2020({
      strict: false,
      validateSchema: false,
      formats: FORMATS,
      strictNumbers: false,
      ownProperties: true,
    });
    for (const [name, schema] of schemas.components) {
      const bare = bareSchema(schema, (component) => schemas.checkNameOf(component));
      this.#ajv.addSchema(typeof bare === 'boolean' ? (bare ? {} : { not: {} }) : bare, schemas.checkNameOf(name));
    }
  }

  /**
   * Undefined if there is none, or it cannot be made.
   * @param mayBeEmpty Whether a list without items will do: in a path, nothing would be left of it. Default: true.
   */
  sample(schema: Schema, mayBeEmpty = true): Sample | undefined {
    const makers = [() => this.#example(schema), () => this.#make(schema, 0, true), () => this.#make(schema, 0, false)];
    for (const make of makers) {
      const made = make();
      if (made === undefined || !this.fits(schema, made.value)) continue;
      if (mayBeEmpty || ![made.value].flat().every((item) => item === '')) return made;
    }
    return undefined;
  }

  fits(schema: Schema, value: unknown): boolean {
    const bare = bareSchema(schema, (component) => this.#schemas.checkNameOf(component));
    if (typeof bare === 'boolean') return bare;
    const text = JSON.stringify(bare);
    const check = this.#checks.get(text) ?? this.#ajv.compile(bare);
    this.#checks.set(text, check);
    return check(value);
  }

  #example(schema: Schema): Sample | undefined {
    const target = this.#schemas.resolve(schema);
    if (!isObject(target)) return undefined;
    const { examples, example } = target;
    const found: unknown = Array.isArray(examples) ? examples[0] : example;
    return found === undefined || !isPlain(found) ? undefined : { value: found };
  }

  /** @param onlyRequired Whether to leave out what may be left out. */
  #make(schema: Schema, depth: number, onlyRequired: boolean): Sample | undefined {
    if (schema === true) return { value: 'any' };
    if (schema === false || depth > 12) return undefined;
    const own = depth === 0 ? undefined : this.#example(schema);
    if (own !== undefined && this.fits(schema, own.value)) return own;
    if (typeof schema['$ref'] === 'string') {
      const target = this.#schemas.components.get(componentOf(schema['$ref'])) ?? true;
      return this.#make(target, depth + 1, onlyRequired);
    }
    if ('const' in schema) return plain(schema['const']);
    if (Array.isArray(schema['enum']))
      return schema['enum'].map(plain).find((one) => one !== undefined && this.fits(schema, one.value));
    if (schema['default'] !== undefined && isPlain(schema['default'])) return { value: schema['default'] };
    if (Array.isArray(schema['allOf'])) return this.#all(schema, depth, onlyRequired);
    for (const keyword of ['oneOf', 'anyOf']) {
      const alternatives = schema[keyword];
      if (Array.isArray(alternatives)) return this.#one(schema, alternatives, depth, onlyRequired);
    }
    const [type] = [schema['type'] ?? 'string'].flat().filter((name) => name !== 'null');
    return this.#ofType(type === undefined ? 'null' : String(type), schema, depth, onlyRequired);
  }

  #all(schema: JsonObject, depth: number, onlyRequired: boolean): Sample | undefined {
    const { allOf, ...rest } = schema;
    const parts = [
      ...(Object.keys(rest).some((name) => name !== 'description') ? [rest] : []),
      ...(Array.isArray(allOf) ? allOf : []),
    ];
    const samples = parts.map((part: Schema) => this.#make(part, depth + 1, onlyRequired));
    if (samples.some((one) => one === undefined)) return undefined;
    const values = samples.map((one) => one?.value);
    if (values.every(isObject)) return { value: Object.assign({}, ...values) };
    return values.map((value) => ({ value })).find(({ value }) => this.fits(schema, value));
  }

  #one(schema: JsonObject, alternatives: readonly Schema[], depth: number, onlyRequired: boolean): Sample | undefined {
    const { oneOf: _, anyOf: __, ...rest } = schema;
    const base = 'properties' in rest ? this.#make(rest, depth + 1, onlyRequired) : undefined;
    for (const alternative of alternatives) {
      const made = this.#make(alternative, depth + 1, onlyRequired);
      const value = isObject(base?.value) && isObject(made?.value) ? { ...base.value, ...made.value } : made?.value;
      if (made !== undefined && this.fits(schema, value)) return { value };
    }
    return undefined;
  }

  #ofType(type: string, schema: JsonObject, depth: number, onlyRequired: boolean): Sample | undefined {
    switch (type) {
      case 'null':
        return { value: null };
      case 'boolean':
        return { value: true };
      case 'integer':
      case 'number':
        return numberOf(type, schema);
      case 'array':
        return this.#array(schema, depth, onlyRequired);
      case 'object':
        return this.#object(schema, depth, onlyRequired);
      default:
        return textOf(schema);
    }
  }

  #array(schema: JsonObject, depth: number, onlyRequired: boolean): Sample | undefined {
    const { items = true, prefixItems, minItems = 0 } = schema;
    const prefix = Array.isArray(prefixItems) ? prefixItems : [];
    const count = Math.max(Number(minItems), schema['maxItems'] === 0 || onlyRequired ? 0 : 1);
    const values = Array.from({ length: Math.min(count, 50) }, (_, index) =>
      this.#make(prefix[index] ?? (items as Schema), depth + 1, onlyRequired),
    );
    return values.some((one) => one === undefined) ? { value: [] } : { value: values.map((one) => one?.value) };
  }

  #object(schema: JsonObject, depth: number, onlyRequired: boolean): Sample | undefined {
    const properties = isObject(schema['properties']) ? schema['properties'] : {};
    const required = Array.isArray(schema['required']) ? schema['required'].map(String) : [];
    const names = onlyRequired ? required : [...new Set([...Object.keys(properties), ...required])];
    const members = names.map(
      (name) => [name, this.#make((properties[name] ?? true) as Schema, depth + 1, onlyRequired || depth > 2)] as const,
    );
    if (members.some(([name, member]) => member === undefined && required.includes(name))) return undefined;
    const made = members.flatMap(([name, member]) => (member === undefined ? [] : [[name, member.value] as const]));
    return { value: withoutPrototype(made) };
  }
}

const isPlain = (value: unknown): boolean => typeof value !== 'bigint';

const plain = (value: unknown): Sample | undefined => (isPlain(value) ? { value } : undefined);

function numberOf(type: string, schema: JsonObject): Sample | undefined {
  const step = Number(schema['multipleOf'] ?? (type === 'integer' ? 1 : 0));
  const least = Number(
    schema['minimum'] ??
      (schema['exclusiveMinimum'] === undefined ? Number.NaN : Number(schema['exclusiveMinimum']) + (step || 0.5)),
  );
  const most = Number(
    schema['maximum'] ??
      (schema['exclusiveMaximum'] === undefined ? Number.NaN : Number(schema['exclusiveMaximum']) - (step || 0.5)),
  );
  const wanted = Number.isNaN(least) ? Math.min(Number.isNaN(most) ? 1 : most, 1) : least;
  return { value: step === 0 ? wanted : Math.ceil(wanted / step) * step };
}

const EXAMPLES: Readonly<Record<string, string>> = {
  'date-time': '2024-05-01T12:30:00Z',
  date: '2024-05-01',
  time: '12:30:00Z',
  uuid: '6b2f1c3e-8d4a-4f5b-9c6d-7e8f9a0b1c2d',
  email: 'someone@example.com',
  uri: 'https://example.com/a',
  'uri-reference': '/a',
  ipv4: '192.0.2.1',
  hostname: 'example.com',
};

function textOf({
  format,
  pattern,
  minLength = 0,
  maxLength = Number.POSITIVE_INFINITY,
}: JsonObject): Sample | undefined {
  const example = EXAMPLES[String(format)];
  const candidates = [
    ...(example === undefined ? [] : [example]),
    ...[
      'text',
      'a',
      'A',
      '1',
      'abc',
      'ABC',
      '12',
      '123',
      '1234',
      '12345',
      'a1',
      'abc-1',
      '1.0',
      '1.0.0',
      '+15550100',
      'US',
      'USD',
      'en',
      '#aabbcc',
      '00:00',
    ],
    'a'.repeat(Math.min(Number(minLength), 5_000)),
    '1'.repeat(Math.min(Number(minLength), 5_000)),
    ...[8, 12, 16, 20, 24, 32, 34, 36, 40, 64].flatMap((length) => [
      'a'.repeat(length),
      '1'.repeat(length),
      `AC${'a'.repeat(length - 2)}`,
    ]),
  ];
  const expression = typeof pattern === 'string' ? new RegExp(pattern, 'u') : undefined;
  const value = candidates.find(
    (text) =>
      text.length >= Number(minLength) &&
      text.length <= Number(maxLength) &&
      (expression === undefined || expression.test(text)),
  );
  return value === undefined ? undefined : { value };
}
