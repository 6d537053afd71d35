import { type Annotation, type AnnotationUpdate, type Metadata, updateLatest, type Wafermark } from '@wafermark/client';
import type { SiteChange } from '../sites/use-sites.ts';

/** A change that was made, and how it is taken back. */
export interface Edit {
  /** What was done, for the button that takes it back. */
  readonly label: string;
  readonly change: SiteChange;
  readonly undo: (client: Wafermark) => Promise<SiteChange>;
}

type Make = (client: Wafermark) => Promise<Edit>;

/** All fields that a change may touch, as they were. */
const fieldsOf = (before: Annotation): AnnotationUpdate => ({
  property_name: before.property_name,
  property_value: before.property_value,
  property_unit: before.property_unit,
  coord_ref_frame: before.coord_ref_frame,
  coord_units: before.coord_units,
  coord_x: before.coord_x,
  coord_y: before.coord_y,
  coord_z: before.coord_z,
  metadata: before.annotation_metadata,
});

/** The version of each site as this page left it: several edits of one site are taken back one after the other. */
const left = new Map<string, string | undefined>();

/**
 * Changes what the site is now, which may be more than the page has seen: metadata is replaced as a whole, and somebody else may
 * have added to it. Taking the change back fails if somebody else has changed the site since.
 */
async function update(
  client: Wafermark,
  { physical_sample_id: sampleId, id }: Annotation,
  bodyFor: (current: Annotation) => AnnotationUpdate,
  label: string,
): Promise<Edit> {
  let before: Annotation | undefined;
  const { data: annotation, etag } = await updateLatest(
    () => client.annotations.get(sampleId, id),
    (current, match) => {
      before = current;
      return client.annotations.update(sampleId, id, bodyFor(current), match).withResponse();
    },
  );
  const replaced = before ?? annotation;
  left.set(id, etag);
  return {
    label,
    change: { kind: 'stored', annotation },
    undo: async (again) => {
      const undone = again.annotations.update(sampleId, id, fieldsOf(replaced), { ifMatch: left.get(id) });
      const { data, etag: restored } = await undone.withResponse();
      left.set(id, restored);
      return { kind: 'stored', annotation: data };
    },
  };
}

export const correctValue =
  (annotation: Annotation, value: number): Make =>
  (client) =>
    update(client, annotation, () => ({ property_value: value }), 'the corrected value');

export const ignore =
  (annotation: Annotation, reason: string): Make =>
  (client) =>
    update(
      client,
      annotation,
      (current) => ({ metadata: { ...current.annotation_metadata, ignored: true, ignored_reason: reason } }),
      'the ignored site',
    );

export const count =
  (annotation: Annotation): Make =>
  (client) =>
    update(
      client,
      annotation,
      (current) => {
        const {
          ignored: _,
          ignored_reason: __,
          ...metadata
        }: Record<string, unknown> = { ...current.annotation_metadata };
        return { metadata };
      },
      'the site that counts again',
    );

/** Back to what it was before one of its changes. */
export const restore =
  (annotation: Annotation, before: Annotation): Make =>
  (client) =>
    update(client, annotation, () => fieldsOf(before), 'the restored values');

export const remove =
  (annotation: Annotation): Make =>
  async (client) => {
    const { physical_sample_id: sampleId, id } = annotation;
    const { etag } = await client.annotations.get(sampleId, id).withResponse();
    await client.annotations.delete(sampleId, id, { ifMatch: etag });
    return {
      label: 'the deleted site',
      change: { kind: 'deleted', id },
      undo: async (again) => ({ kind: 'stored', annotation: await again.annotations.undo(sampleId, id) }),
    };
  };

/** A site that a person adds at the page. */
export interface NewSite {
  readonly property_name: string;
  readonly property_unit: string | null;
  readonly coord_ref_frame: Annotation['coord_ref_frame'];
  readonly property_value: number;
  /** mm */
  readonly coord_x: number;
  readonly coord_y: number;
  readonly metadata: Metadata;
}

export const add =
  (sampleId: string, site: NewSite, idempotencyKey: string): Make =>
  async (client) => {
    const annotation = await client.annotations.create(sampleId, { ...site, coord_units: 'mm' }, { idempotencyKey });
    return {
      label: 'the added site',
      change: { kind: 'stored', annotation },
      undo: async (again) => {
        await again.annotations.delete(sampleId, annotation.id);
        return { kind: 'deleted', id: annotation.id };
      },
    };
  };
