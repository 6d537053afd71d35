// Generated from openapi/ by `pnpm generate`. Do not edit.

import type { Fault } from './fault.ts';
import type {
  Annotation,
  AnnotationBulkCreate,
  AnnotationChange,
  AnnotationCreate,
  AnnotationDeletion,
  AnnotationUpdate,
  CoordRefFrame,
  PhysicalSample,
  PhysicalSampleCreate,
  PhysicalSampleListItem,
  PhysicalSampleUpdate,
  SampleProperty,
} from '../document/models.ts';
import { OPERATIONS, type OperationId } from '../document/operations.ts';

/** A handler's part of a problem; the server adds the rest, which follows from the status code. */
export interface ProblemDetails {
  readonly detail: string;
}

export interface ValidationProblemDetails extends ProblemDetails {
  readonly errors: readonly [Fault, ...Fault[]];
}

export interface ListPhysicalSamplesRequest {
  readonly path: Readonly<Record<never, never>>;
  readonly query: {
    /**
     * Only the sample with this id.
     */
    physical_sample_id?: string;
    /**
     * Only samples with exactly this name. The public API does not document this parameter.
     */
    name?: string;
    /**
     * Only samples with (true) or without (false) annotations that reference a data item. `True` and `False` are accepted as well.
     */
    has_data_item?: boolean;
    /**
     * Maximum number of samples to return. When there are more, the `Link` header leads to the next page. Without it, all are returned. The public API does not document this parameter.
     */
    limit?: number;
    /**
     * Where to continue: the cursor in the `Link` header of the previous page. The public API does not document this parameter.
     */
    cursor?: string;
  };
  readonly body: undefined;
}

export type ListPhysicalSamplesReply =
  | {
      readonly status: 200;
      readonly headers?: { readonly Link?: string };
      readonly items: AsyncIterable<readonly PhysicalSampleListItem[]>;
    }
  | { readonly status: 401; readonly problem: ProblemDetails }
  | { readonly status: 403; readonly problem: ProblemDetails }
  | { readonly status: 406; readonly problem: ProblemDetails }
  | { readonly status: 422; readonly problem: ValidationProblemDetails }
  | { readonly status: 429; readonly problem: ProblemDetails }
  | { readonly status: 500; readonly problem: ProblemDetails }
  | { readonly status: 503; readonly problem: ProblemDetails };

export interface CreatePhysicalSampleRequest {
  readonly path: Readonly<Record<never, never>>;
  readonly query: Readonly<Record<never, never>>;
  readonly body: PhysicalSampleCreate;
}

export type CreatePhysicalSampleReply =
  | {
      readonly status: 200;
      readonly headers?: { readonly 'Idempotency-Replayed'?: string };
      readonly body: PhysicalSample;
    }
  | { readonly status: 400; readonly problem: ProblemDetails }
  | { readonly status: 401; readonly problem: ProblemDetails }
  | { readonly status: 403; readonly problem: ProblemDetails }
  | { readonly status: 406; readonly problem: ProblemDetails }
  | { readonly status: 408; readonly problem: ProblemDetails }
  | { readonly status: 409; readonly problem: ProblemDetails }
  | { readonly status: 413; readonly problem: ProblemDetails }
  | { readonly status: 415; readonly problem: ProblemDetails }
  | { readonly status: 422; readonly problem: ValidationProblemDetails }
  | { readonly status: 429; readonly problem: ProblemDetails }
  | { readonly status: 500; readonly problem: ProblemDetails }
  | { readonly status: 503; readonly problem: ProblemDetails };

export interface GetPhysicalSampleRequest {
  readonly path: {
    /**
     * The sample.
     */
    physical_sample_id: string;
  };
  readonly query: Readonly<Record<never, never>>;
  readonly body: undefined;
}

export type GetPhysicalSampleReply =
  | { readonly status: 200; readonly body: PhysicalSample }
  | { readonly status: 400; readonly problem: ProblemDetails }
  | { readonly status: 401; readonly problem: ProblemDetails }
  | { readonly status: 403; readonly problem: ProblemDetails }
  | { readonly status: 404; readonly problem: ProblemDetails }
  | { readonly status: 406; readonly problem: ProblemDetails }
  | { readonly status: 422; readonly problem: ValidationProblemDetails }
  | { readonly status: 429; readonly problem: ProblemDetails }
  | { readonly status: 500; readonly problem: ProblemDetails }
  | { readonly status: 503; readonly problem: ProblemDetails };

