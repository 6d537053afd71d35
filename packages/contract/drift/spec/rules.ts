import { type Drift, drifts } from '../drift.ts';

/** Limits, parameters, headers, problems and examples. */
export const RULE_DRIFTS: readonly Drift[] = [
  ...drifts('spec', 'openapi/openapi.yaml', [
    ['document-halves-the-limit-of-bodies', 'bodyBytes: 1048576', 'bodyBytes: 524288'],
    ['document-allows-deeper-nesting', 'jsonDepth: 64', 'jsonDepth: 65'],
    ['document-keeps-idempotency-keys-for-an-hour', 'idempotencyKeyHours: 24', 'idempotencyKeyHours: 1'],
    ['document-retries-other-statuses', '[408, 425, 429, 500,', '[408, 409, 425, 429, 500,'],
    ['document-renames-a-kind-of-problem', '/problems/not-found', '/problems/missing'],
  ]),
  ...drifts('spec', 'openapi/parameters/limit.yaml', [
    ['document-requires-a-limit', 'in: query\n', 'in: query\nrequired: true\n'],
  ]),
  ...drifts('spec', 'openapi/parameters/x-min.yaml', [['document-renames-a-filter', 'name: x_min', 'name: min_x']]),
  ...drifts('spec', 'openapi/parameters/idempotency-key.yaml', [
    ['document-renames-the-idempotency-key', 'name: Idempotency-Key', 'name: X-Idempotency-Key'],
  ]),
  ...drifts('spec', 'openapi/schemas/fields/PageSize.yaml', [
    ['document-allows-longer-pages', 'maximum: 10000', 'maximum: 100000'],
  ]),
  ...drifts('spec', 'openapi/schemas/fields/Uuid.yaml', [
    [
      'document-refuses-upper-case-ids',
      '[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}',
      '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}',
    ],
  ]),
  ...drifts('spec', 'openapi/headers/request-id.yaml', [['document-promises-no-request-id', 'required: true\n', '']]),
  ...drifts('spec', 'openapi/responses/service-unavailable.yaml', [
    ['document-promises-no-retry-after', '  Retry-After:\n    $ref: ../headers/retry-after.yaml\n', ''],
    ['document-has-a-problem-of-another-title', 'title: The server is temporarily unavailable', 'title: Unavailable'],
  ]),
  ...drifts('spec', 'openapi/responses/not-found.yaml', [
    ['document-answers-problems-as-json', '  application/problem+json:', '  application/json:'],
  ]),
  ...drifts('spec', 'openapi/examples/annotation-create-response.yaml', [
    ['document-has-an-example-of-another-answer', 'property_value: 25.1', 'property_value: 25.2'],
    ['document-has-an-example-that-does-not-fit', 'coord_x: 1.5', "coord_x: '1.5'"],
  ]),
];
