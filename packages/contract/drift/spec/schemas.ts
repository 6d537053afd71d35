import { type Drift, drifts } from '../drift.ts';
import { raiseVersion } from '../raise-version.ts';

const CREATE = 'openapi/schemas/AnnotationCreate.yaml';
const UPDATE = 'openapi/schemas/AnnotationUpdate.yaml';
const STORED = 'openapi/schemas/Annotation.yaml';
const BULK = 'openapi/schemas/AnnotationBulkCreate.yaml';

/** A breaking change covered by the version: client and server follow it, and only hand-written facts detect it. */
const COVERED: Drift = {
  name: 'document-shortens-names-in-a-new-major-version',
  kind: 'spec',
  files: [
    raiseVersion('major'),
    {
      file: CREATE,
      find: '  property_name:\n    $ref: fields/Name.yaml',
      replace: '  property_name:\n    type: string\n    minLength: 1\n    maxLength: 100\n    format: text',
    },
  ],
};

/** Which values are valid. */
export const SCHEMA_DRIFTS: readonly Drift[] = [
  COVERED,
  ...drifts('spec', CREATE, [
    ['document-requires-a-unit', '  - property_value\n', '  - property_value\n  - property_unit\n'],
    [
      'document-shortens-names',
      '  property_name:\n    $ref: fields/Name.yaml',
      '  property_name:\n    type: string\n    minLength: 1\n    maxLength: 100\n    format: text',
    ],
    ['document-allows-empty-names', 'fields/Name.yaml', 'fields/PossiblyEmptyName.yaml'],
    ['document-changes-the-default-frame', 'default: sample_relative', 'default: stage_absolute'],
    ['document-renames-a-field', '  metadata:\n', '  annotation_metadata:\n'],
    ['document-opens-an-object', 'additionalProperties: false', 'additionalProperties: true'],
    [
      'document-allows-values-as-text',
      '    $ref: fields/Number.yaml\n',
      '    type: [number, string]\n    format: double\n    maxLength: 64\n    pattern: "^[^,]*$"\n',
    ],
    ['document-takes-whole-values-only', '    $ref: fields/Number.yaml\n', '    type: integer\n    format: double\n'],
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
      '  property_unit:\n    $ref: fields/OptionalTerm.yaml',
      '  property_unit:\n    $ref: fields/PossiblyEmptyTerm.yaml',
    ],
  ]),
  ...drifts('spec', STORED, [
    ['document-promises-a-field-no-more', '  - last_updated\n  - version\n', '  - last_updated\n'],
    [
      'document-allows-null-for-a-value',
      '  property_value:\n    $ref: fields/Number.yaml',
      '  property_value:\n    $ref: fields/OptionalNumber.yaml',
    ],
  ]),
  ...drifts('spec', 'openapi/schemas/fields/Timestamp.yaml', [['document-drops-a-format', 'format: date-time\n', '']]),
  ...drifts('spec', BULK, [
    ['document-lowers-the-limit-of-a-bulk', 'maxItems: 100000', 'maxItems: 1000'],
    ['document-allows-empty-bulks', 'minItems: 1', 'minItems: 0'],
  ]),
  ...drifts('spec', 'openapi/schemas/CoordRefFrame.yaml', [
    ['document-forgets-a-frame', '[sample_relative, stage_absolute]', '[sample_relative]'],
    ['document-adds-a-frame', '[sample_relative, stage_absolute]', '[sample_relative, stage_absolute, wafer_polar]'],
  ]),
];
