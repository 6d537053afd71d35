// Generated from openapi/ by `pnpm generate`. Do not edit.

/** `info.version` of the document. */
export const API_VERSION = '2.1.0';
export const API_TITLE = 'Wafermark annotation API';
/** The first server of the document. */
export const DEFAULT_BASE_URL = 'http://127.0.0.1:4010';
export const API_KEY_HEADER = 'X-API-KEY';
/** Identifies the request, in requests and in every response. */
export const REQUEST_ID_HEADER = 'X-Request-Id';
/** Makes a POST safe to retry. */
export const IDEMPOTENCY_KEY_HEADER = 'Idempotency-Key';
/** Marks the response to a retried POST as that of the first request. */
export const IDEMPOTENCY_REPLAYED_HEADER = 'Idempotency-Replayed';
/** `x-wafermark-retry`: what clients retry, how often, and after how many milliseconds. */
export const RETRY = {
  statuses: [408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 529],
  maxRetries: 3,
  firstDelayMs: 500,
  maxDelayMs: 8000,
  maxRetryDelayMs: 60000,
} as const;
/** `x-wafermark-rate-limit`: the name of the policy, its window, and the environment variable with the number of requests. */
export const RATE_LIMIT = { policy: 'requests-per-key', windowSeconds: 60, setting: 'WAFERMARK_RATE_LIMIT' } as const;
/** `x-wafermark-limits`: sizes in bytes, depths in levels. */
export const LIMITS = {
  bodyBytes: 1048576,
  bulkBodyBytes: 67108864,
  jsonDepth: 64,
  jsonNames: 2000000,
  jsonValues: 4000000,
  inflationRatio: 500,
  maxFaults: 100,
  retryAfterSeconds: 1,
  idempotencyKeyHours: 24,
  deletedAtOnce: 2000,
} as const;
/** `x-wafermark-problems`: the problem type of each status code. */
export const PROBLEMS = {
  400: { type: '/problems/malformed-request', title: 'The request cannot be read' },
  401: { type: '/problems/unauthenticated', title: 'No valid key' },
  403: { type: '/problems/insufficient-scope', title: 'The key does not allow this' },
  404: { type: '/problems/not-found', title: 'Not found' },
  405: { type: '/problems/method-not-allowed', title: 'The path does not support this method' },
  406: { type: '/problems/not-acceptable', title: 'No acceptable representation' },
  408: { type: '/problems/request-timeout', title: 'The request took too long to arrive' },
  409: { type: '/problems/conflict', title: 'It conflicts with what is there' },
  412: { type: '/problems/precondition-failed', title: 'It has been changed in the meantime' },
  413: { type: '/problems/content-too-large', title: 'The body is too large' },
  415: { type: '/problems/unsupported-media-type', title: 'The body is not JSON' },
  417: { type: '/problems/expectation-failed', title: 'The expectation cannot be met' },
  421: { type: '/problems/misdirected-request', title: 'The request is meant for another host' },
  422: { type: '/problems/validation', title: 'The request does not fit the schema' },
  429: { type: '/problems/too-many-requests', title: 'The key has no requests left' },
  431: { type: '/problems/header-fields-too-large', title: 'The header fields are too large' },
  500: { type: '/problems/internal-error', title: 'The server failed' },
  503: { type: '/problems/unavailable', title: 'The server is temporarily unavailable' },
} as const;
export type ProblemStatus = keyof typeof PROBLEMS;
/** The status code of each problem type. */
export const STATUS = {
  malformedRequest: 400,
  unauthenticated: 401,
  insufficientScope: 403,
  notFound: 404,
  methodNotAllowed: 405,
  notAcceptable: 406,
  requestTimeout: 408,
  conflict: 409,
  preconditionFailed: 412,
  contentTooLarge: 413,
  unsupportedMediaType: 415,
  expectationFailed: 417,
  misdirectedRequest: 421,
  validation: 422,
  tooManyRequests: 429,
  headerFieldsTooLarge: 431,
  internalError: 500,
  unavailable: 503,
} as const;
/** The properties of each object that the API returns, in document order. */
export const FIELDS = {
  GrowthInstrument: ['id'],
  TargetMaterial: ['substrate', 'sample_name'],
  Project: ['id', 'name'],
  DetailNotes: ['id', 'content', 'last_updated'],
  PhysicalSampleListItem: [
    'id',
    'name',
    'created_datetime',
    'last_updated',
    'owner_id',
    'owner_name',
    'num_data_items',
    'growth_instrument',
    'target_material',
    'projects',
    'detail_notes',
  ],
  Fault: ['location', 'pointer', 'message'],
  ValidationProblem: ['type', 'title', 'status', 'detail', 'instance', 'request_id', 'errors'],
  PhysicalSample: [
    'id',
    'name',
    'created_datetime',
    'last_updated',
    'version',
    'user_id',
    'growth_instrument_id',
    'sample_id',
    'detail_notes_id',
    'physical_sample_metadata',
  ],
  SampleProperty: [
    'property_name',
    'property_unit',
    'coord_ref_frame',
    'coord_units',
    'num_annotations',
    'num_ignored',
    'num_placed',
    'minimum',
    'maximum',
    'mean',
    'standard_deviation',
    'last_updated',
  ],
  Annotation: [
    'id',
    'physical_sample_id',
    'property_name',
    'property_value',
    'property_unit',
    'char_source_type',
    'coord_ref_frame',
    'coord_units',
    'coord_x',
    'coord_y',
    'coord_z',
    'data_id',
    'annotation_metadata',
    'last_updated',
    'version',
  ],
  AnnotationDeletion: ['import_id', 'num_deleted', 'has_more'],
  AnnotationBulkCreate: ['annotations'],
  AnnotationChange: ['action', 'changed_at', 'changed_by_id', 'changed_by_name', 'before'],
} as const;
/** The defaults of properties, by schema. */
export const DEFAULTS = { AnnotationCreate: { coord_ref_frame: 'sample_relative' } } as const;
