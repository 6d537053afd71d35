import { randomUUID } from 'node:crypto';

/** A UUID as it is stored, compared and returned: in lower case (RFC 9562 §4). */
export const canonicalUuid = (uuid: string): string => uuid.toLowerCase();

/** What the counter can be, in hexadecimal digits. Looked up, since a bulk makes 100,000 ids. */
const COUNTERS = Array.from({ length: 4096 }, (_, counter) => counter.toString(16).padStart(3, '0'));

let millisecond = 0;
/** The first part of an id, which is the same for all of a millisecond. */
let time = '';
let counter = 0;

/**
 * A new UUID of version 7 (RFC 9562 §5.7): the time in milliseconds, a counter of 12 bits (§6.2, method 1), and 62 random
 * bits. Ids made one after the other sort in that order, so that an index of them grows at its end.
 */
export function newUuid(): string {
  const now = Date.now();
  if (now > millisecond) start(now);
  else if (counter === COUNTERS.length - 1) start(millisecond + 1);
  else counter += 1;
  // A random UUID has its variant and random bits in the places where version 7 has them.
  return time + COUNTERS[counter] + randomUUID().slice(18);
}

/** When the counter runs over, the next millisecond is begun early: the order matters more than the exact time. */
function start(next: number): void {
  millisecond = next;
  counter = 0;
  const digits = next.toString(16).padStart(12, '0');
  time = `${digits.slice(0, 8)}-${digits.slice(8)}-7`;
}
