import { connect as connectSocket } from 'node:net';
import type { Answer, Sent } from './wire.ts';

/** A connection on which a request can be left half sent. */
export interface RawConnection {
  write(bytes: string): void;
  /** Waits for the next answer. One with a body has to say how long it is. */
  answer(): Promise<Answer>;
  /** Waits until the server closes the connection; answers what it still sent. */
  rest(): Promise<string>;
  destroy(): void;
}

/** Opens a connection to a server. */
export async function connect(url: string): Promise<RawConnection> {
  const { hostname, port } = new URL(url);
  const socket = connectSocket({ host: hostname, port: Number(port) });
  const received: Buffer[] = [];
  let ended = false;
  let wake = (): void => {};
  socket.on('data', (bytes) => {
    received.push(bytes);
    wake();
  });
  socket.on('close', () => {
    ended = true;
    wake();
  });
  // What a broken connection means is for those who wait for an answer to say: they see the end of it.
  socket.on('error', () => {});
  await new Promise((resolve) => socket.once('connect', resolve));
  const more = (): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
    });
  return {
    write: (bytes) => socket.write(bytes),
    destroy: () => socket.destroy(),
    answer: async () => {
      for (;;) {
        const bytes = Buffer.concat(received);
        const parsed = parseAnswer(bytes);
        if (parsed !== undefined) {
          received.splice(0, received.length, bytes.subarray(parsed.length));
          return parsed.answer;
        }
        if (ended) throw new Error(`The connection ended after ${JSON.stringify(bytes.toString().slice(0, 300))}`);
        await more();
      }
    },
    rest: async () => {
      while (!ended) await more();
      return Buffer.concat(received).toString();
    },
  };
}

/** The text of a request up to its body. */
export function requestHead({ method, target, headers, body = '' }: Sent): string {
  const lines = Object.entries({ host: '127.0.0.1', 'content-length': String(Buffer.byteLength(body)), ...headers });
  return `${method} ${target} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
}

function parseAnswer(bytes: Buffer): { readonly answer: Answer; readonly length: number } | undefined {
  const headEnd = bytes.indexOf('\r\n\r\n');
  if (headEnd === -1) return undefined;
  const [statusLine = '', ...lines] = bytes.subarray(0, headEnd).toString('latin1').split('\r\n');
  const headers = new Headers(
    lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
  );
  const length = headEnd + 4 + Number(headers.get('content-length') ?? 0);
  if (bytes.length < length) return undefined;
  const text = bytes.subarray(headEnd + 4, length).toString();
  return { answer: { status: Number(statusLine.split(' ')[1]), headers, text }, length };
}
