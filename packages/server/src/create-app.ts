import { randomUUID } from 'node:crypto';
import { createValidation } from '@wafermark/generated/middleware.ts';
import document from '@wafermark/generated/openapi.json' with { type: 'json' };
import express, { type Express } from 'express';
import { type Logger, pino } from 'pino';
import type { Authenticate } from './authenticate.ts';
import { createFaultFinder } from './body/faults.ts';
import { readBody } from './body/read-body.ts';
import { annotationHandlers } from './handlers/annotations.ts';
import { sampleHandlers } from './handlers/samples.ts';
import { answer } from './http/answer.ts';
import { authorize, securityHandlers } from './http/authorize.ts';
import { checkParameters } from './http/check-parameters.ts';
import { identifyRequest } from './http/context.ts';
import { errorHandler, unavailable } from './http/error-handler.ts';
import { createIdempotency } from './http/idempotency.ts';
import { logRequests } from './http/log-requests.ts';
import { createMetrics } from './http/metrics.ts';
import { negotiate } from './http/negotiate.ts';
import { route } from './http/route.ts';
import { serviceRoutes } from './http/service-routes.ts';
import type { Store } from './store/store.ts';

export interface AppOptions {
  readonly store: Store;
  readonly authenticate: Authenticate;
  /** The clock; the system's by default. */
  readonly now?: () => Date;
  /** Makes the ids of new samples and annotations; random UUIDs by default. */
  readonly newId?: () => string;
  /** Silent by default. */
  readonly log?: Logger;
  /** The rendered docs, one HTML file, answered at `/docs`. */
  readonly docsFile?: string;
}

/**
 * The API as an Express app: every request and every answer is held against the OpenAPI document.
 * @throws when the document is broken
 */
export async function createApp(options: AppOptions): Promise<Express> {
  const { store, authenticate, now = () => new Date(), newId = randomUUID, log = pino({ enabled: false }) } = options;
  const app = express();
  app.disable('x-powered-by').disable('etag');
  const validation = await createValidation(app, document, securityHandlers(authenticate));
  const environment = { store, now, newId };
  const metrics = createMetrics();
  const finder = createFaultFinder(document);

  app.use(identifyRequest, metrics.measure, logRequests(log));
  app.use((_request, response, next) => {
    response.set('X-Content-Type-Options', 'nosniff');
    next();
  });
  app.use(serviceRoutes({ store, metrics, document, docsFile: options.docsFile }));
  app.use((request, response, next) => {
    if (!request.app.enabled('draining')) return next();
    response.set('Connection', 'close');
    next(unavailable('The server is stopping. Try again shortly.'));
  });
  app.use(route, ...validation.authenticate, authorize, negotiate, readBody(), checkParameters(finder));
  app.use(...validation.validate);
  const handlers = { ...annotationHandlers(environment), ...sampleHandlers(environment) };
  app.use(answer(handlers, createIdempotency(store, now)));
  app.use(errorHandler(finder, log));
  return app;
}
