import { WafermarkError } from './wafermark-error.ts';

/** The client cannot be made of these options: no API key, or a base URL that is none. Says what to set. */
export class ConfigurationError extends WafermarkError {
  override get name(): string {
    return 'ConfigurationError';
  }
}
