export type {
  AnnotationsMethods,
  ListPhysicalSamplesFilter,
  ListSampleAnnotationsFilter,
  SamplesMethods,
} from '@wafermark/generated/client.ts';
export type * from '@wafermark/generated/models.ts';
export type { OperationId } from '@wafermark/generated/operations.ts';
export type { CallOptions } from './call-options.ts';
export { AbortedError } from './errors/aborted-error.ts';
export { ApiError } from './errors/api-error.ts';
export { ArgumentError } from './errors/argument-error.ts';
export { ConfigurationError } from './errors/configuration-error.ts';
export { ConnectionError } from './errors/connection-error.ts';
export { RedirectError } from './errors/redirect-error.ts';
export { ResponseParseError } from './errors/response-parse-error.ts';
export { WafermarkError } from './errors/wafermark-error.ts';
export type { Fetch, WafermarkOptions } from './options.ts';
export { Wafermark } from './wafermark.ts';
