import type { WithResponse } from '@wafermark/generated/client.ts';
import { isRecord } from '../is-record.ts';
import type { Answer, Call } from '../send/request.ts';
import { parseJson } from './parse-json.ts';
import { readRequestId } from './request-id.ts';

/**
 * Decides whether an answer is a success. Only the JSON that the operation answers, or nothing where it answers nothing, is one:
 * the page of a proxy with status 200 is none.
 * @param key Of the request, which must not get into what is known of the answer
 * @returns undefined when it is none
 */
export function readAnswer(
  { response, text }: Answer,
  { request, requestId, attempts }: Call,
  key: string,
): WithResponse<unknown> | undefined {
  const { answers } = request.behaviour;
  const data = parseJson(text);
  const isAsDocumented =
    typeof answers === 'number'
      ? response.status === answers
      : isRecord(data) && Array.isArray(data) === (answers === 'array');
  if (response.ok && isAsDocumented) {
    return { data, response, requestId: readRequestId(response.headers, key) ?? requestId, attempts };
  }
  return undefined;
}
