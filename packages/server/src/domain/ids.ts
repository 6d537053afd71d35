import { randomUUID } from 'node:crypto';

/** The form in which UUIDs are stored, compared and returned: lower case (RFC 9562 §4). */
export const canonicalUuid = (uuid: string): string => uuid.toLowerCase();

/** All counter values in hexadecimal. A lookup table, since a bulk generates 100,000 ids. */
const COUNTERS = Array.from({ length: 4096 }, (_, counter) => counter.toString(16).padStart(3, '0'));

let millisecond = 0;
/** The timestamp part of an id, shared by all ids of one millisecond. */
let time = '';
let counter = 0;

/**
 * A new UUID of version 7 (RFC 9562 §5.7): a timestamp in milliseconds, a 12-bit counter (§6.2, method 1), and 62 random bits.
 * Ids sort in creation order, so an index on them grows at its end.
 */
export function newUuid(): string {
  const now = Date.now();
  if (now > millisecond) start(now);
  else if (counter === COUNTERS.length - 1) start(millisecond + 1);
  else counter += 1;
  // A random UUID has its variant and random bits in the same positions as version 7.
  return time + COUNTERS[counter] + randomUUID().slice(18);
}

/** On counter overflow, starts the next millisecond early: order matters more than the exact time. */
function start(next: number): void {
  millisecond = next;
  counter = 0;
  const digits = next.toString(16).padStart(12, '0');
  time = `${digits.slice(0, 8)}-${digits.slice(8)}-7`;
}
