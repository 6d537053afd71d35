import type { IncomingMessage } from 'node:http';

/** Who has sent a request: nobody that is known, or the holder of a key. */
type Sender = 'stranger' | 'sender';

/**
 * How much of a refused request is still taken in, and for how long. A stranger could otherwise make the server read without end.
 */
const LIMITS_OF: Readonly<Record<Sender, { readonly bytes: number; readonly milliseconds: number }>> = {
  stranger: { bytes: 256 * 1024, milliseconds: 1_000 },
  sender: { bytes: 64 * 1024 * 1024, milliseconds: 5_000 },
};

/** Requests whose connection ends with their answer. */
const lingering = new WeakSet<IncomingMessage>();

/**
 * Lets a client that is still sending read the refusal. Closing a connection while bytes arrive resets it, and a reset throws
 * away what the client has not read yet. So the server says that it has nothing more to send, goes on to take in what
 * arrives, within limits, and closes when the client does.
 * @see {@link https://datatracker.ietf.org/doc/html/rfc9112#section-9.6}
 */
export function lingerBeforeClosing(request: IncomingMessage, who: Sender): void {
  const { socket } = request;
  const { bytes, milliseconds } = LIMITS_OF[who];
  lingering.add(request);
  // Node calls this when the answer has been handed over and the connection is to be closed.
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
    // All has come: nothing is left that could reset the connection, once the answer is out.
    request.once('end', () => (socket.writableFinished ? stop() : socket.once('finish', stop)));
  };
}

/**
 * Limits what still arrives of a request that has been answered, such as the body of a GET: Node would take it in without end,
 * to use the connection again afterwards.
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
