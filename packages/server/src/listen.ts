import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, Server as NetServer } from 'node:net';
import { STATUS } from '@wafermark/generated/api.ts';
import type { Express } from 'express';
import { Call } from './http/call.ts';
import { directly } from './http/direct.ts';
import { ProblemError, unavailable } from './http/problem.ts';
import { respondWithProblem } from './http/respond.ts';
import { createLines } from './socket/lines.ts';
import { originForm } from './socket/origin-form.ts';
import { refuse, refuseConnect } from './socket/refuse.ts';
import type { Store } from './store/store.ts';

export interface ListenOptions {
  readonly store: Store;
  /** 0 for any free port. */
  readonly port: number;
  /** Default: `127.0.0.1`. */
  readonly host?: string;
  /** How long a request may take to arrive in full, in milliseconds. Default: 300,000. */
  readonly requestTimeout?: number;
  /** How long a connection without a request is kept open, in milliseconds. Default: 5,000. */
  readonly keepAliveTimeout?: number;
  /** How long requests in flight may go on after `stop`, in milliseconds. Default: 10,000. */
  readonly drainTimeout?: number;
  /** How long connections without a request are kept after `stop`, so that what is on its way is answered, in milliseconds. Default: 500. */
  readonly farewell?: number;
}

export interface RunningServer {
  /** Where the server is, without a final slash. */
  readonly url: string;
  /** Refuses new requests, finishes those in flight, and closes the store. */
  stop(): Promise<void>;
}

/**
 * Serves an app, and owns the socket: what Node would answer by itself becomes a problem, each connection has its requests
 * answered one after the other, and stopping cuts nobody off.
 */
export async function listen(app: Express, options: ListenOptions): Promise<RunningServer> {
  const { store, port, host = '127.0.0.1', requestTimeout = 300_000, drainTimeout = 10_000 } = options;
  const { keepAliveTimeout = 5_000, farewell = 500 } = options;
  const lines = createLines((request, response) => serve(request, response));
  const answer = directly(app);
  let isStopping = false;

  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    if (isStopping) response.setHeader('Connection', 'close');
    try {
      const target = originForm(request);
      if (target === undefined) throw new ProblemError(STATUS.malformedRequest, 'This is not an HTTP request.');
      request.url = target;
      if (isStopping && !isLiveness(target)) throw unavailable(stoppingDetail(target));
      answer(request, response);
    } catch (error) {
      respondWithProblem(new Call(request, response), error);
    }
  };

  const server = createServer(
    {
      requestTimeout,
      headersTimeout: Math.min(requestTimeout, 60_000),
      keepAliveTimeout,
      connectionsCheckingInterval: Math.min(requestTimeout, 5_000),
      // Node would answer by itself; the app does, with a problem.
      requireHostHeader: false,
    },
    lines.accept,
  );
  // The step that reads the body says when to go on.
  server.on('checkContinue', lines.accept);
  server.on('checkExpectation', (request, response) => {
    const detail = 'The only expectation that can be met is 100-continue.';
    respondWithProblem(new Call(request, response), new ProblemError(STATUS.expectationFailed, detail));
  });
  server.on('connect', (_request, socket) => lines.whenIdle(socket, () => refuseConnect(socket)));
  server.on('clientError', (error, socket) => lines.whenIdle(socket, () => refuse(error, socket)));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });

  let stopped: Promise<void> | undefined;
  return {
    url: urlOf(server),
    stop: () => {
      isStopping = true;
      stopped ??= drain(server, { drainTimeout, farewell }).then(() => store.close());
      return stopped;
    },
  };
}

const pathOf = (target: string): string => target.split('?', 1)[0] ?? '';

/** Whether the process is alive is true until it ends. */
const isLiveness = (target: string): boolean => pathOf(target) === '/healthz';

const stoppingDetail = (target: string): string =>
  pathOf(target) === '/readyz' ? 'The server is stopping.' : 'The server is stopping. Try again shortly.';

function urlOf(server: Server): string {
  // A server that listens on a port has such an address.
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

/** Takes no new connections, and closes those there are when they have nothing more to say, or when their time is up. */
function drain(server: Server, { drainTimeout, farewell }: Record<'drainTimeout' | 'farewell', number>): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), drainTimeout);
    // A request may be on its way on any connection that is kept alive: it gets a 503, where a closed one would be an error.
    const leave = setInterval(() => server.closeIdleConnections(), farewell);
    // Not that of HTTP servers, which closes idle connections at once.
    NetServer.prototype.close.call(server, () => {
      clearTimeout(cut);
      clearInterval(leave);
      server.close(() => resolve());
    });
  });
}
