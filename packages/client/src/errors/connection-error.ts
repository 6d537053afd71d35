import { type CallContext, CallError } from './call-error.ts';
import { describeCauses } from './describe-causes.ts';

/** What a {@link ConnectionError} is made of. */
export interface ConnectionErrorInit {
  readonly baseUrl: string;
  readonly cause: Error;
}

/**
 * No whole answer came: the server is not there, its name is not known, or the connection broke. Whether the request was carried
 * out is not known. `cause` is a copy of what `fetch` reported, without the key.
 */
export class ConnectionError extends CallError {
  override get name(): string {
    return 'ConnectionError';
  }

  constructor(context: CallContext, { baseUrl, cause }: ConnectionErrorInit) {
    super(context, { what: `no answer from ${baseUrl}: ${describeCauses(cause)}`, cause });
  }
}
