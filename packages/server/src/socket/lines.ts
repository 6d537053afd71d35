import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { limitLeftover } from '../http/linger.ts';

/** Maximum pipelined requests per connection. */
const MOST_AHEAD = 32;

interface Line {
  readonly waiting: (() => void)[];
  readonly idle: (() => void)[];
  /** The request being served. */
  current: IncomingMessage | undefined;
  isFull: boolean;
}

export interface Lines {
  readonly accept: RequestListener;
  /** Runs an action once all complete requests received on a connection have been answered. */
  whenIdle(socket: Duplex, action: () => void): void;
}

/**
 * Serves the requests of each connection one at a time. Node dispatches pipelined requests all together, and a few connections
 * could keep a server busy for minutes, even for clients that have disconnected.
 */
export function createLines(serve: RequestListener): Lines {
  const lines = new WeakMap<Duplex, Line>();

  const lineOf = (socket: Duplex): Line => {
    const known = lines.get(socket);
    if (known !== undefined) return known;
    const line: Line = { waiting: [], idle: [], current: undefined, isFull: false };
    lines.set(socket, line);
    return line;
  };

  const proceed = (socket: Duplex, line: Line): void => {
    line.current = undefined;
    // The client has disconnected.
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
      // The last one accepted: the connection closes after its response, and the client may resend the rest.
      line.isFull = line.waiting.length + 1 === MOST_AHEAD;
      if (line.isFull) response.setHeader('Connection', 'close');
      line.waiting.push(start);
    },

    whenIdle(socket, action) {
      const line = lines.get(socket);
      // An error in a request that is still arriving cannot wait for its response.
      if (line?.current === undefined || !line.current.complete) action();
      else line.idle.push(action);
    },
  };
}
