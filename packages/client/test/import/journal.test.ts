import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LIMITS } from '@wafermark/generated/document/api.ts';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import {
  type AnnotationCreate,
  BulkError,
  type CreateManyOptions,
  type Fetch,
  type Journal,
  type JournalEntry,
  memoryJournal,
} from '../../src/index.ts';
import { fileJournal } from '../../src/node.ts';
import { rejection } from '../calls.ts';
import { seededRandom } from '../chaos/random.ts';
import { type RunningServer, startRealServer } from '../running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startRealServer();
});
afterAll(() => server.stop());

const row = (property_value: number): AnnotationCreate => ({ property_name: 'thickness', property_value });
const rows = (count: number): AnnotationCreate[] => Array.from({ length: count }, (_, index) => row(index));
const bad = (value: number): AnnotationCreate => ({ property_name: '', property_value: value });
const ascending = (values: readonly number[]): number[] => [...values].sort((one, other) => one - other);
const valuesOf = (source: readonly AnnotationCreate[]): number[] =>
  ascending(source.map((each) => each.property_value));

/** A sample of its own, what is stored for it, and imports into it with one journal. */
async function newImport(journal: Journal = memoryJournal()) {
  const { id } = await server.client().samples.create({});
  const stored = async () =>
    ascending((await server.client().annotations.list(id)).map(({ property_value }) => property_value));
  const run = (source: readonly AnnotationCreate[], options: CreateManyOptions = {}, fetch?: Fetch) =>
    server.client({ fetch, maxRetries: 0 }).annotations.createMany(id, source, { chunkSize: 10, journal, ...options });
  return { id, stored, run, journal };
}

async function bulkError(promise: Promise<unknown>): Promise<BulkError> {
  const error = await rejection(promise);
  if (!(error instanceof BulkError)) throw new Error('expected a BulkError', { cause: error });
  return error;
}

/** Carries requests out, and loses the responses from one of them on. */
function losingResponses(from: number): Fetch {
  let count = 0;
  return async (url, init) => {
    count += 1;
    const response = await fetch(url, init);
    if (count < from) return response;
    await response.text();
    throw new TypeError('fetch failed');
  };
}

