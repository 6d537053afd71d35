// Generated from openapi/ by `pnpm generate`. Do not edit.

import type { Request } from 'express';
import type { OperationId } from '../document/operations.ts';

/** The security schemes of the document, and how each credential is sent. */
export const SCHEMES = {
  ApiKeyAuth: { kind: 'header', parameter: 'X-API-KEY' },
} as const;

export type SchemeName = keyof typeof SCHEMES;

/** What `Authorization: Basic` holds. */
export interface BasicCredentials {
  readonly username: string;
  readonly password: string;
}

/** Decides whether a credential is allowed. */
export type Decide<Credential> = (
  credential: Credential,
  request: Request,
  scopes: readonly string[],
) => boolean | Promise<boolean>;

/** One handler for each security scheme of the document. */
export interface SecurityHandlers {
  /**
   * An organisation's API key. Keep it out of URLs, logs and repositories.
   */
  readonly ApiKeyAuth: Decide<string>;
}

/** What each operation requires: all schemes of one of these, with their scopes. An operation without any is open to all. */
export const SECURITY: Readonly<
  Record<OperationId, readonly Readonly<Partial<Record<SchemeName, readonly string[]>>>[]>
> = {
  listPhysicalSamples: [{ ApiKeyAuth: [] }],
  createPhysicalSample: [{ ApiKeyAuth: [] }],
  getPhysicalSample: [{ ApiKeyAuth: [] }],
  updatePhysicalSample: [{ ApiKeyAuth: [] }],
  listSampleProperties: [{ ApiKeyAuth: [] }],
  listSampleAnnotations: [{ ApiKeyAuth: [] }],
  createSampleAnnotation: [{ ApiKeyAuth: [] }],
  deleteSampleAnnotations: [{ ApiKeyAuth: [] }],
  bulkCreateSampleAnnotations: [{ ApiKeyAuth: [] }],
  getSampleAnnotation: [{ ApiKeyAuth: [] }],
  updateSampleAnnotation: [{ ApiKeyAuth: [] }],
  deleteSampleAnnotation: [{ ApiKeyAuth: [] }],
  listAnnotationHistory: [{ ApiKeyAuth: [] }],
  undoAnnotationChange: [{ ApiKeyAuth: [] }],
};
