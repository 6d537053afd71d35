import type { ListSampleAnnotationsFilter } from '@wafermark/client';
import type {
  Annotation,
  AnnotationChange,
  AnnotationCreate,
  AnnotationDeletion,
  AnnotationUpdate,
} from '@wafermark/generated/document/models.ts';
import { expectedAnnotation, expectedUpdate } from './expected.ts';

/** A model of the API in plain maps: the samples of each organisation, and their annotations in order. */
export class Model {
  /** The samples of each key. */
  readonly samples: Map<string, string[]> = new Map();
  /** The annotations of each sample, by id, in the order of their creation. */
  readonly annotations: Map<string, Map<string, Annotation>> = new Map();
  /** What was done to each annotation, by its id, and what it was before. It may be deleted. */
  readonly changes: Map<string, Pick<AnnotationChange, 'action' | 'before'>[]> = new Map();

  /** The names of samples, by the key and the name. */
  readonly names: Map<string, string> = new Map();

  addSample(key: string, id: string, name: string | null): void {
    this.samples.set(key, [...(this.samples.get(key) ?? []), id]);
    if (name !== null) this.names.set(JSON.stringify([key, name]), id);
    this.annotations.set(id, new Map());
  }

  /** The sample with this name among those of a key. */
  named(key: string, name: string | null): string | undefined {
    return this.names.get(JSON.stringify([key, name]));
  }

  owns(key: string, sampleId: string): boolean {
    return this.samples.get(key)?.includes(sampleId) ?? false;
  }

  of(sampleId: string): Map<string, Annotation> {
    const found = this.annotations.get(sampleId);
    if (found === undefined) throw new Error(`The model has no sample ${sampleId}`);
    return found;
  }

  /** The expected response of a create, given the fields set by the server. */
  create(sampleId: string, body: AnnotationCreate, { id, last_updated }: Annotation): Annotation {
    const annotation = { ...expectedAnnotation({ ...body }, sampleId), id, last_updated };
    // `expectedAnnotation` has the other fields of an annotation.
    this.of(sampleId).set(id, annotation as unknown as Annotation);
    return this.of(sampleId).get(id) as Annotation;
  }

  update(sampleId: string, id: string, change: AnnotationUpdate, last_updated: string): Annotation | undefined {
    const before = this.of(sampleId).get(id);
    if (before === undefined) return undefined;
    const touched = Object.keys(change).length > 0 ? { last_updated } : {};
    const after = { ...expectedUpdate({ ...before }, { ...change }), ...touched } as unknown as Annotation;
    this.of(sampleId).set(id, after);
    if (Object.keys(change).length > 0) this.keep('update', before);
    return after;
  }

  delete(sampleId: string, id: string): boolean {
    const before = this.of(sampleId).get(id);
    if (before === undefined) return false;
    this.keep('delete', before);
    return this.of(sampleId).delete(id);
  }

  /** @returns the annotation with its former values; false if it has no change to undo, undefined if there never was one */
  undo(sampleId: string, id: string, last_updated: string): Annotation | false | undefined {
    const current = this.of(sampleId).get(id);
    const changes = this.changes.get(id) ?? [];
    const last = changes.at(-1);
    if (last === undefined) return current === undefined ? undefined : false;
    if (current !== undefined && changes.at(-2)?.action === 'delete') return false;
    const after = { ...last.before, last_updated };
    this.of(sampleId).set(id, after);
    this.keep('update', current ?? last.before);
    return after;
  }

  deleteImport(sampleId: string, import_id: string): AnnotationDeletion {
    const found = this.list(sampleId, { import_id });
    for (const { id } of found) this.delete(sampleId, id);
    return { import_id, num_deleted: found.length, has_more: false };
  }

  /** Records what was done to an annotation, and what it was before. */
  keep(action: AnnotationChange['action'], before: Annotation): void {
    this.changes.set(before.id, [...(this.changes.get(before.id) ?? []), { action, before }]);
  }

  /** The properties of a sample: counts and extremes of each, in order. */
  properties(sampleId: string): readonly Readonly<Record<string, unknown>>[] {
    const text = (value: string | null): string => (value === null ? '' : `+${value}`);
    const groups = Map.groupBy(this.of(sampleId).values(), (annotation) =>
      [
        annotation.property_name,
        text(annotation.property_unit),
        annotation.coord_ref_frame,
        text(annotation.coord_units),
      ].join('\u0000'),
    );
    return [...groups]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, members]) => {
        const values = members.filter(({ annotation_metadata }) => annotation_metadata?.['ignored'] !== true);
        const numbers = values.map(({ property_value }) => property_value);
        return {
          property_name: members[0]?.property_name,
          num_annotations: members.length,
          num_ignored: members.length - values.length,
          num_placed: members.filter(({ coord_x, coord_y }) => coord_x !== null && coord_y !== null).length,
          minimum: numbers.length === 0 ? null : Math.min(...numbers),
          maximum: numbers.length === 0 ? null : Math.max(...numbers),
          last_updated: members
            .map(({ last_updated }) => last_updated)
            .toSorted()
            .at(-1),
        };
      });
  }

  list(sampleId: string, filter: ListSampleAnnotationsFilter): readonly Annotation[] {
    const { property_name, property_unit, char_source_type, coord_ref_frame, import_id } = filter;
    const { x_min, x_max, y_min, y_max, z_min, z_max } = filter;
    const within = (value: number | null, min: number | undefined, max: number | undefined): boolean =>
      (min === undefined && max === undefined) ||
      (value !== null && value >= (min ?? -Infinity) && value <= (max ?? Infinity));
    return [...this.of(sampleId).values()].filter(
      (annotation) =>
        (property_name === undefined || annotation.property_name === property_name) &&
        (char_source_type === undefined || annotation.char_source_type === char_source_type) &&
        (property_unit === undefined || annotation.property_unit === property_unit) &&
        (coord_ref_frame === undefined || annotation.coord_ref_frame === coord_ref_frame) &&
        (import_id === undefined || annotation.annotation_metadata?.['import_id'] === import_id) &&
        within(annotation.coord_x, x_min, x_max) &&
        within(annotation.coord_y, y_min, y_max) &&
        within(annotation.coord_z, z_min, z_max),
    );
  }
}