describe('an import that is repeated with its journal', () => {
  it('stores nothing more when nothing has changed', async () => {
    const { run, stored } = await newImport();
    expect(await run(rows(45))).toMatchObject({ stored: 45, alreadyStored: 0 });
    expect(await run(rows(45))).toMatchObject({ stored: 0, alreadyStored: 45 });
    expect(await stored()).toEqual(valuesOf(rows(45)));
  });

  it('continues after responses were lost, although the requests were carried out', async () => {
    const { run, stored } = await newImport();
    await bulkError(run(rows(100), {}, losingResponses(4)));
    expect((await stored()).length).toBeGreaterThan(30);
    await run(rows(100));
    expect(await stored()).toEqual(valuesOf(rows(100)));
  });

  it('stores a row that was rejected and is now corrected, and no other one again', async () => {
    const { run, stored } = await newImport();
    const source = rows(500);
    await bulkError(run(source.with(250, bad(250)), { chunkSize: 100 }));
    expect(await run(source, { chunkSize: 100 })).toMatchObject({ stored: 1, alreadyStored: 499 });
    expect(await stored()).toEqual(valuesOf(source));
  });

  it('takes chunks of another size and rows in another order', async () => {
    const { run, stored } = await newImport();
    await bulkError(run(rows(400), {}, losingResponses(20)));
    await run(rows(400).reverse(), { chunkSize: 7 });
    expect(await stored()).toEqual(valuesOf(rows(400)));
  });

  it('tells equal rows apart by their number', async () => {
    const { run, stored } = await newImport();
    await run([row(1), row(1), row(2)]);
    await run([row(1), row(1), row(1), row(2), row(2)]);
    expect(await stored()).toEqual([1, 1, 1, 2, 2]);
  });

  it('reports a stored row that was edited or removed, with its annotation, and stores the new one', async () => {
    const { id, run, stored } = await newImport();
    await run(rows(30));
    const edited = rows(30).with(12, row(1_200)).toSpliced(20, 1);
    const error = await bulkError(run(edited));
    expect(error.obsolete.map(({ index, row: was }) => [index, was])).toEqual([
      [12, row(12)],
      [20, row(20)],
    ]);
    expect(await stored()).toEqual(ascending([...valuesOf(edited), 12, 20]));
    for (const { annotationId, index } of error.obsolete) {
      const { property_value } = await server.client().annotations.get(id, annotationId);
      expect(property_value).toBe(index);
    }
  });

  it('deletes or keeps such rows if it is told to', async () => {
    const { run, stored } = await newImport();
    await run(rows(30));
    expect(await run(rows(25), { obsolete: 'keep' })).toMatchObject({ stored: 0, alreadyStored: 25 });
    expect(await stored()).toHaveLength(30);
    expect(await run(rows(25), { obsolete: 'delete' })).toMatchObject({ stored: 0 });
    expect(await stored()).toEqual(valuesOf(rows(25)));
    expect(await run(rows(25))).toMatchObject({ stored: 0, alreadyStored: 25 });
    expect(await run(rows(30))).toMatchObject({ stored: 5, alreadyStored: 25 });
  });

  it('deletes again what somebody else has deleted already', async () => {
    const { id, run } = await newImport();
    await run(rows(3));
    const [first] = (await bulkError(run(rows(3).slice(1)))).obsolete;
    await server.client().annotations.delete(id, first?.annotationId ?? '');
    expect(await run(rows(3).slice(1), { obsolete: 'delete' })).toMatchObject({ alreadyStored: 2 });
  });

  it('belongs to one sample', async () => {
    const { journal } = await newImport();
    const first = await newImport(journal);
    await first.run(rows(1));
    const other = await newImport(journal);
    const error = await bulkError(other.run(rows(1)));
    expect(error.cause).toHaveProperty('message', `The journal belongs to an import for the sample ${first.id}.`);
  });

  it('leaves no row out and doubles none, whatever is edited between interruptions', async () => {
    const random = seededRandom(20261126);
    const below = (count: number): number => Math.floor(random() * count);
    for (let round = 0; round < 6; round += 1) {
      const { run, stored } = await newImport();
      let source = rows(60);
      let next = 1_000;
      for (let step = 0; step < 12; step += 1) {
        const place = below(source.length);
        const edits = [
          () => source.with(place, row(next++)),
          () => source.toSpliced(place, 0, row(next++), row(next++)),
          () => source.toSpliced(place, 1 + below(5)),
          () => [...source.slice(place), ...source.slice(0, place)],
          () => source.toSpliced(place, 0, source[below(source.length)] ?? row(next++)),
          () => source.toSorted(() => random() - 0.5),
        ];
        source = edits[below(edits.length)]?.() ?? source;
        const options = { chunkSize: 1 + below(20), concurrency: 1 + below(4), obsolete: 'delete' as const };
        await run(source, options, random() < 0.6 ? losingResponses(1 + below(5)) : undefined).catch(() => undefined);
      }
      await run(source, { obsolete: 'delete' });
      expect(await stored()).toEqual(valuesOf(source));
    }
  }, 120_000);
});

describe('a request whose outcome is unknown', () => {
  /** A journal that ends with a request of two rows, sent so many hours ago. */
  const pending = (sampleId: string, hours: number): JournalEntry[] => [
    { entry: 'import', sampleId },
    {
      entry: 'sent',
      chunk: 0,
      key: `k-${sampleId}`,
      at: Date.now() - hours * 3_600_000,
      indices: [0, 1],
      rows: [row(0), row(1)].map((each) => JSON.stringify(each)),
    },
  ];
  const expiredHours = LIMITS.idempotencyKeyHours;

  async function resume(hours: number, options: CreateManyOptions = {}) {
    const { id, stored } = await newImport();
    const journal = memoryJournal(pending(id, hours));
    const result = server.client().annotations.createMany(id, rows(3), { journal, ...options });
    return { result, stored };
  }

  it('is sent again as it was', async () => {
    const { result, stored } = await resume(1);
    expect(await result).toMatchObject({ stored: 1, alreadyStored: 2 });
    expect(await stored()).toEqual([0, 1, 2]);
  });

  it('stops the import once the server has forgotten its key, and says what to do', async () => {
    const { result, stored } = await resume(expiredHours);
    const { cause } = await bulkError(result);
    expect(cause).toHaveProperty('message', expect.stringMatching(/^Rows 0 to 1 were sent on .*'skip'.*'resend'\.$/));
    expect(await stored()).toEqual([]);
  });

  it.each([
    { expired: 'resend', want: [0, 1, 2] },
    { expired: 'skip', want: [2] },
  ] as const)('is then dealt with as expired: $expired says', async ({ expired, want }) => {
    const { result, stored } = await resume(expiredHours, { expired });
    expect(await result).toMatchObject({ stored: 1, alreadyStored: 2 });
    expect(await stored()).toEqual(want);
  });

  it('may have been rejected: its rows are then taken from the source', async () => {
    const { id, stored } = await newImport();
    const entries = pending(id, 1).map((entry) =>
      entry.entry === 'sent' ? { ...entry, rows: [row(0), bad(1)].map((each) => JSON.stringify(each)) } : entry,
    );
    const result = await server.client().annotations.createMany(id, rows(2), { journal: memoryJournal(entries) });
    expect(result).toMatchObject({ stored: 2, alreadyStored: 0 });
    expect(await stored()).toEqual([0, 1]);
  });
});

