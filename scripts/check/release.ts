import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { BASELINE } from './compatibility.ts';

/** The releases of the document, the newest last: a table of version, digest of the baseline, and what changed. */
const RELEASES = 'openapi/RELEASES.md';
const ROW = /^\| (\d+\.\d+\.\d+) \| `([0-9a-f]{16})` \| .{20,} \|$/gm;

/** The row that signs a baseline off. */
export function rowOf(baseline: string): string {
  const { info }: { readonly info?: { readonly version?: unknown } } = parse(baseline);
  return `| ${info?.version} | \`${digestOf(baseline)}\` | `;
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/**
 * The released document is compared with the current one, so whoever edits both could change anything. Each release is therefore signed
 * off by a row with the digest of the baseline and a sentence that says what changed.
 * @throws when the last row is not that of the baseline
 */
export async function checkRelease(): Promise<void> {
  const [baseline, releases] = await Promise.all([readFile(BASELINE, 'utf8'), readFile(RELEASES, 'utf8')]);
  const last = [...releases.matchAll(ROW)].at(-1)?.[0] ?? '';
  const wanted = rowOf(baseline);
  if (last.startsWith(wanted)) return;
  throw new Error(
    `${BASELINE} is not what ${RELEASES} says was released. If it is a new release, add the row, and say what changed:\n${wanted}… |`,
  );
}
