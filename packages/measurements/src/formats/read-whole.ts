import { ImportRefusal } from '../import-refusal.ts';

/** Joins the pieces of a file that has to be in memory as a whole. @throws {ImportRefusal} if it is larger than `most` bytes */
export async function readWhole(
  pieces: AsyncIterable<Uint8Array>,
  most: number,
  what: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const bytes of pieces) {
    // A copy: a Buffer would share its memory with its slice.
    parts.push(new Uint8Array(bytes));
    size += bytes.length;
    if (size > most) {
      throw new ImportRefusal(
        `${what} of more than ${most / 1024 / 1024} MiB is not read: it would have to be in memory as a whole.`,
        'Save it as CSV and import that.',
      );
    }
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
