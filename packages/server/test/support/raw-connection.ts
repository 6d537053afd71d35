import { connect } from 'node:net';
import { onTestFinished } from 'vitest';

/** A raw connection, for data that no HTTP client would send. */
export interface RawConnection {
  write(text: string): void;
  /** Resolves once `count` responses have arrived. */
  answers(count: number): Promise<readonly RawAnswer[]>;
  /** All responses, once the server has closed the connection. */
  readonly ended: Promise<readonly RawAnswer[]>;
}

export interface RawAnswer {
  readonly status: number;
  /** By name, in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

export function openConnection(url: string): RawConnection {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  let received = '';
  socket.on('data', (data) => {
    received += String(data);
  });
  const ended = new Promise<void>((resolve, reject) => socket.once('close', () => resolve()).once('error', reject));
  return {
    write: (text) => void socket.write(text),
    answers: async (count) => {
      while (parse(received).length < count) await new Promise((resolve) => socket.once('data', resolve));
      return parse(received);
    },
    ended: ended.then(() => parse(received)),
  };
}

/** The complete responses, each with a `Content-Length`. */
function parse(text: string): readonly RawAnswer[] {
  const end = text.indexOf('\r\n\r\n');
  if (end === -1) return [];
  const [first = '', ...lines] = text.slice(0, end).split('\r\n');
  const headers = new Map(
    lines.map((line): [string, string] => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      line.slice(line.indexOf(':') + 1).trim(),
    ]),
  );
  const length = Number(headers.get('content-length'));
  const rest = text.slice(end + 4);
  if (rest.length < length) return [];
  return [{ status: Number(first.split(' ')[1]), headers, body: rest.slice(0, length) }, ...parse(rest.slice(length))];
}
