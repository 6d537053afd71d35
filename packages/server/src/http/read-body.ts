import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { LIMITS, STATUS } from '@wafermark/generated/document/api.ts';
import { OPERATIONS, type OperationId } from '@wafermark/generated/document/operations.ts';
import type { Call } from './call.ts';
import type { ScannedText } from './json/parse.ts';
import { JsonScan } from './json/scan.ts';
import { ProblemError, unavailable } from './problem.ts';

/** The ratio is not checked below this size. */
const MUCH = 1_048_576;

/** Bodies up to this size are processed on the event loop: a few milliseconds. */
export const SMALL_BODY = 65_536;

export interface ReadBody extends ScannedText {
  readonly isLarge: boolean;
  /** Call when the bytes are no longer in use. */
  release(): void;
}

/** Bounds the bytes of bodies in memory, across all requests. */
export class BodyBudget {
  #left: number;

  constructor(bytes: number) {
    this.#left = bytes;
  }

  /** @throws {ProblemError} when the budget is exhausted */
  take(bytes: number): void {
    if (bytes > this.#left) throw unavailable('The server is reading too many large bodies. Retry shortly.');
    this.#left -= bytes;
  }

  give(bytes: number): void {
    this.#left += bytes;
  }
}

/**
 * Reads the body of an operation that has one. Limits are enforced on the decompressed data as it arrives, and reading stops at
 * the first one exceeded. Call `release` when the bytes are no longer in use.
 * @throws {ProblemError} for a body that is too large, of the wrong type, or unreadable
 */
export async function readBody(call: Call, operation: OperationId, budget: BodyBudget): Promise<ReadBody | undefined> {
  const entry = OPERATIONS[operation];
  if (!('maxBodyBytes' in entry)) return undefined;
  const { request, response } = call;
  checkType(request.headers['content-type'] ?? '', entry.bodyMediaType);
  const encoding = request.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  const decoder = decoderOf(encoding);
  const declared = Number(request.headers['content-length'] ?? 0);
  if (declared > entry.maxBodyBytes) throw tooLarge(entry.maxBodyBytes);
  // Only after the key and the length have been checked: until then the client may withhold the body.
  if (request.headers.expect !== undefined) response.writeContinue();
  const body = new IncomingBody(entry.maxBodyBytes, declared, budget);
  try {
    await (decoder === undefined ? receive(request, request, body) : receive(request, request.pipe(decoder), body));
    return body.finish();
  } catch (error) {
    body.release();
    decoder?.destroy();
    request.unpipe();
    throw error;
  }
}

/**
 * Waits for the small body of a request that is refused unread, and ignores it. Then the connection can be kept: under overload, new
 * ones would cost more than the requests.
 */
export function skipSmallBody(request: IncomingMessage): Promise<void> {
  const { headers, complete } = request;
  const length = headers['transfer-encoding'] === undefined ? Number(headers['content-length'] ?? 0) : Number.NaN;
  const isSmall = length <= SMALL_BODY && headers.expect === undefined;
  if (complete || !isSmall) return Promise.resolve();
  return new Promise((resolve) => {
    request.once('end', resolve).once('close', resolve).resume();
  });
}

/** The bytes of a body received so far. */
class IncomingBody {
  readonly #scan = new JsonScan();
  readonly #chunks: Buffer[] = [];
  readonly #limit: number;
  readonly #budget: BodyBudget;
  /** The bytes of a large body in one transferable buffer. Copied as they arrive: copying 64 MB at the end would block the event loop. */
  #large: Uint8Array<ArrayBuffer> | undefined;
  readonly #declared: number;
  #length = 0;
  #held = 0;

  /** @param declared The number of bytes that will arrive, compressed ones if they are; 0 if it is unknown. */
  constructor(limit: number, declared: number, budget: BodyBudget) {
    this.#limit = limit;
    this.#declared = declared;
    this.#budget = budget;
  }

