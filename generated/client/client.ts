// Generated from openapi/ by `pnpm generate`. Do not edit.

import type {
  Annotation,
  AnnotationChange,
  AnnotationDeletion,
  CoordRefFrame,
  PhysicalSample,
  PhysicalSampleListItem,
  Problem,
  SampleProperty,
  ValidationProblem,
} from '../document/models.ts';
import type * as models from '../document/models.ts';

/** Query parameters of `listPhysicalSamples`: `physical_sample_id`, `name`, `has_data_item`, `limit`, `cursor`. */
export interface ListPhysicalSamplesFilter {
  /**
   * Only the sample with this id.
   */
  readonly physical_sample_id?: string | undefined;
  /**
   * Only samples with exactly this name. The public API does not document this parameter.
   */
  readonly name?: string | undefined;
  /**
   * Only samples with (true) or without (false) annotations that reference a data item. `True` and `False` are accepted as well.
   */
  readonly has_data_item?: boolean | undefined;
  /**
   * Maximum number of samples to return. When there are more, the `Link` header leads to the next page. Without it, all are returned. The public API does not document this parameter.
   */
  readonly limit?: number | undefined;
  /**
   * Where to continue: the cursor in the `Link` header of the previous page. The public API does not document this parameter.
   */
  readonly cursor?: string | undefined;
}

/** Query parameters of `listSampleAnnotations`: `property_name`, `property_unit`, `char_source_type`, `coord_ref_frame`, `x_min`, `x_max`, `y_min`, `y_max`, `z_min`, `z_max`, `import_id`, `limit`, `cursor`. */
export interface ListSampleAnnotationsFilter {
  /**
   * Only annotations with exactly this property name.
   */
  readonly property_name?: string | undefined;
  /**
   * Only annotations with exactly this unit of the value. The public API does not document this parameter.
   */
  readonly property_unit?: string | undefined;
  /**
   * Only annotations measured with exactly this technique.
   */
  readonly char_source_type?: string | undefined;
  /**
   * Only annotations with coordinates in this reference frame. The public API does not document this parameter.
   */
  readonly coord_ref_frame?: CoordRefFrame | undefined;
  /**
   * Only annotations with `coord_x` of at least this value. Excludes annotations without `coord_x`.
   */
  readonly x_min?: number | undefined;
  /**
   * Only annotations with `coord_x` of at most this value. Excludes annotations without `coord_x`.
   */
  readonly x_max?: number | undefined;
  /**
   * Only annotations with `coord_y` of at least this value. Excludes annotations without `coord_y`.
   */
  readonly y_min?: number | undefined;
  /**
   * Only annotations with `coord_y` of at most this value. Excludes annotations without `coord_y`.
   */
  readonly y_max?: number | undefined;
  /**
   * Only annotations with `coord_z` of at least this value. Excludes annotations without `coord_z`. The public API does not document this parameter.
   */
  readonly z_min?: number | undefined;
  /**
   * Only annotations with `coord_z` of at most this value. Excludes annotations without `coord_z`. The public API does not document this parameter.
   */
  readonly z_max?: number | undefined;
  /**
   * Only annotations whose metadata has this text as `import_id`. The public API does not document this parameter.
   */
  readonly import_id?: string | undefined;
  /**
   * Maximum number of annotations to return. When there are more, the `Link` header leads to the next page. Without it, all are returned. The public API does not document this parameter.
   */
  readonly limit?: number | undefined;
  /**
   * Where to continue: the cursor in the `Link` header of the previous page. The public API does not document this parameter.
   */
  readonly cursor?: string | undefined;
}

/** Query parameters of `deleteSampleAnnotations`: `import_id`. */
export interface DeleteSampleAnnotationsFilter {
  /**
   * The import whose annotations to delete.
   */
  readonly import_id: string;
}

/** The parts of a response that users of the client get to see; its body has been read. */
export interface ResponseHead {
  readonly status: number;
  readonly statusText: string;
  readonly url: string;
  readonly headers: {
    get(name: string): string | null;
    has(name: string): boolean;
    forEach(each: (value: string, name: string) => void): void;
  };
}

