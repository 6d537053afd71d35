/** Answers validated requests with the handlers of the document's operations. */
import type { OperationId } from '@wafermark/generated/document/operations.ts';
import type { Fault } from '@wafermark/generated/server/fault.ts';
import { type AnyValidated, findValidated } from '@wafermark/generated/server/middleware.ts';
import { OpenApiError } from '@wafermark/generated/server/open-api-error.ts';
import {
  callReadHandler,
  callWriteHandler,
  type Handlers,
  isReadOperation,
} from '@wafermark/generated/server/server.ts';
import { kindOfAnswer, mediaTypeOf, writeAnswer } from '@wafermark/generated/server/write-answer.ts';
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';

/**
 * A middleware that calls the handler of each request that `openApi` has let pass, and sends its reply. Errors of handlers, and replies
 * that do not fit the document, go to the app.
 * @param contextOf What handlers get beside the request. Default: the request of Express itself.
 */
export function serve(handlers: Handlers<Request>): RequestHandler;
export function serve<Context>(
  handlers: Handlers<Context>,
  contextOf: (request: Request) => Context | Promise<Context>,
): RequestHandler;
export function serve(
  handlers: Handlers<unknown>,
  contextOf: (request: Request) => unknown = (request) => request,
): RequestHandler {
  return async (request, response, next) => {
    const found = findValidated(request);
    if (found === undefined) return next();
    const { operation } = found;
    const context = await contextOf(request);
    const reply = await replyOf(handlers, found, context);
    send(response, operation, reply);
  };
}

/** What every reply may have; the generated types say which of these each has. */
interface AnyReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly mediaType?: string;
  readonly body?: unknown;
}

async function replyOf(handlers: Handlers<unknown>, request: AnyValidated, context: unknown): Promise<AnyReply> {
  const { operation } = request;
  if (isReadOperation(operation)) return await callReadHandler(handlers, operation, request, context);
  return await callWriteHandler(handlers, operation, request, context);
}

function send(response: Response, operation: OperationId, reply: AnyReply): void {
  const { status, headers = {}, mediaType, body } = reply;
  const kind = kindOfAnswer(operation, status, mediaType);
  const content = kind === 'json' || kind === 'none' ? writeAnswer(operation, status, body, mediaType) : body;
  response.status(status);
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) response.set(name, Array.isArray(value) ? value.map(String) : String(value));
  }
  if (kind === 'none') {
    response.end();
    return;
  }
  const type = mediaType ?? mediaTypeOf(operation, status);
  response.set('Content-Type', kind === 'text' && !type.includes('charset') ? `${type}; charset=utf-8` : type);
  response.end(content instanceof Uint8Array ? Buffer.from(content) : String(content));
}

/** A body of `problemHandler` (RFC 9457). */
export interface RefusalBody {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly Fault[];
}

/**
 * Sends refused requests as problems (RFC 9457). Goes last. An app whose document has another form for its errors has its own handler
 * for `OpenApiError`.
 */
export function problemHandler(): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (!(error instanceof OpenApiError) || response.headersSent) return next(error);
    const body: RefusalBody = {
      type: 'about:blank',
      title: 'The request was refused',
      status: error.status,
      detail: error.message,
      ...(error.faults.length > 0 && { errors: error.faults }),
    };
    response.status(error.status).set(error.headers).set('Content-Type', 'application/problem+json');
    response.end(JSON.stringify(body));
  };
}