export interface UpdatePhysicalSampleRequest {
  readonly path: {
    /**
     * The sample.
     */
    physical_sample_id: string;
  };
  readonly query: Readonly<Record<never, never>>;
  readonly body: PhysicalSampleUpdate;
}

export type UpdatePhysicalSampleReply =
  | { readonly status: 200; readonly body: PhysicalSample }
  | { readonly status: 400; readonly problem: ProblemDetails }
  | { readonly status: 401; readonly problem: ProblemDetails }
  | { readonly status: 403; readonly problem: ProblemDetails }
  | { readonly status: 404; readonly problem: ProblemDetails }
  | { readonly status: 406; readonly problem: ProblemDetails }
  | { readonly status: 408; readonly problem: ProblemDetails }
  | { readonly status: 409; readonly problem: ProblemDetails }
  | { readonly status: 412; readonly problem: ProblemDetails }
  | { readonly status: 413; readonly problem: ProblemDetails }
  | { readonly status: 415; readonly problem: ProblemDetails }
  | { readonly status: 422; readonly problem: ValidationProblemDetails }
  | { readonly status: 429; readonly problem: ProblemDetails }
  | { readonly status: 500; readonly problem: ProblemDetails }
  | { readonly status: 503; readonly problem: ProblemDetails };

export interface ListSamplePropertiesRequest {
  readonly path: {
    /**
     * The sample.
     */
    physical_sample_id: string;
  };
  readonly query: Readonly<Record<never, never>>;
  readonly body: undefined;
}

export type ListSamplePropertiesReply =
  | { readonly status: 200; readonly items: AsyncIterable<readonly SampleProperty[]> }
  | { readonly status: 400; readonly problem: ProblemDetails }
  | { readonly status: 401; readonly problem: ProblemDetails }
  | { readonly status: 403; readonly problem: ProblemDetails }
  | { readonly status: 404; readonly problem: ProblemDetails }
  | { readonly status: 406; readonly problem: ProblemDetails }
  | { readonly status: 422; readonly problem: ValidationProblemDetails }
  | { readonly status: 429; readonly problem: ProblemDetails }
  | { readonly status: 500; readonly problem: ProblemDetails }
  | { readonly status: 503; readonly problem: ProblemDetails };

export interface ListSampleAnnotationsRequest {
  readonly path: {
    /**
     * The sample.
     */
    physical_sample_id: string;
  };
  readonly query: {
    /**
     * Only annotations with exactly this property name.
     */
    property_name?: string;
    /**
     * Only annotations with exactly this unit of the value. The public API does not document this parameter.
     */
    property_unit?: string;
    /**
     * Only annotations measured with exactly this technique.
     */
    char_source_type?: string;
    /**
     * Only annotations with coordinates in this reference frame. The public API does not document this parameter.
     */
    coord_ref_frame?: CoordRefFrame;
    /**
     * Only annotations with `coord_x` of at least this value. Excludes annotations without `coord_x`.
     */
    x_min?: number;
    /**
     * Only annotations with `coord_x` of at most this value. Excludes annotations without `coord_x`.
     */
    x_max?: number;
    /**
     * Only annotations with `coord_y` of at least this value. Excludes annotations without `coord_y`.
     */
    y_min?: number;
    /**
     * Only annotations with `coord_y` of at most this value. Excludes annotations without `coord_y`.
     */
    y_max?: number;
    /**
     * Only annotations with `coord_z` of at least this value. Excludes annotations without `coord_z`. The public API does not document this parameter.
     */
    z_min?: number;
    /**
     * Only annotations with `coord_z` of at most this value. Excludes annotations without `coord_z`. The public API does not document this parameter.
     */
    z_max?: number;
    /**
     * Only annotations whose metadata has this text as `import_id`. The public API does not document this parameter.
     */
    import_id?: string;
    /**
     * Maximum number of annotations to return. When there are more, the `Link` header leads to the next page. Without it, all are returned. The public API does not document this parameter.
     */
    limit?: number;
    /**
     * Where to continue: the cursor in the `Link` header of the previous page. The public API does not document this parameter.
     */
    cursor?: string;
  };
  readonly body: undefined;
}

