/** A file that can be read more than once: the plan reads it, and so does the import. */
export interface MeasurementFile {
  readonly name: string;
  /** In bytes, if known. */
  readonly size?: number;
  /** Its bytes, from the first; each call starts anew. */
  open(): AsyncIterable<Uint8Array>;
}

/** What a caller may do about a run while it lasts. */
export interface RunOptions {
  /** Ends the run with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Called with the number of bytes read so far, after each piece of the file. */
  readonly onProgress?: ((bytesRead: number) => void) | undefined;
}
