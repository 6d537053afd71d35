import { getEventListeners } from 'node:events';
import { IDEMPOTENCY_KEY_HEADER } from '@wafermark/generated/api.ts';
import type { AnnotationCreate } from '@wafermark/generated/models.ts';
import { OPERATIONS } from '@wafermark/generated/operations.ts';
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
  it.each([
    { name: 'an array', source: () => rows(25) },
    { name: 'a set', source: () => new Set(rows(25)) },
    { name: 'an async generator', source: later },
    { name: 'a stream', source: () => ReadableStream.from(rows(25)) },
  ])('may be $name', async ({ source }) => {
    const { id, stored } = await newSample();
    const result = await server.client().annotations.createMany(id, source(), { chunkSize: 10 });
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
    expect(error).toMatchObject({ stored: 8, resume: { chunks: 2, rows: 8 } });
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
      return Response.json(annotations);
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

  it('have the same key in every process, and another for other rows, places and imports', async () => {
    const keysOf = async (source: AnnotationCreate[], resume: string) => {
      const { fetch, sent } = watch();
      await server
        .client({ fetch })
        .annotations.createMany(sample.id, source, { chunkSize: 5, resume, concurrency: 1 });
      return sent.map(({ key }) => key);
    };
    const sample = await newSample();
    const same = [...rows(5), ...rows(5)];
    const keys = await keysOf(same, 'a');
    expect(await keysOf(same, 'a')).toEqual(keys);
    const others = [...(await keysOf(same, 'b')), ...(await keysOf(rows(6), 'c'))];
    expect(new Set([...keys, ...others]).size).toBe(6);
    expect(keys.every((key) => key !== null && /^[0-9a-f]{64}$/.test(key))).toBe(true);
  });
});

describe('exactly once', () => {
  it('stores each row once although answers get lost', async () => {
    const { id, stored } = await newSample();
    // By the attempt of each chunk: which chunk waits how long is a matter of chance.
    const { fetch, sent } = watch((_, attempt) => (['lose the answer', 'refuse'] as const)[attempt - 1]);
    const result = await server.client({ fetch }).annotations.createMany(id, rows(100), { chunkSize: 10 });
    expect(sent).toHaveLength(30);
    expect(result.rows).toHaveLength(100);
    expect(ascending(await stored())).toEqual(numbers(100));
  });

  it('goes on where it was stopped when it is run again under the same name', async () => {
    const { id, stored } = await newSample();
    const options = { chunkSize: 10, resume: 'nightly' };
    const broken = watch((count) => (count > 4 ? 'lose the answer' : undefined));
    const failing = server.client({ fetch: broken.fetch, maxRetries: 0 });
    await bulkError(failing.annotations.createMany(id, rows(100), options));
    const before = (await stored()).length;
    expect(before).toBeGreaterThan(40);
    expect(before).toBeLessThan(100);
    const result = await server.client().annotations.createMany(id, rows(100), options);
    expect(result.stored).toBe(100);
    expect(ascending(await stored())).toEqual(numbers(100));
  });

  it('sends nothing again that a resume point says is done', async () => {
    const { id, stored } = await newSample();
    const broken = watch((count) => (count > 4 ? 'refuse' : undefined));
    const failing = server.client({ fetch: broken.fetch, maxRetries: 0 });
    const error = await bulkError(failing.annotations.createMany(id, rows(100), { chunkSize: 10, concurrency: 1 }));
    const resume = JSON.parse(JSON.stringify(error.resume));
    expect(resume).toMatchObject({ chunks: 4, rows: 40, chunkSize: 10 });
    const { fetch, sent } = watch();
    const result = await server.client({ fetch }).annotations.createMany(id, rows(100), { resume });
    expect(sent.flatMap(({ values }) => values).sort((a, b) => a - b)).toEqual(numbers(100).slice(40));
    expect(result.rows[0]).toMatchObject({ index: 40, annotation: { property_value: 40 } });
    expect(ascending(await stored())).toEqual(numbers(100));
  });

  it('stores again what is imported again without a name', async () => {
    const { id, stored } = await newSample();
    const { annotations } = server.client();
    await annotations.createMany(id, rows(10));
    await annotations.createMany(id, rows(10));
    expect(await stored()).toHaveLength(20);
  });

  it('refuses to go on with chunks of another size', async () => {
    const resume = { run: 'a', chunkSize: 10, chunks: 1, rows: 10 };
    const error = await rejection(server.client().annotations.createMany('any', rows(20), { resume, chunkSize: 5 }));
    expect(error).toBeInstanceOf(ArgumentError);
    expect(error).toHaveProperty(
      'message',
      'chunkSize must be 10, as before: with chunks of another size, rows that are stored would not be known again.',
    );
  });

  it('goes on when the size of before is said once more', async () => {
    const { id, stored } = await newSample();
    const resume = { run: 'a', chunkSize: 10, chunks: 1, rows: 10 };
    await server.client().annotations.createMany(id, rows(20), { resume, chunkSize: 10 });
    expect(ascending(await stored())).toEqual(numbers(20).slice(10));
  });
});

