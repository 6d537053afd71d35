import { createHash } from 'node:crypto';
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Drift } from './drift.ts';
import type { Verdict } from './judge-drift.ts';
import { hashTree } from './tree-hash.ts';

/** The results so far, so that an interrupted campaign can resume. */
export interface CampaignRecord {
  find(drift: Drift): Verdict | undefined;
  add(drift: Drift, verdict: Verdict): Promise<void>;
}

/** Opens the record of this state of the source; `fresh` ignores its content. */
export async function openRecord(root: string, fresh: boolean): Promise<CampaignRecord> {
  const file = join(root, 'dist/drift/verdicts.jsonl');
  await mkdir(dirname(file), { recursive: true });
  const tree = await hashTree(root);
  const keyOf = (drift: Drift): string => createHash('sha256').update(tree).update(JSON.stringify(drift)).digest('hex');
  const lines = fresh ? [] : (await readFile(file, 'utf8').catch(() => '')).split('\n');
  const known = new Map(lines.flatMap(parseLine));
  return {
    find: (drift) => known.get(keyOf(drift)),
    add: (drift, verdict) => appendFile(file, `${JSON.stringify({ key: keyOf(drift), verdict })}\n`),
  };
}

/** The last line may have been truncated by the interruption. */
function parseLine(line: string): [string, Verdict][] {
  try {
    // Only written by `add`.
    const { key, verdict } = JSON.parse(line) as { key: string; verdict: Verdict };
    return [[key, verdict]];
  } catch {
    return [];
  }
}
