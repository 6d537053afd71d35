import type { AnnotationCreate } from '@wafermark/generated/models.ts';
import { OPERATIONS } from '@wafermark/generated/operations.ts';
import { ArgumentError } from '../errors/argument-error.ts';
import { randomId } from '../random-id.ts';
import { explainFault } from '../request/explain-fault.ts';
import { Fault } from '../request/fault.ts';
import { fillPath } from '../request/url.ts';
import type { Exchange } from '../send/create-exchange.ts';
import { BulkError } from './bulk-error.ts';
import type { CreateManyOptions, CreateManyResult, ResumePoint } from './create-many-options.ts';
import { createTally } from './create-tally.ts';
import { readChunks } from './read-chunks.ts';
import { ENVELOPE, sendChunk } from './send-chunk.ts';
import { createStop } from './stop.ts';

const { path, bulk, maxBodyBytes } = OPERATIONS.bulkCreateSampleAnnotations;

/** What an import needs of a client. */
export interface Connection {
  readonly exchange: Exchange;
  readonly baseUrl: string;
}

/** The rows of an import. */
export type Rows = Iterable<AnnotationCreate> | AsyncIterable<AnnotationCreate>;

/** Stores rows in chunks. See the method of the client. */
export async function createMany(
  { exchange, baseUrl }: Connection,
  sampleId: string,
  rows: Rows,
  { chunkSize, concurrency = 4, onProgress, resume, collect = true, ...options }: CreateManyOptions = {},
): Promise<CreateManyResult> {
  const from = startPoint(resume, chunkSize);
  checkCount('concurrency', concurrency, Number.POSITIVE_INFINITY);
  const url = baseUrl + fillSample(sampleId);
  const tally = createTally(from, collect);
  const stop = createStop(options.signal);
  const underWay = new Set<Promise<void>>();
  const chunks = readChunks(rows, {
    chunkSize: from.chunkSize,
    maxBytes: maxBodyBytes - ENVELOPE.join('').length,
    skipRows: from.rows,
    firstChunk: from.chunks,
  });
  try {
    while (!stop.stopped()) {
      // Nothing is read before there is room for it.
      if (underWay.size >= concurrency) {
        await Promise.race([...underWay, stop.promise]);
        continue;
      }
      const { value: chunk } = await Promise.race([chunks.next(), stop.promise]);
      if (chunk === undefined) break;
      const sending = sendChunk(chunk, { exchange, url, run: from.run, options })
        .then((result) => {
          tally.add(chunk, result);
          onProgress?.(tally.progress());
        })
        .catch(stop.because)
        .finally(() => underWay.delete(sending));
      underWay.add(sending);
    }
    await Promise.all(underWay);
  } catch (error) {
    stop.because(error);
    // What is on its way counts too: it may well be stored.
    await Promise.all(underWay);
  } finally {
    stop.end();
    // Lets the source close what it holds open. One that is stuck would never answer.
    void chunks.return().catch(() => undefined);
  }
  const result = tally.result();
  if (stop.stopped() || result.refused.length > 0) {
    throw new BulkError({ ...result, cause: stop.cause() });
  }
  const { stored, rows: storedRows, resume: point } = result;
  return { stored, rows: storedRows, resume: point };
}

function fillSample(sampleId: string): string {
  try {
    return fillPath(path, { physical_sample_id: sampleId });
  } catch (fault) {
    throw fault instanceof Fault ? explainFault(fault) : fault;
  }
}

const DEFAULT_CHUNK_SIZE = 1_000;

function startPoint(resume: CreateManyOptions['resume'], chunkSize: number | undefined): ResumePoint {
  if (typeof resume !== 'object') {
    const size = chunkSize ?? DEFAULT_CHUNK_SIZE;
    checkCount('chunkSize', size, bulk.maxItems);
    return { run: resume ?? randomId(), chunkSize: size, chunks: 0, rows: 0 };
  }
  if (chunkSize !== undefined && chunkSize !== resume.chunkSize) {
    throw new ArgumentError(
      `chunkSize must be ${resume.chunkSize}, as before: with chunks of another size, rows that are stored would not be known again.`,
    );
  }
  checkCount('chunkSize', resume.chunkSize, bulk.maxItems);
  return resume;
}

function checkCount(name: string, value: number, most: number): void {
  if (!Number.isInteger(value) || value < 1 || value > most) {
    const range = Number.isFinite(most) ? `between 1 and ${most}` : 'from 1 on';
    throw new ArgumentError(`${name} must be a whole number ${range}, not ${String(value)}.`);
  }
}
