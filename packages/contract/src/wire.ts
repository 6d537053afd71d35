import { request as httpRequest } from 'node:http';
import { text as readText } from 'node:stream/consumers';

/** A request by hand, for what the client rightly refuses to send. */
export interface Sent {
  readonly method: string;
  /** The target as it stands in the request line: path and query, sent untouched. */
  readonly target: string;
  /** A list sends the header once for each of its values. */
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string | Uint8Array | undefined;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Something that crossed the wire, and who sent it: the client of this project, or a test by hand. */
export interface Exchange {
  readonly by: 'client' | 'hand';
  readonly sent: Sent;
  readonly answer: Answer;
}

/**
 * Sends a request on a connection of its own.
 * @throws when the connection breaks before the answer is complete
 */
export function send(base: string, { method, target, headers, body }: Sent): Promise<Answer> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const length =
      body === undefined || 'transfer-encoding' in headers ? {} : { 'content-length': Buffer.byteLength(body) };
    const request = httpRequest({
      hostname,
      port,
      method,
      path: target,
      agent: false,
      headers: { ...length, ...headers },
    });
    request.on('response', (response) => {
      readText(response).then((text) => {
        // The server may answer, and close, before it has read a body that it refuses.
        request.destroy();
        resolve({ status: response.statusCode ?? 0, headers: toHeaders(response.rawHeaders), text });
      }, reject);
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** The JSON of an answer. */
export function json(answer: Answer): unknown {
  return JSON.parse(answer.text);
}

/** What stands under a name in the JSON object of an answer; `undefined` where nothing does. */
export function field(answer: Answer, name: string): unknown {
  const body = json(answer);
  return typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
}

function toHeaders(raw: readonly string[]): Headers {
  const headers = new Headers();
  for (let at = 0; at + 1 < raw.length; at += 2) headers.append(raw[at] ?? '', raw[at + 1] ?? '');
  return headers;
}