export type ListSampleAnnotationsReply =
  | {
      readonly status: 200;
      readonly headers?: { readonly Link?: string };
      readonly items: AsyncIterable<readonly Annotation[]>;
    }
  | { readonly status: 400; readonly problem: ProblemDetails }
  | { readonly status: 401; readonly problem: ProblemDetails }
  | { readonly status: 403; readonly problem: ProblemDetails }
  | { readonly status: 404; readonly problem: ProblemDetails }
  | { readonly status: 406; readonly problem: ProblemDetails }
  | { readonly status: 422; readonly problem: ValidationProblemDetails }
  | { readonly status: 429; readonly problem: ProblemDetails }
  | { readonly status: 500; readonly problem: ProblemDetails }
  | { readonly status: 503; readonly problem: ProblemDetails };

export interface CreateSampleAnnotationRequest {
  readonly path: {
    /**
     * The sample.
     */
    physical_sample_id: string;
  };
  readonly query: Readonly<Record<never, never>>;
  readonly body: AnnotationCreate;
}

export type CreateSampleAnnotationReply =
  | { readonly status: 200; readonly headers?: { readonly 'Idempotency-Replayed'?: string }; readonly body: Annotation }
  | { readonly status: 400; readonly problem: ProblemDetails }
  | { readonly status: 401; readonly problem: ProblemDetails }
  | { readonly status: 403; readonly problem: ProblemDetails }
  | { readonly status: 404; readonly problem: ProblemDetails }
  | { readonly status: 406; readonly problem: ProblemDetails }
  | { readonly status: 408; readonly problem: ProblemDetails }
  | { readonly status: 409; readonly problem: ProblemDetails }
  | { readonly status: 413; readonly problem: ProblemDetails }
  | { readonly status: 415; readonly problem: ProblemDetails }
  | { readonly status: 422; readonly problem: ValidationProblemDetails }
  | { readonly status: 429; readonly problem: ProblemDetails }
  | { readonly status: 500; readonly problem: ProblemDetails }
  | { readonly status: 503; readonly problem: ProblemDetails };

export interface DeleteSampleAnnotationsRequest {
  readonly path: {
    /**
     * The sample.
     */
    physical_sample_id: string;
  };
  readonly query: {
    /**
     * The import whose annotations to delete.
     */
    import_id: string;
  };
  readonly body: undefined;
}

export type DeleteSampleAnnotationsReply =
  | { readonly status: 200; readonly body: AnnotationDeletion }
  | { readonly status: 400; readonly problem: ProblemDetails }
  | { readonly status: 401; readonly problem: ProblemDetails }
  | { readonly status: 403; readonly problem: ProblemDetails }
  | { readonly status: 404; readonly problem: ProblemDetails }
  | { readonly status: 406; readonly problem: ProblemDetails }
  | { readonly status: 422; readonly problem: ValidationProblemDetails }
  | { readonly status: 429; readonly problem: ProblemDetails }
  | { readonly status: 500; readonly problem: ProblemDetails }
  | { readonly status: 503; readonly problem: ProblemDetails };

export interface BulkCreateSampleAnnotationsRequest {
  readonly path: {
    /**
     * The sample.
     */
    physical_sample_id: string;
  };
  readonly query: Readonly<Record<never, never>>;
  readonly body: AnnotationBulkCreate;
}

export type BulkCreateSampleAnnotationsReply =
  | {
      readonly status: 200;
      readonly headers?: { readonly 'Idempotency-Replayed'?: string };
      readonly body: Annotation[];
    }
  | { readonly status: 400; readonly problem: ProblemDetails }
  | { readonly status: 401; readonly problem: ProblemDetails }
  | { readonly status: 403; readonly problem: ProblemDetails }
  | { readonly status: 404; readonly problem: ProblemDetails }
  | { readonly status: 406; readonly problem: ProblemDetails }
  | { readonly status: 408; readonly problem: ProblemDetails }
  | { readonly status: 409; readonly problem: ProblemDetails }
  | { readonly status: 413; readonly problem: ProblemDetails }
  | { readonly status: 415; readonly problem: ProblemDetails }
  | { readonly status: 422; readonly problem: ValidationProblemDetails }
  | { readonly status: 429; readonly problem: ProblemDetails }
  | { readonly status: 500; readonly problem: ProblemDetails }
  | { readonly status: 503; readonly problem: ProblemDetails };

