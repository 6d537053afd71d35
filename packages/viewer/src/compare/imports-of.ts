import type { Wafermark } from '@wafermark/client';
import { FIRST_SITES, SiteReader } from '../sites/read-sites.ts';
import type { SetKey } from '../sites/set-key.ts';

/** The imports that the first values of a set came with, the last one first. */
export async function importsOf(
  client: Wafermark,
  sampleId: string,
  key: SetKey | undefined,
  signal: AbortSignal,
): Promise<readonly string[]> {
  if (key === undefined) return [];
  const reader = new SiteReader(client, { sampleId, key }, signal);
  await reader.read({ most: FIRST_SITES, isStopped: () => signal.aborted, onPage: () => {} });
  return [...reader.columns.imports.keys()].toReversed();
}
