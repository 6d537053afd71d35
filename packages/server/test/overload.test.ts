/** More requests than the server can carry out. `pnpm bench overload` measures what becomes of them. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { Gate } from '../src/http/gate.ts';
import { HoldBack } from '../src/http/hold-back.ts';
import { Pace } from '../src/http/pace.ts';
import { acceptAnyKey, createApp, type Store } from '../src/index.ts';
import { openConnection } from './support/raw-connection.ts';
import { type RunningApp, runApp, SAMPLE } from './support/running-app.ts';

const LIST = `/physical_samples/${SAMPLE}/annotations/`;
const SITE = { property_name: 'thickness', property_value: 25.1 };
/** As many writes as run at once, and as many as wait at most while the server is overloaded. */
const [RUNNING, WAITING] = [48, 48];

interface Held extends RunningApp {
  /** How many writes are in the store. */
  readonly inside: () => number;
  /** Lets them finish, and those that follow. */
  readonly release: () => void;
}

/** A server whose writes do not finish. */
async function hold(app: { readonly mostInFlight?: number; readonly mostBodyBytes?: number } = {}): Promise<Held> {
  const gate = Promise.withResolvers<void>();
  let count = 0;
  const store = (opened: Store): Store => ({
    ...opened,
    write: async (work) => {
      count += 1;
      await gate.promise;
      return await opened.write(work);
    },
  });
  return { ...(await runApp({ store, app })), inside: () => count, release: gate.resolve };
}

const times = <T>(count: number, make: () => T): readonly T[] => Array.from({ length: count }, make);
const statuses = async (sent: readonly Promise<Response>[]): Promise<readonly number[]> =>
  (await Promise.all(sent)).map(({ status }) => status);

const metric = async ({ send }: RunningApp, name: string): Promise<number> =>
  Number(
    new RegExp(`^wafermark_requests_${name} (\\d+)$`, 'm').exec(await (await send('GET', '/metrics')).text())?.[1],
  );

it('lets a burst wait for its turn, whatever its length', async () => {
  const held = await hold();
  const burst = times(200, () => held.send('POST', LIST, SITE));
  await expect.poll(() => metric(held, 'waiting')).toBe(200 - RUNNING);
  expect(held.inside()).toBe(RUNNING);
  held.release();
  expect(await statuses(burst)).toStrictEqual(times(200, () => 200));
  expect(await metric(held, 'waiting')).toBe(0);
  expect(await metric(held, 'in_flight')).toBe(0);
});

it('lets few wait once it is overloaded, and sheds the others before it looks at them', async () => {
  const held = await hold({ mostInFlight: RUNNING + WAITING });
  const full = times(RUNNING + WAITING, () => held.send('POST', LIST, SITE));
  await expect.poll(() => metric(held, 'in_flight')).toBe(RUNNING + WAITING);
  // Neither the key nor the body counts.
  const shed = await held.send('POST', LIST, '{', { 'X-API-KEY': '' });
  expect([shed.status, shed.headers.get('Retry-After')]).toStrictEqual([503, '1']);
  expect(await metric(held, 'shed_total')).toBe(1);
  expect((await held.send('GET', '/healthz')).status).toBe(200);
  held.release();
  expect(await statuses(full)).toStrictEqual(full.map(() => 200));
  expect((await held.send('POST', LIST, SITE)).status).toBe(200);
});

it('holds back the response to a request that it sheds', async () => {
  const held = await hold({ mostInFlight: 1 });
  const first = held.send('POST', LIST, SITE);
  await expect.poll(held.inside).toBe(1);
  const began = performance.now();
  const { status } = await held.send('POST', LIST, SITE);
  // Timers may be a millisecond early.
  expect([status, performance.now() - began > 198]).toStrictEqual([503, true]);
  held.release();
  await first;
});

