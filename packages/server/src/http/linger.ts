import type { IncomingMessage } from 'node:http';

/** Who has sent a request: nobody that is known, or the holder of a key. */
type Sender = 'stranger' | 'sender';

/**
 * How much of a rejected request is still read, and for how long. Otherwise an unauthenticated client could make the server
 * read forever.
 */
const LIMITS_OF: Readonly<Record<Sender, { readonly bytes: number; readonly milliseconds: number }>> = {
  stranger: { bytes: 256 * 1024, milliseconds: 1_000 },
  sender: { bytes: 64 * 1024 * 1024, milliseconds: 5_000 },
};

/** Requests whose connection closes after the response. */
const lingering = new WeakSet<IncomingMessage>();

/**
 * Lets a client that is still sending read the error response. Closing a connection while data arrives resets it, and a reset
 * discards what the client has not read yet. So the server half-closes the connection, keeps reading within limits, and closes
 * when the client does.
 * @see {@link https://datatracker.ietf.org/doc/html/rfc9112#section-9.6}
 */
export function lingerBeforeClosing(request: IncomingMessage, who: Sender): void {
  const { socket } = request;
  const { bytes, milliseconds } = LIMITS_OF[who];
  lingering.add(request);
  // Node calls this when the response has been written and the connection is to be closed.
  socket.destroySoon = () => {
    const limit = socket.bytesRead + bytes;
    socket.end();
    const stop = (): void => {
      clearInterval(watch);
      socket.destroy();
    };
    const deadline = performance.now() + milliseconds;
    const watch = setInterval(() => {
      if (socket.bytesRead > limit || performance.now() > deadline) stop();
    }, 10);
    request.on('data', () => socket.bytesRead > limit && stop());
    request.resume();
    socket.once('close', stop);
    // The request is complete: once the response is sent, nothing can reset the connection.
    request.once('end', () => (socket.writableFinished ? stop() : socket.once('finish', stop)));
  };
}

/**
 * Limits how much more of an already answered request is read, such as the body of a GET: Node would read it all in order to
 * reuse the connection.
 */
export function limitLeftover(request: IncomingMessage): void {
  const { socket } = request;
  if (request.complete || socket.destroyed || lingering.has(request)) return;
  const { bytes, milliseconds } = LIMITS_OF.stranger;
  const limit = socket.bytesRead + bytes;
  const deadline = performance.now() + milliseconds;
  const watch = setInterval(() => {
    if (request.complete || socket.destroyed) clearInterval(watch);
    else if (socket.bytesRead > limit || performance.now() > deadline) socket.destroy();
  }, 10);
}