/** The data of a call and how it was obtained. */
export interface WithResponse<Data> {
  readonly data: Data;
  readonly response: ResponseHead;
  /** Quote this when you ask about the call. */
  readonly requestId: string;
  /** How often the request was sent. */
  readonly attempts: number;
  /** Identifies this version of the data; undefined for what has no versions. For `ifMatch` of an update or a deletion. */
  readonly etag: string | undefined;
}

/** The data that a call returns. */
export interface ApiPromise<Data> extends Promise<Data> {
  /** The data together with the response. */
  withResponse(): Promise<WithResponse<Data>>;
}

/** A page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly hasNext: boolean;
  readonly response: ResponseHead;
  readonly requestId: string;
}

/** The list that the filter asks for when awaited. When iterated over, all items from here on, read page by page. */
export interface PagedPromise<Item> extends ApiPromise<Item[]>, AsyncIterable<Item> {
  /** Iterates over the pages. */
  pages(): AsyncIterable<Page<Item>>;
}

/** Options of a call that creates something. */
export interface KeyOptions {
  /** The server carries out calls with the same key only once. Default: a new key for each call, the same for all its attempts. */
  readonly idempotencyKey?: string | undefined;
}

/** Options of a call that changes something that is there. */
export interface MatchOptions {
  /** The `etag` that came with it: the call fails with status 412 if it has been changed since. Default: change it in any case. */
  readonly ifMatch?: string | undefined;
}

/** Options of a list that comes in pages, for iterating over it. */
export interface PageOptions {
  /** Ends after this many items. Default: none. */
  readonly maxItems?: number | undefined;
  /** Ends after this many pages. Default: none. */
  readonly maxPages?: number | undefined;
  /** How long the whole iteration may take, in milliseconds, with what the loop does in between. Default: none. */
  readonly iterationDeadline?: number | undefined;
}

/**
 * A request, and what is special about it.
 */
export interface ApiCall {
  readonly method: string;
  /** With the names of its parameters in braces. */
  readonly path: string;
  readonly params?: {
    readonly path?: Readonly<Record<string, unknown>>;
    readonly query?: Readonly<Record<string, unknown>>;
    readonly header?: Readonly<Record<string, unknown>>;
    readonly cookie?: Readonly<Record<string, unknown>>;
  };
  /** How parameters are written that are not written the usual way: `pipeDelimited`, or `form*` with the asterisk of an exploded one. */
  readonly styles?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly behaviour: Behaviour;
  readonly options: object | undefined;
}

/**
 * Sends requests; the part of the transport that the methods use.
 */
export interface Api {
  call<Data>(call: ApiCall): Sent<Data>;
}

/**
 * A request on its way; the transport rejects if there is no data.
 */
export type Sent<Data> = Promise<{ readonly data?: Data }>;

/**
 * What a response holds: an object, an array of objects, any JSON, text, bytes, or nothing.
 */
export type Returned = 'object' | 'array' | 'json' | 'text' | 'bytes' | 'none';

/**
 * What an operation does beyond its path.
 */
export interface Behaviour {
  /** Undefined for a path that the document does not describe. */
  readonly id?: string;
  /** What a success holds, the status of one without a body, or what each of several statuses holds. Default: an object. */
  readonly returns?: Returned | 'anything' | number | Readonly<Record<string, Returned>>;
  /** A string property of every object that it returns. */
  readonly has?: string;
  /** Whether it needs an idempotency key to be repeated. Default: no, it is idempotent by nature. */
  readonly takesKey?: boolean;
  /** Whether it must not be repeated. */
  readonly once?: boolean;
  /** The media types of its responses. Default: JSON. */
  readonly accept?: string;
  /** The media type of its body. Default: `application/json`. */
  readonly sends?: string;
  /** How the body is written. Default: as JSON. */
  readonly writes?: 'form' | 'multipart' | 'text' | 'bytes';
  /** How the body is written under other media types than the first. */
  readonly others?: Readonly<Record<string, string>>;
  /** How fields of a form are written that are not written the usual way. */
  readonly fields?: Readonly<Record<string, string>>;
  /** The names of the security schemes that it needs: all of one of these. Default: what the client has. */
  readonly needs?: readonly (readonly string[])[];
  /** The address that serves this operation alone. */
  readonly server?: string;
}

