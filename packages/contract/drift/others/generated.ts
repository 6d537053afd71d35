import { type Drift, drifts } from '../drift.ts';

/** Manual edits of generated files. */
export const GENERATED: readonly Drift[] = [
  ...drifts('generated', 'generated/document/api.ts', [
    ['generated-limits-are-edited', 'jsonDepth: 64', 'jsonDepth: 128'],
  ]),
  ...drifts('generated', 'generated/client/client.ts', [
    [
      'generated-client-is-edited',
      "method: 'DELETE',\n          path: '/physical_samples/{physical_sample_id}/annotations/{annotation_id}',",
      "method: 'DELETE' as const,\n          path: '/physical_samples/{physical_sample_id}/annotations/{annotation_id}',",
    ],
  ]),
  ...drifts('generated', 'generated/client/commands.ts', [
    [
      'generated-commands-are-edited',
      "method: 'DELETE',\n    path: '/physical_samples/{physical_sample_id}/annotations/{annotation_id}',",
      "method: 'DELETE' as const,\n    path: '/physical_samples/{physical_sample_id}/annotations/{annotation_id}',",
    ],
  ]),
  ...drifts('generated', 'generated/server/middleware.ts', [
    ['generated-middleware-validates-no-answers', '    guardAnswer(operation, response, next);\n', ''],
  ]),
  ...drifts('generated', 'generated/document/models.ts', [
    ['generated-models-are-edited', 'export interface Project {\n', 'export interface Project {\n  code?: string;\n'],
  ]),
  ...drifts('generated', 'generated/document/openapi.json', [
    ['generated-document-is-edited', '"idempotencyKeyHours": 24', '"idempotencyKeyHours": 48'],
  ]),
  ...drifts('generated', 'generated/document/operations.ts', [
    [
      'generated-operations-are-edited',
      "method: 'PATCH',\n    path: '/physical_samples/{physical_sample_id}',",
      "method: 'PUT',\n    path: '/physical_samples/{physical_sample_id}',",
    ],
  ]),
  ...drifts('generated', 'generated/server/parameters.ts', [
    ['generated-parameters-are-edited', "has_data_item: { type: 'boolean' }", "has_data_item: { type: 'string' }"],
  ]),
  ...drifts('generated', 'generated/server/routes.ts', [
    ['generated-routes-are-edited', 'annotations\\/bulk\\/?$', 'annotations\\/bulk$'],
  ]),
  ...drifts('generated', 'generated/document/schema.ts', [
    ['generated-types-are-edited', "CoordRefFrame: 'sample_relative' | 'stage_absolute'", 'CoordRefFrame: string'],
  ]),
  ...drifts('generated', 'generated/server/server.ts', [
    [
      'generated-server-is-edited',
      'export interface ProblemDetails {\n',
      'export interface ProblemDetails {\n  readonly code?: string;\n',
    ],
  ]),
  ...drifts('generated', 'generated/package.json', [
    ['generated-package-is-edited', '"sideEffects": false', '"sideEffects": true'],
  ]),
];
