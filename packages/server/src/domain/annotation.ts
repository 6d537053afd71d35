import { API_VERSION, DEFAULTS } from '@wafermark/generated/document/api.ts';
import type { Annotation, AnnotationCreate, AnnotationUpdate } from '@wafermark/generated/document/models.ts';
import { canonicalUuid } from './ids.ts';

/** The annotation described by a create request. Unset fields are null. */
export function newAnnotation(
  request: AnnotationCreate,
  { id, sampleId, now }: { readonly id: string; readonly sampleId: string; readonly now: string },
): Annotation {
  return {
    id,
    physical_sample_id: sampleId,
    property_name: request.property_name,
    property_value: request.property_value,
    property_unit: request.property_unit ?? null,
    char_source_type: request.char_source_type ?? null,
    coord_ref_frame: request.coord_ref_frame ?? DEFAULTS.AnnotationCreate.coord_ref_frame,
    coord_units: request.coord_units ?? null,
    coord_x: request.coord_x ?? null,
    coord_y: request.coord_y ?? null,
    coord_z: request.coord_z ?? null,
    data_id: request.data_id == null ? null : canonicalUuid(request.data_id),
    annotation_metadata: request.metadata ?? null,
    last_updated: now,
    version: API_VERSION,
  };
}

/** The annotation with a change applied: replaces the fields present, and returns the same object when there are none. */
export function updatedAnnotation(current: Annotation, change: AnnotationUpdate, now: string): Annotation {
  const { metadata, ...fields } = change;
  if (Object.keys(change).length === 0) return current;
  return {
    ...current,
    ...fields,
    ...(metadata === undefined ? {} : { annotation_metadata: metadata }),
    last_updated: now,
    version: API_VERSION,
  };
}
