import type { Metadata } from '@wafermark/generated/document/models.ts';
import { MAX_METADATA_NAME, MAX_NAMES, MAX_TEXT } from '../limits.ts';
import { finiteValue, numberText } from '../numbers/number-text.ts';
import type { ImportOptions } from '../options/import-options.ts';
import type { Column } from '../table/column.ts';
import type { Site, SiteValue } from './site.ts';

/** Where annotations come from. */
export interface Origin {
  readonly file: string;
  readonly sha256: string;
  readonly options: ImportOptions;
}

type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/**
 * Writes what an annotation's metadata holds: `import` (file, sha256, line, column, options), and, where there are any, `wafer`, `quality`,
 * `uncertainty` and `labels`.
 */
export function metadataWriter({ file, sha256, options }: Origin): (site: Site, value: SiteValue) => Metadata {
  const given = toJson(options);
  const origin = { file: clean(file), sha256 };
  return (site, { column }) => {
    const quality: Record<string, Json> = {};
    const labels: Record<string, Json> = {};
    let uncertainty: Json = null;
    for (const other of site.columns) {
      const cell = site.cells[other.index]?.trim() ?? '';
      if (cell === '' || other.index === column.index) continue;
      if (other.role === 'quality') put(quality, other.property ?? other.header, numberOf(site, other) ?? clean(cell));
      else if (other.role === 'label') put(labels, other.header, clean(cell));
      else if (other.role === 'uncertainty' && other.parent === column.index)
        uncertainty = uncertaintyOf(cell, other, column);
    }
    return {
      import: { ...origin, line: site.line, column: clean(column.header), options: given },
      ...(site.wafer === null ? {} : { wafer: clean(site.wafer) }),
      ...(uncertainty === null ? {} : { uncertainty }),
      ...(isEmpty(quality) ? {} : { quality }),
      ...(isEmpty(labels) ? {} : { labels }),
    };
  };
}

const isEmpty = (of: object): boolean => Object.keys(of).length === 0;

const numberOf = (site: Site, column: Column): number | undefined =>
  site.values.find((value) => value.column === column)?.value;

/** A number in the unit of its value; with its own unit, if that is another, such as %. */
function uncertaintyOf(cell: string, { unit }: Column, of: Column): Json {
  const written = numberText(cell, 'point') ?? numberText(cell, 'comma');
  const value = written === undefined ? undefined : finiteValue(written);
  if (value === undefined) return clean(cell);
  return unit === null || unit === of.unit ? value : { value, unit };
}

function put(into: Record<string, Json>, name: string, value: Json): void {
  if (Object.keys(into).length < MAX_NAMES) into[clean(name).slice(0, MAX_METADATA_NAME)] = value;
}

/** A text that metadata can hold. */
const clean = (text: string): string =>
  text.toWellFormed().replaceAll('\0', '\ufffd').slice(0, MAX_TEXT).toWellFormed();

/** Options hold texts, numbers, booleans, lists and objects of these: all of it is JSON. */
function toJson(value: unknown): Json {
  if (typeof value === 'string') return clean(value);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value !== 'object' || value === null) return null;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [clean(name), toJson(item)]));
}
