import type { Logger } from 'pino';
import type { Call } from './call.ts';
import type { Metrics } from './metrics.ts';
import type { Proxies } from './proxies.ts';

/** What is told of each call. */
interface Observers {
  readonly metrics: Metrics;
  readonly log: Logger | undefined;
  /** Says whose address is logged. */
  readonly proxies: Proxies;
}

/** Measures a call and logs a line when it ends. Headers and query are not logged: both may contain secrets. */
export function observe(call: Call, { metrics, log, proxies }: Observers): void {
  const { request, response } = call;
  const started = performance.now();
  const { method } = request;
  // Once the connection is closed, its address is no longer known.
  const client = log?.isLevelEnabled('info') ? proxies.clientOf(request) : undefined;
  response.on('close', () => {
    const milliseconds = performance.now() - started;
    metrics.measure(call.operation ?? 'none', response.statusCode, milliseconds / 1_000);
    if (!log?.isLevelEnabled('info')) return;
    const line = {
      request_id: call.requestId,
      client,
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
