/** How the worker thread is started, used and replaced: large bodies and checkpoints go to it, answers and problems come back. */
import { once } from 'node:events';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished, vi } from 'vitest';
import { seedDemo } from '../src/demo/seed.ts';
import { DEMO_PRINCIPAL } from '../src/domain/principal.ts';
import type { ToThread } from '../src/http/off-loop/messages.ts';
import { type OffLoop, startOffLoop } from '../src/http/off-loop/off-loop.ts';
import type { Answer } from '../src/http/perform.ts';
import { openStore } from '../src/store/open-store.ts';
import type { Upkeep } from '../src/store/store.ts';
import { bodyOf, JOB, scanned } from './support/jobs.ts';
import { NOW, temporaryFolder } from './support/running-app.ts';

const GONE = {
  status: 503,
  message: 'The server ran out of memory or is stopping. Send a smaller body, or retry shortly.',
  headers: { 'Retry-After': '1' },
};

interface Started {
  readonly path: string;
  readonly offLoop: OffLoop;
  /** The threads started so far. */
  readonly threads: readonly Worker[];
  /** What was reported for operators. */
  readonly reported: readonly Error[];
  readonly suspect: Upkeep['suspect'];
  /** Asks for a checkpoint, as the store does when its log is long. */
  readonly askForCheckpoint: () => void;
  /** What the store does before it closes. */
  readonly close: () => Promise<unknown>;
}

/** The thread's side of the app, on a database with the demo data. */
async function start(change: { readonly url?: string } = {}): Promise<Started> {
  const path = join(await temporaryFolder(), 'wafermark.db');
  const store = await openStore(`sqlite:${path}`);
  await seedDemo(store, () => NOW);
  await store.close();
  const threads: Worker[] = [];
  const add = (thread: Worker): void => void threads.push(thread);
  process.on('worker', add);
  const suspect = vi.fn<Upkeep['suspect']>();
  const reported: Error[] = [];
  let askForCheckpoint = (): void => {};
  let close: Started['close'] = async () => undefined;
  const offLoop = startOffLoop({
    url: change.url ?? `sqlite:${path}`,
    validation: 'compiled',
    now: () => NOW.toISOString(),
    upkeep: {
      ...store.upkeep,
      suspect,
      leaveCheckpointsTo: (other) => {
        askForCheckpoint = other;
      },
      beforeClosing: (step) => {
        close = step;
      },
    },
    report: (error) => void reported.push(error),
  });
  onTestFinished(async () => {
    process.off('worker', add);
    await close();
  });
  if (offLoop === undefined) throw new Error('This store can be opened twice');
  return { path, offLoop, threads, reported, suspect, askForCheckpoint, close };
}

/**
 * Two jobs that wait for the database, which another process has locked, until their thread ends.
 * @returns what they were rejected with
 */
async function keepWaiting(path: string, offLoop: OffLoop): Promise<readonly unknown[]> {
  const other = new Database(path);
  other.exec('begin immediate');
  const outcomes = await Promise.allSettled(['b', 'c'].map((name) => offLoop.perform(JOB, bodyOf(name))));
  other.close();
  return outcomes.map((outcome) => (outcome.status === 'rejected' ? outcome.reason : undefined));
}

/** As if it had run out of memory. */
async function end(thread: Worker | undefined): Promise<void> {
  if (thread === undefined) throw new Error('No thread has been started');
  const exit = once(thread, 'exit');
  thread.postMessage({ do: 'end' } satisfies ToThread);
  await exit;
}

