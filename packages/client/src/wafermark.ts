import {
  type AnnotationsMethods,
  type ApiPromise,
  createAnnotationsMethods,
  createSamplesMethods,
  type SamplesMethods,
} from '@wafermark/generated/client/client.ts';
import { createConfig } from './config.ts';
import { createMany, type ImportRows } from './import/create-many.ts';
import type { CreateManyOptions, CreateManyResult } from './import/options.ts';
import type { RawRequestOptions, RequestOptions, WafermarkOptions } from './options.ts';
import { createApi, requestPath, wrap } from './request.ts';
import { WIRE } from './wire.ts';

/** Measurements and their positions on a sample. */
export interface Annotations extends AnnotationsMethods<RequestOptions> {
  /**
   * Records any number of annotations, in chunks, and reads the source no faster than they are stored. With a journal, an import can
   * be repeated after any failure and any edit of its rows; see {@link CreateManyOptions.journal}.
   *
   * @param sampleId The sample. A UUID.
   * @param rows An array, a generator, a stream of objects: anything that `for await` can iterate over.
   * @throws {BulkError} if not every row is stored: lists the rejected rows, and holds what stopped the import as its `cause`
   * @throws {ArgumentError} if an option is invalid; nothing has been sent
   *
   * @example
   * ```ts
   * const { stored } = await client.annotations.createMany(sampleId, rows, { journal: fileJournal('thickness.journal') });
   * ```
   */
  createMany(sampleId: string, rows: ImportRows, options?: CreateManyOptions): Promise<CreateManyResult>;
}

/**
 * A client for the Wafermark annotation API. Its methods return data, or throw a {@link WafermarkError}.
 *
 * @example
 * ```ts
 * const client = new Wafermark({ baseUrl: 'http://127.0.0.1:4010', apiKey: 'any-key' });
 * const samples = await client.samples.list();
 * ```
 */
export class Wafermark {
  /** Measurements and their positions on a sample. */
  readonly annotations: Annotations;
  /** The samples that annotations belong to. */
  readonly samples: SamplesMethods<RequestOptions>;
  /**
   * Sends a request to a path that this client has no method for, with the same key, limits and retries. The data is what the
   * response's JSON holds; undefined if the body is not JSON.
   *
   * @param path Relative to the base URL, with its query: `/physical_samples/?has_data_item=true`.
   * @example
   * ```ts
   * const health = await client.request('GET', '/healthz');
   * ```
   */
  readonly request: (method: string, path: string, options?: RawRequestOptions) => ApiPromise<unknown>;
  /** A client with some options changed. Options that are not given stay as they are. */
  readonly withOptions: (options: WafermarkOptions) => Wafermark;

  /**
   * Sends nothing yet.
   * @throws {ConfigurationError} if there is no API key in the options or the environment, or the base URL is invalid
   */
  constructor(options: WafermarkOptions = {}) {
    const config = createConfig(options, WIRE.reading);
    const api = createApi(config, WIRE);
    const methods = createAnnotationsMethods<RequestOptions>(api, wrap);
    this.annotations = {
      ...methods,
      createMany: async (sampleId, rows, many) => await createMany({ config, methods }, sampleId, rows, many),
    };
    this.samples = createSamplesMethods<RequestOptions>(api, wrap);
    // The options hold the key, so only closures may refer to them.
    this.request = (method, path, init = {}) => requestPath(config, method, path, init);
    this.withOptions = (changed) => new Wafermark({ ...options, ...changed });
  }
}
