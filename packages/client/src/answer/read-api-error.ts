import { ApiError } from '../errors/api-error.ts';
import { parseJson } from './parse-json.ts';
import { isProblem } from './problem.ts';
import type { RawAnswer } from './read-answer.ts';
import { readRequestId } from './request-id.ts';

/** Reads an answer that is not a success, whatever its body is. */
export function readApiError(raw: RawAnswer): ApiError {
  const { operation, response, text, redact } = raw;
  // Escapes can hide the key from a search of the text, so each string is searched once more.
  const body = parseJson(redact(text), (_, value) => (typeof value === 'string' ? redact(value) : value));
  const problem = isProblem(body) ? body : undefined;
  return new ApiError({
    operation,
    status: response.status,
    problem,
    requestId: readRequestId(raw) ?? problem?.request_id,
    statusText: redact(response.statusText),
    text: body === undefined ? redact(text) : JSON.stringify(body),
  });
}
