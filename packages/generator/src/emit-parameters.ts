import type { ParameterObject } from './document.ts';
import type { Operation } from './operation.ts';
import { HEADER, literal } from './source.ts';

/** The parameters of each operation as one JSON Schema per location, for finding every fault of a request. */
export function emitParameters(operations: readonly Operation[]): string {
  const rows = operations.map(
    ({ id, pathParameters, queryParameters, headerParameters }) =>
      `${id}: ${literal({ path: objectSchema(pathParameters), query: objectSchema(queryParameters), header: objectSchema(headerParameters) })},`,
  );
  return `${HEADER}
import type { OperationId } from './operations.ts';

export interface ParameterSchema {
  readonly type: 'object';
  readonly additionalProperties: false;
  readonly required: readonly string[];
  readonly properties: { readonly [name: string]: { readonly format?: string; readonly [keyword: string]: unknown } };
}

export interface ParameterSchemas {
  readonly path: ParameterSchema;
  readonly query: ParameterSchema;
  readonly header: ParameterSchema;
}

export const PARAMETERS: Readonly<Record<OperationId, ParameterSchemas>> = {
${rows.join('\n')}
};
`;
}

function objectSchema(parameters: readonly ParameterObject[]): object {
  return {
    type: 'object',
    additionalProperties: false,
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
  };
}
