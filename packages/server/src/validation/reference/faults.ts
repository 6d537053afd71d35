import { LIMITS } from '@wafermark/generated/document/api.ts';
import type { Fault } from '@wafermark/generated/document/models.ts';
import { OPERATIONS, type OperationId } from '@wafermark/generated/document/operations.ts';
import { PARAMETERS } from '@wafermark/generated/server/parameters.ts';
import { describeErrors } from '@wafermark/generated/server/validation.ts';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { readParameters } from './read-parameters.ts';
import { bulkSchemas, schemaCompiler } from './schema-compiler.ts';

/**
 * A value whose JSON is longer than this is only described by its first fault: finding all faults of a large hostile value takes
 * hundreds of times as long as parsing it.
 */
const LONGEST_EXAMINED = 65_536;

/** Finds the faults of a request and their locations. Stops examining items after `x-wafermark-limits.maxFaults`. */
export interface FaultFinder {
  readonly inParameters: (
    operation: OperationId,
    parameters: { readonly path: object; readonly query: object; readonly header: object },
  ) => readonly Fault[];
  readonly inBody: (operation: OperationId, body: unknown) => readonly Fault[];
}

export function createFaultFinder(document: object): FaultFinder {
  const compiler = schemaCompiler(document);

  const examine = (value: unknown, schema: object): readonly ErrorObject[] => {
    const first = errorsOf(compiler.first(schema), value);
    if (first.length === 0 || JSON.stringify(value).length > LONGEST_EXAMINED) return first;
    return errorsOf(compiler.all(schema), value);
  };

  const bulkFaults = (name: string, array: string, body: unknown): readonly Fault[] => {
    const { envelope, item } = bulkSchemas(document, name, array);
    const faults = [...describeErrors('body', errorsOf(compiler.all(envelope), body))];
    const values: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, array) : undefined;
    for (const [index, value] of Array.isArray(values) ? values.entries() : []) {
      if (faults.length >= LIMITS.maxFaults) break;
      faults.push(...describeErrors('body', examine(value, item), `/${array}/${index}`));
    }
    return faults;
  };

  return {
    inParameters: (operation, parameters) => {
      const schemas = PARAMETERS[operation];
      const faultsIn = (location: 'path' | 'query' | 'header'): readonly Fault[] => {
        const values = readParameters(parameters[location], schemas[location]);
        return describeErrors(location, errorsOf(compiler.all(schemas[location]), values));
      };
      return [...faultsIn('path'), ...faultsIn('query'), ...faultsIn('header')];
    },
    inBody: (operation, body) => {
      const entry = OPERATIONS[operation];
      if (!('body' in entry)) return [];
      return 'bulk' in entry
        ? bulkFaults(entry.body, entry.bulk.items, body)
        : describeErrors('body', examine(body, { $ref: `#/components/schemas/${entry.body}` }));
    },
  };
}

function errorsOf(validate: ValidateFunction, value: unknown): readonly ErrorObject[] {
  return validate(value) ? [] : (validate.errors ?? []);
}
