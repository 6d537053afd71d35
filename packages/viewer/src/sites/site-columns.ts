import type { Annotation } from '@wafermark/client';
import { groupAnnotations } from '@wafermark/wafermap';

/** What the page knows of a site without asking the server again. */
export interface SiteRow {
  readonly id: string;
  /** mm; null where the annotation has no place. */
  readonly x: number | null;
  readonly y: number | null;
  readonly value: number;
  readonly ignored: boolean;
  readonly reason: string | undefined;
}

/** Columns of sites, as they are sent to the thread that draws. NaN is not a place. */
export interface Columns {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly value: Float64Array;
  readonly ignored: Uint8Array;
  readonly reasons: ReadonlyMap<number, string>;
}

const FIRST_SIZE = 1024;

/** Sites in columns: a million of them take less than a tenth of what as many annotations do. */
export class SiteColumns {
  #x = new Float64Array(FIRST_SIZE);
  #y = new Float64Array(FIRST_SIZE);
  #value = new Float64Array(FIRST_SIZE);
  #ignored = new Uint8Array(FIRST_SIZE);
  readonly #ids: string[] = [];
  readonly #reasons = new Map<number, string>();
  /** Sites that were stored at the page; they come once more when the rest of the list is read. */
  readonly #early = new Set<string>();
  /** How many sites each import has. */
  readonly imports: Map<string, number> = new Map();

  get length(): number {
    return this.#ids.length;
  }

  /** Adds an annotation before its turn in the list. */
  insert(annotation: Annotation): void {
    // It may have been here before, and been removed since.
    this.#early.delete(annotation.id);
    this.append([annotation]);
    this.#early.add(annotation.id);
  }

  /** Adds annotations of one set, in their order. */
  append(listed: readonly Annotation[]): void {
    const annotations = this.#early.size === 0 ? listed : listed.filter(({ id }) => !this.#early.has(id));
    // One set in, one group out: in the same order, with coordinates in mm.
    const sites = groupAnnotations(annotations).groups[0]?.sites ?? [];
    this.#reserve(this.length + sites.length);
    for (const [at, annotation] of annotations.entries()) {
      const site = sites[at];
      if (site === undefined) continue;
      this.#set(this.#ids.push(annotation.id) - 1, site);
      const importId = annotation.annotation_metadata?.['import_id'];
      if (typeof importId === 'string') this.imports.set(importId, (this.imports.get(importId) ?? 0) + 1);
    }
  }

  /** Takes over what an annotation has become. */
  replace(index: number, annotation: Annotation): void {
    const site = groupAnnotations([annotation]).groups[0]?.sites[0];
    if (site !== undefined) this.#set(index, site);
  }

  remove(index: number): void {
    for (const column of [this.#x, this.#y, this.#value, this.#ignored])
      column.copyWithin(index, index + 1, this.length);
    this.#ids.splice(index, 1);
    const later = [...this.#reasons]
      .filter(([at]) => at !== index)
      .map(([at, reason]) => [at > index ? at - 1 : at, reason] as const);
    this.#reasons.clear();
    for (const [at, reason] of later) this.#reasons.set(at, reason);
  }

  indexOf(id: string): number {
    return this.#ids.indexOf(id);
  }

  row(index: number): SiteRow | undefined {
    const id = this.#ids[index];
    if (id === undefined) return undefined;
    return {
      id,
      x: placeOf(this.#x[index]),
      y: placeOf(this.#y[index]),
      value: this.#value[index] ?? Number.NaN,
      ignored: this.#ignored[index] === 1,
      reason: this.#reasons.get(index),
    };
  }

  /** A copy, for another thread. */
  copy(): Columns {
    const end = this.length;
    return {
      x: this.#x.slice(0, end),
      y: this.#y.slice(0, end),
      value: this.#value.slice(0, end),
      ignored: this.#ignored.slice(0, end),
      reasons: new Map(this.#reasons),
    };
  }

  #set(
    index: number,
    site: Pick<SiteRow, 'x' | 'y' | 'value'> & {
      readonly ignored?: boolean | undefined;
      readonly reason?: string | undefined;
    },
  ): void {
    this.#x[index] = site.x ?? Number.NaN;
    this.#y[index] = site.y ?? Number.NaN;
    this.#value[index] = site.value;
    this.#ignored[index] = site.ignored === true ? 1 : 0;
    if (site.reason === undefined) this.#reasons.delete(index);
    else this.#reasons.set(index, site.reason);
  }

  #reserve(needed: number): void {
    if (needed <= this.#value.length) return;
    const size = Math.max(needed, this.#value.length * 2);
    const grown = (column: Float64Array): Float64Array<ArrayBuffer> => {
      const larger = new Float64Array(size);
      larger.set(column);
      return larger;
    };
    [this.#x, this.#y, this.#value] = [grown(this.#x), grown(this.#y), grown(this.#value)];
    const ignored = new Uint8Array(size);
    ignored.set(this.#ignored);
    this.#ignored = ignored;
  }
}

const placeOf = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;
