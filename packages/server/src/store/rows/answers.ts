import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { LIMITS } from '@wafermark/generated/document/api.ts';
import type { KeptAnswer } from '../store.ts';

const compress = promisify(gzip);
const decompress = promisify(gunzip);

const HOUR = 3_600_000;
/** For how long responses are kept, in milliseconds of the store's age. */
export const KEPT_FOR: number = LIMITS.idempotencyKeyHours * HOUR;
/** Responses shorter than this are not compressed: it would cost more than it saves. */
const SMALL = 4_096;
/** How much of the time in which no process ran counts towards the age of responses. */
const MOST_CREDIT = HOUR;

/** A response ready to be stored: compressing a large one is slow and must not happen while the database is locked. */
export interface PackedAnswer {
  readonly fingerprint: string;
  readonly body: Uint8Array;
}

export async function packAnswer({ fingerprint, body }: KeptAnswer): Promise<PackedAnswer> {
  return { fingerprint, body: body.length < SMALL ? body : await compress(body, { level: 1 }) };
}

/** JSON never starts with the first byte of gzip (RFC 1952 §2.3.1), a control character. */
export async function unpackAnswer({ fingerprint, body }: PackedAnswer): Promise<KeptAnswer> {
  return { fingerprint, body: body[0] === 0x1f ? await decompress(body) : body };
}

/** What a database knows of its age: the age, and by which wall clock it was noted. */
export interface NotedAge {
  readonly age: number;
  readonly noted: number;
}

/**
 * How long the store has been in use as far as this process knows, in milliseconds, regardless of changes of the wall clock.
 * Another process may know better.
 * @param uptime milliseconds of a monotonic clock
 */
export function ageClock({ age, noted }: NotedAge, uptime: () => number): () => number {
  // Only the wall clock covers the time in which no process ran, and it is trusted for an hour at most.
  const credit = Math.min(Math.max(Date.now() - noted, 0), MOST_CREDIT);
  const started = uptime();
  return () => Math.round(age + (noted === 0 ? 0 : credit) + uptime() - started);
}
