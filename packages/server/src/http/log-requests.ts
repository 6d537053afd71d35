import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { contextOf } from './context.ts';

/** One line for each answer. Neither headers nor query are logged: both may carry what is secret. */
export const logRequests =
  (log: Logger): RequestHandler =>
  (request, response, next) => {
    const started = performance.now();
    const { method } = request;
    response.on('close', () => {
      const { requestId, operation, instance } = contextOf(response);
      const line = {
        request_id: requestId,
        method,
        path: instance,
        operation,
        status: response.statusCode,
        milliseconds: Math.round(performance.now() - started),
        ...(response.writableFinished ? {} : { aborted: true }),
      };
      log.info(line, 'request');
    });
    next();
  };
