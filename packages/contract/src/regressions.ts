import type { OperationId } from '@wafermark/generated/document/operations.ts';

/** A body on which a property has failed, or would fail with one of the drifts of `pnpm drift`. */
export interface Regression {
  readonly operation: OperationId;
  readonly body: Readonly<Record<string, unknown>>;
  /** The fault. */
  readonly was: string;
}

const named = { property_name: 'thickness', property_value: 25.1 };

/**
 * Tested in every run, whatever the seed. When a property fails, it prints a counterexample: fix the fault, and add it here, so
 * that it is always tested.
 */
export const REGRESSIONS: readonly Regression[] = [
  {
    operation: 'createSampleAnnotation',
    body: { ...named, metadata: { constructor: '' } },
    was: 'mistaken for the class of an object in a comparison',
  },
  {
    operation: 'createSampleAnnotation',
    body: { ...named, metadata: JSON.parse('{"__proto__":{"a":1}}') },
    was: 'used as the prototype of the metadata',
  },
  { operation: 'createSampleAnnotation', body: { ...named, metadata: {} }, was: 'returned as null' },
  {
    operation: 'createSampleAnnotation',
    body: { ...named, property_value: 0.1 + 0.2 },
    was: 'rounded to twelve digits',
  },
  {
    operation: 'createSampleAnnotation',
    body: { ...named, data_id: 'A1B2C3D4-5678-90AB-CDEF-1234567890AB' },
    was: 'kept in upper case',
  },
  { operation: 'createSampleAnnotation', body: { ...named, property_unit: '' }, was: 'returned as null' },
  { operation: 'createSampleAnnotation', body: { ...named, property_name: 'e\u0301' }, was: 'normalised to é' },
  { operation: 'createSampleAnnotation', body: { ...named, property_name: ' x ' }, was: 'trimmed' },
  { operation: 'createSampleAnnotation', body: { ...named, coord_x: 0 }, was: 'returned as null' },
  { operation: 'updateSampleAnnotation', body: {}, was: 'treated as a change, with a new last_updated' },
  { operation: 'updateSampleAnnotation', body: { metadata: {} }, was: 'merged into the existing metadata' },
  { operation: 'updateSampleAnnotation', body: { coord_x: null }, was: 'left unchanged' },
];

/** The recorded bodies for an operation. */
export const regressionsOf = (id: OperationId): readonly Readonly<Record<string, unknown>>[] =>
  REGRESSIONS.filter(({ operation }) => operation === id).map(({ body }) => body);
