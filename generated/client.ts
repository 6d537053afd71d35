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
  Problem,
  ValidationProblem,
} from './models.ts';
import type { operations, paths } from './schema.ts';

/** Query of `listPhysicalSamples`: `physical_sample_id`, `has_data_item`. */
export type ListPhysicalSamplesFilter = NonNullable<operations['listPhysicalSamples']['parameters']['query']>;

/** Query of `listSampleAnnotations`: `property_name`, `char_source_type`, `x_min`, `x_max`, `y_min`, `y_max`, `limit`, `cursor`. */
export type ListSampleAnnotationsFilter = NonNullable<operations['listSampleAnnotations']['parameters']['query']>;

/** What a call gives beside its data. */
export interface WithResponse<Data> {
  readonly data: Data;
  /** The answer, with its status and headers; its body has been read. */
  readonly response: Response;
  /** What to quote when asking about the call. */
  readonly requestId: string;
  /** How often the request was sent. */
  readonly attempts: number;
}

/** The data of an answer, once it has come. */
export interface ApiPromise<Data> extends Promise<Data> {
  /** The data together with the answer that it came in. */
  withResponse(): Promise<WithResponse<Data>>;
}

/** A page of a list when awaited; every item of this page and those after it when iterated over. */
export interface PagedPromise<Item> extends ApiPromise<Item[]>, AsyncIterable<Item> {}

/** Options of a call that creates something. */
export interface KeyOptions {
  /**
   * Makes the server carry out calls with the same key only once. Default: a new one for each call, the same on all attempts.
   */
  readonly idempotencyKey?: string | undefined;
}

/** Options of a list that comes in pages; they count when it is iterated over. */
export interface PageOptions {
  /** Ends after as many items. Default: none. */
  readonly maxItems?: number | undefined;
  /** Ends after as many pages. Default: none. */
  readonly maxPages?: number | undefined;
}

/**
 * The part of an openapi-fetch client that the methods use.
 * @internal
 */
export type Api = Pick<Client<paths>, 'GET' | 'POST' | 'PATCH' | 'DELETE'>;

/**
 * A call on its way; the transport rejects where there is no data.
 * @internal
 */
export type Sent<Data> = Promise<{ readonly data?: Data; readonly response: Response }>;

/** What an operation does beyond its path. */
export interface Behaviour {
  readonly id: keyof operations;
  /** The kind of JSON, or the status of an answer that has none. Default: an object. */
  readonly answers?: 'object' | 'array' | number;
  /** Whether it takes an idempotency key to be repeated. Default: no, it is idempotent by nature. */
  readonly takesKey?: boolean;
}

/**
 * Turns calls into what the methods return.
 * @internal
 */
export interface Wrap {
  one<Data>(sent: Sent<Data>): ApiPromise<Data>;
  /** @param parameter The name of the query parameter for the cursor of the next page. */
  pages<Item>(
    parameter: string,
    options: PageOptions | undefined,
    send: (cursor?: string) => Sent<Item[]>,
  ): PagedPromise<Item>;
}

/** The body of each failure that the document lists, by operation and status. */
export interface ErrorBodies {
  readonly listPhysicalSamples: {
    readonly 401: Problem;
    readonly 403: Problem;
    readonly 406: Problem;
    readonly 422: ValidationProblem;
    readonly 500: Problem;
    readonly 503: Problem;
  };
  readonly createPhysicalSample: {
    readonly 400: Problem;
    readonly 401: Problem;
    readonly 403: Problem;
    readonly 406: Problem;
    readonly 408: Problem;
    readonly 409: Problem;
    readonly 413: Problem;
    readonly 415: Problem;
    readonly 422: ValidationProblem;
    readonly 500: Problem;
    readonly 503: Problem;
  };
  readonly updatePhysicalSample: {
    readonly 400: Problem;
    readonly 401: Problem;
    readonly 403: Problem;
    readonly 404: Problem;
    readonly 406: Problem;
    readonly 408: Problem;
    readonly 413: Problem;
    readonly 415: Problem;
    readonly 422: ValidationProblem;
    readonly 500: Problem;
    readonly 503: Problem;
  };
  readonly listSampleAnnotations: {
    readonly 400: Problem;
    readonly 401: Problem;
    readonly 403: Problem;
    readonly 404: Problem;
    readonly 406: Problem;
    readonly 422: ValidationProblem;
    readonly 500: Problem;
    readonly 503: Problem;
  };
  readonly createSampleAnnotation: {
    readonly 400: Problem;
    readonly 401: Problem;
    readonly 403: Problem;
    readonly 404: Problem;
    readonly 406: Problem;
    readonly 408: Problem;
    readonly 409: Problem;
    readonly 413: Problem;
    readonly 415: Problem;
    readonly 422: ValidationProblem;
    readonly 500: Problem;
    readonly 503: Problem;
  };
  readonly bulkCreateSampleAnnotations: {
    readonly 400: Problem;
    readonly 401: Problem;
    readonly 403: Problem;
    readonly 404: Problem;
    readonly 406: Problem;
    readonly 408: Problem;
    readonly 409: Problem;
    readonly 413: Problem;
    readonly 415: Problem;
    readonly 422: ValidationProblem;
    readonly 500: Problem;
    readonly 503: Problem;
  };
  readonly getSampleAnnotation: {
    readonly 400: Problem;
    readonly 401: Problem;
    readonly 403: Problem;
    readonly 404: Problem;
    readonly 406: Problem;
    readonly 422: ValidationProblem;
    readonly 500: Problem;
    readonly 503: Problem;
  };
  readonly updateSampleAnnotation: {
    readonly 400: Problem;
    readonly 401: Problem;
    readonly 403: Problem;
    readonly 404: Problem;
    readonly 406: Problem;
    readonly 408: Problem;
    readonly 413: Problem;
    readonly 415: Problem;
    readonly 422: ValidationProblem;
    readonly 500: Problem;
    readonly 503: Problem;
  };
  readonly deleteSampleAnnotation: {
    readonly 400: Problem;
    readonly 401: Problem;
    readonly 403: Problem;
    readonly 404: Problem;
    readonly 406: Problem;
    readonly 422: ValidationProblem;
    readonly 500: Problem;
    readonly 503: Problem;
  };
}

