import { OPERATIONS, type OperationId } from '@wafermark/generated/operations.ts';
import { RedirectError } from '../errors/redirect-error.ts';
import { ResponseParseError } from '../errors/response-parse-error.ts';
import { isRecord } from '../is-record.ts';
import type { Redact } from '../redactor.ts';
import { parseJson } from './parse-json.ts';
import { readApiError } from './read-api-error.ts';
import { readRequestId } from './request-id.ts';

/** An answer with its body read, before anything is known of it. */
export interface RawAnswer {
  readonly operation: OperationId;
  readonly response: Response;
  readonly text: string;
  readonly redact: Redact;
}

/** The part of a `Response` that openapi-fetch reads of one that succeeded. */
export interface Answer {
  readonly ok: true;
  readonly status: number;
  readonly headers: Pick<Headers, 'get'>;
  json(): Promise<unknown>;
}

/**
 * Decides what an answer is. Only the JSON that the operation answers, or nothing where it answers nothing, is a success: the
 * page of a proxy with status 200 is none.
 * @throws {RedirectError} @throws {ApiError} @throws {ResponseParseError}
 */
export function readAnswer(raw: RawAnswer): Answer {
  const { operation, response, text, redact } = raw;
  const location = response.headers.get('Location');
  // Browsers hide where a redirect leads, and its status too.
  if (response.type === 'opaqueredirect' || (isRedirection(response.status) && location !== null)) {
    throw new RedirectError({
      operation,
      status: response.status,
      location: location === null ? undefined : redact(location),
      requestId: readRequestId(raw),
    });
  }
  if (!response.ok) {
    throw readApiError(raw);
  }
  const documented = OPERATIONS[operation];
  const hasBody = 'answerMediaType' in documented;
  const data = hasBody ? parseJson(text) : undefined;
  const isAsDocumented = hasBody ? isRecord(data) : response.status === documented.success;
  if (!isAsDocumented) {
    throw new ResponseParseError({
      operation,
      status: response.status,
      requestId: readRequestId(raw),
      text: redact(text),
      fault: hasBody ? describeBody(text) : `only ${documented.success} is a success here`,
    });
  }
  return createAnswer(response, text, data);
}

function describeBody(text: string): string {
  return text === '' ? 'the body is empty' : 'the body is not JSON that this operation answers';
}

function isRedirection(status: number): boolean {
  return status >= 300 && status < 400;
}

function createAnswer({ status, headers }: Response, text: string, data: unknown): Answer {
  return {
    ok: true,
    status,
    // openapi-fetch parses the text itself unless it knows a length, which a compressed or chunked answer does not state.
    headers: { get: (name) => (name === 'Content-Length' ? String(text.length) : headers.get(name)) },
    json: () => Promise.resolve(data),
  };
}
