// Generated from openapi/ by `pnpm generate`. Do not edit.

import type { OperationId } from '../document/operations.ts';

/** The security schemes of the document, each with the header for its key. */
export const SCHEMES = {
  ApiKeyAuth: { header: 'X-API-KEY' },
} as const;

export type SchemeName = keyof typeof SCHEMES;

/** What each operation requires: all schemes of one of these lists. An operation without a list is public. */
export const SECURITY: Readonly<Record<OperationId, readonly (readonly SchemeName[])[]>> = {
  listPhysicalSamples: [['ApiKeyAuth']],
  createPhysicalSample: [['ApiKeyAuth']],
  getPhysicalSample: [['ApiKeyAuth']],
  updatePhysicalSample: [['ApiKeyAuth']],
  listSampleProperties: [['ApiKeyAuth']],
  listSampleAnnotations: [['ApiKeyAuth']],
  createSampleAnnotation: [['ApiKeyAuth']],
  deleteSampleAnnotations: [['ApiKeyAuth']],
  bulkCreateSampleAnnotations: [['ApiKeyAuth']],
  getSampleAnnotation: [['ApiKeyAuth']],
  updateSampleAnnotation: [['ApiKeyAuth']],
  deleteSampleAnnotation: [['ApiKeyAuth']],
  listAnnotationHistory: [['ApiKeyAuth']],
};