export interface AnnotationsMethods<Options> {
  /**
   * List the annotations of a sample.
   *
   * Lists the annotations of a sample in creation order. Filters narrow the list; an annotation must match all of them.
   *
   * `GET /physical_samples/{physical_sample_id}/annotations/`
   * @param sampleId The sample. A UUID.
   * @throws {ApiError} with status 400, 401, 403, 404, 406, 422, 500, 503
   * @throws {ConnectionError} when no answer came
   * @throws {TimeoutError} when none came in time
   */
  list(
    sampleId: string,
    filter?: ListSampleAnnotationsFilter,
    options?: Options & PageOptions,
  ): PagedPromise<Annotation>;

  /**
   * Record one annotation.
   *
   * Records one measurement on a sample and returns the stored annotation with status 200.
   *
   * `POST /physical_samples/{physical_sample_id}/annotations/`
   * @param sampleId The sample. A UUID.
   * @throws {ApiError} with status 400, 401, 403, 404, 406, 408, 409, 413, 415, 422, 500, 503
   * @throws {ConnectionError} when no answer came
   * @throws {TimeoutError} when none came in time
   */
  create(sampleId: string, body: AnnotationCreate, options?: Options & KeyOptions): ApiPromise<Annotation>;

  /**
   * Record many annotations.
   *
   * Records many measurements in one transaction: if one is rejected, none is stored. Returns them in request order.
   *
   * `POST /physical_samples/{physical_sample_id}/annotations/bulk`
   * @param sampleId The sample. A UUID.
   * @throws {ApiError} with status 400, 401, 403, 404, 406, 408, 409, 413, 415, 422, 500, 503
   * @throws {ConnectionError} when no answer came
   * @throws {TimeoutError} when none came in time
   */
  bulkCreate(sampleId: string, body: AnnotationBulkCreate, options?: Options & KeyOptions): ApiPromise<Annotation[]>;

  /**
   * Get one annotation.
   *
   * Returns one annotation. An extension: the public API does not document this operation.
   *
   * `GET /physical_samples/{physical_sample_id}/annotations/{annotation_id}`
   * @param sampleId The sample. A UUID.
   * @param annotationId The annotation. A UUID.
   * @throws {ApiError} with status 400, 401, 403, 404, 406, 422, 500, 503
   * @throws {ConnectionError} when no answer came
   * @throws {TimeoutError} when none came in time
   */
  get(sampleId: string, annotationId: string, options?: Options): ApiPromise<Annotation>;

  /**
   * Update one annotation.
   *
   * Changes the given fields of an annotation and leaves the others unchanged. `metadata` is replaced, not merged.
   *
   * `PATCH /physical_samples/{physical_sample_id}/annotations/{annotation_id}`
   * @param sampleId The sample. A UUID.
   * @param annotationId The annotation. A UUID.
   * @throws {ApiError} with status 400, 401, 403, 404, 406, 408, 413, 415, 422, 500, 503
   * @throws {ConnectionError} when no answer came
   * @throws {TimeoutError} when none came in time
   */
  update(sampleId: string, annotationId: string, body: AnnotationUpdate, options?: Options): ApiPromise<Annotation>;

  /**
   * Delete one annotation.
   *
   * Deletes one annotation permanently. An extension: the public API does not document this operation.
   *
   * `DELETE /physical_samples/{physical_sample_id}/annotations/{annotation_id}`
   * @param sampleId The sample. A UUID.
   * @param annotationId The annotation. A UUID.
   * @throws {ApiError} with status 400, 401, 403, 404, 406, 422, 500, 503
   * @throws {ConnectionError} when no answer came
   * @throws {TimeoutError} when none came in time
   */
  delete(sampleId: string, annotationId: string, options?: Options): ApiPromise<void>;
}

