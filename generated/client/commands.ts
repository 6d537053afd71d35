// Generated from openapi/ by `pnpm generate`. Do not edit.

import type {
  AnnotationBulkCreate,
  AnnotationCreate,
  AnnotationUpdate,
  ApiCall,
  DeleteSampleAnnotationsFilter,
  KeyOptions,
  ListPhysicalSamplesFilter,
  ListSampleAnnotationsFilter,
  MatchOptions,
  PageParameters,
  PhysicalSampleCreate,
  PhysicalSampleUpdate,
} from './client.ts';
import type {
  Annotation,
  AnnotationChange,
  AnnotationDeletion,
  PhysicalSample,
  PhysicalSampleListItem,
  SampleProperty,
} from '../document/models.ts';

/** A request that has not been sent. */
export interface Command<Data, Options extends object = object> extends Omit<ApiCall, 'options'> {
  /** Never there: what the request returns, and the options that it takes besides the usual ones. */
  readonly types?: { readonly data: Data; readonly options: Options };
}

/** A request for a list that comes in pages. */
export interface PagedCommand<Item> extends Command<Item[]> {
  readonly pages: PageParameters;
}

/**
 * List samples.
 *
 * Lists every sample that the key can access, in registration order.
 *
 * `GET /physical_samples/`
 */
export function listPhysicalSamples(filter?: ListPhysicalSamplesFilter): PagedCommand<PhysicalSampleListItem> {
  return {
    method: 'GET',
    path: '/physical_samples/',
    params: { query: { ...filter } },
    behaviour: { id: 'listPhysicalSamples', returns: 'array', has: 'id' },
    pages: { limit: 'limit', cursor: 'cursor', pageSize: 1000 },
  };
}

/**
 * Register a sample.
 *
 * Registers a sample, to which annotations can then be added. All fields are optional.
 *
 * `POST /physical_samples/`
 */
export function createPhysicalSample(body: PhysicalSampleCreate): Command<PhysicalSample, KeyOptions> {
  return {
    method: 'POST',
    path: '/physical_samples/',
    body,
    behaviour: { id: 'createPhysicalSample', has: 'id', takesKey: true },
  };
}

/**
 * Get one sample.
 *
 * Returns one sample. An extension: the public API does not document this operation.
 *
 * `GET /physical_samples/{physical_sample_id}`
 * @param sampleId The sample. A UUID.
 */
export function getPhysicalSample(sampleId: string): Command<PhysicalSample> {
  return {
    method: 'GET',
    path: '/physical_samples/{physical_sample_id}',
    params: { path: { physical_sample_id: sampleId } },
    behaviour: { id: 'getPhysicalSample', has: 'id' },
  };
}

/**
 * Update a sample.
 *
 * Changes the given fields of a sample and leaves the others unchanged.
 *
 * `PATCH /physical_samples/{physical_sample_id}`
 * @param sampleId The sample. A UUID.
 */
export function updatePhysicalSample(
  sampleId: string,
  body: PhysicalSampleUpdate,
): Command<PhysicalSample, MatchOptions> {
  return {
    method: 'PATCH',
    path: '/physical_samples/{physical_sample_id}',
    params: { path: { physical_sample_id: sampleId } },
    body,
    behaviour: { id: 'updatePhysicalSample', has: 'id' },
  };
}

/**
 * List the properties of a sample.
 *
 * Lists what was measured on a sample, with counts and statistics: an item for each combination of property, unit, reference frame and unit of the coordinates, ordered by these. Annotations whose metadata has `ignored: true` are counted, and left out of the statistics. An extension: the public API does not document this operation.
 *
 * `GET /physical_samples/{physical_sample_id}/properties/`
 * @param sampleId The sample. A UUID.
 */
export function listSampleProperties(sampleId: string): Command<SampleProperty[]> {
  return {
    method: 'GET',
    path: '/physical_samples/{physical_sample_id}/properties/',
    params: { path: { physical_sample_id: sampleId } },
    behaviour: { id: 'listSampleProperties', returns: 'array', has: 'property_name' },
  };
}

/**
 * List the annotations of a sample.
 *
 * Lists the annotations of a sample in creation order. Filters narrow the list; an annotation must match all of them.
 *
 * `GET /physical_samples/{physical_sample_id}/annotations/`
 * @param sampleId The sample. A UUID.
 */
export function listSampleAnnotations(
  sampleId: string,
  filter?: ListSampleAnnotationsFilter,
): PagedCommand<Annotation> {
  return {
    method: 'GET',
    path: '/physical_samples/{physical_sample_id}/annotations/',
    params: { path: { physical_sample_id: sampleId }, query: { ...filter } },
    behaviour: { id: 'listSampleAnnotations', returns: 'array', has: 'id' },
    pages: { limit: 'limit', cursor: 'cursor', pageSize: 1000 },
  };
}

/**
 * Record one annotation.
 *
 * Records one measurement on a sample and returns the stored annotation with status 200.
 *
 * `POST /physical_samples/{physical_sample_id}/annotations/`
 * @param sampleId The sample. A UUID.
 */
export function createSampleAnnotation(sampleId: string, body: AnnotationCreate): Command<Annotation, KeyOptions> {
  return {
    method: 'POST',
    path: '/physical_samples/{physical_sample_id}/annotations/',
    params: { path: { physical_sample_id: sampleId } },
    body,
    behaviour: { id: 'createSampleAnnotation', has: 'id', takesKey: true },
  };
}