/**
 * The query parameters of a list that comes in pages.
 */
export interface PageParameters {
  readonly limit: string;
  readonly cursor: string;
  /** How many items a page has by default. */
  readonly pageSize: number;
}

/**
 * Turns requests into what the methods return.
 */
export interface Wrap<Options> {
  one<Data>(sent: Sent<Data>): ApiPromise<Data>;
  /** @param limit What the filter asks for. */
  pages<Item>(
    parameters: PageParameters,
    limit: number | undefined,
    options: (Options & PageOptions) | undefined,
    fetchPage: (
      page: { readonly limit?: number | undefined; readonly cursor?: string | undefined },
      options: Options | undefined,
    ) => Sent<Item[]>,
  ): PagedPromise<Item>;
}

/** What callers pass: optional fields may be undefined, arrays readonly, and free JSON of any object type. */
export type Input<Value> = unknown extends Value
  ? Value
  : Value extends readonly (infer Item)[]
    ? readonly Input<Item>[]
    : Value extends object
      ? IsOpaque<Value> extends true
        ? Value
        : string extends keyof Value
          ? null | [] | string extends Value[keyof Value]
            ? object
            : { readonly [Name in keyof Value]: Input<Value[Name]> | undefined }
          : { readonly [Name in keyof Value]: Input<Value[Name]> | UndefinedIfOptional<Value, Name> }
      : Value;
type UndefinedIfOptional<Value, Name extends keyof Value> = object extends Pick<Value, Name> ? undefined : never;
/** Files and bytes are passed on as they are. */
type IsOpaque<Value> = Value extends
  | { readonly size: number; readonly type: string; slice(): unknown }
  | { readonly byteLength: number }
  ? true
  : false;

/**
 * What the transport must be able to write: `plain` for texts in the path, texts and numbers in the query, and JSON.
 * @internal
 */
export const WIRE: 'plain' | 'full' = 'plain';

/**
 * A sample to register. Fields that are omitted or null are not set.
 */
export interface PhysicalSampleCreate extends Input<models.PhysicalSampleCreate> {}

/**
 * The fields to change. Omitted fields stay unchanged, and null clears a field.
 */
export interface PhysicalSampleUpdate extends Input<models.PhysicalSampleUpdate> {}

/**
 * A measurement to record. Fields that are omitted or null are not set.
 */
export interface AnnotationCreate extends Input<models.AnnotationCreate> {}

/**
 * Many measurements to record together: either all are stored or none.
 */
export interface AnnotationBulkCreate extends Input<models.AnnotationBulkCreate> {}

/**
 * The fields to change. Omitted fields stay unchanged, null clears a nullable field, and an empty object changes nothing.
 */
export interface AnnotationUpdate extends Input<models.AnnotationUpdate> {}

