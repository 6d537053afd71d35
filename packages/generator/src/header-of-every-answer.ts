import type { Operation } from './operation.ts';

/**
 * The header with the request id, which every response has.
 * @throws unless there is exactly one
 */
export function headerOfEveryAnswer(operations: readonly Operation[]): string {
  const answers = operations.flatMap((operation) => operation.answers);
  const [common, ...others] = (answers[0]?.headers ?? []).filter((name) =>
    answers.every(({ headers }) => headers.includes(name)),
  );
  if (common === undefined || others.length > 0)
    throw new Error('Exactly one header, the request id, must be in every response');
  return common;
}
