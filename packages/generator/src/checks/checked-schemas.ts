import { escapeSegment, isObject, type JsonObject } from '../load/shapes.ts';
import type { Answer, Media, Model, Operation, Parameter } from '../model/model.ts';
import { COMPONENT, type Schema, withoutPrototype } from '../schema/schemas.ts';
import { bareSchema, type CheckNameOf } from './bare-schema.ts';

/** A schema to validate against, under the name of its check. */
export interface CheckedSchema {
  readonly schema: JsonObject;
  /** The type of valid values. */
  readonly type: string;
}

/** The names of the checks of an array: everything except its items, and one item. */
export interface ListChecks {
  readonly list: string;
  readonly item: string;
}

/** A content that is validated. */
export interface ContentChecks {
  readonly media: Media;
  /** Undefined for text and bytes. */
  readonly check: string | ListChecks | undefined;
}

export interface BulkChecks extends ListChecks {
  readonly array: string;
}

/** The names of the checks of an operation. */
export interface OperationChecks {
  readonly path: string;
  readonly query: string;
  readonly header: string;
  readonly cookie: string;
  readonly body: readonly { readonly media: Media; readonly check: string | BulkChecks | undefined }[];
  /** By status; empty for a response without content. */
  readonly answers: Readonly<Record<string, readonly ContentChecks[]>>;
}

export interface Checks {
  readonly schemas: ReadonlyMap<string, CheckedSchema>;
  readonly operations: Readonly<Record<string, OperationChecks>>;
}

/**
 * The schemas of requests and responses; each distinct schema once.
 * @param withComponents Whether every component has a check, or only those that are needed.
 */
export function checksOf(model: Model, withComponents: boolean): Checks {
  const { schemas, operations } = model;
  const checkNameOf: CheckNameOf = (component) => schemas.checkNameOf(component);
  const components = [...schemas.components.keys()].map(checkNameOf);
  const names = new CheckNames(components, checkNameOf);
  if (withComponents) {
    for (const name of schemas.components.keys())
      names.add(checkNameOf(name), { $ref: COMPONENT + escapeSegment(name) }, schemas.typeNameOf(name));
  }
  const rows = operations.map((operation) => [operation.id, operationChecks(model, operation, names)] as const);
  return { schemas: names.schemas, operations: Object.fromEntries(rows) };
}

/** A schema of response values, under the name of its check. */
export interface WrittenSchema {
  readonly check: string;
  /** The component that it is; undefined for any other schema. */
  readonly component: string | undefined;
  /** Whether it describes the items of a list. */
  readonly isListed: boolean;
}

/** The schemas of responses, and of the items of list responses. */
export function writtenSchemas(model: Model, { schemas, operations }: Checks): readonly WrittenSchema[] {
  const answers = Object.values(operations).flatMap((operation) =>
    Object.values(operation.answers).flatMap((contents) => contents.map(({ check }) => check)),
  );
  const listed = new Set(answers.flatMap((check) => (typeof check === 'object' ? [check.item] : [])));
  const single = answers.filter((check) => typeof check === 'string');
  const components = new Map(
    [...model.schemas.components.keys()].map((name) => [model.schemas.checkNameOf(name), name]),
  );
  return [...new Set([...listed, ...single])].map((check) => {
    const { $ref: ref, ...others } = schemas.get(check)?.schema ?? {};
    const component = typeof ref === 'string' && Object.keys(others).length === 0 ? components.get(ref) : undefined;
    return { check, component, isListed: listed.has(check) };
  });
}

function operationChecks(model: Model, operation: Operation, names: CheckNames): OperationChecks {
  const { typeName, pathParameters, queryParameters, headerParameters, cookieParameters, answers } = operation;
  const parameters = (list: readonly Parameter[], location: string): string =>
    list.length === 0
      ? names.add('NoParameters', parameterSchema([]), VALUES)
      : names.add(`${typeName}${location}`, parameterSchema(list), VALUES);
  return {
    path: parameters(pathParameters, 'Path'),
    query: parameters(queryParameters, 'Query'),
    header: parameters(headerParameters, 'Header'),
    cookie: parameters(cookieParameters, 'Cookie'),
    body: bodyChecks(model, operation, names),
    answers: Object.fromEntries(answers.map((answer) => [answer.key, answerChecks(operation, answer, names)])),
  };
}

