import type { RequestHandler } from 'express';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { contextOf } from './context.ts';

/** Upper bounds of the duration buckets, in seconds. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export interface Metrics {
  /** Measures every request, by operation and status. */
  readonly measure: RequestHandler;
  /** Answers the metrics in the Prometheus text format. */
  readonly expose: RequestHandler;
}

export function createMetrics(): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const duration = new Histogram({
    name: 'wafermark_request_duration_seconds',
    help: 'Time from the arrival of a request to the end of its answer, by operation and status code',
    labelNames: ['operation', 'status'],
    buckets: BUCKETS,
    registers: [register],
  });
  return {
    measure: (_request, response, next) => {
      const end = duration.startTimer();
      response.on('close', () =>
        end({ operation: contextOf(response).operation ?? 'none', status: response.statusCode }),
      );
      next();
    },
    expose: async (_request, response) => {
      response.type(register.contentType).send(await register.metrics());
    },
  };
}
