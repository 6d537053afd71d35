// Generated from openapi/ by `pnpm generate`. Do not edit.

import type { OperationId } from '../document/operations.ts';

export interface Route {
  /** The path template in the document. */
  readonly path: string;
  /** Matches the path with and without a trailing slash; the groups are its parameters, still encoded. */
  readonly pattern: RegExp;
  /** The names of its parameters, in order. */
  readonly names: readonly string[];
  /** The path's methods, as in the `Allow` header. */
  readonly allow: string;
  /** Names of the boolean query parameters. */
  readonly booleanQuery: readonly string[];
  /** The operation of each method. */
  readonly operations: { readonly [method: string]: OperationId };
}

export const ROUTES: readonly Route[] = [
  {
    path: '/physical_samples/',
    pattern: /^\/physical_samples\/?$/,
    names: [],
    allow: 'GET, HEAD, OPTIONS, POST',
    booleanQuery: ['has_data_item'],
    operations: { GET: 'listPhysicalSamples', POST: 'createPhysicalSample' },
  },
  {
    path: '/physical_samples/{physical_sample_id}',
    pattern: /^\/physical_samples\/([^/]+)\/?$/,
    names: ['physical_sample_id'],
    allow: 'GET, HEAD, OPTIONS, PATCH',
    booleanQuery: [],
    operations: { GET: 'getPhysicalSample', PATCH: 'updatePhysicalSample' },
  },
  {
    path: '/physical_samples/{physical_sample_id}/properties/',
    pattern: /^\/physical_samples\/([^/]+)\/properties\/?$/,
    names: ['physical_sample_id'],
    allow: 'GET, HEAD, OPTIONS',
    booleanQuery: [],
    operations: { GET: 'listSampleProperties' },
  },
  {
    path: '/physical_samples/{physical_sample_id}/annotations/',
    pattern: /^\/physical_samples\/([^/]+)\/annotations\/?$/,
    names: ['physical_sample_id'],
    allow: 'DELETE, GET, HEAD, OPTIONS, POST',
    booleanQuery: [],
    operations: { GET: 'listSampleAnnotations', POST: 'createSampleAnnotation', DELETE: 'deleteSampleAnnotations' },
  },
  {
    path: '/physical_samples/{physical_sample_id}/annotations/bulk',
    pattern: /^\/physical_samples\/([^/]+)\/annotations\/bulk\/?$/,
    names: ['physical_sample_id'],
    allow: 'OPTIONS, POST',
    booleanQuery: [],
    operations: { POST: 'bulkCreateSampleAnnotations' },
  },
  {
    path: '/physical_samples/{physical_sample_id}/annotations/{annotation_id}',
    pattern: /^\/physical_samples\/([^/]+)\/annotations\/([^/]+)\/?$/,
    names: ['physical_sample_id', 'annotation_id'],
    allow: 'DELETE, GET, HEAD, OPTIONS, PATCH',
    booleanQuery: [],
    operations: { GET: 'getSampleAnnotation', PATCH: 'updateSampleAnnotation', DELETE: 'deleteSampleAnnotation' },
  },
  {
    path: '/physical_samples/{physical_sample_id}/annotations/{annotation_id}/history',
    pattern: /^\/physical_samples\/([^/]+)\/annotations\/([^/]+)\/history\/?$/,
    names: ['physical_sample_id', 'annotation_id'],
    allow: 'GET, HEAD, OPTIONS',
    booleanQuery: [],
    operations: { GET: 'listAnnotationHistory' },
  },
  {
    path: '/physical_samples/{physical_sample_id}/annotations/{annotation_id}/undo',
    pattern: /^\/physical_samples\/([^/]+)\/annotations\/([^/]+)\/undo\/?$/,
    names: ['physical_sample_id', 'annotation_id'],
    allow: 'OPTIONS, POST',
    booleanQuery: [],
    operations: { POST: 'undoAnnotationChange' },
  },
];

export interface FoundRoute {
  readonly route: Route;
  /** The parameters in the path, still percent-encoded. */
  readonly parameters: Readonly<Record<string, string>>;
}

/**
 * Finds the route of a path without a query.
 * @param method Decides where paths differ in the names of their parameters alone.
 */
export function findRoute(path: string, method?: string): FoundRoute | undefined {
  let found: FoundRoute | undefined;
  for (const route of ROUTES) {
    const match = route.pattern.exec(path);
    if (match === null || (found !== undefined && found.route.pattern.source !== route.pattern.source)) continue;
    const values = route.names.map((name, index) => [name, match[index + 1] ?? ''] as const);
    const parameters = values.length === 0 ? NO_PARAMETERS : Object.fromEntries(values);
    if (method === undefined || Object.hasOwn(route.operations, method)) return { route, parameters };
    found ??= { route, parameters };
  }
  return found;
}

const NO_PARAMETERS: FoundRoute['parameters'] = {};