/** The body of each error response in the document, by operation and status. */
export interface ErrorBodies {
  readonly listPhysicalSamples: {
    readonly 401: Problem;
    readonly 403: Problem;
    readonly 406: Problem;
    readonly 422: ValidationProblem;
    readonly 429: Problem;
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
    readonly 429: Problem;
    readonly 500: Problem;
    readonly 503: Problem;
  };
  readonly getPhysicalSample: {
    readonly 400: Problem;
    readonly 401: Problem;
    readonly 403: Problem;
    readonly 404: Problem;
    readonly 406: Problem;
    readonly 422: ValidationProblem;
    readonly 429: Problem;
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
    readonly 409: Problem;
    readonly 412: Problem;
    readonly 413: Problem;
    readonly 415: Problem;
    readonly 422: ValidationProblem;
    readonly 429: Problem;
    readonly 500: Problem;
    readonly 503: Problem;
  };
  readonly listSampleProperties: {
    readonly 400: Problem;
    readonly 401: Problem;
    readonly 403: Problem;
    readonly 404: Problem;
    readonly 406: Problem;
    readonly 422: ValidationProblem;
    readonly 429: Problem;
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
    readonly 429: Problem;
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
    readonly 429: Problem;
    readonly 500: Problem;
    readonly 503: Problem;
  };
  readonly deleteSampleAnnotations: {
    readonly 400: Problem;
    readonly 401: Problem;
    readonly 403: Problem;
    readonly 404: Problem;
    readonly 406: Problem;
    readonly 422: ValidationProblem;
    readonly 429: Problem;
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
    readonly 429: Problem;
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
    readonly 429: Problem;
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
    readonly 412: Problem;
    readonly 413: Problem;
    readonly 415: Problem;
    readonly 422: ValidationProblem;
    readonly 429: Problem;
    readonly 500: Problem;
    readonly 503: Problem;
  };
  readonly deleteSampleAnnotation: {
    readonly 400: Problem;
    readonly 401: Problem;
    readonly 403: Problem;
    readonly 404: Problem;
    readonly 406: Problem;
    readonly 412: Problem;
    readonly 422: ValidationProblem;
    readonly 429: Problem;
    readonly 500: Problem;
    readonly 503: Problem;
  };
  readonly listAnnotationHistory: {
    readonly 400: Problem;
    readonly 401: Problem;
    readonly 403: Problem;
    readonly 404: Problem;
    readonly 406: Problem;
    readonly 422: ValidationProblem;
    readonly 429: Problem;
    readonly 500: Problem;
    readonly 503: Problem;
  };
  readonly undoAnnotationChange: {
    readonly 400: Problem;
    readonly 401: Problem;
    readonly 403: Problem;
    readonly 404: Problem;
    readonly 406: Problem;
    readonly 409: Problem;
    readonly 412: Problem;
    readonly 422: ValidationProblem;
    readonly 429: Problem;
    readonly 500: Problem;
    readonly 503: Problem;
  };
}

/**
 * What it takes to send many items by `bulkCreateSampleAnnotations`.
 * @internal
 */
export const bulkCreateSampleAnnotationsBulk = {
  path: '/physical_samples/{physical_sample_id}/annotations/bulk',
  items: 'annotations',
  maxItems: 100000,
  maxBodyBytes: 67108864,
  keyHours: 24,
} as const;

export interface AnnotationsMethods<Options> {
  /**
   * List the annotations of a sample.
   *
   * Lists the annotations of a sample in creation order. Filters narrow the list; an annotation must match all of them.
   *
   * `GET /physical_samples/{physical_sample_id}/annotations/`
   * @param sampleId The sample. A UUID.
   * @throws {ApiError} with status 400, 401, 403, 404, 406, 422, 429, 500, 503
   * @throws {ConnectionError} if no response arrived
   * @throws {TimeoutError} if none arrived in time
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
   * @throws {ApiError} with status 400, 401, 403, 404, 406, 408, 409, 413, 415, 422, 429, 500, 503
   * @throws {ConnectionError} if no response arrived
   * @throws {TimeoutError} if none arrived in time
   */
  create(sampleId: string, body: AnnotationCreate, options?: Options & KeyOptions): ApiPromise<Annotation>;

  /**
   * Delete the annotations of an import.
   *
   * Deletes annotations whose metadata has the given text as `import_id`: the oldest ones, at most 2,000. When there are more, `has_more` is true; send the request again. What was deleted stays in the history of each annotation. An extension: the public API does not document this operation.
   *
   * `DELETE /physical_samples/{physical_sample_id}/annotations/`
   * @param sampleId The sample. A UUID.
   * @throws {ApiError} with status 400, 401, 403, 404, 406, 422, 429, 500, 503
   * @throws {ConnectionError} if no response arrived
   * @throws {TimeoutError} if none arrived in time
   */
  deleteImport(
    sampleId: string,
    filter: DeleteSampleAnnotationsFilter,
    options?: Options,
  ): ApiPromise<AnnotationDeletion>;

