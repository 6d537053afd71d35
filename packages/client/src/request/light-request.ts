import type { OperationId } from '@wafermark/generated/operations.ts';
import type { CallOptions } from '../call-options.ts';

/** What openapi-fetch hands to the constructor, and what the generated methods add to it. */
export interface LightRequestInit {
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | undefined;
  readonly operation: OperationId;
  readonly options: CallOptions | undefined;
}

/**
 * Stands in for the platform's `Request`, which costs a third of a whole local call to construct. The body stays a string, so it
 * can be sent again.
 */
export class LightRequest {
  readonly url: string;
  readonly method: string;
  /** Does not have the API key, which the transport adds. */
  readonly headers: Headers;
  readonly body: string | undefined;
  readonly operation: OperationId;
  readonly signal: AbortSignal | undefined;

  constructor(url: string, { method, headers, body, operation, options }: LightRequestInit) {
    this.url = url;
    this.method = method;
    this.headers = headers;
    this.body = body;
    this.operation = operation;
    this.signal = options?.signal;
  }
}
