import { connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A network between a client and a server, which can fail. */
export interface Relay {
  readonly port: number;
  /** The first that each client has sent. */
  readonly begins: readonly Buffer[];
  /** Swallows everything from now on, in both directions: connections stay open, and new ones are accepted. */
  swallow(): void;
  /** Works again, for new connections. Those that have lost something stay silent. */
  forward(): void;
}

/** Forwards connections to a port of this machine until the test ends. */
export async function startRelay(target: number): Promise<Relay> {
  let isSwallowing = false;
  const sockets = new Set<Socket>();
  const begins: Buffer[] = [];
  const pass = (from: Socket, to: Socket): void => {
    let isLost = false;
    from.on('data', (data) => {
      isLost ||= isSwallowing;
      if (!isLost) to.write(data);
    });
    from.on('close', () => to.destroy()).on('error', () => {});
  };
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    sockets.add(client).add(upstream);
    client.once('data', (data) => begins.push(data));
    pass(client, upstream);
    pass(upstream, client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A server has a port');
  return {
    port: address.port,
    begins,
    swallow() {
      isSwallowing = true;
    },
    forward() {
      isSwallowing = false;
    },
  };
}
