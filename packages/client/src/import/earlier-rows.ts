import type { Journal, JournalEntry } from './journal.ts';

/** A row that an earlier call stored. */
export interface EarlierRow {
  readonly json: string;
  readonly index: number;
  readonly annotationId: string;
}

export type SentEntry = Extract<JournalEntry, { readonly entry: 'sent' }>;

/** How far the rows of journal and source are compared around a difference before all rows of the journal are loaded. */
const WINDOW = 64;
/** How many rows of the source may wait for their verdict. */
const MOST_WAITING = 10_000;

/**
 * The rows that earlier calls stored, in the order in which they were sent. They are read alongside the source, which mostly has them in
 * the same order, so that memory does not grow with them. Only after many differences are the rest of them loaded and indexed.
 */
export class EarlierRows {
  readonly #rows: AsyncGenerator<EarlierRow, void, void>;
  /** The next rows of the journal, as far as they were looked at. */
  readonly #ahead: EarlierRow[] = [];
  /** Rows of the journal that the source has passed over so far, by content. */
  readonly #passed = new Map<string, EarlierRow[]>();
  #isLoaded = false;

  constructor(journal: Journal) {
    this.#rows = storedRows(journal);
  }

  /** Whether all rows of the journal are known, so that a row that does not match any is certainly new. */
  get isLoaded(): boolean {
    return this.#isLoaded && this.#ahead.length === 0;
  }

  /** Takes the row with this content, if it is stored and has not been taken yet. Waits only if it has to read on. */
  take(json: string): boolean | Promise<boolean> {
    const passed = this.#passed.get(json);
    if (passed !== undefined) {
      passed.shift();
      if (passed.length === 0) this.#passed.delete(json);
      return true;
    }
    return this.isLoaded ? false : this.#takeAhead(json);
  }

  async #takeAhead(json: string): Promise<boolean> {
    for (let place = 0; place < WINDOW; place += 1) {
      const row = this.#ahead[place] ?? (await this.#read());
      if (row === undefined) return false;
      if (row.json !== json) continue;
      for (const skipped of this.#ahead.splice(0, place + 1).slice(0, -1)) this.#pass(skipped);
      return true;
    }
    return false;
  }

  /** Indexes everything that is left. */
  async load(): Promise<void> {
    while ((await this.#read()) !== undefined) {
      for (const row of this.#ahead.splice(0)) this.#pass(row);
    }
    for (const row of this.#ahead.splice(0)) this.#pass(row);
  }

  /** Those that were not taken. */
  left(): readonly EarlierRow[] {
    return [...this.#passed.values()].flat();
  }

  async #read(): Promise<EarlierRow | undefined> {
    if (this.#isLoaded) return undefined;
    const { value } = await this.#rows.next();
    if (value === undefined) this.#isLoaded = true;
    else this.#ahead.push(value);
    return value ?? undefined;
  }

  #pass(row: EarlierRow): void {
    const rows = this.#passed.get(row.json);
    if (rows === undefined) this.#passed.set(row.json, [row]);
    else rows.push(row);
  }
}

/** A row of the source, as JSON. */
export interface SourceRow {
  readonly index: number;
  readonly json: string;
}

/** Leaves out the rows of the source that earlier calls stored, and counts them. */
export async function* newRows(
  source: AsyncIterable<readonly SourceRow[]>,
  earlier: EarlierRows,
  onStored: () => void,
): AsyncGenerator<readonly SourceRow[], void, void> {
  // Not in the journal so far. Sending one that comes later in it would store it twice.
  let waiting: SourceRow[] = [];
  const untaken = async (rows: readonly SourceRow[]): Promise<SourceRow[]> => {
    const left: SourceRow[] = [];
    for (const row of rows) {
      const taken = earlier.take(row.json);
      if (typeof taken === 'boolean' ? taken : await taken) onStored();
      else left.push(row);
    }
    return left;
  };
  for await (const batch of source) {
    // Only then is a row that is not taken certainly new: the journal may be read to its end by a later row of the same batch.
    const isCertain = earlier.isLoaded && waiting.length === 0;
    const rows = await untaken(batch);
    if (isCertain) {
      if (rows.length > 0) yield rows;
      continue;
    }
    for (const row of rows) waiting.push(row);
    if (!earlier.isLoaded && waiting.length <= MOST_WAITING) continue;
    await earlier.load();
    const certain = await untaken(waiting);
    waiting = [];
    if (certain.length > 0) yield certain;
  }
  await earlier.load();
  const certain = await untaken(waiting);
  if (certain.length > 0) yield certain;
}

/** What the journal says of the requests so far, apart from their rows. */
export interface Past {
  readonly sampleId: string | undefined;
  /** Requests whose outcome is unknown. */
  readonly pending: readonly SentEntry[];
  readonly nextChunk: number;
}

export async function readPast(journal: Journal): Promise<Past> {
  const pending = new Map<number, SentEntry>();
  let sampleId: string | undefined;
  let nextChunk = 0;
  for await (const entry of journal.read()) {
    if (entry.entry === 'import') sampleId = entry.sampleId;
    if (entry.entry === 'sent') {
      pending.set(entry.chunk, entry);
      nextChunk = Math.max(nextChunk, entry.chunk + 1);
    }
    if (entry.entry === 'stored' || entry.entry === 'void') pending.delete(entry.chunk);
  }
  return { sampleId, pending: [...pending.values()], nextChunk };
}

/** The stored rows in the order of their chunks. Chunks whose outcome came out of order wait for those before them. */
async function* storedRows(journal: Journal): AsyncGenerator<EarlierRow, void, void> {
  const deleted = new Set<string>();
  for await (const entry of journal.read()) {
    if (entry.entry === 'deleted') for (const id of entry.ids) deleted.add(id);
  }
  const sent: SentEntry[] = [];
  const outcomes = new Map<number, readonly string[]>();
  for await (const entry of journal.read()) {
    if (entry.entry === 'sent') sent.push(entry);
    if (entry.entry === 'stored') outcomes.set(entry.chunk, entry.ids);
    if (entry.entry === 'void') outcomes.set(entry.chunk, []);
    for (let first = sent[0]; first !== undefined; first = sent[0]) {
      const ids = outcomes.get(first.chunk);
      if (ids === undefined) break;
      outcomes.delete(first.chunk);
      sent.shift();
      for (const [place, annotationId] of ids.entries()) {
        const [json, index] = [first.rows[place], first.indices[place]];
        if (json !== undefined && index !== undefined && !deleted.has(annotationId))
          yield { json, index, annotationId };
      }
    }
  }
}
