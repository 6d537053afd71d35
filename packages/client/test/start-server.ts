import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** A request as it came over the wire. */
export interface Received {
  readonly method: string;
  /** Path and query, as sent. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What to answer: JSON of `json`, or `body` as it is. */
export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly json?: unknown;
}

export interface TestServer {
  readonly url: string;
  /** All requests so far. */
  readonly received: readonly Received[];
}

/** Starts a real server that lives as long as the test, and answers all requests alike unless told otherwise. */
export async function startServer(
  reply: Reply | ((request: Received) => Reply) = { json: { id: 'x' } },
): Promise<TestServer> {
  const received: Received[] = [];
  const url = await listen(async (request, response) => {
    const { method = '', url = '', headers } = request;
    const seen = { method, url, headers, body: await text(request) };
    received.push(seen);
    const { status = 200, headers: extra, body, json } = typeof reply === 'function' ? reply(seen) : reply;
    const isJson = json !== undefined;
    response.writeHead(status, { ...(isJson ? { 'content-type': 'application/json' } : {}), ...extra });
    response.end(isJson ? JSON.stringify(json) : body);
  });
  return { url, received };
}

/** Starts a real server that does with a connection whatever the handler does. */
export async function listen(
  handler: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>,
): Promise<string> {
  const server = createServer((request, response) => void handler(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  // A server that listens on a port has an address of this kind.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** An address that nobody listens on. */
export async function closedAddress(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}
