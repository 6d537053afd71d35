// Generated from openapi/ by `pnpm generate`. Do not edit.

import type { Client } from 'openapi-fetch';
import type {
  Annotation,
  AnnotationBulkCreate,
  AnnotationCreate,
  AnnotationUpdate,
  PhysicalSample,
  PhysicalSampleCreate,
  PhysicalSampleListItem,
  PhysicalSampleUpdate,
} from './models.ts';
import type { operations, paths } from './schema.ts';

/** Query of `listPhysicalSamples`: `physical_sample_id`, `has_data_item`. */
export type ListPhysicalSamplesFilter = NonNullable<operations['listPhysicalSamples']['parameters']['query']>;

/** Query of `listSampleAnnotations`: `property_name`, `char_source_type`, `x_min`, `x_max`, `y_min`, `y_max`, `limit`, `cursor`. */
export type ListSampleAnnotationsFilter = NonNullable<operations['listSampleAnnotations']['parameters']['query']>;

/** Waits for an answer and gives its data; the transport has thrown already where there is none. */
export type Unwrap = <Data>(call: Promise<{ readonly data?: Data; readonly response: Response }>) => Promise<Data>;

export interface AnnotationsMethods<Options> {
  /**
   * List the annotations of a sample.
   *
   * The annotations of a sample in the order in which they were created. Filters narrow the list, and all that are given have to hold.
   *
   * `GET /physical_samples/{physical_sample_id}/annotations/`
   * @param sampleId The sample. A UUID.
   * @throws {ApiError} with status 400, 401, 403, 404, 406, 422, 500, 503
   * @throws {ConnectionError} when no answer came
   */
  list(sampleId: string, filter?: ListSampleAnnotationsFilter, options?: Options): Promise<Annotation[]>;

  /**
   * Record one annotation.
   *
   * Records one measurement on a sample and answers it as it was stored, with status 200.
   *
   * `POST /physical_samples/{physical_sample_id}/annotations/`
   * @param sampleId The sample. A UUID.
   * @throws {ApiError} with status 400, 401, 403, 404, 406, 408, 413, 415, 422, 500, 503
   * @throws {ConnectionError} when no answer came
   */
  create(sampleId: string, body: AnnotationCreate, options?: Options): Promise<Annotation>;

  /**
   * Record many annotations.
   *
   * Records many measurements in one transaction: when one of them is refused, none is stored. Answers them in the order of the request.
   *
   * `POST /physical_samples/{physical_sample_id}/annotations/bulk`
   * @param sampleId The sample. A UUID.
   * @throws {ApiError} with status 400, 401, 403, 404, 406, 408, 413, 415, 422, 500, 503
   * @throws {ConnectionError} when no answer came
   */
  bulkCreate(sampleId: string, body: AnnotationBulkCreate, options?: Options): Promise<Annotation[]>;

  /**
   * Read one annotation.
   *
   * Reads one annotation. An extension: the public API is not documented to have this operation.
   *
   * `GET /physical_samples/{physical_sample_id}/annotations/{annotation_id}`
   * @param sampleId The sample. A UUID.
   * @param annotationId The annotation. A UUID.
   * @throws {ApiError} with status 400, 401, 403, 404, 406, 422, 500, 503
   * @throws {ConnectionError} when no answer came
   */
  get(sampleId: string, annotationId: string, options?: Options): Promise<Annotation>;

  /**
   * Change one annotation.
   *
   * Changes the given fields of an annotation and leaves the others as they are. `metadata` is replaced, never merged.
   *
   * `PATCH /physical_samples/{physical_sample_id}/annotations/{annotation_id}`
   * @param sampleId The sample. A UUID.
   * @param annotationId The annotation. A UUID.
   * @throws {ApiError} with status 400, 401, 403, 404, 406, 408, 413, 415, 422, 500, 503
   * @throws {ConnectionError} when no answer came
   */
  update(sampleId: string, annotationId: string, body: AnnotationUpdate, options?: Options): Promise<Annotation>;

  /**
   * Delete one annotation.
   *
   * Deletes one annotation for good. An extension: the public API is not documented to have this operation.
   *
   * `DELETE /physical_samples/{physical_sample_id}/annotations/{annotation_id}`
   * @param sampleId The sample. A UUID.
   * @param annotationId The annotation. A UUID.
   * @throws {ApiError} with status 400, 401, 403, 404, 406, 422, 500, 503
   * @throws {ConnectionError} when no answer came
   */
  delete(sampleId: string, annotationId: string, options?: Options): Promise<void>;
}