export interface GetSampleAnnotationRequest {
  readonly path: {
    /**
     * The sample.
     */
    physical_sample_id: string;
    /**
     * The annotation.
     */
    annotation_id: string;
  };
  readonly query: Readonly<Record<never, never>>;
  readonly body: undefined;
}

export type GetSampleAnnotationReply =
  | { readonly status: 200; readonly body: Annotation }
  | { readonly status: 400; readonly problem: ProblemDetails }
  | { readonly status: 401; readonly problem: ProblemDetails }
  | { readonly status: 403; readonly problem: ProblemDetails }
  | { readonly status: 404; readonly problem: ProblemDetails }
  | { readonly status: 406; readonly problem: ProblemDetails }
  | { readonly status: 422; readonly problem: ValidationProblemDetails }
  | { readonly status: 429; readonly problem: ProblemDetails }
  | { readonly status: 500; readonly problem: ProblemDetails }
  | { readonly status: 503; readonly problem: ProblemDetails };

export interface UpdateSampleAnnotationRequest {
  readonly path: {
    /**
     * The sample.
     */
    physical_sample_id: string;
    /**
     * The annotation.
     */
    annotation_id: string;
  };
  readonly query: Readonly<Record<never, never>>;
  readonly body: AnnotationUpdate;
}

export type UpdateSampleAnnotationReply =
  | { readonly status: 200; readonly body: Annotation }
  | { readonly status: 400; readonly problem: ProblemDetails }
  | { readonly status: 401; readonly problem: ProblemDetails }
  | { readonly status: 403; readonly problem: ProblemDetails }
  | { readonly status: 404; readonly problem: ProblemDetails }
  | { readonly status: 406; readonly problem: ProblemDetails }
  | { readonly status: 408; readonly problem: ProblemDetails }
  | { readonly status: 412; readonly problem: ProblemDetails }
  | { readonly status: 413; readonly problem: ProblemDetails }
  | { readonly status: 415; readonly problem: ProblemDetails }
  | { readonly status: 422; readonly problem: ValidationProblemDetails }
  | { readonly status: 429; readonly problem: ProblemDetails }
  | { readonly status: 500; readonly problem: ProblemDetails }
  | { readonly status: 503; readonly problem: ProblemDetails };

export interface DeleteSampleAnnotationRequest {
  readonly path: {
    /**
     * The sample.
     */
    physical_sample_id: string;
    /**
     * The annotation.
     */
    annotation_id: string;
  };
  readonly query: Readonly<Record<never, never>>;
  readonly body: undefined;
}

export type DeleteSampleAnnotationReply =
  | { readonly status: 204 }
  | { readonly status: 400; readonly problem: ProblemDetails }
  | { readonly status: 401; readonly problem: ProblemDetails }
  | { readonly status: 403; readonly problem: ProblemDetails }
  | { readonly status: 404; readonly problem: ProblemDetails }
  | { readonly status: 406; readonly problem: ProblemDetails }
  | { readonly status: 412; readonly problem: ProblemDetails }
  | { readonly status: 422; readonly problem: ValidationProblemDetails }
  | { readonly status: 429; readonly problem: ProblemDetails }
  | { readonly status: 500; readonly problem: ProblemDetails }
  | { readonly status: 503; readonly problem: ProblemDetails };

export interface ListAnnotationHistoryRequest {
  readonly path: {
    /**
     * The sample.
     */
    physical_sample_id: string;
    /**
     * The annotation.
     */
    annotation_id: string;
  };
  readonly query: Readonly<Record<never, never>>;
  readonly body: undefined;
}

export type ListAnnotationHistoryReply =
  | { readonly status: 200; readonly items: AsyncIterable<readonly AnnotationChange[]> }
  | { readonly status: 400; readonly problem: ProblemDetails }
  | { readonly status: 401; readonly problem: ProblemDetails }
  | { readonly status: 403; readonly problem: ProblemDetails }
  | { readonly status: 404; readonly problem: ProblemDetails }
  | { readonly status: 406; readonly problem: ProblemDetails }
  | { readonly status: 422; readonly problem: ValidationProblemDetails }
  | { readonly status: 429; readonly problem: ProblemDetails }
  | { readonly status: 500; readonly problem: ProblemDetails }
  | { readonly status: 503; readonly problem: ProblemDetails };