const VALUES = 'Readonly<Record<string, unknown>>';

/** All parameters of one location as an object. */
export const parameterSchema = (parameters: readonly Parameter[]): JsonObject => ({
  type: 'object',
  additionalProperties: false,
  required: parameters.filter(({ required }) => required).map(({ name }) => name),
  properties: withoutPrototype(parameters.map(({ name, schema }) => [name, schema])),
});

function bodyChecks(
  { schemas }: Model,
  { typeName, body, bulk }: Operation,
  names: CheckNames,
): OperationChecks['body'] {
  return (body?.contents ?? []).map((media) => {
    const { schema, type } = media;
    if (schema === undefined) return { media, check: undefined };
    const target = bulk === undefined ? undefined : schemas.resolve(schema);
    const properties = isObject(target) ? target['properties'] : undefined;
    if (bulk === undefined || !isObject(target) || !isObject(properties)) {
      return { media, check: names.add(`${typeName}Body`, schema, type) };
    }
    const array = schemas.resolve(asSchema(properties[bulk.items]));
    const { items, ...list } = isObject(array) ? array : {};
    const envelope = { ...target, properties: { ...properties, [bulk.items]: list } };
    return {
      media,
      check: {
        array: bulk.items,
        list: names.add(`${typeName}Envelope`, envelope, VALUES),
        item: names.add(`${typeName}Item`, asSchema(items), `${type}['${bulk.items}'][number]`),
      },
    };
  });
}

const asSchema = (value: unknown): Schema => (isObject(value) || typeof value === 'boolean' ? value : true);

const LIST_KEYWORDS = new Set([
  'type',
  'items',
  'minItems',
  'maxItems',
  'uniqueItems',
  'description',
  'title',
  'example',
  'examples',
  'default',
]);

function answerChecks({ typeName }: Operation, { contents, key }: Answer, names: CheckNames): readonly ContentChecks[] {
  return contents.map((media) => {
    const { schema, type } = media;
    if (schema === undefined) return { media, check: undefined };
    const isList =
      isObject(schema) &&
      schema['type'] === 'array' &&
      'items' in schema &&
      Object.keys(schema).every((keyword) => LIST_KEYWORDS.has(keyword));
    if (!isList)
      return { media, check: names.add(`${typeName}${key === 'default' ? 'Default' : ''}Answer`, schema, type) };
    const { items, ...list } = schema;
    return {
      media,
      check: {
        list: names.add(`${typeName}List`, list, 'readonly unknown[]'),
        item: names.add(`${typeName}Item`, asSchema(items), itemTypeOf(type)),
      },
    };
  });
}

/** The type of the items of an array. */
export const itemTypeOf = (type: string): string => (type.endsWith('[]') ? type.slice(0, -2) : `${type}[number]`);

/** Names each distinct schema: the first requested name wins. */
class CheckNames {
  readonly schemas = new Map<string, CheckedSchema>();
  readonly #nameOf = new Map<string, string>();
  readonly #components: ReadonlySet<string>;
  readonly #checkNameOf: CheckNameOf;

  constructor(components: readonly string[], checkNameOf: CheckNameOf) {
    this.#components = new Set(components);
    this.#checkNameOf = checkNameOf;
  }

  add(wanted: string, schema: Schema, type: string): string {
    const bare = bareSchema(schema, this.#checkNameOf);
    const checked = isObject(bare) ? bare : bare ? {} : { not: {} };
    const text = JSON.stringify(checked);
    const { $ref: ref, ...others } = checked;
    // What is only a component has its name.
    const own = typeof ref === 'string' && Object.keys(others).length === 0 ? ref : undefined;
    const name = this.#nameOf.get(text) ?? own ?? this.#free(wanted);
    this.#nameOf.set(text, name);
    if (!this.schemas.has(name)) this.schemas.set(name, { schema: checked, type });
    return name;
  }

  #free(wanted: string): string {
    let name = wanted;
    for (let number = 2; this.schemas.has(name) || this.#components.has(name); number += 1) name = `${wanted}${number}`;
    return name;
  }
}
