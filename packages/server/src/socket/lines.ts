import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { limitLeftover } from '../http/linger.ts';

/** How many requests a client may send ahead on one connection. */
const MOST_AHEAD = 32;

interface Line {
  readonly waiting: (() => void)[];
  readonly idle: (() => void)[];
  /** The request that is being answered. */
  current: IncomingMessage | undefined;
  isFull: boolean;
}

export interface Lines {
  readonly accept: RequestListener;
  /** Does something once everything that has come in full on a connection so far has been answered. */
  whenIdle(socket: Duplex, action: () => void): void;
}

/**
 * Answers the requests of each connection one after the other. Node hands on all that clients send ahead (pipelining) at once,
 * and a few connections could keep a server busy for minutes, also for clients that have left by then.
 */
export function createLines(serve: RequestListener): Lines {
  const lines = new WeakMap<Duplex, Line>();

  const lineOf = (socket: Duplex): Line => {
    const line = lines.get(socket) ?? { waiting: [], idle: [], current: undefined, isFull: false };
    lines.set(socket, line);
    return line;
  };

  const proceed = (socket: Duplex, line: Line): void => {
    line.current = undefined;
    // Nobody is left to answer.
    if (socket.destroyed) line.waiting.length = 0;
    const next = line.waiting.shift();
    if (next !== undefined) next();
    else for (const action of line.idle.splice(0)) action();
  };

  return {
    accept(request: IncomingMessage, response: ServerResponse & { req: IncomingMessage }) {
      const { socket } = request;
      const line = lineOf(socket);
      if (line.isFull) return;
      const start = (): void => {
        line.current = request;
        response.on('close', () => {
          limitLeftover(request);
          proceed(socket, line);
        });
        serve(request, response);
      };
      if (line.current === undefined) return start();
      // The last that is taken: the connection ends after its answer, and the client may send the rest again.
      line.isFull = line.waiting.length + 1 === MOST_AHEAD;
      if (line.isFull) response.setHeader('Connection', 'close');
      line.waiting.push(start);
    },

    whenIdle(socket, action) {
      const line = lines.get(socket);
      // What has gone wrong with a request that is still arriving cannot wait for its answer.
      if (line?.current === undefined || !line.current.complete) action();
      else line.idle.push(action);
    },
  };
}
