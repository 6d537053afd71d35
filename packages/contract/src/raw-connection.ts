import { connect as connectSocket } from 'node:net';
import type { Answer, Sent } from './wire.ts';

/** A connection for sending partial requests. */
export interface RawConnection {
  write(bytes: string): void;
  /** Waits for the next response. One with a body must have a `Content-Length`. */
  answer(): Promise<Answer>;
  /** Waits until the server closes the connection; returns the remaining data. */
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
  // Errors surface as the end of the connection to whoever waits for a response.
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

/** The head of a request. */
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