/**
 * Delete the annotations of an import.
 *
 * Deletes annotations whose metadata has the given text as `import_id`: the oldest ones, at most 2,000. When there are more, `has_more` is true; send the request again. What was deleted stays in the history of each annotation. An extension: the public API does not document this operation.
 *
 * `DELETE /physical_samples/{physical_sample_id}/annotations/`
 * @param sampleId The sample. A UUID.
 */
export function deleteSampleAnnotations(
  sampleId: string,
  filter: DeleteSampleAnnotationsFilter,
): Command<AnnotationDeletion> {
  return {
    method: 'DELETE',
    path: '/physical_samples/{physical_sample_id}/annotations/',
    params: { path: { physical_sample_id: sampleId }, query: { ...filter } },
    behaviour: { id: 'deleteSampleAnnotations', has: 'import_id' },
  };
}

/**
 * Record many annotations.
 *
 * Records many measurements in one transaction: if one is rejected, none is stored. Returns them in request order.
 *
 * `POST /physical_samples/{physical_sample_id}/annotations/bulk`
 * @param sampleId The sample. A UUID.
 */
export function bulkCreateSampleAnnotations(
  sampleId: string,
  body: AnnotationBulkCreate,
): Command<Annotation[], KeyOptions> {
  return {
    method: 'POST',
    path: '/physical_samples/{physical_sample_id}/annotations/bulk',
    params: { path: { physical_sample_id: sampleId } },
    body,
    behaviour: { id: 'bulkCreateSampleAnnotations', returns: 'array', has: 'id', takesKey: true },
  };
}

/**
 * Get one annotation.
 *
 * Returns one annotation. An extension: the public API does not document this operation.
 *
 * `GET /physical_samples/{physical_sample_id}/annotations/{annotation_id}`
 * @param sampleId The sample. A UUID.
 * @param annotationId The annotation. A UUID.
 */
export function getSampleAnnotation(sampleId: string, annotationId: string): Command<Annotation> {
  return {
    method: 'GET',
    path: '/physical_samples/{physical_sample_id}/annotations/{annotation_id}',
    params: { path: { physical_sample_id: sampleId, annotation_id: annotationId } },
    behaviour: { id: 'getSampleAnnotation', has: 'id' },
  };
}

/**
 * Update one annotation.
 *
 * Changes the given fields of an annotation and leaves the others unchanged. `metadata` is replaced, not merged.
 *
 * `PATCH /physical_samples/{physical_sample_id}/annotations/{annotation_id}`
 * @param sampleId The sample. A UUID.
 * @param annotationId The annotation. A UUID.
 */
export function updateSampleAnnotation(
  sampleId: string,
  annotationId: string,
  body: AnnotationUpdate,
): Command<Annotation, MatchOptions> {
  return {
    method: 'PATCH',
    path: '/physical_samples/{physical_sample_id}/annotations/{annotation_id}',
    params: { path: { physical_sample_id: sampleId, annotation_id: annotationId } },
    body,
    behaviour: { id: 'updateSampleAnnotation', has: 'id' },
  };
}

/**
 * Delete one annotation.
 *
 * Deletes one annotation permanently. An extension: the public API does not document this operation.
 *
 * `DELETE /physical_samples/{physical_sample_id}/annotations/{annotation_id}`
 * @param sampleId The sample. A UUID.
 * @param annotationId The annotation. A UUID.
 */
export function deleteSampleAnnotation(sampleId: string, annotationId: string): Command<void, MatchOptions> {
  return {
    method: 'DELETE',
    path: '/physical_samples/{physical_sample_id}/annotations/{annotation_id}',
    params: { path: { physical_sample_id: sampleId, annotation_id: annotationId } },
    behaviour: { id: 'deleteSampleAnnotation', returns: 204 },
  };
}

/**
 * List the changes of an annotation.
 *
 * Lists what an annotation was before each of its changes, the first change first. Deleting is a change too, so that the last state of a deleted annotation can be read here. An extension: the public API does not document this operation.
 *
 * `GET /physical_samples/{physical_sample_id}/annotations/{annotation_id}/history`
 * @param sampleId The sample. A UUID.
 * @param annotationId The annotation. A UUID.
 */
export function listAnnotationHistory(sampleId: string, annotationId: string): Command<AnnotationChange[]> {
  return {
    method: 'GET',
    path: '/physical_samples/{physical_sample_id}/annotations/{annotation_id}/history',
    params: { path: { physical_sample_id: sampleId, annotation_id: annotationId } },
    behaviour: { id: 'listAnnotationHistory', returns: 'array', has: 'action' },
  };
}

/**
 * Undo the last change of an annotation.
 *
 * Gives an annotation back the values that it had before its last change, or restores it under its id if that change deleted it. The restored annotation is the last one of its sample. Undoing is a change too: it stands in the history as an update, and undoing it again brings the later values back. What has just been restored can only be deleted again. An extension: the public API does not document this operation.
 *
 * `POST /physical_samples/{physical_sample_id}/annotations/{annotation_id}/undo`
 * @param sampleId The sample. A UUID.
 * @param annotationId The annotation. A UUID.
 */
export function undoAnnotationChange(
  sampleId: string,
  annotationId: string,
): Command<Annotation, KeyOptions & MatchOptions> {
  return {
    method: 'POST',
    path: '/physical_samples/{physical_sample_id}/annotations/{annotation_id}/undo',
    params: { path: { physical_sample_id: sampleId, annotation_id: annotationId } },
    behaviour: { id: 'undoAnnotationChange', has: 'id', takesKey: true },
  };
}
