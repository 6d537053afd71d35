import { REQUEST_ID_HEADER } from '@wafermark/generated/api.ts';
import type { CallError } from '../errors/call-error.ts';
import { RedirectError } from '../errors/redirect-error.ts';
import { ResponseParseError } from '../errors/response-parse-error.ts';
import { classOf } from '../errors/status-errors.ts';
import type { Redact } from '../redactor.ts';
import { readRetryAfter } from '../retry/retry-after.ts';
import type { Answer, Call } from '../send/request.ts';
import { parseJson } from './parse-json.ts';
import { isProblem } from './problem.ts';

/** Says what is wrong with an answer that is no success. */
export function describeFailure({ response, text }: Answer, call: Call, redact: Redact): CallError {
  const { status, headers } = response;
  const { answers } = call.request.behaviour;
  const requestId = redact(headers.get(REQUEST_ID_HEADER) ?? '') || undefined;
  const location = headers.get('Location');
  // Browsers hide where a redirect leads, and its status too.
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400 && location !== null)) {
    const to = location === null ? undefined : redact(location);
    return new RedirectError(call, { status, location: to, requestId });
  }
  if (response.ok) {
    const fault = typeof answers === 'number' ? `only ${answers} is a success here` : describeBody(text);
    return new ResponseParseError(call, { status, requestId, text: redact(text), fault });
  }
  // Escapes can hide the key from a search of the text, so each string is searched once more.
  const body = parseJson(redact(text), (_, value) => (typeof value === 'string' ? redact(value) : value));
  const problem = isProblem(body) ? body : undefined;
  return new (classOf(status))(call, {
    status,
    problem,
    requestId: requestId ?? problem?.request_id,
    retryAfter: readRetryAfter(headers),
    statusText: redact(response.statusText),
    text: body === undefined ? redact(text) : JSON.stringify(body),
  });
}

function describeBody(text: string): string {
  return text === '' ? 'the body is empty' : 'the body is not JSON that this operation answers';
}
