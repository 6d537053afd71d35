import { callReadHandler, type ReadOperationId, type ValidRequest } from '@wafermark/generated/server/server.ts';
import { readHandlers } from './handlers/handlers.ts';
import type { Job } from './job.ts';
import type { Answer, Equipment } from './perform.ts';
import { problemOf } from './reply.ts';
import { isHeld, notModified, tagged } from './tags.ts';
import { turn } from './turn.ts';

/**
 * Executes a read. Lists are validated and serialised slice by slice, while they are sent.
 * @throws {ProblemError}
 */
export async function answerRead(
  { operation, principal, instance, parts }: Job<ReadOperationId>,
  request: ValidRequest,
  { store, engine }: Equipment,
): Promise<Answer> {
  const reply = await callReadHandler(readHandlers, operation, request, { principal, store: store.read, instance });
  if ('problem' in reply) throw problemOf(reply);
  const { status } = reply;
  const headers = 'headers' in reply ? { ...reply.headers } : {};
  if ('items' in reply) {
    return { status, headers, body: array(reply.items, (items) => engine.writeItems(operation, status, items)) };
  }
  const answer = tagged(operation, { status, headers }, engine.writeAnswer(operation, status, reply.body));
  const held = parts.header['If-None-Match'];
  return held !== undefined && isHeld(held, answer.headers['ETag'] ?? '') ? notModified(answer) : answer;
}

/** The JSON text of an array whose items come in slices. */
async function* array(
  slices: AsyncIterable<readonly unknown[]>,
  write: (items: readonly unknown[]) => string,
): AsyncGenerator<string> {
  let before = '[';
  let isFirst = true;
  for await (const items of slices) {
    if (!isFirst) await turn();
    isFirst = false;
    if (items.length === 0) continue;
    yield before + write(items);
    before = ',';
  }
  yield before === '[' ? '[]' : ']';
}
