import { getEventListeners } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { IDEMPOTENCY_KEY_HEADER } from '@wafermark/generated/document/api.ts';
import type { AnnotationCreate } from '@wafermark/generated/document/models.ts';
import { OPERATIONS } from '@wafermark/generated/document/operations.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ArgumentError, BulkError, type BulkProgress, type CreateManyOptions, type Fetch } from '../../src/index.ts';
import { rejection } from '../calls.ts';
import { type RunningServer, startRealServer } from '../running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startRealServer();
});
afterAll(() => server.stop());

const row = (property_value: number): AnnotationCreate => ({ property_name: 'thickness', property_value });
const rows = (count: number): AnnotationCreate[] => Array.from({ length: count }, (_, index) => row(index));

/** What happens to a request: one of so many, and one of so many with its key; from 1 on. */
type Interference = (count: number, attempt: number) => 'lose the answer' | 'refuse' | undefined;

/** Requests as they leave the client, and what may be done to them on the way. */
function watch(interfere: Interference = () => undefined) {
  const sent: { readonly key: string | null; readonly values: readonly number[] }[] = [];
  let open = 0;
  const most = { value: 0 };
  const spy: Fetch = async (url, init) => {
    const { annotations }: { annotations: readonly AnnotationCreate[] } = JSON.parse(String(init.body));
    const key = new Headers(init.headers).get(IDEMPOTENCY_KEY_HEADER);
    sent.push({ key, values: annotations.map(({ property_value }) => property_value) });
    const fault = interfere(sent.length, sent.filter((each) => each.key === key).length);
    if (fault === 'refuse') return new Response('', { status: 503 });
    open += 1;
    most.value = Math.max(most.value, open);
    try {
      const response = await fetch(url, init);
      if (fault !== 'lose the answer') return response;
      await response.text();
      throw new TypeError('the connection broke');
    } finally {
      open -= 1;
    }
  };
  return { fetch: spy, sent, most };
}

/** A sample of its own, and what is stored for it. */
async function newSample(): Promise<{ id: string; stored: () => Promise<number[]> }> {
  const { id } = await server.client().samples.create({});
  const stored = async () => (await server.client().annotations.list(id)).map(({ property_value }) => property_value);
  return { id, stored };
}

const ascending = (values: readonly number[]): number[] => [...values].sort((one, other) => one - other);
const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

async function bulkError(promise: Promise<unknown>): Promise<BulkError> {
  const error = await rejection(promise);
  if (!(error instanceof BulkError)) throw new Error('expected a BulkError', { cause: error });
  return error;
}

describe('sources', () => {
  async function* later() {
    for (const each of rows(25)) {
      await null;
      yield each;
    }
  }
  function* reusing() {
    const one = row(0);
    for (const index of numbers(25)) {
      one.property_value = index;
      yield one;
    }
  }
  it.each([
    { name: 'an array', source: () => rows(25) },
    { name: 'a generator that changes one object again and again', source: reusing },
    { name: 'a set', source: () => new Set(rows(25)) },
    { name: 'an async generator', source: later },
    { name: 'a stream', source: () => ReadableStream.from(rows(25)) },
  ])('may be $name', async ({ source }) => {
    const { id, stored } = await newSample();
    const result = await server.client().annotations.createMany(id, source(), { chunkSize: 10, collect: true });
    expect(result.stored).toBe(25);
    expect(result.rows.map(({ index, annotation }) => [index, annotation.property_value])).toEqual(
      numbers(25).map((index) => [index, index]),
    );
    expect(ascending(await stored())).toEqual(numbers(25));
  });

  it('may be empty, and then nothing is sent', async () => {
    const { fetch, sent } = watch();
    const result = await server.client({ fetch }).annotations.createMany('any', []);
    expect(result).toMatchObject({ stored: 0, rows: [] });
    expect(sent).toEqual([]);
  });

  it('are read no faster than they are stored', async () => {
    const { id } = await newSample();
    let read = 0;
    const ahead: number[] = [];
    function* source() {
      for (; read < 200; read += 1) yield row(read);
    }
    await server.client().annotations.createMany(id, source(), {
      chunkSize: 5,
      concurrency: 3,
      onProgress: ({ stored }) => ahead.push(read - stored),
    });
    // Three chunks on their way, and the next one that is begun when one of them is done.
    expect(Math.max(...ahead)).toBeLessThanOrEqual(5 * 4);
  });

  it('are closed when the import ends early', async () => {
    const { id } = await newSample();
    let closed = false;
    async function* source() {
      try {
        for (;;) yield row(1);
      } finally {
        closed = true;
      }
    }
    const { fetch } = watch((count) => (count > 3 ? 'refuse' : undefined));
    const client = server.client({ fetch, maxRetries: 0 });
    await bulkError(client.annotations.createMany(id, source(), { chunkSize: 2 }));
    expect(closed).toBe(true);
  });

  it('that fail end the import, with what they failed with', async () => {
    const { id, stored } = await newSample();
    function* source() {
      yield* rows(10);
      throw new Error('line 11 is not JSON');
    }
    const error = await bulkError(server.client().annotations.createMany(id, source(), { chunkSize: 4 }));
    expect(error.cause).toHaveProperty('message', 'line 11 is not JSON');
    expect(error).toMatchObject({ stored: 8 });
    expect(ascending(await stored())).toEqual(numbers(8));
  });
});

