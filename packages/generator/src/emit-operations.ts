import type { Model, Operation } from './model/model.ts';
import { successesOf } from './model/read-model.ts';
import { HEADER, literal, propertyName } from './source.ts';

/** The table of operations for client, server and tests. */
export function emitOperations({ operations }: Model): string {
  const rows = operations.map((operation) => `${propertyName(operation.id)}: ${literal(rowOf(operation))},`);
  const scopes = operations.some(({ scope }) => scope !== undefined)
    ? `\n/** What a key can be allowed to do. */
export type Scope = Extract<(typeof OPERATIONS)[OperationId], { readonly scope: string }>['scope'];\n`
    : '';
  return `${HEADER}
export const OPERATIONS = {
${rows.join('\n')}
} as const;

export type OperationId = keyof typeof OPERATIONS;
${scopes}`;
}

function rowOf(operation: Operation): object {
  const { method, path, scope, idempotency, body, bulk, pagination, answers, isTagged } = operation;
  const [success] = successesOf(answers);
  const media = success?.contents[0];
  return {
    method,
    path,
    scope,
    idempotency,
    // Of several, the usual one.
    success: success === undefined ? undefined : /^\d+$/.test(success.key) ? Number(success.key) : 200,
    statuses: answers.map(({ key }) => statusOf(key)),
    body: body?.contents[0].type,
    bodyMediaType: body?.contents[0].mediaType,
    maxBodyBytes: body?.maxBytes,
    answerMediaType: media?.mediaType,
    answerIsArray: media?.type.endsWith('[]') ?? false,
    answerIsTagged: isTagged || undefined,
    bulk,
    pagination,
  };
}

/** A status as a number, unless it stands for several. */
const statusOf = (key: string): number | string => (/^\d+$/.test(key) ? Number(key) : key);
