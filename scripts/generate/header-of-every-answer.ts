import type { Operation } from './operation.ts';

/**
 * The header that names the request on every answer, of whatever status.
 * @throws when there is none, or more than one
 */
export function headerOfEveryAnswer(operations: readonly Operation[]): string {
  const answers = operations.flatMap((operation) => operation.answers);
  const [common, ...others] = (answers[0]?.headers ?? []).filter((name) =>
    answers.every(({ headers }) => headers.includes(name)),
  );
  if (common === undefined || others.length > 0)
    throw new Error('Exactly one header, the request id, is on every answer');
  return common;
}
