/** What the worker thread does with the jobs that arrive, without a thread: messages in, messages out. */
import { once } from 'node:events';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { expect, it, type Mock, onTestFinished, vi } from 'vitest';
import { seedDemo } from '../src/demo/seed.ts';
import { DEMO_PRINCIPAL } from '../src/domain/principal.ts';
import type { Job } from '../src/http/job.ts';
import type { ScannedText } from '../src/http/json/parse.ts';
import { serveJobs } from '../src/http/off-loop/serve-jobs.ts';
import { openStore } from '../src/store/open-store.ts';
import { type Store, StoreBusyError, StoreUnavailableError } from '../src/store/store.ts';
import { compiledEngine } from '../src/validation/compiled.ts';
import { bodyOf, JOB, scanned } from './support/jobs.ts';
import { NOW, temporaryFolder } from './support/running-app.ts';

const AT = NOW.toISOString();
interface Served {
  readonly store: Store;
  readonly send: (message: object) => void;
  /** The next message. */
  readonly next: () => Promise<unknown>;
  /** Ends the thread. */
  readonly end: Mock<() => void>;
}

/** Serves jobs on a store with the demo data. */
async function serve(): Promise<Served> {
  const store = await openStore(`sqlite:${join(await temporaryFolder(), 'wafermark.db')}`);
  await seedDemo(store, () => NOW);
  const { port1, port2 } = new MessageChannel();
  onTestFinished(async () => {
    port2.close();
    await store.close();
  });
  const end = vi.fn<() => void>();
  serveJobs(port1, store, compiledEngine, end);
  const arrived: unknown[] = [];
  port2.on('message', (message) => void arrived.push(message));
  const next = async (): Promise<unknown> => {
    while (arrived.length === 0) await once(port2, 'message');
    return arrived.shift();
  };
  return { store, send: (message) => port2.postMessage(message), next, end };
}

const perform = (id: number, body: ScannedText, job: Partial<Job> = {}): object => ({
  do: 'perform',
  id,
  job: { ...JOB, ...job },
  body,
  now: AT,
});

const textOf = (message: unknown): string => Buffer.from(Reflect.get(Object(message), 'answer').body).toString();

it('answers a job under its number, with the given time and ids of its own', async () => {
  const { send, next } = await serve();
  send(perform(7, bodyOf('first', 'second')));
  const message = await next();
  expect(message).toMatchObject({ id: 7, outcome: 'answer', answer: { status: 200 } });
  expect(Object(message).answer.headers).toStrictEqual({});
  const answered: readonly { id: string; property_name: string; last_updated: string }[] = JSON.parse(textOf(message));
  expect(answered.map(({ property_name, last_updated }) => [property_name, last_updated])).toStrictEqual([
    ['first', AT],
    ['second', AT],
  ]);
  expect(new Set(answered.map(({ id }) => id)).size).toBe(2);
});

it('answers jobs one at a time, in their order, and checkpoints between them', async () => {
  const { store, send, next } = await serve();
  const gate = Promise.withResolvers<void>();
  const { write } = store;
  const begun: string[] = [];
  vi.spyOn(store, 'write').mockImplementation(async (work) => {
    begun.push('write');
    await gate.promise;
    return await write(work);
  });
  vi.spyOn(store.upkeep, 'checkpoint').mockImplementation(() => void begun.push('checkpoint'));
  send(perform(1, bodyOf('a')));
  send({ do: 'checkpoint' });
  send(perform(2, bodyOf('b')));
  await vi.waitUntil(() => begun.length > 0);
  // Time for whatever would not wait.
  for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
  expect(begun).toStrictEqual(['write']);
  gate.resolve();
  const messages = [await next(), await next(), await next()];
  expect(begun).toStrictEqual(['write', 'checkpoint', 'write']);
  expect(messages).toMatchObject([{ id: 1 }, { outcome: 'checkpointed' }, { id: 2 }]);
});

it('ends when it is told to, without waiting for the job in progress', async () => {
  const { store, send, next, end } = await serve();
  const gate = Promise.withResolvers<void>();
  const { write } = store;
  const begin = vi.spyOn(store, 'write').mockImplementation(async (work) => {
    await gate.promise;
    return await write(work);
  });
  send(perform(1, bodyOf('a')));
  await vi.waitUntil(() => begin.mock.calls.length > 0);
  expect(end).not.toHaveBeenCalled();
  send({ do: 'end' });
  await vi.waitUntil(() => end.mock.calls.length > 0);
  gate.resolve();
  expect(await next()).toMatchObject({ id: 1, outcome: 'answer' });
  expect(end).toHaveBeenCalledTimes(1);
});

it('reports a checkpoint that failed as over, and goes on', async () => {
  const { store, send, next } = await serve();
  const checkpoint = vi.spyOn(store.upkeep, 'checkpoint').mockImplementation(() => {
    throw new Error('The disk is full');
  });
  send({ do: 'checkpoint' });
  expect(await next()).toStrictEqual({ outcome: 'checkpointed' });
  expect(checkpoint).toHaveBeenCalledTimes(1);
  send(perform(1, bodyOf('a')));
  expect(await next()).toMatchObject({ id: 1, outcome: 'answer' });
});

