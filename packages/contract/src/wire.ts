import { request as httpRequest } from 'node:http';
import { text as readText } from 'node:stream/consumers';

/** A raw request, for what the client rightly refuses to send. */
export interface Sent {
  readonly method: string;
  /** The request target: path and query, sent as is. */
  readonly target: string;
  /** A list sends the header once per value. */
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string | Uint8Array | undefined;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** An HTTP exchange, and who sent the request: the client of this project, or a test directly. */
export interface Exchange {
  readonly by: 'client' | 'hand';
  readonly sent: Sent;
  readonly answer: Answer;
}

/**
 * Sends a request on a new connection.
 * @throws when the connection breaks before the response is complete
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
        // The server may respond and close before it has read a rejected body.
        request.destroy();
        resolve({ status: response.statusCode ?? 0, headers: toHeaders(response.rawHeaders), text });
      }, reject);
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** The JSON of a response. */
export function json(answer: Answer): unknown {
  return JSON.parse(answer.text);
}

/** A member of the JSON object of a response; `undefined` if missing. */
export function field(answer: Answer, name: string): unknown {
  const body = json(answer);
  return typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
}

function toHeaders(raw: readonly string[]): Headers {
  const headers = new Headers();
  for (let at = 0; at + 1 < raw.length; at += 2) headers.append(raw[at] ?? '', raw[at + 1] ?? '');
  return headers;
}
