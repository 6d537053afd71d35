import type { Annotation, PhysicalSample, Wafermark } from '@wafermark/client';
import { isSameKey, type SetKey } from './set-key.ts';
import { SiteColumns } from './site-columns.ts';

/** So many sites are read without being asked for: they are on the screen within a second or two. */
export const FIRST_SITES = 50_000;

/** Large enough that requests are few, small enough that none of them takes long to parse. */
const PAGE = 2500;

/** Which values are read: those of a sample, or of one import. */
export interface SitesWanted {
  readonly sampleId: string;
  readonly key: SetKey;
  readonly importId?: string | undefined;
}

/** Reads the sites of a set page by page, and may stop and continue in between. */
export class SiteReader {
  readonly columns: SiteColumns = new SiteColumns();
  readonly #pages: AsyncIterator<readonly Annotation[]>;
  #isComplete = false;

  constructor(client: Wafermark, wanted: SitesWanted, signal: AbortSignal) {
    this.#pages = pagesOf(client, wanted, signal);
  }

  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** Reads on, until there is no more, `most` sites are there, or it is told to stop. */
  async read({ most, isStopped, onPage }: ReadOptions): Promise<void> {
    while (!this.#isComplete && this.columns.length < most && !isStopped()) {
      const { done, value } = await this.#pages.next();
      if (done === true) {
        this.#isComplete = true;
        return;
      }
      this.columns.append(value);
      onPage(this.columns.length);
    }
  }
}

interface ReadOptions {
  readonly most: number;
  readonly isStopped: () => boolean;
  readonly onPage: (read: number) => void;
}

async function* pagesOf(
  client: Wafermark,
  wanted: SitesWanted,
  signal: AbortSignal,
): AsyncGenerator<readonly Annotation[]> {
  for await (const { items } of listOf(client, wanted, signal).pages()) {
    // There is no filter for values without a unit.
    yield items.filter((annotation) => isSameKey(keyOfAnnotation(annotation), wanted.key));
  }
}

/** The list of the annotations of a set: perhaps more, but all of them. */
export function listOf(
  client: Wafermark,
  { sampleId, key, importId }: SitesWanted,
  signal: AbortSignal,
): ReturnType<Wafermark['annotations']['list']> {
  const filter = {
    property_name: key.property,
    property_unit: key.unit ?? undefined,
    coord_ref_frame: key.frame,
    import_id: importId,
    limit: PAGE,
  };
  return client.annotations.list(sampleId, filter, { signal });
}

export const keyOfAnnotation = ({ property_name, property_unit, coord_ref_frame }: Annotation): SetKey => ({
  property: property_name,
  unit: property_unit,
  frame: coord_ref_frame,
});

/** The name of a sample, or what stands for it. */
export const nameOf = ({ name, id }: Pick<PhysicalSample, 'name' | 'id'>): string => name ?? `sample ${id.slice(0, 8)}`;

/** Whether an annotation is one of those that are wanted. */
export const isOfSet = (annotation: Annotation, { sampleId, key, importId }: SitesWanted): boolean =>
  annotation.physical_sample_id === sampleId &&
  isSameKey(keyOfAnnotation(annotation), key) &&
  (importId === undefined || annotation.annotation_metadata?.['import_id'] === importId);
