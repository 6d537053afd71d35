import type { OperationId } from '@wafermark/generated/operations.ts';

/** A body on which a property has failed, or would fail with a drift of `pnpm drift` planted. */
export interface Regression {
  readonly operation: OperationId;
  readonly body: Readonly<Record<string, unknown>>;
  /** What went wrong with it, or would. */
  readonly was: string;
}

const named = { property_name: 'thickness', property_value: 25.1 };

/**
 * Tried in every run, whatever the seed. When a property fails it prints a counterexample: mend what is wrong, and add it here, so
 * that it is never left to chance again.
 */
export const REGRESSIONS: readonly Regression[] = [
  {
    operation: 'createSampleAnnotation',
    body: { ...named, metadata: { constructor: '' } },
    was: 'taken for the class of an object when it was compared',
  },
  {
    operation: 'createSampleAnnotation',
    body: { ...named, metadata: JSON.parse('{"__proto__":{"a":1}}') },
    was: 'made the prototype of the metadata',
  },
  { operation: 'createSampleAnnotation', body: { ...named, metadata: {} }, was: 'answered as null' },
  {
    operation: 'createSampleAnnotation',
    body: { ...named, property_value: 0.1 + 0.2 },
    was: 'rounded to twelve digits',
  },
  {
    operation: 'createSampleAnnotation',
    body: { ...named, data_id: 'A1B2C3D4-5678-90AB-CDEF-1234567890AB' },
    was: 'kept in capitals',
  },
  { operation: 'createSampleAnnotation', body: { ...named, property_unit: '' }, was: 'answered as null' },
  { operation: 'createSampleAnnotation', body: { ...named, property_name: 'e\u0301' }, was: 'composed to é' },
  { operation: 'createSampleAnnotation', body: { ...named, property_name: ' x ' }, was: 'trimmed' },
  { operation: 'createSampleAnnotation', body: { ...named, coord_x: 0 }, was: 'answered as null' },
  { operation: 'updateSampleAnnotation', body: {}, was: 'taken for a change, with a new last_updated' },
  { operation: 'updateSampleAnnotation', body: { metadata: {} }, was: 'merged into the metadata that were there' },
  { operation: 'updateSampleAnnotation', body: { coord_x: null }, was: 'left as it was' },
];

/** The bodies on record for an operation. */
export const regressionsOf = (id: OperationId): readonly Readonly<Record<string, unknown>>[] =>
  REGRESSIONS.filter(({ operation }) => operation === id).map(({ body }) => body);
