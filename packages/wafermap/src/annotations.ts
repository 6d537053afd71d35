import type { Annotation } from '@wafermark/generated/document/models.ts';
import type { Site, SiteSet } from './types.ts';

/** What {@link groupAnnotations} needs of an annotation. */
export type PlacedValue = Pick<
  Annotation,
  | 'id'
  | 'physical_sample_id'
  | 'property_name'
  | 'property_value'
  | 'property_unit'
  | 'coord_ref_frame'
  | 'coord_units'
  | 'coord_x'
  | 'coord_y'
  | 'coord_z'
  | 'annotation_metadata'
>;

/** A site that no map can show, and why. */
export interface SiteWithoutPlace {
  readonly property: string;
  readonly unit: string | null;
  readonly sample: string;
  readonly site: Site;
  readonly reason: string;
}

/** Annotations, ready for maps. */
export interface Grouped {
  /** One set for each sample, property, unit and frame, in the order of their first annotation. */
  readonly groups: readonly SiteSet[];
  /** They are members of their groups too, with `x` and `y` null: their values count, but no map has them. */
  readonly withoutPlace: readonly SiteWithoutPlace[];
  /** What was assumed or found, in sentences for people. */
  readonly notes: readonly string[];
}

/** mm per unit of length; keys in lower case. */
const MILLIMETRES: ReadonlyMap<string, number> = new Map([
  ['mm', 1],
  ['millimeter', 1],
  ['millimetre', 1],
  ['cm', 10],
  ['m', 1000],
  ['µm', 1e-3],
  ['μm', 1e-3],
  ['um', 1e-3],
  ['micron', 1e-3],
  ['nm', 1e-6],
  ['in', 25.4],
  ['inch', 25.4],
  ['mil', 0.0254],
]);

interface Place {
  readonly x: number | null;
  readonly y: number | null;
  /** Why there is none. */
  readonly reason?: string;
}

function placeOf({ coord_x, coord_y, coord_units }: PlacedValue): Place {
  if (coord_x === null || coord_y === null) return { x: null, y: null, reason: 'It has no x or no y.' };
  // By the document's convention, coordinates are in mm.
  const factor = MILLIMETRES.get((coord_units ?? 'mm').trim().toLowerCase());
  if (factor === undefined) return { x: null, y: null, reason: `“${coord_units}” is not a known unit of length.` };
  return { x: coord_x * factor, y: coord_y * factor };
}

function siteOf(annotation: PlacedValue, { x, y }: Place): Site {
  const { id, property_value: value, annotation_metadata: metadata } = annotation;
  if (metadata?.['ignored'] !== true) return { x, y, value, id };
  const reason = metadata['ignored_reason'] ?? metadata['reason'];
  return { x, y, value, id, ignored: true, reason: typeof reason === 'string' ? reason : undefined };
}

/**
 * Sorts annotations into sets that a map may show: one for each sample, property, unit and frame. Coordinates become mm.
 * An annotation with `ignored: true` in its metadata is an ignored site; `ignored_reason` (or `reason`) says why.
 */
export function groupAnnotations(annotations: Iterable<PlacedValue>): Grouped {
  const groups = new Map<string, SiteSet & { readonly sites: Site[]; readonly depths: Set<number | null> }>();
  const withoutPlace: SiteWithoutPlace[] = [];
  let assumed = 0;

  for (const annotation of annotations) {
    const { property_name: property, property_unit: unit, physical_sample_id: sample } = annotation;
    const frame = annotation.coord_ref_frame ?? undefined;
    const place = placeOf(annotation);
    const site = siteOf(annotation, place);
    if (place.reason !== undefined) withoutPlace.push({ property, unit, sample, site, reason: place.reason });
    else if (annotation.coord_units === null) assumed += 1;

    // JSON, since names are free text and any separator may be part of them.
    const key = JSON.stringify([sample, property, unit, frame]);
    let group = groups.get(key);
    if (group === undefined) {
      group = { property, unit, frame, sample, sites: [], depths: new Set() };
      groups.set(key, group);
    }
    group.sites.push(site);
    group.depths.add(annotation.coord_z);
  }

  const notes = [...groups.values()]
    .filter(({ depths }) => depths.size > 1)
    .map(
      ({ property, depths }) =>
        `${property} was measured at ${depths.size} heights or depths, which a map does not separate.`,
    );
  if (assumed > 0)
    notes.push(`${assumed === 1 ? '1 position has' : `${assumed} positions have`} no unit: taken as mm.`);
  return { groups: [...groups.values()].map(({ depths: _, ...set }) => set), withoutPlace, notes };
}