describe('rows that are refused', () => {
  const bad = (index: number): AnnotationCreate => ({ ...row(index), property_name: '' });
  const mixed = numbers(300).map((index) => (index % 2 === 0 ? row(index) : bad(index)));

  it('are listed with their place and their faults, and all others are stored', async () => {
    const { id, stored } = await newSample();
    const error = await bulkError(server.client().annotations.createMany(id, mixed, { chunkSize: 250 }));
    expect(error.refused.map(({ index }) => index)).toEqual(numbers(300).filter((index) => index % 2 === 1));
    expect(error.refused[0]?.faults).toEqual([
      { location: 'body', pointer: '/property_name', message: expect.any(String) },
    ]);
    expect(error.rows.map(({ index, annotation }) => index === annotation.property_value)).not.toContain(false);
    expect(error.message).toMatch(
      /^createMany: stored 150 rows, refused 150 \(row 1 \/property_name .*; and 147 more\)$/,
    );
    expect(ascending(await stored())).toEqual(numbers(300).filter((index) => index % 2 === 0));
  });

  it('do not make the others doubled when all is run again', async () => {
    const { id, stored } = await newSample();
    const options = { resume: 'with faults', chunkSize: 50 };
    await bulkError(server.client().annotations.createMany(id, mixed, options));
    await bulkError(server.client().annotations.createMany(id, mixed, options));
    expect(await stored()).toHaveLength(150);
  });

  it('include those that cannot even be sent', async () => {
    const { id, stored } = await newSample();
    // A caller without the compiler may pass anything.
    const source = [
      row(0),
      row(Number.NaN),
      { ...row(2), metadata: { at: new Date(0) } },
      null,
      row(4),
    ] as AnnotationCreate[];
    const error = await bulkError(server.client().annotations.createMany(id, source));
    expect(error.refused.map(({ index, faults }) => `${index} ${faults[0]?.message}`)).toEqual([
      '1 row /property_value must be a finite number, not NaN.',
      expect.stringMatching(/^2 row \/metadata\/at must not be a Date object/),
      '3 must be an object',
    ]);
    expect(await stored()).toEqual([0, 4]);
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
    expect(error).toMatchObject({ stored: 0, refused: [], resume: { chunks: 0, rows: 0 } });
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
    const started = performance.now();
    setTimeout(() => controller.abort(reason), 100);
    const error = await bulkError(server.client().annotations.createMany(id, stuck(), { chunkSize: 5, signal }));
    expect(error.cause).toBe(reason);
    expect(error.resume).toMatchObject({ rows: 10 });
    expect(performance.now() - started).toBeLessThan(2_000);
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

  const resume = { run: 'a', chunkSize: 0, chunks: 0, rows: 0 };
  it.each<{ options: CreateManyOptions; message: string }>([
    { options: { chunkSize: 0 }, message: 'chunkSize must be a whole number between 1 and 100000, not 0.' },
    { options: { chunkSize: 1.5 }, message: 'chunkSize must be a whole number between 1 and 100000, not 1.5.' },
    { options: { chunkSize: 100_001 }, message: 'chunkSize must be a whole number between 1 and 100000, not 100001.' },
    { options: { concurrency: 0 }, message: 'concurrency must be a whole number from 1 on, not 0.' },
    { options: { resume }, message: 'chunkSize must be a whole number between 1 and 100000, not 0.' },
  ])('is an option that makes no sense: $options', async ({ options, message }) => {
    const error = await rejection(server.client().annotations.createMany('any', rows(1), options));
    expect(error).toBeInstanceOf(ArgumentError);
    expect(error).toHaveProperty('message', message);
  });
});

it('tells of its progress after each chunk', async () => {
  const { id } = await newSample();
  const told: BulkProgress[] = [];
  const options = {
    chunkSize: 10,
    concurrency: 1,
    resume: 'x',
    onProgress: (progress: BulkProgress) => told.push(progress),
  };
  await server.client().annotations.createMany(id, rows(25), options);
  expect(told).toEqual([
    { stored: 10, refused: 0, resume: { run: 'x', chunkSize: 10, chunks: 1, rows: 10 } },
    { stored: 20, refused: 0, resume: { run: 'x', chunkSize: 10, chunks: 2, rows: 20 } },
    { stored: 25, refused: 0, resume: { run: 'x', chunkSize: 10, chunks: 3, rows: 25 } },
  ]);
});

it('keeps no rows when it is told not to', async () => {
  const { id } = await newSample();
  const result = await server.client().annotations.createMany(id, rows(25), { collect: false });
  expect(result).toMatchObject({ stored: 25, rows: [] });
});