describe('chunks', () => {
  it('have as many rows as asked for, and are on their way together', async () => {
    const { id } = await newSample();
    const { fetch, sent, most } = watch();
    await server.client({ fetch }).annotations.createMany(id, rows(95), { chunkSize: 10, concurrency: 3 });
    expect(sent.map(({ values }) => values.length).sort()).toEqual([10, 10, 10, 10, 10, 10, 10, 10, 10, 5]);
    expect(most.value).toBe(3);
  });

  it('keep the order of the source when they go one by one', async () => {
    const { id, stored } = await newSample();
    await server.client().annotations.createMany(id, rows(40), { chunkSize: 7, concurrency: 1 });
    expect(await stored()).toEqual(numbers(40));
  });

  it('are smaller where the bytes would not fit', async () => {
    const sizes: number[] = [];
    const fetch: Fetch = async (_, { body }) => {
      sizes.push(Buffer.byteLength(String(body)));
      const { annotations }: { annotations: readonly unknown[] } = JSON.parse(String(body));
      return Response.json(annotations.map(() => ({ id: 'a' })));
    };
    const big = { ...row(1), metadata: { note: 'ü'.repeat(5_000_000) } };
    const client = server.client({ fetch });
    await client.annotations.createMany(
      'any',
      Array.from({ length: 14 }, () => big),
      { concurrency: 1, collect: false },
    );
    const { maxBodyBytes } = OPERATIONS.bulkCreateSampleAnnotations;
    expect(sizes).toHaveLength(3);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(maxBodyBytes);
    expect(Math.max(...sizes)).toBeGreaterThan(maxBodyBytes - 11_000_000);
  });
});

it('stores each row once although responses get lost', async () => {
  const { id, stored } = await newSample();
  // By the attempt of each chunk: how long each chunk waits is random.
  const { fetch, sent } = watch((_, attempt) => (['lose the answer', 'refuse'] as const)[attempt - 1]);
  const result = await server.client({ fetch }).annotations.createMany(id, rows(100), { chunkSize: 10 });
  expect(sent).toHaveLength(30);
  expect(result.stored).toBe(100);
  expect(ascending(await stored())).toEqual(numbers(100));
});

it('stores everything again when it is called again without a journal', async () => {
  const { id, stored } = await newSample();
  const { annotations } = server.client();
  await annotations.createMany(id, rows(10));
  await annotations.createMany(id, rows(10));
  expect(await stored()).toHaveLength(20);
});

