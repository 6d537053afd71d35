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
export type {
  BulkProgress,
  CreateManyOptions,
  CreateManyResult,
  RefusedRow,
  ResumePoint,
  StoredRow,
} from './bulk/create-many-options.ts';
export type { CallOptions, RetryPolicyOptions, TimeLimits } from './call-options.ts';
// With stars, bundlers look through this file. Named one by one, esbuild takes all of these files for parts of any program that
// names one of them, and loads at once what is loaded when it is needed.
export * from './errors.ts';
export type { AttemptEnd, AttemptStart, CallEnd, CallStart, Hooks } from './hooks.ts';
export * from './log-to.ts';
export type { Fetch, WafermarkOptions } from './options.ts';
export type { RetryPolicy } from './retry/policy.ts';
export * from './retrying-fetch.ts';
export * from './wafermark.ts';
