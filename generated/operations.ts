// Generated from openapi/ by `pnpm generate`. Do not edit.

export const OPERATIONS = {
  listPhysicalSamples: {
    method: 'GET',
    path: '/physical_samples/',
    scope: 'read',
    success: 200,
    statuses: [200, 401, 403, 406, 422, 500, 503],
  },
  createPhysicalSample: {
    method: 'POST',
    path: '/physical_samples/',
    scope: 'write',
    success: 200,
    statuses: [200, 400, 401, 403, 406, 408, 413, 415, 422, 500, 503],
    maxBodyBytes: 1048576,
  },
  updatePhysicalSample: {
    method: 'PATCH',
    path: '/physical_samples/{physical_sample_id}',
    scope: 'write',
    success: 200,
    statuses: [200, 400, 401, 403, 404, 406, 408, 413, 415, 422, 500, 503],
    maxBodyBytes: 1048576,
  },
  listSampleAnnotations: {
    method: 'GET',
    path: '/physical_samples/{physical_sample_id}/annotations/',
    scope: 'read',
    success: 200,
    statuses: [200, 400, 401, 403, 404, 406, 422, 500, 503],
    pagination: { limit: 'limit', cursor: 'cursor' },
  },
  createSampleAnnotation: {
    method: 'POST',
    path: '/physical_samples/{physical_sample_id}/annotations/',
    scope: 'write',
    success: 200,
    statuses: [200, 400, 401, 403, 404, 406, 408, 413, 415, 422, 500, 503],
    maxBodyBytes: 1048576,
  },
  bulkCreateSampleAnnotations: {
    method: 'POST',
    path: '/physical_samples/{physical_sample_id}/annotations/bulk',
    scope: 'write',
    success: 200,
    statuses: [200, 400, 401, 403, 404, 406, 408, 413, 415, 422, 500, 503],
    maxBodyBytes: 67108864,
    bulk: { items: 'annotations', maxItems: 100000 },
  },
  getSampleAnnotation: {
    method: 'GET',
    path: '/physical_samples/{physical_sample_id}/annotations/{annotation_id}',
    scope: 'read',
    success: 200,
    statuses: [200, 400, 401, 403, 404, 406, 422, 500, 503],
  },
  updateSampleAnnotation: {
    method: 'PATCH',
    path: '/physical_samples/{physical_sample_id}/annotations/{annotation_id}',
    scope: 'write',
    success: 200,
    statuses: [200, 400, 401, 403, 404, 406, 408, 413, 415, 422, 500, 503],
    maxBodyBytes: 1048576,
  },
  deleteSampleAnnotation: {
    method: 'DELETE',
    path: '/physical_samples/{physical_sample_id}/annotations/{annotation_id}',
    scope: 'delete',
    success: 204,
    statuses: [204, 400, 401, 403, 404, 406, 422, 500, 503],
  },
} as const;

export type OperationId = keyof typeof OPERATIONS;
export type Scope = (typeof OPERATIONS)[OperationId]['scope'];
