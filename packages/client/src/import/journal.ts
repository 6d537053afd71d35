/** Something that happened to an import. Entries are plain JSON. */
export type JournalEntry =
  /** The first entry: which import this is. */
  | { readonly entry: 'import'; readonly sampleId: string }
  /** These rows are about to be sent under this idempotency key. Their outcome is unknown until another entry names the chunk. */
  | {
      readonly entry: 'sent';
      readonly chunk: number;
      readonly key: string;
      /** When, in milliseconds since 1970. */
      readonly at: number;
      /** The place of each row in the source. */
      readonly indices: readonly number[];
      /** Each row as JSON. */
      readonly rows: readonly string[];
    }
  /** The rows of the chunk are stored, as annotations with these ids. */
  | { readonly entry: 'stored'; readonly chunk: number; readonly ids: readonly string[] }
  /** None of the rows of the chunk is stored. */
  | { readonly entry: 'void'; readonly chunk: number }
  /** These annotations were deleted, because their rows were no longer in the source. */
  | { readonly entry: 'deleted'; readonly ids: readonly string[] };

/**
 * The memory of an import, which survives the process that runs it. With the same journal, `createMany` can be called again after any
 * failure, a killed process included, and after any edit of the rows:
 *
 * Every row of the source is then stored exactly once. Rows are recognised by their content, so it does not matter if rows were edited,
 * inserted, removed or reordered in between, or if `chunkSize` differs: what is stored already is not sent again, what is new is stored,
 * and what is stored but no longer in the source is reported, by the id of its annotation (or deleted, or kept: `obsolete`). This holds as
 * long as nobody else changes those annotations, each journal is used by one process at a time, and the import is repeated within the 24
 * hours for which the server remembers idempotency keys; later, a request whose outcome is unknown stops the import (`expired`).
 *
 * {@link memoryJournal} keeps one in memory; `fileJournal` of `@wafermark/client/node` keeps one in a file.
 */
export interface Journal {
  /** The entries so far, in order. May be called several times. */
  read(): AsyncIterable<JournalEntry> | Iterable<JournalEntry>;
  /** Resolves when the entry would survive a crash. */
  append(entry: JournalEntry): Promise<void>;
  /** Called when the import has ended. */
  close?(): Promise<void>;
}

/**
 * A journal in memory. Its entries are plain JSON, for storage of your own, such as IndexedDB.
 * @param entries Those of an earlier journal. Default: none.
 */
export function memoryJournal(
  entries: Iterable<JournalEntry> = [],
): Journal & { readonly entries: readonly JournalEntry[] } {
  const all = [...entries];
  return {
    entries: all,
    read: () => [...all],
    append: async (entry) => void all.push(entry),
  };
}
