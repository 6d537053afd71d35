import type { ProblemStatus } from '@wafermark/generated/document/api.ts';
import { ApiError } from './api-error.ts';

/** 400: the request is not valid JSON or not valid HTTP. */
export class BadRequestError extends ApiError {
  declare readonly status: 400;
  override get name(): string {
    return 'BadRequestError';
  }
}

/** 401: the key is missing, or the server does not know it. */
export class AuthenticationError extends ApiError {
  declare readonly status: 401;
  override get name(): string {
    return 'AuthenticationError';
  }
}

/** 403: the key does not allow this operation. */
export class PermissionDeniedError extends ApiError {
  declare readonly status: 403;
  override get name(): string {
    return 'PermissionDeniedError';
  }
}

/** 404: no such sample or annotation, or it belongs to another organisation. */
export class NotFoundError extends ApiError {
  declare readonly status: 404;
  override get name(): string {
    return 'NotFoundError';
  }
}

/** 405: the path does not have this method. */
export class MethodNotAllowedError extends ApiError {
  declare readonly status: 405;
  override get name(): string {
    return 'MethodNotAllowedError';
  }
}

/** 406: the server has no representation that the request accepts. */
export class NotAcceptableError extends ApiError {
  declare readonly status: 406;
  override get name(): string {
    return 'NotAcceptableError';
  }
}

/** 408: the request took too long to arrive. See {@link TimeoutError} for a response that does. */
export class RequestTimeoutError extends ApiError {
  declare readonly status: 408;
  override get name(): string {
    return 'RequestTimeoutError';
  }
}

/** 409: the idempotency key was used for another request, or its first request is still in progress. */
export class ConflictError extends ApiError {
  declare readonly status: 409;
  override get name(): string {
    return 'ConflictError';
  }
}

/** 412: it has been changed since the version in `ifMatch`, and is as somebody else left it. */
export class PreconditionFailedError extends ApiError {
  declare readonly status: 412;
  override get name(): string {
    return 'PreconditionFailedError';
  }
}

/** 413: the body is larger than the operation allows. */
export class ContentTooLargeError extends ApiError {
  declare readonly status: 413;
  override get name(): string {
    return 'ContentTooLargeError';
  }
}

/** 415: the body is not JSON. */
export class UnsupportedMediaTypeError extends ApiError {
  declare readonly status: 415;
  override get name(): string {
    return 'UnsupportedMediaTypeError';
  }
}

/** 417: the server does not support the `Expect` header of the request. */
export class ExpectationFailedError extends ApiError {
  declare readonly status: 417;
  override get name(): string {
    return 'ExpectationFailedError';
  }
}

/** 421: the server does not serve the host in the base URL. */
export class MisdirectedRequestError extends ApiError {
  declare readonly status: 421;
  override get name(): string {
    return 'MisdirectedRequestError';
  }
}

/** 422: the request does not match the schema; `problem.errors` locates every fault. */
export class ValidationError extends ApiError {
  declare readonly status: 422;
  override get name(): string {
    return 'ValidationError';
  }
}

/** 429: the key has no requests left; `retryAfter` says how long to wait. */
export class RateLimitError extends ApiError {
  declare readonly status: 429;
  override get name(): string {
    return 'RateLimitError';
  }
}

/** 431: the header fields are too large, for instance because the key is not a key. */
export class HeaderFieldsTooLargeError extends ApiError {
  declare readonly status: 431;
  override get name(): string {
    return 'HeaderFieldsTooLargeError';
  }
}

/** 500: the server failed. */
export class InternalServerError extends ApiError {
  declare readonly status: 500;
  override get name(): string {
    return 'InternalServerError';
  }
}

/** 503: the server cannot handle the request now. */
export class UnavailableError extends ApiError {
  declare readonly status: 503;
  override get name(): string {
    return 'UnavailableError';
  }
}

/** Does not compile while a status of the document has no class. */
const CLASSES = {
  400: BadRequestError,
  401: AuthenticationError,
  403: PermissionDeniedError,
  404: NotFoundError,
  405: MethodNotAllowedError,
  406: NotAcceptableError,
  408: RequestTimeoutError,
  409: ConflictError,
  412: PreconditionFailedError,
  413: ContentTooLargeError,
  415: UnsupportedMediaTypeError,
  417: ExpectationFailedError,
  421: MisdirectedRequestError,
  422: ValidationError,
  429: RateLimitError,
  431: HeaderFieldsTooLargeError,
  500: InternalServerError,
  503: UnavailableError,
} satisfies Record<ProblemStatus, typeof ApiError>;

/** The error class for a non-2xx status. */
export function classOf(status: number): typeof ApiError {
  const classes: Readonly<Record<number, typeof ApiError>> = CLASSES;
  return classes[status] ?? ApiError;
}
