import { describeErrors } from '@wafermark/generated/describe-errors.ts';
import { examine } from '@wafermark/generated/examine.ts';
import { flat } from '@wafermark/generated/json-text.ts';
import type { Fault } from '@wafermark/generated/models.ts';
import type { OperationId } from '@wafermark/generated/operations.ts';
import type { CheckPair } from '@wafermark/generated/rule.ts';
import { ANSWERS } from '@wafermark/generated/rules.ts';

/** An answer that does not fit the document, and so must not go out. */
export class BrokenAnswerError extends Error {
  override readonly name = 'BrokenAnswerError';
  readonly operation: OperationId;
  /** What is to be answered instead: whoever handles errors may take the status from them. */
  readonly status = 500;
  /** The status that the answer was to have. */
  readonly answerStatus: number;
  readonly faults: readonly Fault[];

  constructor(operation: OperationId, answerStatus: number, faults: readonly Fault[]) {
    super(`The answer ${answerStatus} of ${operation} does not fit the document.`);
    this.operation = operation;
    this.answerStatus = answerStatus;
    this.faults = faults;
  }
}

/**
 * The JSON text of an answer; empty for one without content.
 * @throws {BrokenAnswerError} when the answer does not fit the document
 */
export function writeAnswer(operation: OperationId, status: number, body: unknown): string {
  const rules = ANSWERS[operation];
  if (!Object.hasOwn(rules, status)) throw broken(operation, status, 'the document lists no such status');
  const rule = rules[status];
  if (rule === undefined) {
    if (body === undefined) return '';
    throw broken(operation, status, 'must not be there');
  }
  if (!('list' in rule)) return rule.write(body) ?? fail(operation, status, describe(rule.checks, body));
  const { list } = rule;
  if (!list.first(body)) return fail(operation, status, describe(list, body));
  return `[${writeItems(operation, status, body)}]`;
}

/**
 * Some items of an answer that is an array: their JSON texts with commas in between.
 * @throws {BrokenAnswerError} when an item does not fit the document, with its place among these items
 */
export function writeItems(operation: OperationId, status: number, items: readonly unknown[]): string {
  const rule = ANSWERS[operation][status];
  if (rule === undefined || !('list' in rule)) throw broken(operation, status, 'is no array');
  const { write, checks } = rule.item;
  let json = '';
  let part = '';
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    const text = write(item) ?? fail(operation, status, describe(checks, item, `/${index}`));
    part = index === 0 ? text : `${part},${text}`;
    if (index % AT_ONCE === AT_ONCE - 1) {
      json += flat(part);
      part = '';
    }
  }
  return json + part;
}

/** So many items in one piece: with all of them in pieces, the garbage collector is busy for longer than the writer. */
const AT_ONCE = 64;

const describe = (checks: CheckPair<unknown>, value: unknown, prefix = ''): readonly Fault[] =>
  describeErrors('body', examine(checks, value), prefix);

function fail(operation: OperationId, status: number, faults: readonly Fault[]): never {
  throw new BrokenAnswerError(operation, status, faults);
}

const broken = (operation: OperationId, status: number, message: string): BrokenAnswerError =>
  new BrokenAnswerError(operation, status, [{ location: 'body', pointer: '', message }]);
