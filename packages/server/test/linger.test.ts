/** How long, and how much, the server still reads from a client that it has answered. */
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { limitLeftover, lingerBeforeClosing } from '../src/http/linger.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Bytes read before the answer. */
const BEFORE = 1_000;
const KILOBYTES = 1024;

/** A request whose connection reads what the test says. */
function arriving() {
  const socket = new Socket();
  let bytesRead = BEFORE;
  Object.defineProperty(socket, 'bytesRead', { get: () => bytesRead });
  const end = vi.spyOn(socket, 'end').mockReturnThis();
  const request = new IncomingMessage(socket);
  return {
    socket,
    request,
    end,
    read: (bytes: number) => {
      bytesRead += bytes;
    },
  };
}

/** Makes a connection look as if everything had been sent. */
const finish = (socket: Socket): unknown => Object.defineProperty(socket, 'writableFinished', { value: true });

const LIMITS = [
  ['a stranger', 'stranger', 256 * KILOBYTES, 1_000],
  ['the holder of a key', 'sender', 65_536 * KILOBYTES, 5_000],
] as const;

it.each(LIMITS)('half-closes the connection of %s, and closes it when its time is up', (_, who, _bytes, time) => {
  const { socket, request, end } = arriving();
  lingerBeforeClosing(request, who);
  vi.advanceTimersByTime(10_000);
  expect([end.mock.calls.length, socket.destroyed]).toStrictEqual([0, false]);
  // A body that is too large is no longer read.
  request.pause();
  socket.destroySoon();
  expect([end.mock.calls.length, request.readableFlowing]).toStrictEqual([1, true]);
  vi.advanceTimersByTime(time);
  expect(socket.destroyed).toBe(false);
  vi.advanceTimersByTime(10);
  expect(socket.destroyed).toBe(true);
});

it.each(LIMITS)('closes the connection of %s that keeps sending, at its limit', (_, who, bytes) => {
  for (const notice of ['data', 'time'] as const) {
    const { socket, request, read } = arriving();
    const look = (): void => {
      if (notice === 'data') request.emit('data', Buffer.alloc(1));
      else vi.advanceTimersByTime(10);
    };
    lingerBeforeClosing(request, who);
    read(5_000);
    socket.destroySoon();
    read(bytes);
    look();
    expect(socket.destroyed).toBe(false);
    read(1);
    look();
    expect(socket.destroyed).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  }
});

it('closes the connection once the whole request has arrived and the whole answer is sent, whichever is last', () => {
  for (const order of ['request', 'answer'] as const) {
    const { socket, request } = arriving();
    lingerBeforeClosing(request, 'stranger');
    socket.destroySoon();
    const [first, last] =
      order === 'answer'
        ? [() => request.emit('end'), () => socket.emit('finish')]
        : [() => finish(socket), () => request.emit('end')];
    first();
    expect(socket.destroyed).toBe(false);
    last();
    expect(socket.destroyed).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  }
});

it('stops looking when the client closes the connection', () => {
  const { socket, request } = arriving();
  lingerBeforeClosing(request, 'stranger');
  socket.destroySoon();
  expect(vi.getTimerCount()).toBe(1);
  socket.emit('close');
  expect(vi.getTimerCount()).toBe(0);
});

it('reads the rest of an answered request for a second, and closes the connection of one that takes longer', () => {
  const { socket, request } = arriving();
  limitLeftover(request);
  vi.advanceTimersByTime(1_000);
  expect(socket.destroyed).toBe(false);
  vi.advanceTimersByTime(10);
  expect(socket.destroyed).toBe(true);
  vi.advanceTimersByTime(10);
  expect(vi.getTimerCount()).toBe(0);
});

it('reads at most 256 KiB of the rest of an answered request', () => {
  const { socket, request, read } = arriving();
  limitLeftover(request);
  read(256 * KILOBYTES);
  vi.advanceTimersByTime(10);
  expect(socket.destroyed).toBe(false);
  read(1);
  vi.advanceTimersByTime(10);
  expect(socket.destroyed).toBe(true);
});

it('leaves the connection open when the rest of an answered request arrives in time', () => {
  const { socket, request } = arriving();
  limitLeftover(request);
  request.complete = true;
  vi.advanceTimersByTime(10);
  expect(vi.getTimerCount()).toBe(0);
  expect(socket.destroyed).toBe(false);
});

it.each<[string, (one: ReturnType<typeof arriving>) => void]>([
  [
    'it has arrived',
    ({ request }) => {
      request.complete = true;
    },
  ],
  ['its connection is closed', ({ socket }) => void socket.destroy()],
  ['its connection closes after the answer anyway', ({ request }) => lingerBeforeClosing(request, 'sender')],
])('does not wait for the rest of an answered request when %s', (_, prepare) => {
  const one = arriving();
  prepare(one);
  limitLeftover(one.request);
  expect(vi.getTimerCount()).toBe(0);
});
