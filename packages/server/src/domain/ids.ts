import { randomBytes, randomUUID } from 'node:crypto';

/** A UUID as it is stored, compared and returned: in lower case (RFC 9562 §4). */
export const canonicalUuid = (uuid: string): string => uuid.toLowerCase();

const COUNTER_BITS = 26;
/** A new millisecond starts in the lower half, so that the ids of one millisecond have room to count up. */
const FIRST_COUNTER = 2 ** (COUNTER_BITS - 1);

let millisecond = 0;
let counter = 0;

/**
 * A new UUID of version 7 (RFC 9562 §5.7): the time in milliseconds, a counter of 26 bits (§6.2, method 1), and 48 random
 * bits. Ids made one after the other sort in that order, so that an index of them grows at its end.
 */
export function newUuid(): string {
  const now = Date.now();
  if (now > millisecond) {
    millisecond = now;
    counter = randomBytes(4).readUInt32BE() % FIRST_COUNTER;
  } else {
    counter += 1;
    // Lends from the next millisecond: the order matters more than the exact time.
    if (counter === 2 ** COUNTER_BITS) {
      millisecond += 1;
      counter = 0;
    }
  }
  const time = millisecond.toString(16).padStart(12, '0');
  const high = (counter >>> 14).toString(16).padStart(3, '0');
  const low = (0x8000 | (counter & 0x3fff)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${high}-${low}-${randomUUID().slice(24)}`;
}
