import { type Document, type ParameterObject, resolve } from '../document.ts';
import type { Operation } from '../operation.ts';
import { pascal } from '../source.ts';
import { bareSchema, isKeywords, type Keywords } from './bare-schema.ts';

/** A schema to validate against, under the name of its check. */
export interface CheckedSchema {
  readonly schema: Keywords;
  /** The type of valid values. */
  readonly type: string;
}

/** The names of the checks of an array: everything except its items, and one item. */
export interface ListChecks {
  readonly list: string;
  readonly item: string;
}

/** The names of the checks of an operation. */
export interface OperationChecks {
  readonly path: string;
  readonly query: string;
  readonly header: string;
  readonly body: string | (ListChecks & { readonly array: string }) | undefined;
  /** By status; `undefined` for a response without content. */
  readonly answers: Readonly<Record<number, string | ListChecks | undefined>>;
}

export interface Checks {
  readonly schemas: ReadonlyMap<string, CheckedSchema>;
  readonly operations: Readonly<Record<string, OperationChecks>>;
}

/** Every component schema, plus the other schemas of requests and responses; each distinct schema once. */
export function checksOf(document: Document, operations: readonly Operation[]): Checks {
  const names = new Names();
  for (const name of Object.keys(document.components.schemas)) names.add(name, { $ref: name }, name);
  const rows = operations.map((operation) => [operation.id, operationChecks(document, operation, names)] as const);
  return { schemas: names.schemas, operations: Object.fromEntries(rows) };
}

/** A schema of response values, under the name of its check. */
export interface WrittenSchema {
  readonly check: string;
  /** The component that it is or refers to. */
  readonly component: string;
  /** Whether it describes the items of a list. */
  readonly isListed: boolean;
}

/** The schemas of responses, and of the items of list responses. */
export function writtenSchemas({ schemas, operations }: Checks): readonly WrittenSchema[] {
  const answers = Object.values(operations).flatMap((operation) => Object.values(operation.answers));
  const listed = new Set(answers.flatMap((answer) => (typeof answer === 'object' ? [answer.item] : [])));
  const single = answers.filter((answer) => typeof answer === 'string');
  return [...new Set([...listed, ...single])].map((check) => ({
    check,
    component: schemas.get(check)?.type ?? check,
    isListed: listed.has(check),
  }));
}

function operationChecks(document: Document, operation: Operation, names: Names): OperationChecks {
  const { id, pathParameters, queryParameters, headerParameters, answers } = operation;
  const parameters = (list: readonly ParameterObject[], location: string): string =>
    list.length === 0
      ? names.add('NoParameters', parameterSchema([]), VALUES)
      : names.add(`${pascal(id)}${location}`, parameterSchema(list), VALUES);
  return {
    path: parameters(pathParameters, 'Path'),
    query: parameters(queryParameters, 'Query'),
    header: parameters(headerParameters, 'Header'),
    body: bodyChecks(document, operation, names),
    answers: Object.fromEntries(
      answers.map((answer) => [
        answer.status,
        answer.schema && contentChecks(bareSchema(answer.schema), { type: answer.type, name: pascal(id) }, names),
      ]),
    ),
  };
}

const VALUES = 'Readonly<Record<string, unknown>>';

/** All parameters of one location as an object. */
function parameterSchema(parameters: readonly ParameterObject[]): Keywords {
  return {
    type: 'object',
    additionalProperties: false,
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, bareSchema(schema)])),
  };
}

function bodyChecks(document: Document, { id, body, bulk }: Operation, names: Names): OperationChecks['body'] {
  if (body === undefined) return undefined;
  if (bulk === undefined) return names.add(`${pascal(id)}Body`, bareSchema(body.schema), body.type);
  const { properties = {}, ...schema } = keywords(bareSchema(resolve(document, body.schema)));
  const members = keywords(properties);
  const { items, ...array } = keywords(members[bulk.items]);
  return {
    array: bulk.items,
    list: names.add(`${pascal(id)}Envelope`, { ...schema, properties: { ...members, [bulk.items]: array } }, VALUES),
    item: names.add(`${pascal(id)}Item`, items ?? {}, `${body.type}['${bulk.items}'][number]`),
  };
}

function contentChecks(
  schema: unknown,
  { type, name }: { readonly type: string; readonly name: string },
  names: Names,
): string | ListChecks {
  const { items, ...list } = keywords(schema);
  // A request or response body is a component schema, or an array of one.
  if (items === undefined) return names.add(`${name}Answer`, schema, type);
  return {
    list: names.add(`${name}List`, list, 'readonly unknown[]'),
    item: names.add(`${name}Item`, items, type.replace('[]', '')),
  };
}

function keywords(schema: unknown): Keywords {
  if (!isKeywords(schema)) throw new Error('The linter should have rejected a schema that is not an object');
  return schema;
}

/** Names each distinct schema: the first requested name wins. */
class Names {
  readonly schemas = new Map<string, CheckedSchema>();
  readonly #nameOf = new Map<string, string>();

  add(wanted: string, schema: unknown, type: string): string {
    const checked = keywords(schema);
    const text = JSON.stringify(checked);
    const name = this.#nameOf.get(text) ?? this.#free(wanted);
    this.#nameOf.set(text, name);
    this.schemas.set(name, { schema: checked, type });
    return name;
  }

  #free(wanted: string): string {
    let name = wanted;
    for (let number = 2; this.schemas.has(name); number += 1) name = `${wanted}${number}`;
    return name;
  }
}