  /** @param packed How many compressed bytes have arrived so far. */
  add(chunk: Buffer, packed: number): void {
    if (this.#length + chunk.length > this.#limit) throw tooLarge(this.#limit);
    this.#budget.take(chunk.length);
    this.#held += chunk.length;
    this.#length += chunk.length;
    if (this.#length > MUCH && this.#length > packed * LIMITS.inflationRatio) {
      const detail = `The body decompresses to more than ${LIMITS.inflationRatio} times its size. Send it with less compression.`;
      throw new ProblemError(STATUS.contentTooLarge, detail);
    }
    this.#scan.feed(chunk);
    if (this.#length > SMALL_BODY) this.#copy(chunk);
    else this.#chunks.push(chunk);
  }

  #copy(chunk: Buffer): void {
    const before = this.#length - chunk.length;
    this.#large ??= concat(this.#chunks.splice(0), Math.max(this.#declared, 2 * this.#length));
    if (this.#large.length < this.#length) this.#large = concat([this.#large], 2 * this.#length);
    this.#large.set(chunk, before);
  }

  finish(): ReadBody {
    if (this.#length === 0) {
      throw new ProblemError(STATUS.malformedRequest, 'The body is empty, but this operation requires one.');
    }
    const bytes = this.#large?.subarray(0, this.#length) ?? Buffer.concat(this.#chunks);
    const { names, hasRiskyNumber } = this.#scan;
    return { bytes, names, hasRiskyNumber, isLarge: this.#large !== undefined, release: () => this.release() };
  }

  release(): void {
    this.#budget.give(this.#held);
    this.#held = 0;
  }
}

/** Concatenates chunks into a buffer of the given length. Memory that is never written costs nothing. */
function concat(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.length;
  }
  return whole;
}

function receive(request: IncomingMessage, source: Readable, body: IncomingBody): Promise<void> {
  return new Promise((resolve, reject) => {
    // Nothing more would come, and the sender would wait for ever.
    if (request.readableEnded) throw new Error('The body has been read before: mount this app ahead of body parsers');
    let packed = 0;
    if (source !== request) request.on('data', (chunk: Buffer) => (packed += chunk.length));
    source.on('data', (chunk: Buffer) => {
      if (source === request) packed += chunk.length;
      try {
        body.add(chunk, packed);
      } catch (error) {
        source.removeAllListeners('data');
        source.pause();
        reject(error);
      }
    });
    source.on('end', resolve);
    if (source !== request) source.on('error', (error) => reject(unreadable(error)));
    // Also fires for a complete request whose data is still being decompressed.
    request.on('close', () => request.complete || reject(brokenOff()));
  });
}

const brokenOff = (): ProblemError => new ProblemError(STATUS.malformedRequest, 'The body is incomplete.');

const unreadable = (cause: Error): ProblemError =>
  Object.assign(new ProblemError(STATUS.malformedRequest, 'The request cannot be read.'), { cause });

function decoderOf(encoding: string) {
  switch (encoding) {
    case '':
    case 'identity':
      return undefined;
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      throw unsupported();
  }
}

/** Compares media types in lower case and without parameters. */
function checkType(contentType: string, expected: string): void {
  if (contentType === expected) return;
  const [mediaType = '', ...parameters] = contentType.split(';');
  if (mediaType.trim().toLowerCase() !== expected) throw unsupported();
  for (const parameter of parameters) {
    const [name = '', value = ''] = parameter.split('=');
    if (name.trim().toLowerCase() !== 'charset') continue;
    if (
      !UTF_8.has(
        value
          .trim()
          .replace(/^(["'])(.*)\1$/, '$2')
          .toLowerCase(),
      )
    ) {
      throw new ProblemError(STATUS.unsupportedMediaType, 'Send the body in UTF-8.');
    }
  }
}

/** JSON is UTF-8 (RFC 8259 §8.1), which includes ASCII. */
const UTF_8 = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii']);

const unsupported = (): ProblemError =>
  new ProblemError(STATUS.unsupportedMediaType, 'Send the body as application/json, without compression or with gzip.');

function tooLarge(maxBytes: number): ProblemError {
  const detail = `The body may have at most ${maxBytes} bytes. Send less, or split it into several requests.`;
  return new ProblemError(STATUS.contentTooLarge, detail);
}
