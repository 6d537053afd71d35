import { type Drift, drifts } from '../drift.ts';

const CREATE = 'openapi/schemas/AnnotationCreate.yaml';
const UPDATE = 'openapi/schemas/AnnotationUpdate.yaml';
const STORED = 'openapi/schemas/Annotation.yaml';
const BULK = 'openapi/schemas/AnnotationBulkCreate.yaml';

/** A breaking change covered by the version: client and server follow it, and only hand-written facts detect it. */
const COVERED: Drift = {
  name: 'document-shortens-names-in-a-new-major-version',
  kind: 'spec',
  files: [
    { file: 'openapi/openapi.yaml', find: 'annotation API\n  version: ', replace: 'annotation API\n  version: 9' },
    { file: CREATE, find: 'minLength: 1\n    maxLength: 200', replace: 'minLength: 1\n    maxLength: 100' },
  ],
};

/** Which values are valid. */
export const SCHEMA_DRIFTS: readonly Drift[] = [
  COVERED,
  ...drifts('spec', CREATE, [
    ['document-requires-a-unit', '  - property_value\n', '  - property_value\n  - property_unit\n'],
    ['document-shortens-names', 'minLength: 1\n    maxLength: 200', 'minLength: 1\n    maxLength: 100'],
    ['document-allows-empty-names', '    minLength: 1\n    maxLength: 200', '    maxLength: 200'],
    ['document-changes-the-default-frame', 'default: sample_relative', 'default: stage_absolute'],
    ['document-renames-a-field', '  metadata:\n', '  annotation_metadata:\n'],
    ['document-opens-an-object', 'additionalProperties: false', 'additionalProperties: true'],
    [
      'document-allows-values-as-text',
      '    type: number\n',
      '    type: [number, string]\n    maxLength: 64\n    pattern: "^.*$"\n',
    ],
    ['document-takes-whole-values-only', '    type: number\n', '    type: integer\n'],
  ]),
  ...drifts('spec', UPDATE, [
    ['document-has-a-default-in-an-update', '    examples: [nm]\n', '    examples: [nm]\n    default: nm\n'],
    [
      'document-wants-something-in-an-update',
      'additionalProperties: false\n',
      'additionalProperties: false\nminProperties: 1\n',
    ],
    [
      'document-allows-no-null-for-a-unit',
      "  property_unit:\n    type: [string, 'null']",
      '  property_unit:\n    type: string',
    ],
  ]),
  ...drifts('spec', STORED, [
    ['document-promises-a-field-no-more', '  - last_updated\n  - version\n', '  - last_updated\n'],
    [
      'document-allows-null-for-a-value',
      '  property_value:\n    type: number',
      "  property_value:\n    type: [number, 'null']",
    ],
    ['document-drops-a-format', '    format: date-time\n', ''],
  ]),
  ...drifts('spec', BULK, [
    ['document-lowers-the-limit-of-a-bulk', 'maxItems: 100000', 'maxItems: 1000'],
    ['document-allows-empty-bulks', 'minItems: 1', 'minItems: 0'],
  ]),
  ...drifts('spec', 'openapi/schemas/CoordRefFrame.yaml', [
    ['document-forgets-a-frame', '[sample_relative, stage_absolute]', '[sample_relative]'],
    ['document-adds-a-frame', '[sample_relative, stage_absolute]', '[sample_relative, stage_absolute, wafer_polar]'],
  ]),
];
