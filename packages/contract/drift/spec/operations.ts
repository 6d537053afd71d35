import { type Drift, drifts } from '../drift.ts';

const ANNOTATIONS = 'openapi/paths/annotations.yaml';
const ANNOTATION = 'openapi/paths/annotation.yaml';
const BULK = 'openapi/paths/annotations-bulk.yaml';
const SAMPLES = 'openapi/paths/physical-samples.yaml';

/** Paths, methods, statuses, media types, and required parts of requests. */
export const OPERATION_DRIFTS: readonly Drift[] = [
  ...drifts('spec', 'openapi/openapi.yaml', [
    [
      'document-drops-a-final-slash',
      '  /physical_samples/{physical_sample_id}/annotations/:\n',
      '  /physical_samples/{physical_sample_id}/annotations:\n',
    ],
    ['document-renames-a-path', '  /physical_samples/:\n', '  /samples/:\n'],
    ['document-renames-the-header-of-the-key', 'name: X-API-KEY', 'name: X-API-TOKEN'],
    ['document-moves-the-key-into-the-query', 'in: header', 'in: query'],
    ['document-raises-its-version-alone', 'annotation API\n  version: ', 'annotation API\n  version: 9'],
    ['document-names-another-default-server', 'http://127.0.0.1:4010', 'http://127.0.0.1:4011'],
  ]),
  ...drifts('spec', ANNOTATIONS, [
    ['document-renames-an-operation', 'operationId: createSampleAnnotation', 'operationId: recordSampleAnnotation'],
    [
      'document-renames-a-client-method',
      'x-wafermark-method: annotations.create',
      'x-wafermark-method: annotations.record',
    ],
    [
      'document-answers-201',
      "    '200':\n      description: The stored annotation.",
      "    '201':\n      description: The stored annotation.",
    ],
    ['document-adds-a-status', "    '409':\n", "    '402':\n      $ref: ../responses/conflict.yaml\n    '409':\n"],
    [
      'document-needs-no-key-for-one-operation',
      'operationId: listSampleAnnotations\n',
      'operationId: listSampleAnnotations\n  security: []\n',
    ],
    ['document-renames-the-cursor-for-clients', 'cursor: cursor, pageSize', 'cursor: limit, pageSize'],
    ['document-wants-another-scope', 'x-wafermark-scope: read', 'x-wafermark-scope: write'],
    [
      'document-takes-the-idempotency-key-from-an-operation',
      '  parameters:\n    - $ref: ../parameters/idempotency-key.yaml\n',
      '',
    ],
    ['document-says-that-a-post-is-idempotent', 'x-wafermark-idempotency: key', 'x-wafermark-idempotency: natural'],
  ]),
  ...drifts('spec', ANNOTATION, [
    ['document-changes-patch-to-put', '\npatch:\n', '\nput:\n'],
    [
      'document-forgets-an-operation',
      'get:\n  operationId: getSampleAnnotation',
      'x-get:\n  operationId: getSampleAnnotation',
    ],
    [
      'document-patches-with-another-media-type',
      '      application/json:\n        schema:\n          $ref: ../schemas/AnnotationUpdate.yaml',
      '      application/merge-patch+json:\n        schema:\n          $ref: ../schemas/AnnotationUpdate.yaml',
    ],
  ]),
  ...drifts('spec', BULK, [
    [
      'document-limits-bulks-as-single-bodies',
      'x-wafermark-body-limit: bulkBodyBytes',
      'x-wafermark-body-limit: bodyBytes',
    ],
    ['document-lets-bulks-have-no-body', '    required: true\n', ''],
  ]),
  ...drifts('spec', SAMPLES, [
    [
      'document-answers-another-schema',
      '$ref: ../schemas/PhysicalSampleListItem.yaml',
      '$ref: ../schemas/PhysicalSample.yaml',
    ],
  ]),
];
