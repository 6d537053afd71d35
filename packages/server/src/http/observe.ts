import type { Logger } from 'pino';
import type { Call } from './call.ts';
import type { Metrics } from './metrics.ts';

/** Measures a call and logs a line when it ends. Headers and query are not logged: both may contain secrets. */
export function observe(call: Call, metrics: Metrics, log: Logger | undefined): void {
  const { request, response } = call;
  const started = performance.now();
  const { method } = request;
  response.on('close', () => {
    const milliseconds = performance.now() - started;
    metrics.measure(call.operation ?? 'none', response.statusCode, milliseconds / 1_000);
    if (!log?.isLevelEnabled('info')) return;
    const line = {
      request_id: call.requestId,
      method,
      path: call.instance,
      operation: call.operation,
      user: call.user,
      status: response.statusCode,
      milliseconds: Math.round(milliseconds),
      ...(response.writableFinished ? {} : { aborted: true }),
    };
    log.info(line, 'request');
  });
}
