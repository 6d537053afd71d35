import type { ServerResponse } from 'node:http';
import { type ProblemStatus, STATUS } from '@wafermark/generated/document/api.ts';
import type { Call } from './call.ts';
import { toProblem } from './failures.ts';
import { lingerBeforeClosing } from './linger.ts';
import type { Answer } from './perform.ts';
import { problemBody } from './problem.ts';

const JSON_TYPE = 'application/json; charset=utf-8';
const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';
/** A list longer than this many characters is streamed. */
const HELD_BACK = 65_536;

/**
 * Sends a response.
 * @param streams Entered when a list turns out to be long, left when it ends; throws when there are too many.
 */
export async function respond(call: Call, answer: Answer, streams: Streams): Promise<void> {
  const { body } = answer;
  if (body === undefined) {
    writeHead(call, answer);
    call.response.end();
  } else if (typeof body === 'string' || body instanceof Uint8Array) {
    sendWhole(call, answer, body);
  } else {
    await stream(call, answer, body, streams);
  }
}

/** Responds with the methods that a path allows, and with what else a browser asks for. */
export function respondWithOptions(call: Call, allow: string, headers: Head['headers']): void {
  writeHead(call, { status: 200, headers: { Allow: allow, ...headers } }, 'Content-Length', '0');
  call.response.end();
}

/** The long lists being streamed. Each takes as long as its client does. */
export interface Streams {
  /** @throws {ProblemError} when there are too many */
  enter(): void;
  leave(): void;
}

type Head = Pick<Answer, 'status' | 'headers'>;

/** Writes all headers in one call: setting them one by one costs several times as much. */
function writeHead(call: Call, { status, headers }: Head, ...more: readonly string[]): void {
  const list: string[] = [];
  for (const [name, value] of call.headers) list.push(name, value);
  list.push(...more);
  for (const [name, value] of Object.entries(headers)) list.push(name, value);
  if (headers['Cache-Control'] === undefined) list.push('Cache-Control', 'no-store');
  call.response.writeHead(status, list);
}

function sendWhole(call: Call, head: Head, body: string | Uint8Array, type = JSON_TYPE): void {
  const length = typeof body === 'string' ? Buffer.byteLength(body) : body.byteLength;
  writeHead(call, head, 'Content-Type', type, 'Content-Length', String(length));
  // ASCII is the same in Latin-1, which is sent without conversion.
  if (length === body.length && typeof body === 'string') call.response.end(body, 'latin1');
  else call.response.end(body);
}

/**
 * Streams a list with backpressure. An error before the first byte becomes a problem; a later one destroys the connection, since
 * a truncated list must never look complete.
 */
async function stream(call: Call, head: Head, pieces: AsyncIterable<string>, streams: Streams): Promise<void> {
  let isLong = false;
  try {
    await send(call, head, pieces, () => {
      streams.enter();
      isLong = true;
    });
  } finally {
    if (isLong) streams.leave();
  }
}

async function send(call: Call, head: Head, pieces: AsyncIterable<string>, begin: () => void): Promise<void> {
  const { request, response } = call;
  let held = '';
  for await (const piece of pieces) {
    // Ends the work as well: leaving the loop returns from the underlying generators.
    if (response.destroyed) return;
    held += piece;
    if (held.length <= HELD_BACK) continue;
    if (!response.headersSent) {
      begin();
      writeHead(call, head, 'Content-Type', JSON_TYPE);
    }
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    const hasRoom = response.write(held);
    held = '';
    if (!hasRoom) await room(response);
  }
  if (response.headersSent) response.end(held);
  else sendWhole(call, head, held);
}

/** How long a client may stall while a list is streamed, in milliseconds. */
const PATIENCE = 60_000;

/** Waits until the client has read what was sent so far, or has disconnected. A client that stalls too long is disconnected. */
const room = (response: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    const go = (): void => {
      clearTimeout(patience);
      response.off('drain', go).off('close', go);
      resolve();
    };
    const patience = setTimeout(() => response.destroy(), PATIENCE);
    response.on('drain', go).on('close', go);
  });

/** Responds to an error with a problem. A response that has started cannot be replaced, so its connection is destroyed. */
export function respondWithProblem(call: Call, error: unknown): void {
  const { request, response } = call;
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const { status, message, errors, sampleId, headers } = toProblem(error);
  const text = JSON.stringify(problemBody(status, { detail: message, errors, sampleId }, call));
  if (!request.complete) {
    response.setHeader('Connection', 'close');
    lingerBeforeClosing(request, isStranger(call, status) ? 'stranger' : 'sender');
  }
  sendWhole(call, { status, headers }, text, PROBLEM_TYPE);
}

/** Whether the client has not presented a valid key yet. An overloaded server does not ask for it. */
const isStranger = ({ operation, user }: Call, status: ProblemStatus): boolean =>
  BEFORE_THE_KEY.has(status) || (status === STATUS.unavailable && operation !== undefined && user === undefined);

/** The statuses returned before the client has presented a valid key. */
const BEFORE_THE_KEY = new Set<ProblemStatus>([
  STATUS.unauthenticated,
  STATUS.notFound,
  STATUS.methodNotAllowed,
  STATUS.expectationFailed,
  STATUS.misdirectedRequest,
]);