export interface UndoAnnotationChangeRequest {
  readonly path: {
    /**
     * The sample.
     */
    physical_sample_id: string;
    /**
     * The annotation.
     */
    annotation_id: string;
  };
  readonly query: Readonly<Record<never, never>>;
  readonly body: undefined;
}

export type UndoAnnotationChangeReply =
  | { readonly status: 200; readonly headers?: { readonly 'Idempotency-Replayed'?: string }; readonly body: Annotation }
  | { readonly status: 400; readonly problem: ProblemDetails }
  | { readonly status: 401; readonly problem: ProblemDetails }
  | { readonly status: 403; readonly problem: ProblemDetails }
  | { readonly status: 404; readonly problem: ProblemDetails }
  | { readonly status: 406; readonly problem: ProblemDetails }
  | { readonly status: 409; readonly problem: ProblemDetails }
  | { readonly status: 412; readonly problem: ProblemDetails }
  | { readonly status: 422; readonly problem: ValidationProblemDetails }
  | { readonly status: 429; readonly problem: ProblemDetails }
  | { readonly status: 500; readonly problem: ProblemDetails }
  | { readonly status: 503; readonly problem: ProblemDetails };

/** The parts of a validated request. */
export interface ValidRequest {
  readonly path: unknown;
  readonly query: unknown;
  readonly header?: unknown;
  readonly cookie?: unknown;
  /** Of the body, if the operation takes several. */
  readonly mediaType?: string | undefined;
  readonly body: unknown;
}

/** The validated request of each operation. */
export interface Requests {
  readonly listPhysicalSamples: ListPhysicalSamplesRequest;
  readonly createPhysicalSample: CreatePhysicalSampleRequest;
  readonly getPhysicalSample: GetPhysicalSampleRequest;
  readonly updatePhysicalSample: UpdatePhysicalSampleRequest;
  readonly listSampleProperties: ListSamplePropertiesRequest;
  readonly listSampleAnnotations: ListSampleAnnotationsRequest;
  readonly createSampleAnnotation: CreateSampleAnnotationRequest;
  readonly deleteSampleAnnotations: DeleteSampleAnnotationsRequest;
  readonly bulkCreateSampleAnnotations: BulkCreateSampleAnnotationsRequest;
  readonly getSampleAnnotation: GetSampleAnnotationRequest;
  readonly updateSampleAnnotation: UpdateSampleAnnotationRequest;
  readonly deleteSampleAnnotation: DeleteSampleAnnotationRequest;
  readonly listAnnotationHistory: ListAnnotationHistoryRequest;
  readonly undoAnnotationChange: UndoAnnotationChangeRequest;
}

export type Reply = ReadReply | WriteReply;

export const isReadOperation = (operation: OperationId): operation is ReadOperationId =>
  READS.has(OPERATIONS[operation].method);

const READS: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/** Operations that only read. */
export type ReadOperationId =
  | 'listPhysicalSamples'
  | 'getPhysicalSample'
  | 'listSampleProperties'
  | 'listSampleAnnotations'
  | 'getSampleAnnotation'
  | 'listAnnotationHistory';

export type ReadReply =
  | ListPhysicalSamplesReply
  | GetPhysicalSampleReply
  | ListSamplePropertiesReply
  | ListSampleAnnotationsReply
  | GetSampleAnnotationReply
  | ListAnnotationHistoryReply;

/** One handler per operation. Returning an undocumented status is a type error. */
export interface ReadHandlers<Context> {
  /**
   * List samples.
   *
   * Lists every sample that the key can access, in registration order.
   *
   * `GET /physical_samples/`
   */
  listPhysicalSamples(request: ListPhysicalSamplesRequest, context: Context): Promise<ListPhysicalSamplesReply>;

  /**
   * Get one sample.
   *
   * Returns one sample. An extension: the public API does not document this operation.
   *
   * `GET /physical_samples/{physical_sample_id}`
   */
  getPhysicalSample(request: GetPhysicalSampleRequest, context: Context): Promise<GetPhysicalSampleReply>;

