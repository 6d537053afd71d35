import type { ListSampleAnnotationsFilter } from '@wafermark/client';
import type { Annotation, AnnotationCreate, AnnotationUpdate } from '@wafermark/generated/document/models.ts';
import { expectedAnnotation, expectedUpdate } from './expected.ts';

/** A model of the API in plain maps: the samples of each organisation, and their annotations in order. */
export class Model {
  /** The samples of each key. */
  readonly samples: Map<string, string[]> = new Map();
  /** The annotations of each sample, by id, in the order of their creation. */
  readonly annotations: Map<string, Map<string, Annotation>> = new Map();

  addSample(key: string, id: string): void {
    this.samples.set(key, [...(this.samples.get(key) ?? []), id]);
    this.annotations.set(id, new Map());
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
    return after;
  }

  list(sampleId: string, filter: ListSampleAnnotationsFilter): readonly Annotation[] {
    const { property_name, char_source_type, x_min, x_max, y_min, y_max } = filter;
    const within = (value: number | null, min: number | undefined, max: number | undefined): boolean =>
      (min === undefined && max === undefined) ||
      (value !== null && value >= (min ?? -Infinity) && value <= (max ?? Infinity));
    return [...this.of(sampleId).values()].filter(
      (annotation) =>
        (property_name === undefined || annotation.property_name === property_name) &&
        (char_source_type === undefined || annotation.char_source_type === char_source_type) &&
        within(annotation.coord_x, x_min, x_max) &&
        within(annotation.coord_y, y_min, y_max),
    );
  }
}
