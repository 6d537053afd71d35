import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** A way in which a server can fail those who call it. Each has its own, real, server. */
export type Misbehaviour = keyof typeof MISBEHAVIOURS;

/** A request that reached the server. */
export interface Seen {
  readonly at: number;
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
}

export interface MisbehavingServer {
  readonly url: string;
  /** The requests so far; a list that grows. */
  readonly seen: readonly Seen[];
  /** What reached the server that a redirect leads to. */
  readonly elsewhere: readonly Seen[];
  /** How many connections were open at once, at most. */
  mostConnections(): number;
  close(): Promise<void>;
}

/** What a well-behaved server would answer. */
export const GOOD = { id: 'd4c3b2a1-8765-ba09-fedc-0987654321ba', property_name: 'thickness', property_value: 25.1 };

const json = { 'content-type': 'application/json', 'x-request-id': 'from-the-server' };
const body = JSON.stringify(GOOD);

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Where the other server is. */
  readonly other: string;
}

const MISBEHAVIOURS = {
  '503 for ever': ({ response }) => response.writeHead(503, json).end('{}'),
  '429 with 2 s': ({ response }) => response.writeHead(429, { ...json, 'retry-after': '2' }).end('{}'),
  '429 with 90 s': ({ response }) => response.writeHead(429, { ...json, 'retry-after': '90' }).end('{}'),
  '503 with 30 s': ({ response }) => response.writeHead(503, { ...json, 'retry-after': '30' }).end('{}'),
  'stalled body': ({ response }) => response.writeHead(200, { ...json, 'content-length': '1000' }).write(body),
  'reset before the answer': ({ request }) => request.socket.resetAndDestroy(),
  'reset mid-body': ({ request, response }) =>
    response.writeHead(200, { ...json, 'content-length': '1000' }).write(body, () => request.socket.resetAndDestroy()),
  '200 with HTML': ({ response }) =>
    response.writeHead(200, { ...json, 'content-type': 'text/html' }).end('<!doctype html><title>Log in</title>'),
  'empty 200': ({ response }) => response.writeHead(200, json).end(),
  'empty 4xx': ({ response }) =>
    response.writeHead(404, { 'x-request-id': 'from-the-server', 'content-length': '0' }).end(),
  'cross-origin redirect': ({ response, other }) => response.writeHead(307, { location: `${other}/elsewhere` }).end(),
  'slow headers': () => undefined,
  'truncated JSON': ({ response }) => response.writeHead(200, json).end(body.slice(0, -10)),
  'gzip garbage': ({ response }) => {
    const zipped = gzipSync(body).fill(0x41, 12, 30);
    response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(zipped);
  },
  'echo of the key': ({ request, response }) =>
    response.writeHead(500, json).end(JSON.stringify({ sent: request.headers['x-api-key'] })),
  none: ({ response }) => response.writeHead(200, json).end(body),
} satisfies Readonly<Record<string, (exchange: Exchange) => unknown>>;

/** Starts a server on this machine that misbehaves in one way, to every request. */
export async function startMisbehaving(misbehaviour: Misbehaviour): Promise<MisbehavingServer> {
  const seen: Seen[] = [];
  const elsewhere: Seen[] = [];
  const other = await listen((request, response) => {
    elsewhere.push(record(request));
    response.writeHead(200, json).end(body);
  });
  const server = await listen((request, response) => {
    seen.push(record(request));
    // Reads what was sent first, so that the failure is the one that is meant.
    request.resume().on('end', () => MISBEHAVIOURS[misbehaviour]({ request, response, other: other.url }));
  });
  return {
    url: server.url,
    seen,
    elsewhere,
    mostConnections: server.mostConnections,
    close: async () => {
      await Promise.all([server.close(), other.close()]);
    },
  };
}

const record = ({ method = '', headers }: IncomingMessage): Seen => ({ at: performance.now(), method, headers });

async function listen(
  handler: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Pick<MisbehavingServer, 'url' | 'mostConnections' | 'close'>> {
  const server = createServer({ keepAliveTimeout: 60_000 }, handler);
  let open = 0;
  let most = 0;
  server.on('connection', (socket) => {
    open += 1;
    most = Math.max(most, open);
    socket.on('close', () => {
      open -= 1;
    });
  });
  await new Promise<void>((resolve) => server.listen({ port: 0, host: '127.0.0.1', backlog: 4_096 }, resolve));
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    mostConnections: () => most,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
