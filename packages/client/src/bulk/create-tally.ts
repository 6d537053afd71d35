import type { BulkProgress, CreateManyResult, RefusedRow, ResumePoint, StoredRow } from './create-many-options.ts';
import type { Chunk } from './read-chunks.ts';
import type { ChunkResult } from './send-chunk.ts';

/** Keeps count of an import. */
export interface Tally {
  add(chunk: Chunk, result: ChunkResult): void;
  progress(): BulkProgress;
  result(): CreateManyResult & { readonly refused: readonly RefusedRow[] };
}

/** Begins to count at a point. Chunks may be done in any order; only those without a gap before them move the point on. */
export function createTally(from: ResumePoint, collect: boolean): Tally {
  const rows: StoredRow[] = [];
  const refused: RefusedRow[] = [];
  const ahead = new Map<number, Chunk['end']>();
  let stored = 0;
  let resume = from;
  return {
    add: ({ number, end }, result) => {
      stored += result.stored.length;
      if (collect) rows.push(...result.stored);
      refused.push(...result.refused);
      ahead.set(number, end);
      for (let next = ahead.get(resume.chunks); next !== undefined; next = ahead.get(resume.chunks)) {
        ahead.delete(resume.chunks);
        resume = { ...resume, chunks: resume.chunks + 1, rows: next };
      }
    },
    progress: () => ({ stored, refused: refused.length, resume }),
    result: () => ({ stored, rows: rows.sort(byIndex), refused: refused.sort(byIndex), resume }),
  };
}

const byIndex = (one: { readonly index: number }, other: { readonly index: number }): number => one.index - other.index;
