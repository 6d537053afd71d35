import type { OperationId } from '@wafermark/generated/document/operations.ts';
import { describeErrors } from '@wafermark/generated/server/describe-errors.ts';
import { examine } from '@wafermark/generated/server/examine.ts';
import type { Fault } from '@wafermark/generated/server/fault.ts';
import { flat } from '@wafermark/generated/server/json-text.ts';
import type { AnswerRules, CheckPair, ContentChoice, ContentWriter, Writer } from '@wafermark/generated/server/rule.ts';
import { ANSWERS, MEDIA_TYPES } from '@wafermark/generated/server/rules.ts';

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
 * @param mediaType Which of several contents it is. Default: the first that is JSON.
 * @throws {BrokenAnswerError} when the response does not match the document
 */
export function writeAnswer(operation: OperationId, status: number, body: unknown, mediaType?: string): string {
  const found = ruleOf(operation, status);
  if (found === MISSING) throw broken(operation, status, 'is not a documented status');
  if (found === undefined) {
    if (body === undefined) return '';
    throw broken(operation, status, 'must be empty');
  }
  const rule = 'map' in found ? choose(found, mediaType) : found;
  if (rule === undefined || typeof rule === 'string') throw broken(operation, status, 'is not JSON');
  if (!('list' in rule)) return rule.write(body) ?? fail(operation, status, describe(rule.checks, body));
  const { list } = rule;
  if (!list.first(body)) return fail(operation, status, describe(list, body));
  return `[${itemsAsJson(rule.item, body, (checks, item, index) => fail(operation, status, describe(checks, item, `/${index}`)))}]`;
}

/** The contents of a response: those of its status, else of all statuses like it, else of all others. */
function ruleOf(operation: OperationId, status: number): AnswerRules[string] | typeof MISSING {
  const rules = ANSWERS[operation];
  for (const key of [String(status), `${Math.floor(status / 100)}XX`, 'default']) {
    if (Object.hasOwn(rules, key)) return rules[key];
  }
  return MISSING;
}

const MISSING: unique symbol = Symbol('not documented');

function choose(contents: ContentChoice, mediaType: string | undefined): ContentWriter | undefined {
  const found =
    mediaType === undefined
      ? contents.find(({ rule }) => typeof rule === 'object')
      : contents.find((content) => fitsType(content.mediaType, mediaType));
  return found?.rule;
}

const fitsType = (range: string, mediaType: string): boolean =>
  range === mediaType || range === '*/*' || (range.endsWith('/*') && mediaType.startsWith(range.slice(0, -1)));

/** The first media type of a response, which is sent unless the handler names another one. */
export function mediaTypeOf(operation: OperationId, status: number): string {
  const types: Readonly<Record<string, string>> = MEDIA_TYPES[operation];
  return types[status] ?? types[`${Math.floor(status / 100)}XX`] ?? types['default'] ?? 'application/json';
}

/** How the content of a response is sent: `json` if the document says nothing of the status. */
export function kindOfAnswer(
  operation: OperationId,
  status: number,
  mediaType?: string,
): 'json' | 'text' | 'bytes' | 'none' {
  const found = ruleOf(operation, status);
  if (found === MISSING) return 'json';
  if (found === undefined) return 'none';
  if (!('map' in found)) return 'json';
  const rule = mediaType === undefined ? found[0]?.rule : choose(found, mediaType);
  return typeof rule === 'string' ? rule : 'json';
}

/**
 * The JSON texts of some items of an array response, separated by commas.
 * @throws {BrokenAnswerError} when an item does not match the document, with its index among these items
 */
export function writeItems(operation: OperationId, status: number, items: readonly unknown[]): string {
  const rule = ruleOf(operation, status);
  if (rule === MISSING || rule === undefined || !('list' in rule)) throw broken(operation, status, 'is not an array');
  return itemsAsJson(rule.item, items, (checks, item, index) =>
    fail(operation, status, describe(checks, item, `/${index}`)),
  );
}

function itemsAsJson(
  { write, checks }: Writer,
  items: readonly unknown[],
  refuse: (checks: CheckPair<unknown>, item: unknown, index: number) => never,
): string {
  let json = '';
  for (let start = 0; start < items.length; start += AT_ONCE) {
    const end = Math.min(start + AT_ONCE, items.length);
    let part = '';
    for (let index = start; index < end; index += 1) {
      const item = items[index];
      const text = write(item) ?? refuse(checks, item, index);
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