/** @internal */
export function createAnnotationsMethods<Options extends object>(api: Api, wrap: Wrap): AnnotationsMethods<Options> {
  return {
    list: (sampleId, filter, options) =>
      wrap.pages('cursor', options, (cursor) =>
        api.GET('/physical_samples/{physical_sample_id}/annotations/', {
          params: { path: { physical_sample_id: sampleId }, query: { ...filter, ...(cursor && { cursor: cursor }) } },
          behaviour: { id: 'listSampleAnnotations', answers: 'array' },
          options,
        }),
      ),
    create: (sampleId, body, options) =>
      wrap.one(
        api.POST('/physical_samples/{physical_sample_id}/annotations/', {
          params: { path: { physical_sample_id: sampleId } },
          body,
          behaviour: { id: 'createSampleAnnotation', takesKey: true },
          options,
        }),
      ),
    bulkCreate: (sampleId, body, options) =>
      wrap.one(
        api.POST('/physical_samples/{physical_sample_id}/annotations/bulk', {
          params: { path: { physical_sample_id: sampleId } },
          body,
          behaviour: { id: 'bulkCreateSampleAnnotations', answers: 'array', takesKey: true },
          options,
        }),
      ),
    get: (sampleId, annotationId, options) =>
      wrap.one(
        api.GET('/physical_samples/{physical_sample_id}/annotations/{annotation_id}', {
          params: { path: { physical_sample_id: sampleId, annotation_id: annotationId } },
          behaviour: { id: 'getSampleAnnotation' },
          options,
        }),
      ),
    update: (sampleId, annotationId, body, options) =>
      wrap.one(
        api.PATCH('/physical_samples/{physical_sample_id}/annotations/{annotation_id}', {
          params: { path: { physical_sample_id: sampleId, annotation_id: annotationId } },
          body,
          behaviour: { id: 'updateSampleAnnotation' },
          options,
        }),
      ),
    delete: (sampleId, annotationId, options) =>
      wrap.one(
        api.DELETE('/physical_samples/{physical_sample_id}/annotations/{annotation_id}', {
          params: { path: { physical_sample_id: sampleId, annotation_id: annotationId } },
          behaviour: { id: 'deleteSampleAnnotation', answers: 204 },
          options,
        }),
      ),
  };
}

export interface SamplesMethods<Options> {
  /**
   * List samples.
   *
   * Lists every sample that the key can access, in registration order.
   *
   * `GET /physical_samples/`
   * @throws {ApiError} with status 401, 403, 406, 422, 500, 503
   * @throws {ConnectionError} when no answer came
   * @throws {TimeoutError} when none came in time
   */
  list(filter?: ListPhysicalSamplesFilter, options?: Options): ApiPromise<PhysicalSampleListItem[]>;

  /**
   * Register a sample.
   *
   * Registers a sample, to which annotations can then be added. All fields are optional.
   *
   * `POST /physical_samples/`
   * @throws {ApiError} with status 400, 401, 403, 406, 408, 409, 413, 415, 422, 500, 503
   * @throws {ConnectionError} when no answer came
   * @throws {TimeoutError} when none came in time
   */
  create(body: PhysicalSampleCreate, options?: Options & KeyOptions): ApiPromise<PhysicalSample>;

  /**
   * Update a sample.
   *
   * Changes the given fields of a sample and leaves the others unchanged.
   *
   * `PATCH /physical_samples/{physical_sample_id}`
   * @param sampleId The sample. A UUID.
   * @throws {ApiError} with status 400, 401, 403, 404, 406, 408, 413, 415, 422, 500, 503
   * @throws {ConnectionError} when no answer came
   * @throws {TimeoutError} when none came in time
   */
  update(sampleId: string, body: PhysicalSampleUpdate, options?: Options): ApiPromise<PhysicalSample>;
}

/** @internal */
export function createSamplesMethods<Options extends object>(api: Api, wrap: Wrap): SamplesMethods<Options> {
  return {
    list: (filter, options) =>
      wrap.one(
        api.GET('/physical_samples/', {
          params: { query: { ...filter } },
          behaviour: { id: 'listPhysicalSamples', answers: 'array' },
          options,
        }),
      ),
    create: (body, options) =>
      wrap.one(
        api.POST('/physical_samples/', { body, behaviour: { id: 'createPhysicalSample', takesKey: true }, options }),
      ),
    update: (sampleId, body, options) =>
      wrap.one(
        api.PATCH('/physical_samples/{physical_sample_id}', {
          params: { path: { physical_sample_id: sampleId } },
          body,
          behaviour: { id: 'updatePhysicalSample' },
          options,
        }),
      ),
  };
}