describe('rejected rows', () => {
  const bad = (index: number): AnnotationCreate => ({ ...row(index), property_name: '' });
  const mixed = numbers(300).map((index) => (index % 2 === 0 ? row(index) : bad(index)));

  it('are listed with their place and their faults, and all others are stored', async () => {
    const { id, stored } = await newSample();
    const error = await bulkError(
      server.client().annotations.createMany(id, mixed, { chunkSize: 250, maxRejected: 1_000, collect: true }),
    );
    expect(error.rejected.map(({ index }) => index)).toEqual(numbers(300).filter((index) => index % 2 === 1));
    expect(error.rejected[0]?.faults).toEqual([
      { location: 'body', pointer: '/property_name', message: expect.any(String) },
    ]);
    expect(error.rows.map(({ index, annotation }) => index === annotation.property_value)).not.toContain(false);
    expect(error.message).toMatch(
      /^createMany: stored 150 rows, rejected 150 \(row 1 \/property_name .*; and 147 more\)$/,
    );
    expect(ascending(await stored())).toEqual(numbers(300).filter((index) => index % 2 === 0));
  });

  it('stop the import once there are as many as maxRejected', async () => {
    const { id } = await newSample();
    const { fetch, sent } = watch();
    const all = Array.from({ length: 5_000 }, (_, index) => bad(index));
    const error = await bulkError(server.client({ fetch }).annotations.createMany(id, all, { concurrency: 1 }));
    expect(error.cause).toHaveProperty('message', '100 rows were rejected (maxRejected)');
    expect(error.rejected).toHaveLength(100);
    expect(sent).toHaveLength(1);
  });

  it('may have a name that ends in a line break, as in a badly read CSV header', async () => {
    const { id, stored } = await newSample();
    const source = [row(0), { ...row(1), 'coord_x\r': 3 }, row(2)];
    const error = await bulkError(server.client().annotations.createMany(id, source));
    expect(error.rejected).toEqual([
      { index: 1, faults: [{ location: 'body', pointer: '/coord_x\r', message: 'is not a known field' }] },
    ]);
    expect(await stored()).toEqual([0, 2]);
  });

  it.each([1, 2, 1_000])('include those that cannot even be sent, in chunks of %d', async (chunkSize) => {
    const { id, stored } = await newSample();
    // A caller without the compiler may pass anything.
    const source = [
      row(0),
      row(Number.NaN),
      { ...row(2), metadata: { at: new Date(0) } },
      null,
      row(4),
    ] as AnnotationCreate[];
    const error = await bulkError(server.client().annotations.createMany(id, source, { chunkSize, concurrency: 1 }));
    expect(error.rejected.map(({ index, faults }) => `${index} ${faults[0]?.pointer}: ${faults[0]?.message}`)).toEqual([
      '1 /property_value: must be a finite number, not NaN',
      expect.stringMatching(/^2 \/metadata\/at: must not be a Date/),
      '3 : must be an object',
    ]);
    expect(await stored()).toEqual([0, 4]);
  });

  it('leave the others as they were when they were read, even if the array has changed since', async () => {
    const { id, stored } = await newSample();
    const source = [row(0), bad(1), row(2)];
    const fetch: Fetch = async (url, init) => {
      for (const each of source) each.property_value = 99;
      return await globalThis.fetch(url, init);
    };
    await bulkError(server.client({ fetch }).annotations.createMany(id, source));
    expect(await stored()).toEqual([0, 2]);
  });
});

