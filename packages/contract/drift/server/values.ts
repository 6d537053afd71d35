import { type Drift, drifts, near } from '../drift.ts';

const RECORD = 'packages/server/src/domain/annotation.ts';
const SAMPLES = 'packages/server/src/domain/sample.ts';
const STORED_SAMPLES = 'packages/server/src/store/sqlite/samples.ts';
const STORED_ANNOTATIONS = 'packages/server/src/store/sqlite/annotations.ts';
const LISTED_ANNOTATIONS = 'packages/server/src/store/sqlite/list-annotations.ts';

/** Stored or returned values differ from those sent. */
export const VALUES: readonly Drift[] = near(
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
        '{ annotation_metadata: metadata }),\n    last_updated: now,',
        '{ annotation_metadata: metadata }),\n    last_updated: now && current.last_updated,',
      ],
      ['empty-update-moves-last-updated', '  if (Object.keys(change).length === 0) return current;\n', ''],
      [
        'update-ignores-null',
        '    ...fields,\n',
        '    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)),\n',
      ],
    ]),
    ...drifts('server', SAMPLES, [
      ['sample-names-are-trimmed', 'name: request.name ?? null', 'name: request.name?.trim() ?? null'],
      ['sample-numbers-of-zero-become-null', 'request.sample_id ?? null', 'request.sample_id || null'],
      [
        'sample-update-keeps-last-updated',
        '...change, last_updated: now,',
        '...change, last_updated: now && current.last_updated,',
      ],
      ['empty-sample-update-moves-last-updated', '  if (Object.keys(change).length === 0) return current;\n', ''],
    ]),
    ...near(
      ['lists', 'hostile-query'],
      [
        ...drifts('server', STORED_ANNOTATIONS, [
          [
            'data-items-are-counted-twice',
            'if (add.get(sample, dataId, times) === times) isNew += 1;',
            'if (add.get(sample, dataId, times) !== undefined) isNew += times;',
          ],
        ]),
        ...drifts('server', STORED_SAMPLES, [
          ['sample-has-data-item-is-ignored', '(c.num_data_items > 0) = :hasData', ':hasData is not null'],
        ]),
      ],
    ),
    ...near(
      ['round-trip', 'hostile-query', 'stateful'],
      [
        ...drifts('server', STORED_ANNOTATIONS, [
          ['update-is-answered-and-not-stored', 'update.run(...toRow(next), sample.number, id);', 'void toRow(next);'],
        ]),
        ...drifts('server', LISTED_ANNOTATIONS, [
          [
            'annotations-are-listed-newest-first',
            'items: rows.map((row) => fromRow(sample.id, row)),\n  positions: rows.map(',
            'items: rows.toReversed().map((row) => fromRow(sample.id, row)),\n  positions: rows.toReversed().map(',
          ],
          [
            'lists-turn-empty-metadata-into-null',
            'items: rows.map((row) => fromRow(sample.id, row)),',
            "items: rows.map((row) => ({ ...fromRow(sample.id, row), ...(row[11] === '{}' ? { annotation_metadata: null } : {}) })),",
          ],
        ]),
      ],
    ),
  ],
);