export function createAnnotationsMethods<Options extends object>(
  api: Client<paths>,
  unwrap: Unwrap,
): AnnotationsMethods<Options> {
  return {
    list: (sampleId, filter, options) =>
      unwrap(
        api.GET('/physical_samples/{physical_sample_id}/annotations/', {
          params: { path: { physical_sample_id: sampleId }, ...(filter === undefined ? {} : { query: filter }) },
          operation: 'listSampleAnnotations',
          options,
        }),
      ),
    create: (sampleId, body, options) =>
      unwrap(
        api.POST('/physical_samples/{physical_sample_id}/annotations/', {
          params: { path: { physical_sample_id: sampleId } },
          body,
          operation: 'createSampleAnnotation',
          options,
        }),
      ),
    bulkCreate: (sampleId, body, options) =>
      unwrap(
        api.POST('/physical_samples/{physical_sample_id}/annotations/bulk', {
          params: { path: { physical_sample_id: sampleId } },
          body,
          operation: 'bulkCreateSampleAnnotations',
          options,
        }),
      ),
    get: (sampleId, annotationId, options) =>
      unwrap(
        api.GET('/physical_samples/{physical_sample_id}/annotations/{annotation_id}', {
          params: { path: { physical_sample_id: sampleId, annotation_id: annotationId } },
          operation: 'getSampleAnnotation',
          options,
        }),
      ),
    update: (sampleId, annotationId, body, options) =>
      unwrap(
        api.PATCH('/physical_samples/{physical_sample_id}/annotations/{annotation_id}', {
          params: { path: { physical_sample_id: sampleId, annotation_id: annotationId } },
          body,
          operation: 'updateSampleAnnotation',
          options,
        }),
      ),
    delete: (sampleId, annotationId, options) =>
      unwrap(
        api.DELETE('/physical_samples/{physical_sample_id}/annotations/{annotation_id}', {
          params: { path: { physical_sample_id: sampleId, annotation_id: annotationId } },
          operation: 'deleteSampleAnnotation',
          options,
        }),
      ),
  };
}

export interface SamplesMethods<Options> {
  /**
   * List samples.
   *
   * Every sample that the key may see, in the order in which they were registered.
   *
   * `GET /physical_samples/`
   * @throws {ApiError} with status 401, 403, 406, 422, 500, 503
   * @throws {ConnectionError} when no answer came
   */
  list(filter?: ListPhysicalSamplesFilter, options?: Options): Promise<PhysicalSampleListItem[]>;

  /**
   * Register a sample.
   *
   * Registers a sample, to which annotations can then be added. All fields may be left out.
   *
   * `POST /physical_samples/`
   * @throws {ApiError} with status 400, 401, 403, 406, 408, 413, 415, 422, 500, 503
   * @throws {ConnectionError} when no answer came
   */
  create(body: PhysicalSampleCreate, options?: Options): Promise<PhysicalSample>;

  /**
   * Change a sample.
   *
   * Changes the given fields of a sample and leaves the others as they are.
   *
   * `PATCH /physical_samples/{physical_sample_id}`
   * @param sampleId The sample. A UUID.
   * @throws {ApiError} with status 400, 401, 403, 404, 406, 408, 413, 415, 422, 500, 503
   * @throws {ConnectionError} when no answer came
   */
  update(sampleId: string, body: PhysicalSampleUpdate, options?: Options): Promise<PhysicalSample>;
}

export function createSamplesMethods<Options extends object>(
  api: Client<paths>,
  unwrap: Unwrap,
): SamplesMethods<Options> {
  return {
    list: (filter, options) =>
      unwrap(
        api.GET('/physical_samples/', {
          params: { ...(filter === undefined ? {} : { query: filter }) },
          operation: 'listPhysicalSamples',
          options,
        }),
      ),
    create: (body, options) =>
      unwrap(api.POST('/physical_samples/', { body, operation: 'createPhysicalSample', options })),
    update: (sampleId, body, options) =>
      unwrap(
        api.PATCH('/physical_samples/{physical_sample_id}', {
          params: { path: { physical_sample_id: sampleId } },
          body,
          operation: 'updatePhysicalSample',
          options,
        }),
      ),
  };
}