describe('what ends an import', () => {
  it('is a failure that no repetition mends, after what is on its way', async () => {
    const { fetch, sent } = watch();
    const unknown = '00000000-0000-4000-8000-000000000000';
    const error = await bulkError(
      server.client({ fetch }).annotations.createMany(unknown, rows(100), { chunkSize: 10, concurrency: 2 }),
    );
    expect(error.cause).toHaveProperty('name', 'NotFoundError');
    expect(error).toMatchObject({ stored: 0, rejected: [] });
    expect(sent.length).toBeLessThanOrEqual(3);
  });

  it('is the signal, at once, even if the source is stuck', async () => {
    const { id } = await newSample();
    async function* stuck() {
      yield* rows(10);
      await new Promise(() => undefined);
    }
    const controller = new AbortController();
    const reason = new Error('the user left');
    const { signal } = controller;
    let abortedAt = 0;
    const onProgress = ({ stored }: BulkProgress): void => {
      if (stored < 10) return;
      abortedAt = performance.now();
      controller.abort(reason);
    };
    const options = { chunkSize: 5, signal, onProgress };
    const error = await bulkError(server.client().annotations.createMany(id, stuck(), options));
    expect(error.cause).toBe(reason);
    expect(error.stored).toBe(10);
    expect(performance.now() - abortedAt).toBeLessThan(2_000);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  it('is a signal that has aborted before, and then nothing is read', async () => {
    let read = 0;
    function* source() {
      read += 1;
      yield row(1);
    }
    await bulkError(server.client().annotations.createMany('any', source(), { signal: AbortSignal.abort() }));
    expect(read).toBe(0);
  });

  it('is a progress function that throws', async () => {
    const { id } = await newSample();
    const onProgress = () => {
      throw new Error('disk full');
    };
    const error = await bulkError(server.client().annotations.createMany(id, rows(10), { onProgress }));
    expect(error.cause).toHaveProperty('message', 'disk full');
  });

  it.each<{ options: CreateManyOptions; message: string }>([
    { options: { chunkSize: 0 }, message: 'chunkSize must be a whole number between 1 and 100000, not 0.' },
    { options: { chunkSize: 1.5 }, message: 'chunkSize must be a whole number between 1 and 100000, not 1.5.' },
    { options: { chunkSize: 100_001 }, message: 'chunkSize must be a whole number between 1 and 100000, not 100001.' },
    { options: { concurrency: 0 }, message: 'concurrency must be a whole number of at least 1, not 0.' },
    { options: { maxRejected: 0 }, message: 'maxRejected must be a whole number of at least 1, not 0.' },
  ])('is an option that makes no sense: $options', async ({ options, message }) => {
    const error = await rejection(server.client().annotations.createMany('any', rows(1), options));
    expect(error).toBeInstanceOf(ArgumentError);
    expect(error).toHaveProperty('message', message);
  });
});

it('reports progress after each chunk', async () => {
  const { id } = await newSample();
  const told: BulkProgress[] = [];
  const onProgress = (progress: BulkProgress) => told.push(progress);
  await server.client().annotations.createMany(id, rows(25), { chunkSize: 10, concurrency: 1, onProgress });
  expect(told).toEqual([10, 20, 25].map((stored) => ({ stored, alreadyStored: 0, rejected: 0 })));
});

it('returns no rows unless it is asked to', async () => {
  const { id } = await newSample();
  expect(await server.client().annotations.createMany(id, rows(25))).toEqual({
    stored: 25,
    alreadyStored: 0,
    rows: [],
  });
});

/** How many rows `createMany` gets; more by `MANY_ROWS`. */
const MANY_ROWS = Number(process.env['MANY_ROWS'] ?? 300_000);

it('does not grow with the number of rows', { timeout: 600_000 }, async () => {
  let sent = 0;
  const fetch: Fetch = async (_, { body }) => {
    sent += 1;
    const count = String(body).split('"property_name"').length - 1;
    return new Response(`[${Array.from({ length: count }, () => '{"id":"a"}').join(',')}]`, {
      headers: { 'Content-Type': 'application/json' },
    });
  };
  const used: number[] = [];
  function* source() {
    for (let index = 0; index < MANY_ROWS; index += 1) {
      if (index % 100_000 === 99_999) {
        globalThis.gc?.();
        used.push(process.memoryUsage().heapUsed);
      }
      yield row(index);
    }
  }
  setFlagsFromString('--expose-gc');
  globalThis.gc = runInNewContext('gc');
  await server.client({ fetch }).annotations.createMany('any', source());
  expect(sent).toBe(MANY_ROWS / 1_000);
  // Each chunk that stayed would keep 200 kB: 20 MB from one measurement to the next.
  const [first = 0, last = 0] = [used.at(0), used.at(-1)];
  expect((last - first) / 1e6).toBeLessThan(8);
});
