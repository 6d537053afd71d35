import { LIMITS, STATUS } from '@wafermark/generated/api.ts';
import { OPERATIONS, type OperationId } from '@wafermark/generated/operations.ts';
import express, { type RequestHandler } from 'express';
import { contextOf } from '../http/context.ts';
import { ProblemError } from '../http/problem.ts';
import { MalformedJsonError, parseIJson } from './i-json.ts';

/**
 * Reads the body of operations that have one, and parses it as I-JSON.
 * @throws {ProblemError} for a body that is too large, not in UTF-8, or not I-JSON
 */
export function readBody(): RequestHandler {
  const rawByLimit = new Map<number, RequestHandler>();
  const rawOf = (limit: number): RequestHandler => {
    const raw = rawByLimit.get(limit) ?? express.raw({ type: () => true, limit });
    rawByLimit.set(limit, raw);
    return raw;
  };
  return (request, response, next) => {
    const expected = expectedBody(contextOf(response).operation);
    if (expected === undefined) return next();
    const contentType = request.headers['content-type'] ?? '';
    const mediaType = mediaTypeOf(contentType);
    // The validator compiles and keeps validators for each content type with its parameters: it is to see just one.
    request.headers['content-type'] = mediaType;
    // What is declared as something else stays unread, for the validator to refuse.
    if (mediaType !== expected.mediaType) return next();
    checkCharset(contentType);
    rawOf(expected.maxBytes)(request, response, (error?: unknown) => {
      if (error !== undefined) return next(tooLarge(error, expected.maxBytes));
      try {
        request.body = parse(request.body);
        next();
      } catch (fault) {
        next(fault);
      }
    });
  };
}

function expectedBody(operation: OperationId | undefined) {
  const entry = operation && OPERATIONS[operation];
  return entry !== undefined && 'maxBodyBytes' in entry
    ? { mediaType: entry.bodyMediaType, maxBytes: entry.maxBodyBytes }
    : undefined;
}

/** Without parameters, in lower case. */
const mediaTypeOf = (contentType: string): string => contentType.replace(/;.*/, '').trim().toLowerCase();

/** JSON is UTF-8 (RFC 8259 §8.1); a body that says otherwise would be misread. */
function checkCharset(contentType: string): void {
  const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(contentType)?.[1]?.toLowerCase();
  if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8') {
    throw new ProblemError(STATUS.unsupportedMediaType, 'Send the body in UTF-8.');
  }
}

function tooLarge(error: unknown, maxBytes: number): unknown {
  if (!(error instanceof Error && 'type' in error && error.type === 'entity.too.large')) return error;
  const detail = `The body may have ${maxBytes} bytes. Send less, or in several requests.`;
  return new ProblemError(STATUS.contentTooLarge, detail);
}

function parse(bytes: unknown): unknown {
  if (!Buffer.isBuffer(bytes) || bytes.length === 0) {
    throw new ProblemError(STATUS.malformedRequest, 'The body is empty, and this operation needs one.');
  }
  try {
    return parseIJson(decode(bytes), LIMITS.jsonDepth);
  } catch (error) {
    if (error instanceof MalformedJsonError) throw new ProblemError(STATUS.malformedRequest, error.message);
    throw error;
  }
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new MalformedJsonError('The body is not UTF-8.', { cause: error });
  }
}
