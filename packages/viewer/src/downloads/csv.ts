import type { Annotation, Wafermark } from '@wafermark/client';
import { FIELDS } from '@wafermark/generated/document/api.ts';
import { isOfSet, listOf, type SitesWanted } from '../sites/read-sites.ts';

/** All annotations of a set as CSV (RFC 4180), with the fields of the API as columns; metadata is JSON. */
export async function csvOf(
  client: Wafermark,
  wanted: SitesWanted,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (rows: number) => void },
): Promise<Blob> {
  const parts: string[] = [`${FIELDS.Annotation.join(',')}\r\n`];
  let rows = 0;
  for await (const { items } of listOf(client, wanted, signal).pages()) {
    const wantedItems = items.filter((annotation) => isOfSet(annotation, wanted));
    rows += wantedItems.length;
    parts.push(wantedItems.map(lineOf).join(''));
    onProgress(rows);
  }
  return new Blob(parts, { type: 'text/csv' });
}

const lineOf = (row: Annotation): string => `${FIELDS.Annotation.map((name) => cellOf(row[name])).join(',')}\r\n`;

function cellOf(value: Annotation[keyof Annotation]): string {
  if (value === null) return '';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
