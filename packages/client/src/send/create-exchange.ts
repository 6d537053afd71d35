import type { WithResponse } from '@wafermark/generated/client.ts';
import { readAnswer } from '../answer/read-answer.ts';
import { loadPart } from '../load-part.ts';
import type { Settings } from '../settings.ts';
import { attempt } from './attempt.ts';
import { createCall } from './create-call.ts';
import type { ApiRequest, Attempted } from './request.ts';

/** Sends a request, as often as it takes, and gives what the operation answers. */
export type Exchange = (request: ApiRequest, body: string | undefined) => Promise<WithResponse<unknown>>;

/**
 * The transport. What is here makes the first attempt, and is all that a call needs which succeeds with it; the rest is loaded when
 * there is more to do.
 */
export function createExchange(settings: Settings): Exchange {
  const { key, hooks, limits } = settings;
  return async (request, body) => {
    const call = createCall(limits, request, body);
    let first: Attempted | undefined;
    if (typeof key === 'string' && hooks === undefined) {
      first = await attempt(settings, call, key);
      const result = first.response && readAnswer(first, call, key);
      if (result !== undefined) {
        return result;
      }
    }
    const { carryOn } = await loadPart(() => import('../on-demand.ts'), call, first?.response);
    return carryOn(settings, call, first);
  };
}
