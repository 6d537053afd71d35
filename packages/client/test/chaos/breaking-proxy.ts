import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** How often each kind of fault has happened. */
export interface Faults {
  /** The connection broke before the request got through. */
  requestsLost: number;
  /** The request got through, and the connection broke before the answer did. */
  answersLost: number;
  /** The connection broke within the answer. */
  answersCut: number;
  /** The answer was withheld until the client gave up. */
  stalls: number;
}

export interface BreakingProxy {
  readonly url: string;
  readonly faults: Faults;
  /** Where the server is now; undefined while there is none. */
  target: string | undefined;
  /** How likely each request is to meet a fault, from 0 to 1. */
  rate: number;
  close(): void;
}

type Fate = keyof Faults | 'none';

/** Stands between a client and a server, and breaks connections in all the places where they can break. */
export async function startBreakingProxy(random: () => number): Promise<BreakingProxy> {
  const faults: Faults = { requestsLost: 0, answersLost: 0, answersCut: 0, stalls: 0 };
  const kinds: readonly (keyof Faults)[] = ['requestsLost', 'answersLost', 'answersLost', 'answersCut', 'stalls'];
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const { hostname, port } = new URL(proxy.target ?? 'http://127.0.0.1:1');
    const upstream = connect({ host: hostname, port: Number(port) });
    let fate: Fate = 'none';
    const end = (): void => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', end).on('close', end);
      socket.on('close', () => sockets.delete(socket));
    }
    client.on('data', (data) => {
      fate = random() < proxy.rate ? (kinds[Math.floor(random() * kinds.length)] ?? 'none') : 'none';
      if (fate !== 'none') faults[fate] += 1;
      if (fate === 'requestsLost') end();
      else upstream.write(data);
    });
    upstream.on('data', (data) => {
      if (fate === 'stalls') return;
      if (fate === 'answersLost') end();
      else if (fate === 'answersCut') client.write(data.subarray(0, data.length / 2), end);
      else client.write(data);
    });
  });
  const proxy: BreakingProxy = {
    url: '',
    faults,
    target: undefined,
    rate: 0,
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address of this kind.
  return Object.assign(proxy, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
}
