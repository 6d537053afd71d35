/** Items encoded together: more cost garbage collection, fewer cost calls. */
const AT_ONCE = 64;
/** A list up to this length is as fast as a single string. */
export const SHORT_LIST: number = AT_ONCE;
/** UTF-8 needs at most this many bytes per UTF-16 code unit. */
const MOST_BYTES = 3;

/** Encodes a long list as JSON bytes part by part: a single string would be copied twice more. */
export function writeList(items: readonly unknown[], writeItems: (items: readonly unknown[]) => string): Uint8Array {
  let bytes = Buffer.allocUnsafeSlow(0);
  let length = 0;
  for (let start = 0; start < items.length; start += AT_ONCE) {
    const part = (start === 0 ? '[' : ',') + writeItems(items.slice(start, start + AT_ONCE));
    const needed = length + part.length * MOST_BYTES + 1;
    if (needed > bytes.length) {
      // Extrapolated from the items so far, with a margin.
      const expected = start === 0 ? 0 : Math.ceil(((length * items.length) / start) * 1.1);
      const larger = Buffer.allocUnsafeSlow(Math.max(expected, needed));
      bytes.copy(larger, 0, 0, length);
      bytes = larger;
    }
    length += bytes.write(part, length);
  }
  bytes[length] = END;
  return bytes.subarray(0, length + 1);
}

const END = ']'.charCodeAt(0);