it('moves the log itself when the store asks for it', async () => {
  const store = await openStore(`sqlite:${join(await temporaryFolder(), 'wafermark.db')}`);
  onTestFinished(() => store.close());
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port2.close());
  let ask: (() => void) | undefined;
  vi.spyOn(store.upkeep, 'leaveCheckpointsTo').mockImplementation((other) => {
    ask = other;
  });
  const checkpoint = vi.spyOn(store.upkeep, 'checkpoint');
  serveJobs(port1, store, compiledEngine, () => {});
  expect(checkpoint).not.toHaveBeenCalled();
  ask?.();
  expect(checkpoint).toHaveBeenCalledTimes(1);
});

it('returns the problem of an invalid job, and reports nothing', async () => {
  const { send, next } = await serve();
  send(perform(3, bodyOf('')));
  expect(await next()).toStrictEqual({
    id: 3,
    outcome: 'problem',
    problem: {
      status: 422,
      detail: '1 fault found.',
      errors: [
        {
          location: 'body',
          pointer: '/annotations/0/property_name',
          message: 'must NOT have fewer than 1 characters',
        },
      ],
      sampleId: undefined,
      headers: {},
    },
    report: undefined,
  });
});

it.each([
  ['busy', new StoreBusyError('The database is locked'), 'The storage is busy. Retry shortly.', false],
  ['unavailable', new StoreUnavailableError('No such file'), 'The storage is unavailable. Retry later.', true],
])('says when to retry while the storage is %s, and reports only what operators should see', async (...given) => {
  const [, error, detail, isReported] = given;
  const { store, send, next } = await serve();
  vi.spyOn(store, 'write').mockRejectedValue(error);
  send(perform(1, bodyOf('a')));
  const message = Object(await next());
  expect(message).toMatchObject({
    id: 1,
    outcome: 'problem',
    problem: { status: 503, detail, errors: undefined, headers: { 'Retry-After': '1' } },
  });
  expect(message.report?.message).toBe(isReported ? error.message : undefined);
});

it.each([
  ['an error', new Error('A bug'), 'A bug'],
  ['something else', 'no error at all', 'no error at all'],
])('passes on %s as a failure', async (_, thrown, text) => {
  const { store, send, next } = await serve();
  vi.spyOn(store, 'write').mockRejectedValue(thrown);
  send(perform(4, bodyOf('a')));
  const message = Object(await next());
  expect(message).toMatchObject({ id: 4, outcome: 'failure', faults: [] });
  expect([message.error instanceof Error, message.error.message]).toStrictEqual([true, text]);
});

it('passes on the faults of a response that would break the contract', async () => {
  const { send, next } = await serve();
  const principal = { ...DEMO_PRINCIPAL, userId: '' };
  const parts = { path: {}, query: {}, header: {} };
  send(perform(5, scanned({}), { operation: 'createPhysicalSample', principal, parts }));
  const message = Object(await next());
  expect([message.id, message.outcome, message.error.message]).toStrictEqual([
    5,
    'failure',
    'The 200 response of createPhysicalSample does not match the document.',
  ]);
  expect(message.faults).toStrictEqual([
    { location: 'body', pointer: '/user_id', message: 'must NOT have fewer than 1 characters' },
  ]);
});

it.each([
  ['nothing', undefined, undefined],
  ['text', '{"name":"é"}', '{"name":"é"}'],
  ['few bytes', Buffer.from('[1]'), '[1]'],
  ['many bytes', new Uint8Array(100_000).fill(0x20), ' '.repeat(100_000)],
])('sends an answer of %s', async (_, body, text) => {
  const { store, send, next } = await serve();
  vi.spyOn(store, 'write').mockResolvedValue({ status: 200, headers: { 'X-A': 'a' }, body });
  send(perform(6, bodyOf('a')));
  const message = await next();
  expect(message).toMatchObject({ id: 6, outcome: 'answer', answer: { status: 200, headers: { 'X-A': 'a' } } });
  if (text === undefined) expect(message).toHaveProperty('answer.body', undefined);
  else expect(textOf(message)).toBe(text);
});

it('moves many bytes instead of copying them, and leaves memory that is shared alone', async () => {
  const { store, send, next } = await serve();
  const [many, few, shared] = [
    new Uint8Array(100_000),
    Buffer.from('[1]'),
    new Uint8Array(new SharedArrayBuffer(100_000)),
  ];
  for (const body of [many, few, shared]) {
    vi.spyOn(store, 'write').mockResolvedValueOnce({ status: 200, headers: {}, body });
    send(perform(1, bodyOf('a')));
    expect(await next()).toHaveProperty('outcome', 'answer');
  }
  expect([many, few, shared].map(({ byteLength }) => byteLength)).toStrictEqual([0, 3, 100_000]);
});

it('fails a job whose answer is a list that would be streamed', async () => {
  const { store, send, next } = await serve();
  async function* body(): AsyncGenerator<string> {
    yield '[]';
  }
  vi.spyOn(store, 'write').mockResolvedValue({ status: 200, headers: {}, body: body() });
  send(perform(1, bodyOf('a')));
  const message = Object(await next());
  expect([message.outcome, message.error.message]).toStrictEqual(['failure', 'This thread does not produce lists']);
});
