import type { MeasurementFile, RunOptions } from '../measurement-file.ts';
import type { Encoding } from './find-encoding.ts';

/** Bytes that are not valid UTF-8, in a file whose head was. */
export class NotUtf8 extends Error {}

/** What may be watched while bytes pass. */
export interface ByteWatcher extends RunOptions {
  readonly onBytes?: ((bytes: Uint8Array) => void) | undefined;
}

/** The pieces of a file; an abort ends them. */
export async function* readBytes(file: MeasurementFile, watcher: ByteWatcher): AsyncGenerator<Uint8Array, void, void> {
  let read = 0;
  watcher.signal?.throwIfAborted();
  for await (const bytes of file.open()) {
    watcher.signal?.throwIfAborted();
    read += bytes.length;
    watcher.onBytes?.(bytes);
    yield bytes;
    watcher.onProgress?.(read);
  }
}

/** Decodes pieces of text; a byte order mark is left out. @throws {NotUtf8} */
export async function* decodeText(
  pieces: AsyncIterable<Uint8Array>,
  { label, fatal }: Encoding,
): AsyncGenerator<string, void, void> {
  const decoder = new TextDecoder(label, { fatal });
  const decode = (bytes?: Uint8Array): string => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch (error) {
      if (fatal) throw new NotUtf8();
      throw error;
    }
  };
  for await (const bytes of pieces) {
    const text = decode(bytes);
    if (text !== '') yield text;
  }
  const rest = decode();
  if (rest !== '') yield rest;
}