/** Node tells of a new thread a little later. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const textOf = ({ body }: Answer): string => (body instanceof Uint8Array ? Buffer.from(body).toString() : '');

it('has no thread for a store that cannot be opened twice', async () => {
  const store = await openStore(`sqlite:${join(await temporaryFolder(), 'wafermark.db')}`);
  onTestFinished(() => store.close());
  const { upkeep } = store;
  const leave = vi.spyOn(upkeep, 'leaveCheckpointsTo');
  const options = { validation: 'compiled', now: () => '', upkeep, report: () => {} } as const;
  expect(startOffLoop({ ...options, url: undefined })).toBeUndefined();
  expect(leave).not.toHaveBeenCalled();
});

it('starts one thread for all jobs, with room for their rows, and answers each job', async () => {
  const { offLoop, threads } = await start();
  expect(threads).toHaveLength(0);
  const answers = await Promise.all(['a', 'b'].map((name) => offLoop.perform(JOB, bodyOf(name))));
  expect(answers.map(({ status, headers }) => [status, headers])).toStrictEqual([
    [200, {}],
    [200, {}],
  ]);
  const annotations = answers.map((answer) => JSON.parse(textOf(answer))[0]);
  expect(annotations.map((annotation) => [annotation.property_name, annotation.last_updated])).toStrictEqual([
    ['a', NOW.toISOString()],
    ['b', NOW.toISOString()],
  ]);
  expect(threads).toHaveLength(1);
  expect(threads[0]?.resourceLimits).toHaveProperty('maxYoungGenerationSizeMb', 96);
});

it('moves the bytes of a body to the thread instead of copying them, unless they are shared', async () => {
  const { offLoop } = await start();
  const body = bodyOf('a');
  const own = Uint8Array.from(body.bytes);
  const shared = new Uint8Array(new SharedArrayBuffer(own.length));
  shared.set(own);
  const { length } = own;
  const answers = [offLoop.perform(JOB, { ...body, bytes: own }), offLoop.perform(JOB, { ...body, bytes: shared })];
  expect([own.length, shared.length]).toStrictEqual([0, length]);
  expect((await Promise.all(answers)).map(({ status }) => status)).toStrictEqual([200, 200]);
});

it('rejects with the problem of a job: its status, text, faults and headers', async () => {
  const { offLoop, reported, suspect } = await start();
  await expect(offLoop.perform(JOB, bodyOf(''))).rejects.toMatchObject({
    name: 'ProblemError',
    status: 422,
    message: '1 fault found.',
    errors: [
      {
        location: 'body',
        pointer: '/annotations/0/property_name',
        message: 'must NOT have fewer than 1 characters',
      },
    ],
    headers: {},
  });
  const broken = { ...bodyOf('a'), bytes: new TextEncoder().encode('{') };
  await expect(offLoop.perform(JOB, broken)).rejects.toMatchObject({ status: 400, errors: undefined });
  expect(reported).toStrictEqual([]);
  expect(suspect).not.toHaveBeenCalled();
});

it('reports a database that has become unavailable, and doubts that the store is ready', async () => {
  const { path, offLoop, reported, suspect } = await start();
  await offLoop.perform(JOB, bodyOf('a'));
  await rename(path, `${path}.away`);
  await expect(offLoop.perform(JOB, bodyOf('b'))).rejects.toMatchObject({
    status: 503,
    message: 'The storage is unavailable. Retry later.',
    headers: { 'Retry-After': '1' },
  });
  expect(reported).toHaveLength(1);
  expect(reported[0]).toBeInstanceOf(Error);
  expect(suspect).toHaveBeenCalledTimes(1);
});

it('rejects with the error of a job that failed, and the faults of its response', async () => {
  const { offLoop, reported } = await start();
  const principal = { ...DEMO_PRINCIPAL, userId: '' };
  const parts = { path: {}, query: {}, header: {} };
  const job = { ...JOB, operation: 'createPhysicalSample', principal, parts } as const;
  await expect(offLoop.perform(job, scanned({}))).rejects.toMatchObject({
    message: 'The 200 response of createPhysicalSample does not match the document.',
    faults: [{ location: 'body', pointer: '/user_id', message: 'must NOT have fewer than 1 characters' }],
  });
  // Whoever asked reports it, with the request.
  expect(reported).toStrictEqual([]);
});

it('rejects the jobs of a thread that ends, and starts another for the next', async () => {
  const { path, offLoop, threads } = await start();
  await offLoop.perform(JOB, bodyOf('a'));
  const lost = keepWaiting(path, offLoop);
  await end(threads[0]);
  for (const error of await lost) expect(error).toMatchObject(GONE);
  expect((await offLoop.perform(JOB, bodyOf('d'))).status).toBe(200);
  expect(threads).toHaveLength(2);
});

it('rejects a job when the thread cannot open the database', async () => {
  const { offLoop } = await start({ url: `sqlite:${join(await temporaryFolder(), 'missing.db')}` });
  await expect(offLoop.perform(JOB, bodyOf('a'))).rejects.toMatchObject(GONE);
});

it('does not keep the process alive by a thread without jobs', async () => {
  const { offLoop } = await start();
  const ports = (): number => process.getActiveResourcesInfo().filter((what) => what === 'MessagePort').length;
  const before = ports();
  await offLoop.perform(JOB, bodyOf('a'));
  expect(ports()).toBe(before);
});

it('survives the errors of its thread', async () => {
  const { offLoop, threads } = await start();
  await offLoop.perform(JOB, bodyOf('a'));
  expect(() => threads[0]?.emit('error', new Error('out of memory'))).not.toThrow();
});

it('has the thread checkpoint once at a time, with a pause in between', async () => {
  const { offLoop, threads, askForCheckpoint } = await start();
  await offLoop.perform(JOB, bodyOf('a'));
  const [thread] = threads;
  if (thread === undefined) throw new Error('No thread has been started');
  const post = vi.spyOn(thread, 'postMessage');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  askForCheckpoint();
  askForCheckpoint();
  expect(post.mock.calls.map(([message]) => message)).toStrictEqual([{ do: 'checkpoint' }]);
  expect(await once(thread, 'message')).toStrictEqual([{ outcome: 'checkpointed' }]);
  vi.advanceTimersByTime(99);
  askForCheckpoint();
  expect(post).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1);
  askForCheckpoint();
  askForCheckpoint();
  expect(post).toHaveBeenCalledTimes(2);
  expect(await once(thread, 'message')).toStrictEqual([{ outcome: 'checkpointed' }]);
});

it('asks a new thread for the checkpoint that the last one did not finish', async () => {
  const { threads, askForCheckpoint } = await start();
  askForCheckpoint();
  await nextTurn();
  await end(threads[0]);
  askForCheckpoint();
  await nextTurn();
  expect(threads).toHaveLength(2);
  const [, second] = threads;
  if (second === undefined) throw new Error('No thread has been started');
  expect(await once(second, 'message')).toStrictEqual([{ outcome: 'checkpointed' }]);
});

it('ends the thread before the store closes, and starts none afterwards', async () => {
  const { path, offLoop, threads, askForCheckpoint, close } = await start();
  await offLoop.perform(JOB, bodyOf('a'));
  const lost = keepWaiting(path, offLoop);
  await close();
  expect(threads[0]?.threadId).toBe(-1);
  for (const error of await lost) expect(error).toMatchObject(GONE);
  askForCheckpoint();
  await nextTurn();
  expect(threads).toHaveLength(1);
});

it('terminates a thread that is stuck, once it has been patient', async () => {
  const { offLoop, threads, close } = await start();
  await offLoop.perform(JOB, bodyOf('a'));
  const [thread] = threads;
  if (thread === undefined) throw new Error('No thread has been started');
  // The message is lost, as if nobody read it.
  vi.spyOn(thread, 'postMessage').mockImplementation(() => {});
  const terminate = vi.spyOn(thread, 'terminate');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const closing = close();
  vi.advanceTimersByTime(4_999);
  expect(terminate).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  await closing;
  expect(terminate).toHaveBeenCalledTimes(1);
  expect(thread.threadId).toBe(-1);
});

it('has nothing to end when no thread has been started', async () => {
  const { threads, close } = await start();
  await close();
  await nextTurn();
  expect(threads).toHaveLength(0);
});

it('rejects jobs that come after the store has begun to close', async () => {
  const { offLoop, threads, close } = await start();
  await close();
  await expect(offLoop.perform(JOB, bodyOf('a'))).rejects.toMatchObject({
    status: 503,
    message: 'The server is stopping. Retry shortly.',
  });
  expect(threads).toHaveLength(0);
});
