import type { Fault } from '@wafermark/generated/document/models.ts';
import type { OperationId } from '@wafermark/generated/document/operations.ts';
import { describeErrors } from '@wafermark/generated/server/describe-errors.ts';
import { examine } from '@wafermark/generated/server/examine.ts';
import { flat } from '@wafermark/generated/server/json-text.ts';
import type { CheckPair } from '@wafermark/generated/server/rule.ts';
import { ANSWERS } from '@wafermark/generated/server/rules.ts';

/** A response that does not match the document and must not be sent. */
export class BrokenAnswerError extends Error {
  override readonly name = 'BrokenAnswerError';
  readonly operation: OperationId;
  /** The status to send instead, for error handlers. */
  readonly status = 500;
  /** The intended status of the response. */
  readonly answerStatus: number;
  readonly faults: readonly Fault[];

  constructor(operation: OperationId, answerStatus: number, faults: readonly Fault[]) {
    super(`The ${answerStatus} response of ${operation} does not match the document.`);
    this.operation = operation;
    this.answerStatus = answerStatus;
    this.faults = faults;
  }
}

/**
 * The JSON text of a response; empty for one without content.
 * @throws {BrokenAnswerError} when the response does not match the document
 */
export function writeAnswer(operation: OperationId, status: number, body: unknown): string {
  const rules = ANSWERS[operation];
  if (!Object.hasOwn(rules, status)) throw broken(operation, status, 'is not a documented status');
  const rule = rules[status];
  if (rule === undefined) {
    if (body === undefined) return '';
    throw broken(operation, status, 'must be empty');
  }
  if (!('list' in rule)) return rule.write(body) ?? fail(operation, status, describe(rule.checks, body));
  const { list } = rule;
  if (!list.first(body)) return fail(operation, status, describe(list, body));
  return `[${writeItems(operation, status, body)}]`;
}

/**
 * The JSON texts of some items of an array response, separated by commas.
 * @throws {BrokenAnswerError} when an item does not match the document, with its index among these items
 */
export function writeItems(operation: OperationId, status: number, items: readonly unknown[]): string {
  const rule = ANSWERS[operation][status];
  if (rule === undefined || !('list' in rule)) throw broken(operation, status, 'is not an array');
  const { write, checks } = rule.item;
  let json = '';
  for (let start = 0; start < items.length; start += AT_ONCE) {
    const end = Math.min(start + AT_ONCE, items.length);
    let part = '';
    for (let index = start; index < end; index += 1) {
      const item = items[index];
      const text = write(item) ?? fail(operation, status, describe(checks, item, `/${index}`));
      part = index === start ? text : `${part},${text}`;
    }
    json = start === 0 ? flat(part) : `${json},${flat(part)}`;
  }
  return json;
}

/** Items per flattened string: without flattening, the garbage collector is busy for longer than the writer. */
const AT_ONCE = 64;

const describe = (checks: CheckPair<unknown>, value: unknown, prefix = ''): readonly Fault[] =>
  describeErrors('body', examine(checks, value), prefix);

function fail(operation: OperationId, status: number, faults: readonly Fault[]): never {
  throw new BrokenAnswerError(operation, status, faults);
}

const broken = (operation: OperationId, status: number, message: string): BrokenAnswerError =>
  new BrokenAnswerError(operation, status, [{ location: 'body', pointer: '', message }]);