it('compares rows with a journal that is longer than what it looks ahead', async () => {
  const random = seededRandom(11);
  const below = (count: number): number => Math.floor(random() * count);
  for (let round = 0; round < 8; round += 1) {
    const { run, stored } = await newImport();
    let source = rows(250);
    for (let step = 0; step < 4; step += 1) {
      await run(source, { chunkSize: 10 + below(200), obsolete: 'delete' });
      const [from, to] = [below(source.length), below(source.length)];
      const moved = source.toSpliced(from, 90);
      source = moved.toSpliced(to, 0, ...source.slice(from, from + 90), row(10_000 + step), row(10_000 + step));
    }
    await run(source, { chunkSize: 1 + below(200), obsolete: 'delete' });
    expect(await stored()).toEqual(valuesOf(source));
  }
}, 60_000);

it('does not send a row whose place in the journal comes up later in the same batch', async () => {
  const { run, stored } = await newImport();
  await run(rows(100), { chunkSize: 1_000 });
  const moved = [row(80), ...rows(100).toSpliced(80, 1), row(500)];
  expect(await run(moved, { chunkSize: 1_000 })).toMatchObject({ stored: 1, alreadyStored: 100 });
  expect(await stored()).toEqual(valuesOf(moved));
});

it('loads the whole journal when many rows differ, and still sends none twice', async () => {
  const { run, stored } = await newImport();
  const source = rows(12_000);
  await run(source, { chunkSize: 1_000 });
  const moved = [
    ...source.slice(11_000),
    ...Array.from({ length: 100 }, (_, index) => row(50_000 + index)),
    ...source.slice(0, 11_000),
  ];
  expect(await run(moved, { chunkSize: 1_000 })).toMatchObject({ stored: 100, alreadyStored: 12_000 });
  expect(await stored()).toEqual(valuesOf(moved));
});

describe('a journal in a file', () => {
  async function file(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'wafermark-journal-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    return join(folder, 'import.journal');
  }

  it('is read by another process', async () => {
    const path = await file();
    const { run, stored } = await newImport(fileJournal(path));
    await bulkError(run(rows(100), {}, losingResponses(4)));
    expect(await run(rows(100), { journal: fileJournal(path) })).toHaveProperty('alreadyStored', expect.any(Number));
    expect(await stored()).toEqual(valuesOf(rows(100)));
  });

  it('may end in half a line, from a crash', async () => {
    const path = await file();
    const { run, stored } = await newImport(fileJournal(path));
    await run(rows(20));
    await writeFile(path, `${await readFile(path, 'utf8')}{"entry":"sent","chunk":9,"ke`);
    expect(await run(rows(25), { journal: fileJournal(path) })).toMatchObject({ stored: 5, alreadyStored: 20 });
    expect(await run(rows(25), { journal: fileJournal(path) })).toMatchObject({ stored: 0, alreadyStored: 25 });
    expect(await stored()).toHaveLength(25);
  });

  it('is refused if a line in it is damaged', async () => {
    const path = await file();
    await writeFile(path, 'not json\n');
    const { run } = await newImport(fileJournal(path));
    expect((await bulkError(run(rows(1)))).cause).toHaveProperty(
      'message',
      `Line 1 of the journal ${path} is not JSON: the file is damaged.`,
    );
  });

  it('is used by one process at a time, and free again after a crash', async () => {
    const path = await file();
    const { run } = await newImport(fileJournal(path));
    await writeFile(`${path}.lock`, String(process.ppid));
    expect((await bulkError(run(rows(1)))).cause).toHaveProperty(
      'message',
      `The journal ${path} is in use by process ${process.ppid}. Wait for it, or use another journal.`,
    );
    // No process has this number.
    await writeFile(`${path}.lock`, '999999999');
    expect(await run(rows(1))).toMatchObject({ stored: 1 });
    await expect(readFile(`${path}.lock`)).rejects.toHaveProperty('code', 'ENOENT');
  });
});
