import { parameterSchema } from './checks/checked-schemas.ts';
import type { JsonObject } from './load/shapes.ts';
import type { Model, Parameter } from './model/model.ts';
import { HEADER, literal, propertyName } from './source.ts';

/** The parameters of each operation as one JSON Schema per location, for finding every fault of a request. */
export function emitParameters({ operations, schemas: all }: Model): string {
  // Each stands on its own, without components.
  const whole = (parameters: readonly Parameter[]): JsonObject =>
    parameterSchema(parameters.map((parameter) => ({ ...parameter, schema: all.resolve(parameter.schema) })));
  const rows = operations.map(({ id, pathParameters, queryParameters, headerParameters }) => {
    const schemas = {
      path: whole(pathParameters),
      query: whole(queryParameters),
      header: whole(headerParameters),
    };
    return `${propertyName(id)}: ${literal(schemas)},`;
  });
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