it('holds back for half to one and a half of the time, and so many responses at most', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const chance = vi.spyOn(Math, 'random');
  onTestFinished(() => {
    vi.useRealTimers();
    chance.mockRestore();
  });
  const holdBack = new HoldBack(3);
  const sent: number[] = [];
  const wait = async (random: number): Promise<void> => {
    chance.mockReturnValueOnce(random);
    await holdBack.wait();
    sent.push(random);
  };
  const after = async (milliseconds: number): Promise<readonly number[]> => {
    await vi.advanceTimersByTimeAsync(milliseconds);
    return sent.splice(0);
  };
  for (const random of [0.25, 0, 1]) void wait(random);
  await holdBack.wait();
  expect(await after(199)).toStrictEqual([]);
  expect(await after(1)).toStrictEqual([0]);
  // There is room for another.
  void wait(0);
  expect(await after(100)).toStrictEqual([0.25]);
  expect(await after(100)).toStrictEqual([0]);
  expect(await after(199)).toStrictEqual([]);
  expect(await after(1)).toStrictEqual([1]);
});

it('takes a long wait for overload, and forgets it after a second without another sign', async () => {
  let now = 0;
  const gate = new Gate(
    512,
    () => {},
    () => now,
  );
  const fill = (): readonly Promise<void>[] => times(RUNNING + WAITING, () => gate.enter('write'));
  const empty = async (admitted: readonly Promise<void>[]): Promise<void> => {
    for (const one of admitted) {
      await one;
      gate.leave('write');
    }
  };
  const calm = fill();
  // One more than an overloaded server lets wait.
  const more = gate.enter('write');
  now += 251;
  await empty([...calm, more]);
  expect([gate.inFlight, gate.waiting]).toStrictEqual([0, 0]);

  const busy = fill();
  await expect(gate.enter('write')).rejects.toThrow('The server is overloaded. Retry shortly.');
  await gate.enter('read');
  await gate.enter('large');
  now += 999;
  await expect(gate.enter('write')).rejects.toThrow('overloaded');
  now += 999;
  expect(() => gate.check('write')).toThrow('overloaded');
  now += 1_001;
  gate.check('write');
  const last = gate.enter('write');
  await empty([...busy, last]);
});

it('reads while writes wait', async () => {
  const held = await hold();
  const writes = times(RUNNING + 10, () => held.send('POST', LIST, SITE));
  await expect.poll(() => metric(held, 'waiting')).toBe(10);
  expect((await held.send('GET', LIST)).status).toBe(200);
  held.release();
  expect(await statuses(writes)).toStrictEqual(writes.map(() => 200));
});

it('keeps the connection of a small request that it sheds, also while its body is still under way', async () => {
  const held = await hold({ mostInFlight: 1 });
  const first = held.send('POST', LIST, SITE);
  await expect.poll(held.inside).toBe(1);
  const connection = openConnection(held.url);
  const head = `POST ${LIST} HTTP/1.1\r\nHost: localhost\r\nX-API-KEY: key\r\nContent-Type: application/json\r\n`;
  const body = JSON.stringify(SITE);
  connection.write(`${head}Content-Length: ${body.length}\r\n\r\n${body.slice(0, 9)}`);
  await sleep(20);
  connection.write(body.slice(9));
  const [shed] = await connection.answers(1);
  expect([shed?.status, shed?.headers.get('connection')]).toStrictEqual([503, 'keep-alive']);
  held.release();
  await first;
  connection.write(`GET ${LIST}?limit=1 HTTP/1.1\r\nHost: localhost\r\nX-API-KEY: key\r\n\r\n`);
  expect((await connection.answers(2))[1]?.status).toBe(200);
});

it('does not wait for a large body that it sheds', async () => {
  const held = await hold({ mostInFlight: 1 });
  const first = held.send('POST', LIST, SITE);
  await expect.poll(held.inside).toBe(1);
  const connection = openConnection(held.url);
  connection.write(
    `POST ${LIST}bulk HTTP/1.1\r\nHost: localhost\r\nX-API-KEY: key\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n{`,
  );
  expect((await connection.answers(1))[0]?.status).toBe(503);
  held.release();
  await first;
});

