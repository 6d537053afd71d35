import type { OperationId } from '@wafermark/generated/operations.ts';
import { composeMessage } from './compose-message.ts';
import { WafermarkError } from './wafermark-error.ts';

/** What a {@link RedirectError} is made of. */
export type RedirectErrorInit = Pick<RedirectError, 'operation' | 'status' | 'location' | 'requestId'>;

/** The server answered with a redirect. It is not followed, because the API key would go along. */
export class RedirectError extends WafermarkError {
  /** The operation that was called, as the API's document names it. */
  readonly operation: OperationId;
  /** The status code of the answer; 0 in browsers, which hide it. */
  readonly status: number;
  /** The `Location` header; undefined in browsers, which hide it. */
  readonly location: string | undefined;
  /** The `X-Request-Id` header. */
  readonly requestId: string | undefined;

  static {
    RedirectError.prototype.name = 'RedirectError';
  }

  constructor({ operation, status, location, requestId }: RedirectErrorInit) {
    const code = status === 0 ? '' : `${status} `;
    const to = location === undefined ? '' : ` to ${location}`;
    const what = `${code}redirect${to}, not followed: the API key would go along. Set baseUrl to where the API is`;
    super(composeMessage(operation, what, requestId));
    this.operation = operation;
    this.status = status;
    this.location = location;
    this.requestId = requestId;
  }
}
