import { API_KEY_HEADER } from '@wafermark/generated/document/api.ts';
import { Client } from 'undici';
import { SAMPLE } from './bodies.ts';

export const HEADERS: Readonly<Record<string, string>> = {
  [API_KEY_HEADER]: 'bench-secret-key',
  'Content-Type': 'application/json',
};
export const ANNOTATIONS: string = `/physical_samples/${SAMPLE}/annotations/`;

/** How much of an unexpected response is shown. */
const SHOWN = 300;

export interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly body?: Buffer;
}

export interface Load {
  readonly requests: number;
  /** How many run concurrently, each on its own connection. */
  readonly connections: number;
  /** The n-th request. */
  readonly call: (n: number) => Call;
  /** The expected status. */
  readonly status: number;
}

/**
 * Sends requests over kept-alive connections, and reads every response to its end.
 * @throws when a response has an unexpected status
 */
export async function send(url: string, { requests, connections, call, status }: Load): Promise<void> {
  const clients = Array.from({ length: Math.min(connections, requests) }, () => new Client(url, { pipelining: 1 }));
  let sent = 0;
  const work = async (client: Client): Promise<void> => {
    while (sent < requests) {
      sent += 1;
      await exchange(client, call(sent - 1), status);
    }
  };
  try {
    await Promise.all(clients.map(work));
  } finally {
    await Promise.all(clients.map((client) => client.destroy()));
  }
}

/** `dispatch` rather than `request`: streams would cost more than some servers. */
function exchange(client: Client, { method, path, body }: Call, expected: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let status = 0;
    let shown = '';
    client.dispatch(
      { method, path, headers: HEADERS, ...(body && { body }) },
      {
        // Required of every handler.
        onRequestStart: () => undefined,
        onResponseStart: (_, statusCode) => {
          status = statusCode;
        },
        onResponseData: (_, chunk) => {
          if (status !== expected && shown.length < SHOWN) shown += chunk.toString();
        },
        onResponseEnd: () => {
          if (status === expected) resolve();
          else reject(new Error(`${method} returned ${status} instead of ${expected}: ${shown.slice(0, SHOWN)}`));
        },
        onResponseError: (_, error) => reject(error),
      },
    );
  });
}

/** Sends one request and parses the response as JSON. */
export async function ask(url: string, { method, path, body }: Call): Promise<{ status: number; answer: unknown }> {
  const response = await fetch(url + path, { method, headers: HEADERS, ...(body && { body: body.toString() }) });
  const text = await response.text();
  try {
    return { status: response.status, answer: JSON.parse(text) };
  } catch {
    throw new Error(`${method} returned ${response.status} without JSON: ${text.slice(0, SHOWN)}`);
  }
}

export const post = (path: string, value: unknown): Call => ({
  method: 'POST',
  path: ANNOTATIONS + path,
  body: Buffer.from(JSON.stringify(value)),
});
