export type {
  AnnotationsMethods,
  ApiPromise,
  ErrorBodies,
  KeyOptions,
  ListPhysicalSamplesFilter,
  ListSampleAnnotationsFilter,
  PagedPromise,
  PageOptions,
  SamplesMethods,
  WithResponse,
} from '@wafermark/generated/client.ts';
export type * from '@wafermark/generated/models.ts';
export type { OperationId } from '@wafermark/generated/operations.ts';
export type { Annotations } from './annotations.ts';
export type { ApiKeySource } from './api-key.ts';
export { BulkError } from './bulk/bulk-error.ts';
export type {
  BulkProgress,
  CreateManyOptions,
  CreateManyResult,
  RefusedRow,
  ResumePoint,
  StoredRow,
} from './bulk/create-many-options.ts';
export type { CallOptions, RetryPolicyOptions, TimeLimits } from './call-options.ts';
export { AbortedError } from './errors/aborted-error.ts';
export { ApiError } from './errors/api-error.ts';
export { ArgumentError } from './errors/argument-error.ts';
export { CallError } from './errors/call-error.ts';
export { ConfigurationError } from './errors/configuration-error.ts';
export { ConnectionError } from './errors/connection-error.ts';
export { RedirectError } from './errors/redirect-error.ts';
export { ResponseParseError } from './errors/response-parse-error.ts';
export {
  AuthenticationError,
  BadRequestError,
  ConflictError,
  ContentTooLargeError,
  HeaderFieldsTooLargeError,
  InternalServerError,
  MethodNotAllowedError,
  NotAcceptableError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  RequestTimeoutError,
  UnavailableError,
  UnsupportedMediaTypeError,
  ValidationError,
} from './errors/status-errors.ts';
export { TimeoutError } from './errors/timeout-error.ts';
export { WafermarkError } from './errors/wafermark-error.ts';
export type { AttemptEnd, AttemptStart, CallEnd, CallStart, Hooks } from './hooks.ts';
export { type ApiErrorOf, isApiError } from './is-api-error.ts';
export { type Logger, type LogLevel, logTo } from './log-to.ts';
export type { Fetch, WafermarkOptions } from './options.ts';
export type { RetryPolicy } from './retry/policy.ts';
export { createRetryingFetch, type RetryingFetchOptions } from './retrying-fetch.ts';
export { Wafermark } from './wafermark.ts';
