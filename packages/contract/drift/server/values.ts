import { drifts, near } from '../drift.ts';

const RECORD = 'packages/server/src/handlers/annotation-record.ts';
const SAMPLES = 'packages/server/src/handlers/samples.ts';
const STORED_SAMPLES = 'packages/server/src/store/samples.ts';
const STORED_ANNOTATIONS = 'packages/server/src/store/annotations.ts';

/** What is stored and answered is not what was sent. */
export const VALUES = near(
  ['round-trip', 'hostile-query', 'generated-positive'],
  [
    ...drifts('server', RECORD, [
      ['create-trims-names', 'property_name: request.property_name,', 'property_name: request.property_name.trim(),'],
      [
        'create-composes-accents',
        'property_name: request.property_name,',
        "property_name: request.property_name.normalize('NFC'),",
      ],
      ['create-turns-zero-into-null', 'coord_x: request.coord_x ?? null', 'coord_x: request.coord_x || null'],
      ['create-turns-empty-text-into-null', 'request.char_source_type ?? null', 'request.char_source_type || null'],
      [
        'create-rounds-values',
        'property_value: request.property_value,',
        'property_value: Number(request.property_value.toPrecision(12)),',
      ],
      [
        'create-has-another-default-frame',
        'DEFAULTS.AnnotationCreate.coord_ref_frame',
        "(DEFAULTS && ('stage_absolute' as const))",
      ],
      [
        'create-keeps-the-case-of-data-ids',
        'canonicalUuid(request.data_id)',
        'canonicalUuid(request.data_id) && request.data_id',
      ],
      [
        'create-turns-empty-metadata-into-null',
        'request.metadata ?? null',
        'request.metadata && Object.keys(request.metadata).length > 0 ? request.metadata : null',
      ],
      [
        'update-merges-metadata',
        '{ annotation_metadata: metadata }',
        '{ annotation_metadata: metadata && { ...current.annotation_metadata, ...metadata } }',
      ],
      [
        'update-keeps-last-updated',
        '{ annotation_metadata: metadata }),\n    last_updated: now.toISOString(),',
        '{ annotation_metadata: metadata }),\n    last_updated: now.getTime() > 0 ? current.last_updated : current.last_updated,',
      ],
      ['empty-update-moves-last-updated', '  if (Object.keys(change).length === 0) return current;\n', ''],
      [
        'update-ignores-null',
        '    ...fields,\n',
        '    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)),\n',
      ],
    ]),
    ...drifts('server', SAMPLES, [
      ['sample-names-are-trimmed', 'name: body.name ?? null', 'name: body.name?.trim() ?? null'],
      ['sample-numbers-of-zero-become-null', 'body.sample_id ?? null', 'body.sample_id || null'],
      [
        'sample-update-keeps-last-updated',
        '...change, last_updated: now.toISOString(),',
        '...change, last_updated: now.toISOString() && current.last_updated,',
      ],
      ['empty-sample-update-moves-last-updated', '  if (Object.keys(change).length === 0) return current;\n', ''],
    ]),
    ...near(
      ['lists', 'hostile-query'],
      drifts('server', STORED_SAMPLES, [
        ['data-items-are-counted-twice', ".distinct().as('count')", ".as('count')"],
        ['sample-has-data-item-is-ignored', '=== has_data_item)', '!== undefined)'],
      ]),
    ),
    ...near(
      ['round-trip', 'hostile-query', 'stateful'],
      drifts('server', STORED_ANNOTATIONS, [
        ['annotations-are-listed-newest-first', ".orderBy('seq');", ".orderBy('seq', 'desc');"],
        ['update-is-answered-and-not-stored', 'if (next !== current) {', 'if (next === current) {'],
        [
          'lists-turn-empty-metadata-into-null',
          'annotations: page.map(({ seq, ...row }) => fromRow(row))',
          "annotations: page.map(({ seq, ...row }) => ({ ...fromRow(row), ...(row.annotation_metadata === '{}' ? { annotation_metadata: null } : {}) }))",
        ],
      ]),
    ),
  ],
);
