/** The errors, as users of the package import them. */
export { BulkError } from './bulk/bulk-error.ts';
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
  ExpectationFailedError,
  HeaderFieldsTooLargeError,
  InternalServerError,
  MethodNotAllowedError,
  MisdirectedRequestError,
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
export { type ApiErrorOf, isApiError } from './is-api-error.ts';
