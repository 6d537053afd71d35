import type { OperationId } from '@wafermark/generated/document/operations.ts';
import { checkRequest, type RequestParts, type Verdict } from '@wafermark/generated/server/validation.ts';

export const SAMPLE = 'a1b2c3d4-5678-90ab-cdef-1234567890ab';
export const REQUIRED = { property_name: 'thickness', property_value: 25.1 };
const PATH = { physical_sample_id: SAMPLE };
const NOTHING: RequestParts = { path: {}, query: {}, header: {}, body: undefined };

/** Checks a request that consists only of some parts. */
export const check = (operation: OperationId, parts: Partial<RequestParts>): Verdict =>
  checkRequest(operation, { ...NOTHING, ...parts });

export const list = (query: RequestParts['query']): Verdict => check('listSampleAnnotations', { path: PATH, query });

export const create = (body: unknown): Verdict => check('createSampleAnnotation', { path: PATH, body });

export const bulk = (body: unknown): Verdict => check('bulkCreateSampleAnnotations', { path: PATH, body });

/** `location pointer message` of each fault. */
export const faultsOf = (verdict: Verdict): readonly string[] =>
  verdict.valid ? [] : verdict.faults.map(({ location, pointer, message }) => `${location} ${pointer} ${message}`);