  /**
   * List the properties of a sample.
   *
   * Lists what was measured on a sample, with counts and statistics: an item for each combination of property, unit, reference frame and unit of the coordinates, ordered by these. Annotations whose metadata has `ignored: true` are counted, and left out of the statistics. An extension: the public API does not document this operation.
   *
   * `GET /physical_samples/{physical_sample_id}/properties/`
   */
  listSampleProperties(request: ListSamplePropertiesRequest, context: Context): Promise<ListSamplePropertiesReply>;

  /**
   * List the annotations of a sample.
   *
   * Lists the annotations of a sample in creation order. Filters narrow the list; an annotation must match all of them.
   *
   * `GET /physical_samples/{physical_sample_id}/annotations/`
   */
  listSampleAnnotations(request: ListSampleAnnotationsRequest, context: Context): Promise<ListSampleAnnotationsReply>;

  /**
   * Get one annotation.
   *
   * Returns one annotation. An extension: the public API does not document this operation.
   *
   * `GET /physical_samples/{physical_sample_id}/annotations/{annotation_id}`
   */
  getSampleAnnotation(request: GetSampleAnnotationRequest, context: Context): Promise<GetSampleAnnotationReply>;

  /**
   * List the changes of an annotation.
   *
   * Lists what an annotation was before each of its changes, the first change first. Deleting is a change too, so that the last state of a deleted annotation can be read here. An extension: the public API does not document this operation.
   *
   * `GET /physical_samples/{physical_sample_id}/annotations/{annotation_id}/history`
   */
  listAnnotationHistory(request: ListAnnotationHistoryRequest, context: Context): Promise<ListAnnotationHistoryReply>;
}

/** Calls the handler of an operation. The request must have been validated, which justifies the casts. */
export function callReadHandler<Context>(
  handlers: ReadHandlers<Context>,
  operation: ReadOperationId,
  request: ValidRequest,
  context: Context,
): Promise<ReadReply> {
  switch (operation) {
    case 'listPhysicalSamples':
      return handlers['listPhysicalSamples'](request as ListPhysicalSamplesRequest, context);
    case 'getPhysicalSample':
      return handlers['getPhysicalSample'](request as GetPhysicalSampleRequest, context);
    case 'listSampleProperties':
      return handlers['listSampleProperties'](request as ListSamplePropertiesRequest, context);
    case 'listSampleAnnotations':
      return handlers['listSampleAnnotations'](request as ListSampleAnnotationsRequest, context);
    case 'getSampleAnnotation':
      return handlers['getSampleAnnotation'](request as GetSampleAnnotationRequest, context);
    case 'listAnnotationHistory':
      return handlers['listAnnotationHistory'](request as ListAnnotationHistoryRequest, context);
  }
}

/** Operations that may write. */
export type WriteOperationId =
  | 'createPhysicalSample'
  | 'updatePhysicalSample'
  | 'createSampleAnnotation'
  | 'deleteSampleAnnotations'
  | 'bulkCreateSampleAnnotations'
  | 'updateSampleAnnotation'
  | 'deleteSampleAnnotation'
  | 'undoAnnotationChange';

export type WriteReply =
  | CreatePhysicalSampleReply
  | UpdatePhysicalSampleReply
  | CreateSampleAnnotationReply
  | DeleteSampleAnnotationsReply
  | BulkCreateSampleAnnotationsReply
  | UpdateSampleAnnotationReply
  | DeleteSampleAnnotationReply
  | UndoAnnotationChangeReply;

/** One handler per operation. Returning an undocumented status is a type error. */
export interface WriteHandlers<Context> {
  /**
   * Register a sample.
   *
   * Registers a sample, to which annotations can then be added. All fields are optional.
   *
   * `POST /physical_samples/`
   */
  createPhysicalSample(request: CreatePhysicalSampleRequest, context: Context): Promise<CreatePhysicalSampleReply>;

  /**
   * Update a sample.
   *
   * Changes the given fields of a sample and leaves the others unchanged.
   *
   * `PATCH /physical_samples/{physical_sample_id}`
   */
  updatePhysicalSample(request: UpdatePhysicalSampleRequest, context: Context): Promise<UpdatePhysicalSampleReply>;