  /**
   * Record many annotations.
   *
   * Records many measurements in one transaction: if one is rejected, none is stored. Returns them in request order.
   *
   * `POST /physical_samples/{physical_sample_id}/annotations/bulk`
   * @param sampleId The sample. A UUID.
   * @throws {ApiError} with status 400, 401, 403, 404, 406, 408, 409, 413, 415, 422, 429, 500, 503
   * @throws {ConnectionError} if no response arrived
   * @throws {TimeoutError} if none arrived in time
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
   * @throws {ApiError} with status 400, 401, 403, 404, 406, 422, 429, 500, 503
   * @throws {ConnectionError} if no response arrived
   * @throws {TimeoutError} if none arrived in time
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
   * @throws {ApiError} with status 400, 401, 403, 404, 406, 408, 412, 413, 415, 422, 429, 500, 503
   * @throws {ConnectionError} if no response arrived
   * @throws {TimeoutError} if none arrived in time
   */
  update(
    sampleId: string,
    annotationId: string,
    body: AnnotationUpdate,
    options?: Options & MatchOptions,
  ): ApiPromise<Annotation>;

  /**
   * Delete one annotation.
   *
   * Deletes one annotation permanently. An extension: the public API does not document this operation.
   *
   * `DELETE /physical_samples/{physical_sample_id}/annotations/{annotation_id}`
   * @param sampleId The sample. A UUID.
   * @param annotationId The annotation. A UUID.
   * @throws {ApiError} with status 400, 401, 403, 404, 406, 412, 422, 429, 500, 503
   * @throws {ConnectionError} if no response arrived
   * @throws {TimeoutError} if none arrived in time
   */
  delete(sampleId: string, annotationId: string, options?: Options & MatchOptions): ApiPromise<void>;

  /**
   * List the changes of an annotation.
   *
   * Lists what an annotation was before each of its changes, the first change first. Deleting is a change too, so that the last state of a deleted annotation can be read here. An extension: the public API does not document this operation.
   *
   * `GET /physical_samples/{physical_sample_id}/annotations/{annotation_id}/history`
   * @param sampleId The sample. A UUID.
   * @param annotationId The annotation. A UUID.
   * @throws {ApiError} with status 400, 401, 403, 404, 406, 422, 429, 500, 503
   * @throws {ConnectionError} if no response arrived
   * @throws {TimeoutError} if none arrived in time
   */
  history(sampleId: string, annotationId: string, options?: Options): ApiPromise<AnnotationChange[]>;

  /**
   * Undo the last change of an annotation.
   *
   * Gives an annotation back the values that it had before its last change, or restores it under its id if that change deleted it. The restored annotation is the last one of its sample. Undoing is a change too: it stands in the history as an update, and undoing it again brings the later values back. What has just been restored can only be deleted again. An extension: the public API does not document this operation.
   *
   * `POST /physical_samples/{physical_sample_id}/annotations/{annotation_id}/undo`
   * @param sampleId The sample. A UUID.
   * @param annotationId The annotation. A UUID.
   * @throws {ApiError} with status 400, 401, 403, 404, 406, 409, 412, 422, 429, 500, 503
   * @throws {ConnectionError} if no response arrived
   * @throws {TimeoutError} if none arrived in time
   */
  undo(sampleId: string, annotationId: string, options?: Options & KeyOptions & MatchOptions): ApiPromise<Annotation>;
}

