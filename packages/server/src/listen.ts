import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import { originForm } from './http/origin-form.ts';
import { refuse } from './http/refuse.ts';
import type { Store } from './store/store.ts';

export interface ListenOptions {
  readonly store: Store;
  /** 0 for any free port. */
  readonly port: number;
  /** `127.0.0.1` by default. */
  readonly host?: string;
  /** How long a request may take to arrive in full, in milliseconds; 300,000 by default. */
  readonly requestTimeout?: number;
  /** How long requests in flight may go on after `stop`, in milliseconds; 10,000 by default. */
  readonly drainTimeout?: number;
}

export interface RunningServer {
  /** Where the server is, without a final slash. */
  readonly url: string;
  /** Refuses new requests, finishes those in flight, and closes the store. */
  stop(): Promise<void>;
}

/** Serves an app. */
export async function listen(app: Express, options: ListenOptions): Promise<RunningServer> {
  const { store, port, host = '127.0.0.1', requestTimeout = 300_000, drainTimeout = 10_000 } = options;
  const server = createServer(
    {
      requestTimeout,
      headersTimeout: Math.min(requestTimeout, 60_000),
      connectionsCheckingInterval: Math.min(requestTimeout, 5_000),
    },
    (request, response) => {
      const target = originForm(request.url ?? '');
      if (target === undefined) return refuse(new Error('The target names nothing on this server'), request.socket);
      request.url = target;
      app(request, response);
    },
  );
  server.on('clientError', refuse);
  server.on('request', (_request, response) => {
    // Otherwise a connection that was kept alive would keep a stopping server from ending.
    response.once('close', () => app.enabled('draining') && server.closeIdleConnections());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  let stopped: Promise<void> | undefined;
  return {
    url: urlOf(server),
    stop: () => {
      app.enable('draining');
      stopped ??= drain(server, drainTimeout).then(() => store.close());
      return stopped;
    },
  };
}

function urlOf(server: Server): string {
  // A server that listens on a port has such an address.
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

function drain(server: Server, timeout: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), timeout);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
  });
}
