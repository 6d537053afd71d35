export type {
  AnnotationBulkCreate,
  AnnotationCreate,
  AnnotationsMethods,
  AnnotationUpdate,
  ApiPromise,
  DeleteSampleAnnotationsFilter,
  ErrorBodies,
  KeyOptions,
  ListPhysicalSamplesFilter,
  ListSampleAnnotationsFilter,
  MatchOptions,
  Page,
  PagedPromise,
  PageOptions,
  PhysicalSampleCreate,
  PhysicalSampleUpdate,
  ResponseHead,
  SamplesMethods,
  WithResponse,
} from '@wafermark/generated/client/client.ts';
// But for those above, which are what methods take.
export type * from '@wafermark/generated/document/models.ts';
export type { OperationId } from '@wafermark/generated/document/operations.ts';
export type { ApiKeySource } from './api-key.ts';
export { ApiError, type ApiErrorOf, isApiError } from './errors/api-error.ts';
export {
  AbortedError,
  CallError,
  ConnectionError,
  RedirectError,
  ResponseParseError,
  ResponseTooLargeError,
  TimeoutError,
} from './errors/call-errors.ts';
export {
  AuthenticationError,
  BadRequestError,
  ConflictError,
  ContentTooLargeError,
  ExpectationFailedError,
  HeaderFieldsTooLargeError,
  InternalServerError,
  MethodNotAllowedError,
  MisdirectedRequestError,
  NotAcceptableError,
  NotFoundError,
  PermissionDeniedError,
  PreconditionFailedError,
  RateLimitError,
  RequestTimeoutError,
  UnavailableError,
  UnsupportedMediaTypeError,
  ValidationError,
} from './errors/status-errors.ts';
export { ArgumentError, ConfigurationError, WafermarkError } from './errors/wafermark-error.ts';
export type { AttemptEnd, AttemptStart, CallEnd, CallStart, Hooks } from './hooks.ts';
export { BulkError } from './import/bulk-error.ts';
export type { ImportRows } from './import/create-many.ts';
export { type Journal, type JournalEntry, memoryJournal } from './import/journal.ts';
export type {
  BulkProgress,
  CreateManyOptions,
  CreateManyResult,
  ObsoleteRow,
  RejectedRow,
  StoredRow,
} from './import/options.ts';
export { type Logger, type LogLevel, logTo } from './logger.ts';
export type {
  Fetch,
  FetchOptions,
  HttpHeaders,
  HttpRequest,
  HttpResponse,
  RawRequestOptions,
  RequestOptions,
  RetryOptions,
  TimeLimits,
  WafermarkOptions,
} from './options.ts';
export { createRetryingFetch, type RetryingFetchOptions } from './retrying-fetch.ts';
export { type UpdateLatestOptions, updateLatest } from './update-latest.ts';
export { type Annotations, Wafermark } from './wafermark.ts';
