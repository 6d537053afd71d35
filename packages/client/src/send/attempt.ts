import type { Settings } from '../settings.ts';
import { runStep } from '../time/scope.ts';
import type { Attempted, Call } from './request.ts';
import { sendOnce } from './send-once.ts';

/**
 * Sends the request of a call once, when it is its turn, and waits for the whole answer within the time that it has.
 * @param prepare Gives the headers for this attempt, just before it is made
 */
export async function attempt(
  { gate, fetch }: Pick<Settings, 'gate' | 'fetch'>,
  call: Call,
  key: string,
  prepare?: () => Readonly<Record<string, string>>,
): Promise<Attempted> {
  const { scope, limits } = call;
  try {
    const queue = gate.enter();
    if (queue !== undefined) await runStep(scope, queue);
    call.attempts += 1;
    try {
      const headers = prepare?.() ?? call.headers;
      return await runStep(scope, (signal) => sendOnce(call, { fetch, headers, key, signal }), limits.timeout);
    } finally {
      gate.leave();
    }
  } catch (failure) {
    return { failure };
  }
}
