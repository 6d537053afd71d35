import { OPERATIONS, type OperationId } from '@wafermark/generated/document/operations.ts';
import type { RequestOptions, Wafermark } from '../src/index.ts';

export const SAMPLE = 'a1b2c3d4-5678-90ab-cdef-1234567890ab';
export const ANNOTATION = 'd4c3b2a1-8765-ba09-fedc-0987654321ba';
export const KEY = 'wk_live_5up3r-s3cret/key=';

/** A call of every operation; the compiler refuses the table when one is missing. */
export const CALLS: Readonly<Record<OperationId, (client: Wafermark, options?: RequestOptions) => Promise<unknown>>> = {
  listPhysicalSamples: (client, options) => client.samples.list(undefined, options),
  createPhysicalSample: (client, options) => client.samples.create({ name: 'GaAs-003' }, options),
  updatePhysicalSample: (client, options) => client.samples.update(SAMPLE, { name: null }, options),
  listSampleAnnotations: (client, options) => client.annotations.list(SAMPLE, undefined, options),
  createSampleAnnotation: (client, options) =>
    client.annotations.create(SAMPLE, { property_name: 'thickness', property_value: 25.1 }, options),
  bulkCreateSampleAnnotations: (client, options) =>
    client.annotations.bulkCreate(
      SAMPLE,
      { annotations: [{ property_name: 'thickness', property_value: 25.1 }] },
      options,
    ),
  getSampleAnnotation: (client, options) => client.annotations.get(SAMPLE, ANNOTATION, options),
  updateSampleAnnotation: (client, options) =>
    client.annotations.update(SAMPLE, ANNOTATION, { property_value: 26 }, options),
  deleteSampleAnnotation: (client, options) => client.annotations.delete(SAMPLE, ANNOTATION, options),
  deleteSampleAnnotations: (client, options) =>
    client.annotations.deleteImport(SAMPLE, { import_id: 'map-17' }, options),
  listAnnotationHistory: (client, options) => client.annotations.history(SAMPLE, ANNOTATION, options),
  getPhysicalSample: (client, options) => client.samples.get(SAMPLE, options),
  listSampleProperties: (client, options) => client.samples.properties(SAMPLE, options),
};

export const OPERATION_IDS = Object.keys(OPERATIONS).filter((id): id is OperationId => id in CALLS);

/** The path that an operation is documented to have, with the ids of {@link CALLS}. */
export function pathOf(operation: OperationId): string {
  return OPERATIONS[operation].path.replace('{physical_sample_id}', SAMPLE).replace('{annotation_id}', ANNOTATION);
}

/** What a promise rejects with; fails when it does not. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  const nothing = Symbol('resolved');
  const reason = await promise.then(
    () => nothing,
    (error: unknown) => error,
  );
  if (reason === nothing) {
    throw new Error('expected a rejection, but the promise resolved');
  }
  return reason;
}

/** An annotation as the server answers it, as far as tests look at it. */
export const STORED = { id: ANNOTATION, property_name: 'thickness', property_value: 25.1 };
/** The body that the tests create. */
export const NEW = { property_name: 'thickness', property_value: 25.1 };