it('gives back the memory of bodies that it sheds', async () => {
  const held = await hold({ mostInFlight: 1, mostBodyBytes: 45_000 });
  const body = JSON.stringify({ ...SITE, metadata: { note: 'x'.repeat(20_000) } });
  // Both are admitted to send their bodies, and one of them to be carried out.
  const port = Number(new URL(held.url).port);
  const halves = times(2, () => connect(port, '127.0.0.1'));
  for (const socket of halves) {
    socket.write(
      `POST ${LIST} HTTP/1.1\r\nHost: localhost\r\nX-API-KEY: key\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, -1)}`,
    );
  }
  await sleep(50);
  for (const socket of halves) socket.write(body.slice(-1));
  await expect.poll(held.inside).toBe(1);
  await expect.poll(() => metric(held, 'shed_total')).toBe(1);
  held.release();
  for (const socket of halves) socket.destroy();
  await expect.poll(() => metric(held, 'in_flight')).toBe(0);
  const larger = JSON.stringify({ ...SITE, metadata: { note: 'x'.repeat(40_000) } });
  expect((await held.send('POST', LIST, larger)).status).toBe(200);
});

it('starts what arrives together a few at a time, in order, and tells each how long others went first', async () => {
  let now = 0;
  const pace = new Pace(() => now);
  const started: (readonly [number, number])[] = [];
  const arrive = (index: number): void => pace.start((waited) => started.push([index, waited]));
  for (let index = 0; index < 100; index += 1) arrive(index);
  const counts = [started.length];
  for (let turn = 1; turn <= 4; turn += 1) {
    now = turn * 10;
    // What arrives while others wait goes behind them.
    if (turn === 2) arrive(100);
    await new Promise((resolve) => setImmediate(resolve));
    counts.push(started.length);
  }
  expect(counts).toStrictEqual([0, 32, 64, 96, 101]);
  expect(started.map(([index]) => index)).toStrictEqual(Array.from({ length: 101 }, (_, index) => index));
  expect([started[0], started[32], started[99], started[100]]).toStrictEqual([
    [0, 0],
    [32, 10],
    [99, 30],
    [100, 20],
  ]);
  // At rest again.
  arrive(101);
  expect(started).toHaveLength(101);
  await new Promise((resolve) => setImmediate(resolve));
  expect(started.at(-1)).toStrictEqual([101, 0]);
});

it('carries out a request that was late because the process paused', async () => {
  const { store } = await runApp();
  const app = await createApp({ store, authenticate: acceptAnyKey });
  // A pause between the arrival of a request and its start: for a collection of garbage, or for other programs.
  const pause = (): void => {
    const until = performance.now() + 400;
    while (performance.now() < until);
  };
  const server = createServer(app).on('request', pause).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close().closeAllConnections());
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const headers = { 'X-API-KEY': 'key' };
  expect((await fetch(`http://127.0.0.1:${port}${LIST}?limit=1`, { headers })).status).toBe(200);
});

it('sheds late requests: a short wait under overload, a long one as its first sign', () => {
  let now = 0;
  let shed = 0;
  const gate = new Gate(
    10,
    () => {
      shed += 1;
    },
    () => now,
  );
  const outcomes = (...waits: readonly number[]): readonly boolean[] =>
    waits.map((wait) => {
      try {
        gate.check('read', wait);
        return true;
      } catch {
        return false;
      }
    });
  expect(outcomes(0, 11, 250)).toStrictEqual([true, true, true]);
  expect(outcomes(251, 11, 10)).toStrictEqual([false, false, true]);
  now = 2_000;
  expect(outcomes(11)).toStrictEqual([true]);
  expect(shed).toBe(2);
});
