import type { OperationId } from '@wafermark/generated/operations.ts';
import { composeMessage } from './compose-message.ts';
import { describeCauses } from './describe-causes.ts';
import { WafermarkError } from './wafermark-error.ts';

/** What a {@link ConnectionError} is made of. */
export interface ConnectionErrorInit {
  readonly operation: OperationId;
  readonly baseUrl: string;
  readonly cause: Error;
}

/**
 * No whole answer came: the server is not there, its name is not known, or the connection broke. Whether the request was carried
 * out is not known. `cause` is a copy of what `fetch` reported, without the key.
 */
export class ConnectionError extends WafermarkError {
  /** The operation that was called, as the API's document names it. */
  readonly operation: OperationId;

  static {
    ConnectionError.prototype.name = 'ConnectionError';
  }

  constructor({ operation, baseUrl, cause }: ConnectionErrorInit) {
    super(composeMessage(operation, `no answer from ${baseUrl}: ${describeCauses(cause)}`), { cause });
    this.operation = operation;
  }
}
