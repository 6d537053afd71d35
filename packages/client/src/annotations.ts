import { type AnnotationsMethods, type Api, createAnnotationsMethods } from '@wafermark/generated/client.ts';
import type { AnnotationCreate } from '@wafermark/generated/models.ts';
import { wrap } from './api.ts';
import type { Connection } from './bulk/create-many.ts';
import type { CreateManyOptions, CreateManyResult } from './bulk/create-many-options.ts';
import type { CallOptions } from './call-options.ts';
import { loadPart } from './load-part.ts';

/** What was measured on a sample, and where. */
export interface Annotations extends AnnotationsMethods<CallOptions> {
  /**
   * Records any number of annotations, in chunks, and reads the source no faster than they are stored.
   *
   * Each chunk has an idempotency key made of the name of the import, its place and its content. So whatever breaks, run it again
   * with the same `resume`: every row is then stored once.
   *
   * @param sampleId The sample. A UUID.
   * @param rows An array, a generator, a stream of objects: whatever `for await` can go through.
   * @throws {BulkError} when not every row is stored: with the refused rows, what stopped the import, and where to go on
   * @throws {ArgumentError} when an option makes no sense; nothing has been sent
   *
   * @example
   * ```ts
   * const { stored } = await client.annotations.createMany(sampleId, rows, { resume: 'GaAs-003 thickness map' });
   * ```
   */
  createMany(
    sampleId: string,
    rows: Iterable<AnnotationCreate> | AsyncIterable<AnnotationCreate>,
    options?: CreateManyOptions,
  ): Promise<CreateManyResult>;
}

/**
 * The generated methods, and the one that makes many calls.
 * @internal
 */
export function createAnnotations(api: Api, connection: Connection): Annotations {
  return {
    ...createAnnotationsMethods<CallOptions>(api, wrap),
    createMany: async (...call) => {
      const { createMany } = await loadPart(() => import('./bulk/create-many.ts'));
      return createMany(connection, ...call);
    },
  };
}
