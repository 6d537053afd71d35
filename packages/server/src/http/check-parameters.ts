import type { OperationId } from '@wafermark/generated/operations.ts';
import { PARAMETERS } from '@wafermark/generated/parameters.ts';
import type { Request, RequestHandler } from 'express';
import type { FaultFinder } from '../body/faults.ts';
import { contextOf } from './context.ts';
import { validationProblem } from './problem.ts';

/**
 * Refuses parameters that do not fit their schemas. The validator comes after this and would read `0x10`, `Infinity` and
 * ` 1` as numbers.
 * @throws {ProblemError}
 */
export const checkParameters =
  (finder: FaultFinder): RequestHandler =>
  (request, response, next) => {
    const { operation, pathParameters: path = {} } = contextOf(response);
    if (operation === undefined) throw new Error('Routing comes before this');
    const faults = finder.inParameters(operation, {
      path,
      query: request.query,
      header: headersOf(request, operation),
    });
    if (faults.length > 0) throw validationProblem([...faults, ...finder.inBody(operation, request.body)]);
    next();
  };

/** The headers that the operation documents, under the names that the document gives them. */
function headersOf(request: Request, operation: OperationId): Readonly<Record<string, string>> {
  const names = Object.keys(PARAMETERS[operation].header.properties);
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = request.get(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
