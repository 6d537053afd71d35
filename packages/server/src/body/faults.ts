import { LIMITS } from '@wafermark/generated/api.ts';
import type { Fault } from '@wafermark/generated/models.ts';
import { OPERATIONS, type OperationId } from '@wafermark/generated/operations.ts';
import { PARAMETERS } from '@wafermark/generated/parameters.ts';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { describeErrors } from './describe-errors.ts';
import { bulkSchemas, schemaCompiler } from './schema-compiler.ts';

/**
 * A value whose JSON is longer than this is described by its first fault alone: looking for all of them in a large
 * hostile value takes hundreds of times as long as reading it.
 */
const LONGEST_EXAMINED = 65_536;

/** A request that the validator has refused. */
export interface RefusedRequest {
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

export type FindFaults = (operation: OperationId, request: RefusedRequest) => readonly Fault[];

/** Finds the faults of a refused request, each with its place, at most `x-wafermark-limits.maxFaults`. */
export function faultFinder(document: object): FindFaults {
  const compiler = schemaCompiler(document);

  const examine = (value: unknown, schema: object): readonly ErrorObject[] => {
    const first = errorsOf(compiler.first(schema), value);
    if (first.length === 0 || JSON.stringify(value).length > LONGEST_EXAMINED) return first;
    return errorsOf(compiler.all(schema), value);
  };

  const bodyFaults = (operation: OperationId, body: unknown): readonly Fault[] => {
    const entry = OPERATIONS[operation];
    if (!('body' in entry)) return [];
    const schema = { $ref: `#/components/schemas/${entry.body}` };
    if (!('bulk' in entry)) return describeErrors('body', examine(body, schema));
    const { items } = entry.bulk;
    const { envelope, item } = bulkSchemas(document, entry.body, items);
    const faults = [...describeErrors('body', errorsOf(compiler.all(envelope), body))];
    const values: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, items) : undefined;
    for (const [index, value] of Array.isArray(values) ? values.entries() : []) {
      if (faults.length >= LIMITS.maxFaults) break;
      faults.push(...describeErrors('body', examine(value, item), `/${items}/${index}`));
    }
    return faults;
  };

  return (operation, { path, query, body }) =>
    [
      ...describeErrors('path', errorsOf(compiler.coercing(PARAMETERS[operation].path), { ...path })),
      ...describeErrors('query', errorsOf(compiler.coercing(PARAMETERS[operation].query), { ...query })),
      ...bodyFaults(operation, body),
    ].slice(0, LIMITS.maxFaults);
}

function errorsOf(validate: ValidateFunction, value: unknown): readonly ErrorObject[] {
  return validate(value) ? [] : (validate.errors ?? []);
}
