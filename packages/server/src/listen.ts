import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer, type Server as SecureServer } from 'node:https';
import { type AddressInfo, Server as NetServer } from 'node:net';
import type { SecureContextOptions } from 'node:tls';
import { STATUS } from '@wafermark/generated/document/api.ts';
import type { Express } from 'express';
import { Call } from './http/call.ts';
import { directly } from './http/direct.ts';
import { ProblemError, unavailable } from './http/problem.ts';
import { respondWithProblem } from './http/respond.ts';
import { createLines } from './socket/lines.ts';
import { originForm } from './socket/origin-form.ts';
import { refuse, refuseConnect } from './socket/refuse.ts';
import type { Store } from './store/store.ts';

/** A certificate and its private key, as PEM. */
export interface Certificate {
  /** The certificate, followed by those that lead to a trusted one. */
  readonly cert: string;
  readonly key: string;
}

export interface ListenOptions {
  readonly store: Store;
  /** 0 picks a free port. */
  readonly port: number;
  /** Default: `127.0.0.1`. */
  readonly host?: string;
  /** Serves HTTPS, by TLS 1.2 or later. Default: HTTP. */
  readonly certificate?: Certificate | undefined;
  /** How long a request may take to arrive in full, in milliseconds. Default: 300,000. */
  readonly requestTimeout?: number;
  /** How long its head may take, in milliseconds. Default: 60,000; never more than all of it. */
  readonly headersTimeout?: number;
  /** How long an idle connection is kept open, in milliseconds. Default: 5,000. */
  readonly keepAliveTimeout?: number;
  /** How long requests in flight may run after `stop`, in milliseconds. Default: 10,000. */
  readonly drainTimeout?: number;
  /** How long idle connections are kept after `stop`, so that requests already sent get a response, in milliseconds. Default: 500. */
  readonly farewell?: number;
}

export interface RunningServer {
  /** The server's base URL, without a trailing slash. */
  readonly url: string;
  /**
   * Uses another certificate for new connections.
   * @throws when the server does not serve HTTPS, or the key does not belong to the certificate
   */
  renewCertificate(certificate: Certificate): void;
  /** Rejects new requests, finishes those in flight, and closes the store. */
  stop(): Promise<void>;
}

/** What {@link ListenOptions} says of its defaults. */
export const LISTEN_DEFAULTS: Readonly<Required<Omit<ListenOptions, 'store' | 'port' | 'certificate'>>> = {
  host: '127.0.0.1',
  requestTimeout: 300_000,
  headersTimeout: 60_000,
  keepAliveTimeout: 5_000,
  drainTimeout: 10_000,
  farewell: 500,
};

/**
 * Serves an app and owns the socket: errors that Node would handle itself become problems, the requests of each connection are
 * served one at a time, and stopping interrupts no request.
 */
export async function listen(app: Express, options: ListenOptions): Promise<RunningServer> {
  const { store, port, host = LISTEN_DEFAULTS.host, requestTimeout = LISTEN_DEFAULTS.requestTimeout } = options;
  const { headersTimeout = LISTEN_DEFAULTS.headersTimeout, keepAliveTimeout = LISTEN_DEFAULTS.keepAliveTimeout } =
    options;
  const { drainTimeout = LISTEN_DEFAULTS.drainTimeout, farewell = LISTEN_DEFAULTS.farewell } = options;
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

  const settings = {
    requestTimeout,
    headersTimeout: Math.min(requestTimeout, headersTimeout),
    keepAliveTimeout,
    connectionsCheckingInterval: Math.min(requestTimeout, headersTimeout, 5_000),
    // Node would reject these itself; the app responds with a problem.
    requireHostHeader: false,
  };
  const { certificate } = options;
  const secure =
    certificate === undefined
      ? undefined
      : createSecureServer({ ...settings, ...secureContext(certificate) }, lines.accept);
  const server = secure ?? createServer(settings, lines.accept);
  // `readBody` sends 100 Continue.
  server.on('checkContinue', lines.accept);
  server.on('checkExpectation', (request, response) => {
    const detail = 'The only supported expectation is 100-continue.';
    respondWithProblem(new Call(request, response), new ProblemError(STATUS.expectationFailed, detail));
  });
  server.on('connect', (_request, socket) => lines.whenIdle(socket, () => refuseConnect(socket)));
  server.on('clientError', (error, socket) => lines.whenIdle(socket, () => refuse(error, socket)));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, backlog: BACKLOG }, resolve);
  });

  let stopped: Promise<void> | undefined;
  return {
    url: `${secure === undefined ? 'http' : 'https'}://${addressOf(server)}`,
    renewCertificate: (renewed) => {
      if (secure === undefined) throw new Error('This server does not serve HTTPS');
      secure.setSecureContext(secureContext(renewed));
    },
    stop: () => {
      isStopping = true;
      stopped ??= drain(server, { drainTimeout, farewell }).then(() => store.close());
      return stopped;
    },
  };
}

/** New connections that may wait to be accepted. The system drops further ones, which costs their clients seconds. */
const BACKLOG = 4_096;

const pathOf = (target: string): string => target.split('?', 1)[0] ?? '';

/** A process that is stopping is still alive. */
const isLiveness = (target: string): boolean => pathOf(target) === '/healthz';

const stoppingDetail = (target: string): string =>
  pathOf(target) === '/readyz' ? 'The server is stopping.' : 'The server is stopping. Retry shortly.';

const secureContext = (certificate: Certificate): SecureContextOptions => ({ ...certificate, minVersion: 'TLSv1.2' });

function addressOf(server: Server | SecureServer): string {
  // A server listening on a port has such an address.
  const { address, family, port } = server.address() as AddressInfo;
  return `${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

/** Stops accepting connections, and closes existing ones when they are idle or their time is up. */
function drain(
  server: Server | SecureServer,
  { drainTimeout, farewell }: Record<'drainTimeout' | 'farewell', number>,
): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), drainTimeout);
    // A request may be in transit on any kept-alive connection: it gets a 503 instead of a connection error.
    const leave = setInterval(() => server.closeIdleConnections(), farewell);
    // Not `close` of HTTP servers, which closes idle connections immediately.
    NetServer.prototype.close.call(server, () => {
      clearTimeout(cut);
      clearInterval(leave);
      server.close(() => resolve());
    });
  });
}
