import {
  type AnnotationsMethods,
  createAnnotationsMethods,
  createSamplesMethods,
  type SamplesMethods,
} from '@wafermark/generated/client.ts';
import { createApi, unwrap } from './api.ts';
import type { CallOptions } from './call-options.ts';
import type { WafermarkOptions } from './options.ts';
import { resolveSettings } from './settings.ts';

/**
 * A client of the Wafermark annotation API. Its methods return data and throw a {@link WafermarkError} where there is none.
 *
 * @example
 * ```ts
 * const client = new Wafermark({ baseUrl: 'http://127.0.0.1:4010', apiKey: 'any-key' });
 * const samples = await client.samples.list();
 * ```
 */
export class Wafermark {
  /** What was measured on a sample, and where. */
  readonly annotations: AnnotationsMethods<CallOptions>;
  /** The samples that annotations belong to. */
  readonly samples: SamplesMethods<CallOptions>;

  /**
   * Sends nothing yet.
   * @throws {ConfigurationError} when no API key is given or found in the environment, or the base URL is not one
   */
  constructor(options: WafermarkOptions = {}) {
    const api = createApi(resolveSettings(options));
    this.annotations = createAnnotationsMethods<CallOptions>(api, unwrap);
    this.samples = createSamplesMethods<CallOptions>(api, unwrap);
  }
}
