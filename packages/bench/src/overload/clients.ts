/**
 * Clients of a server: `node clients.ts`, started with a channel to its parent. Bytes are written and read without an HTTP library,
 * which would be slower than the server.
 */
import { connect, type Socket } from 'node:net';
import type { Burst, Outcome } from './burst.ts';

/** How many connections are opened at a time. */
const OPENED_AT_ONCE = 16;
const TICK = 1;
/** How long the last answers are waited for, in milliseconds. */
const PATIENCE = 5_000;

class Client {
  readonly #socket: Socket;
  #received = '';
  #answered: ((status: number) => void) | undefined;

  constructor(port: number) {
    this.#socket = connect(port, '127.0.0.1').setNoDelay(true).setEncoding('latin1');
    this.#socket.on('data', (data) => this.#receive(String(data)));
    this.#socket.on('error', () => {}).on('close', () => this.#settle(0));
  }

  get isOpen(): boolean {
    return !this.#socket.destroyed;
  }

  /** @returns the status, 0 if the connection has ended without one */
  send(request: string): Promise<number> {
    return new Promise((resolve) => {
      this.#answered = resolve;
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #receive(data: string): void {
    this.#received += data;
    const end = this.#received.indexOf('\r\n\r\n');
    if (end === -1) return;
    const head = this.#received.slice(0, end);
    const length = /content-length: (\d+)/i.exec(head)?.[1];
    // The server streams none of the lists that are asked for here.
    if (length === undefined) throw new Error(`A response has no length: ${head}`);
    if (this.#received.length < end + 4 + Number(length)) return;
    this.#received = '';
    if (/connection: close/i.test(head)) this.close();
    this.#settle(Number(head.slice('HTTP/1.1 '.length, 'HTTP/1.1 200'.length)));
  }

  #settle(status: number): void {
    this.#answered?.(status);
    this.#answered = undefined;
  }
}

async function send({ port, requests, rate, connections, seconds }: Burst): Promise<Outcome> {
  const times: Record<number, number[]> = {};
  let turn = 0;
  let underWay = 0;
  const one = async (client: Client): Promise<void> => {
    const before = performance.now();
    turn += 1;
    underWay += 1;
    const status = await client.send(requests[turn % requests.length] ?? '');
    underWay -= 1;
    times[status] ??= [];
    times[status].push(performance.now() - before);
  };

  let idle: Client[] = [];
  const open = async (): Promise<void> => {
    while (idle.length < connections) {
      const client = new Client(port);
      idle.push(client);
      await client.send('GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
    }
  };
  await Promise.all(Array.from({ length: OPENED_AT_ONCE }, open));

  let unsent = 0;
  const started = performance.now();
  const until = started + seconds * 1_000;
  if (rate === undefined) {
    await Promise.all(
      idle.map(async (client) => {
        while (performance.now() < until && client.isOpen) await one(client);
      }),
    );
  } else {
    // In turn, so that the server has no reason to close some of them.
    let next = 0;
    const again = async (client: Client): Promise<void> => {
      await one(client);
      idle.push(client.isOpen ? client : new Client(port));
    };
    idle = idle.slice();
    for (let due = 0; performance.now() < until; ) {
      for (; started + (due * 1_000) / rate < performance.now(); due += 1) {
        const client = idle[next];
        if (client === undefined) unsent += 1;
        else {
          next += 1;
          void again(client);
        }
      }
      if (next > connections) {
        idle = idle.slice(next);
        next = 0;
      }
      await new Promise((resolve) => setTimeout(resolve, TICK));
    }
    idle = idle.slice(next);
  }
  const took = (performance.now() - started) / 1_000;
  for (let waited = 0; underWay > 0 && waited < PATIENCE; waited += 10) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  for (const client of idle) client.close();
  return { took, times, unsent, unanswered: underWay };
}

process.on('message', (burst: Burst) => {
  void send(burst).then((outcome) => process.send?.(outcome));
});
process.on('disconnect', () => process.exit());