/** @internal */
export function createAnnotationsMethods<Options extends object>(
  api: Api,
  wrap: Wrap<Options>,
): AnnotationsMethods<Options> {
  return {
    list: (sampleId, filter, options) =>
      wrap.pages(
        { limit: 'limit', cursor: 'cursor', pageSize: 1000 },
        filter?.['limit'],
        options,
        (page, pageOptions) =>
          api.call({
            method: 'GET',
            path: '/physical_samples/{physical_sample_id}/annotations/',
            params: {
              path: { physical_sample_id: sampleId },
              query: {
                ...filter,
                ...(page.limit && { limit: page.limit }),
                ...(page.cursor && { cursor: page.cursor }),
              },
            },
            behaviour: { id: 'listSampleAnnotations', returns: 'array', has: 'id' },
            options: pageOptions,
          }),
      ),
    create: (sampleId, body, options) =>
      wrap.one(
        api.call({
          method: 'POST',
          path: '/physical_samples/{physical_sample_id}/annotations/',
          params: { path: { physical_sample_id: sampleId } },
          body,
          behaviour: { id: 'createSampleAnnotation', has: 'id', takesKey: true },
          options,
        }),
      ),
    deleteImport: (sampleId, filter, options) =>
      wrap.one(
        api.call({
          method: 'DELETE',
          path: '/physical_samples/{physical_sample_id}/annotations/',
          params: { path: { physical_sample_id: sampleId }, query: { ...filter } },
          behaviour: { id: 'deleteSampleAnnotations', has: 'import_id' },
          options,
        }),
      ),
    bulkCreate: (sampleId, body, options) =>
      wrap.one(
        api.call({
          method: 'POST',
          path: '/physical_samples/{physical_sample_id}/annotations/bulk',
          params: { path: { physical_sample_id: sampleId } },
          body,
          behaviour: { id: 'bulkCreateSampleAnnotations', returns: 'array', has: 'id', takesKey: true },
          options,
        }),
      ),
    get: (sampleId, annotationId, options) =>
      wrap.one(
        api.call({
          method: 'GET',
          path: '/physical_samples/{physical_sample_id}/annotations/{annotation_id}',
          params: { path: { physical_sample_id: sampleId, annotation_id: annotationId } },
          behaviour: { id: 'getSampleAnnotation', has: 'id' },
          options,
        }),
      ),
    update: (sampleId, annotationId, body, options) =>
      wrap.one(
        api.call({
          method: 'PATCH',
          path: '/physical_samples/{physical_sample_id}/annotations/{annotation_id}',
          params: { path: { physical_sample_id: sampleId, annotation_id: annotationId } },
          body,
          behaviour: { id: 'updateSampleAnnotation', has: 'id' },
          options,
        }),
      ),
    delete: (sampleId, annotationId, options) =>
      wrap.one(
        api.call({
          method: 'DELETE',
          path: '/physical_samples/{physical_sample_id}/annotations/{annotation_id}',
          params: { path: { physical_sample_id: sampleId, annotation_id: annotationId } },
          behaviour: { id: 'deleteSampleAnnotation', returns: 204 },
          options,
        }),
      ),
    history: (sampleId, annotationId, options) =>
      wrap.one(
        api.call({
          method: 'GET',
          path: '/physical_samples/{physical_sample_id}/annotations/{annotation_id}/history',
          params: { path: { physical_sample_id: sampleId, annotation_id: annotationId } },
          behaviour: { id: 'listAnnotationHistory', returns: 'array', has: 'action' },
          options,
        }),
      ),
    undo: (sampleId, annotationId, options) =>
      wrap.one(
        api.call({
          method: 'POST',
          path: '/physical_samples/{physical_sample_id}/annotations/{annotation_id}/undo',
          params: { path: { physical_sample_id: sampleId, annotation_id: annotationId } },
          behaviour: { id: 'undoAnnotationChange', has: 'id', takesKey: true },
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
   * @throws {ApiError} with status 401, 403, 406, 422, 429, 500, 503
   * @throws {ConnectionError} if no response arrived
   * @throws {TimeoutError} if none arrived in time
   */
  list(filter?: ListPhysicalSamplesFilter, options?: Options & PageOptions): PagedPromise<PhysicalSampleListItem>;

  /**
   * Register a sample.
   *
   * Registers a sample, to which annotations can then be added. All fields are optional.
   *
   * `POST /physical_samples/`
   * @throws {ApiError} with status 400, 401, 403, 406, 408, 409, 413, 415, 422, 429, 500, 503
   * @throws {ConnectionError} if no response arrived
   * @throws {TimeoutError} if none arrived in time
   */
  create(body: PhysicalSampleCreate, options?: Options & KeyOptions): ApiPromise<PhysicalSample>;

  /**
   * Get one sample.
   *
   * Returns one sample. An extension: the public API does not document this operation.
   *
   * `GET /physical_samples/{physical_sample_id}`
   * @param sampleId The sample. A UUID.
   * @throws {ApiError} with status 400, 401, 403, 404, 406, 422, 429, 500, 503
   * @throws {ConnectionError} if no response arrived
   * @throws {TimeoutError} if none arrived in time
   */
  get(sampleId: string, options?: Options): ApiPromise<PhysicalSample>;

  /**
   * Update a sample.
   *
   * Changes the given fields of a sample and leaves the others unchanged.
   *
   * `PATCH /physical_samples/{physical_sample_id}`
   * @param sampleId The sample. A UUID.
   * @throws {ApiError} with status 400, 401, 403, 404, 406, 408, 409, 412, 413, 415, 422, 429, 500, 503
   * @throws {ConnectionError} if no response arrived
   * @throws {TimeoutError} if none arrived in time
   */
  update(sampleId: string, body: PhysicalSampleUpdate, options?: Options & MatchOptions): ApiPromise<PhysicalSample>;

  /**
   * List the properties of a sample.
   *
   * Lists what was measured on a sample, with counts and statistics: an item for each combination of property, unit, reference frame and unit of the coordinates, ordered by these. Annotations whose metadata has `ignored: true` are counted, and left out of the statistics. An extension: the public API does not document this operation.
   *
   * `GET /physical_samples/{physical_sample_id}/properties/`
   * @param sampleId The sample. A UUID.
   * @throws {ApiError} with status 400, 401, 403, 404, 406, 422, 429, 500, 503
   * @throws {ConnectionError} if no response arrived
   * @throws {TimeoutError} if none arrived in time
   */
  properties(sampleId: string, options?: Options): ApiPromise<SampleProperty[]>;
}

/** @internal */
export function createSamplesMethods<Options extends object>(api: Api, wrap: Wrap<Options>): SamplesMethods<Options> {
  return {
    list: (filter, options) =>
      wrap.pages(
        { limit: 'limit', cursor: 'cursor', pageSize: 1000 },
        filter?.['limit'],
        options,
        (page, pageOptions) =>
          api.call({
            method: 'GET',
            path: '/physical_samples/',
            params: {
              query: {
                ...filter,
                ...(page.limit && { limit: page.limit }),
                ...(page.cursor && { cursor: page.cursor }),
              },
            },
            behaviour: { id: 'listPhysicalSamples', returns: 'array', has: 'id' },
            options: pageOptions,
          }),
      ),
    create: (body, options) =>
      wrap.one(
        api.call({
          method: 'POST',
          path: '/physical_samples/',
          body,
          behaviour: { id: 'createPhysicalSample', has: 'id', takesKey: true },
          options,
        }),
      ),
    get: (sampleId, options) =>
      wrap.one(
        api.call({
          method: 'GET',
          path: '/physical_samples/{physical_sample_id}',
          params: { path: { physical_sample_id: sampleId } },
          behaviour: { id: 'getPhysicalSample', has: 'id' },
          options,
        }),
      ),
    update: (sampleId, body, options) =>
      wrap.one(
        api.call({
          method: 'PATCH',
          path: '/physical_samples/{physical_sample_id}',
          params: { path: { physical_sample_id: sampleId } },
          body,
          behaviour: { id: 'updatePhysicalSample', has: 'id' },
          options,
        }),
      ),
    properties: (sampleId, options) =>
      wrap.one(
        api.call({
          method: 'GET',
          path: '/physical_samples/{physical_sample_id}/properties/',
          params: { path: { physical_sample_id: sampleId } },
          behaviour: { id: 'listSampleProperties', returns: 'array', has: 'property_name' },
          options,
        }),
      ),
  };
}