  /**
   * Record one annotation.
   *
   * Records one measurement on a sample and returns the stored annotation with status 200.
   *
   * `POST /physical_samples/{physical_sample_id}/annotations/`
   */
  createSampleAnnotation(
    request: CreateSampleAnnotationRequest,
    context: Context,
  ): Promise<CreateSampleAnnotationReply>;

  /**
   * Delete the annotations of an import.
   *
   * Deletes annotations whose metadata has the given text as `import_id`: the oldest ones, at most 2,000. When there are more, `has_more` is true; send the request again. What was deleted stays in the history of each annotation. An extension: the public API does not document this operation.
   *
   * `DELETE /physical_samples/{physical_sample_id}/annotations/`
   */
  deleteSampleAnnotations(
    request: DeleteSampleAnnotationsRequest,
    context: Context,
  ): Promise<DeleteSampleAnnotationsReply>;

  /**
   * Record many annotations.
   *
   * Records many measurements in one transaction: if one is rejected, none is stored. Returns them in request order.
   *
   * `POST /physical_samples/{physical_sample_id}/annotations/bulk`
   */
  bulkCreateSampleAnnotations(
    request: BulkCreateSampleAnnotationsRequest,
    context: Context,
  ): Promise<BulkCreateSampleAnnotationsReply>;

  /**
   * Update one annotation.
   *
   * Changes the given fields of an annotation and leaves the others unchanged. `metadata` is replaced, not merged.
   *
   * `PATCH /physical_samples/{physical_sample_id}/annotations/{annotation_id}`
   */
  updateSampleAnnotation(
    request: UpdateSampleAnnotationRequest,
    context: Context,
  ): Promise<UpdateSampleAnnotationReply>;

  /**
   * Delete one annotation.
   *
   * Deletes one annotation permanently. An extension: the public API does not document this operation.
   *
   * `DELETE /physical_samples/{physical_sample_id}/annotations/{annotation_id}`
   */
  deleteSampleAnnotation(
    request: DeleteSampleAnnotationRequest,
    context: Context,
  ): Promise<DeleteSampleAnnotationReply>;

  /**
   * Undo the last change of an annotation.
   *
   * Gives an annotation back the values that it had before its last change, or restores it under its id if that change deleted it. The restored annotation is the last one of its sample. Undoing is a change too: it stands in the history as an update, and undoing it again brings the later values back. What has just been restored can only be deleted again. An extension: the public API does not document this operation.
   *
   * `POST /physical_samples/{physical_sample_id}/annotations/{annotation_id}/undo`
   */
  undoAnnotationChange(request: UndoAnnotationChangeRequest, context: Context): Promise<UndoAnnotationChangeReply>;
}

/** Calls the handler of an operation. The request must have been validated, which justifies the casts. */
export function callWriteHandler<Context>(
  handlers: WriteHandlers<Context>,
  operation: WriteOperationId,
  request: ValidRequest,
  context: Context,
): Promise<WriteReply> {
  switch (operation) {
    case 'createPhysicalSample':
      return handlers['createPhysicalSample'](request as CreatePhysicalSampleRequest, context);
    case 'updatePhysicalSample':
      return handlers['updatePhysicalSample'](request as UpdatePhysicalSampleRequest, context);
    case 'createSampleAnnotation':
      return handlers['createSampleAnnotation'](request as CreateSampleAnnotationRequest, context);
    case 'deleteSampleAnnotations':
      return handlers['deleteSampleAnnotations'](request as DeleteSampleAnnotationsRequest, context);
    case 'bulkCreateSampleAnnotations':
      return handlers['bulkCreateSampleAnnotations'](request as BulkCreateSampleAnnotationsRequest, context);
    case 'updateSampleAnnotation':
      return handlers['updateSampleAnnotation'](request as UpdateSampleAnnotationRequest, context);
    case 'deleteSampleAnnotation':
      return handlers['deleteSampleAnnotation'](request as DeleteSampleAnnotationRequest, context);
    case 'undoAnnotationChange':
      return handlers['undoAnnotationChange'](request as UndoAnnotationChangeRequest, context);
  }
}

/** One handler per operation. */
export type Handlers<Context> = ReadHandlers<Context> & WriteHandlers<Context>;
