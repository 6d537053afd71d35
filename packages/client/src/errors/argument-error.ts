import { WafermarkError } from './wafermark-error.ts';

/** An argument of a call cannot be sent, such as an empty id or `NaN`. Nothing has been sent. */
export class ArgumentError extends WafermarkError {
  override get name(): string {
    return 'ArgumentError';
  }
}
