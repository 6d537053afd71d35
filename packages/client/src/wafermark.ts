import { createSamplesMethods, type SamplesMethods } from '@wafermark/generated/client.ts';
import { type Annotations, createAnnotations } from './annotations.ts';
import { createApi, wrap } from './api.ts';
import type { CallOptions } from './call-options.ts';
import type { WafermarkOptions } from './options.ts';
import { createExchange } from './send/create-exchange.ts';
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
  readonly annotations: Annotations;
  /** The samples that annotations belong to. */
  readonly samples: SamplesMethods<CallOptions>;

  /**
   * Sends nothing yet.
   * @throws {ConfigurationError} when no API key is given or found in the environment, or the base URL is not one
   */
  constructor(options: WafermarkOptions = {}) {
    const settings = resolveSettings(options);
    const { baseUrl } = settings;
    const exchange = createExchange(settings);
    const api = createApi(exchange, baseUrl);
    this.annotations = createAnnotations(api, { exchange, baseUrl });
    this.samples = createSamplesMethods<CallOptions>(api, wrap);
  }
}
