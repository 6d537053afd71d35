import type { Operation } from './operation.ts';
import { HEADER, literal } from './source.ts';

/** The table of operations for client, server and tests. */
export function emitOperations(operations: readonly Operation[]): string {
  const rows = operations.map((operation) => {
    const { id, method, path, scope, idempotency, body, bulk, pagination, success, answers, isTagged } = operation;
    const row = {
      method,
      path,
      scope,
      idempotency,
      success: success.status,
      statuses: answers.map(({ status }) => status),
      body: body?.type,
      bodyMediaType: body?.mediaType,
      maxBodyBytes: body?.maxBytes,
      answerMediaType: success.mediaType,
      answerIsArray: success.type.endsWith('[]'),
      answerIsTagged: isTagged || undefined,
      bulk,
      pagination,
    };
    return `${id}: ${literal(row)},`;
  });
  return `${HEADER}
export const OPERATIONS = {
${rows.join('\n')}
} as const;

export type OperationId = keyof typeof OPERATIONS;
export type Scope = (typeof OPERATIONS)[OperationId]['scope'];
`;
}
