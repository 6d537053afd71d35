// Generated from openapi/ by `pnpm generate`. Do not edit.

/** `info.version` of the document. */
export const API_VERSION = '1.0.0';
export const API_TITLE = 'Wafermark annotation API';
/** The first server of the document. */
export const DEFAULT_BASE_URL = 'http://127.0.0.1:4010';
export const API_KEY_HEADER = 'X-API-KEY';
/** `x-wafermark-limits`: sizes in bytes, depths in levels. */
export const LIMITS = {
  bodyBytes: 1048576,
  bulkBodyBytes: 67108864,
  jsonDepth: 64,
  maxFaults: 100,
  retryAfterSeconds: 1,
} as const;
/** `x-wafermark-problems`: the kind of problem behind each status code. */
export const PROBLEMS = {
  '400': { type: '/problems/malformed-request', title: 'The request cannot be read' },
  '401': { type: '/problems/unauthenticated', title: 'No valid key' },
  '403': { type: '/problems/insufficient-scope', title: 'The key does not allow this' },
  '404': { type: '/problems/not-found', title: 'Not found' },
  '405': { type: '/problems/method-not-allowed', title: 'The path does not have this method' },
  '406': { type: '/problems/not-acceptable', title: 'No acceptable representation' },
  '408': { type: '/problems/request-timeout', title: 'The request took too long to arrive' },
  '413': { type: '/problems/content-too-large', title: 'The body is too large' },
  '415': { type: '/problems/unsupported-media-type', title: 'The body is not JSON' },
  '422': { type: '/problems/validation', title: 'The request does not fit the schema' },
  '431': { type: '/problems/header-fields-too-large', title: 'The header fields are too large' },
  '500': { type: '/problems/internal-error', title: 'The server failed' },
  '503': { type: '/problems/unavailable', title: 'The server cannot take this now' },
} as const;
export type ProblemStatus = keyof typeof PROBLEMS;
/** The defaults of properties, by schema. */
export const DEFAULTS = { AnnotationCreate: { coord_ref_frame: 'sample_relative' } } as const;
