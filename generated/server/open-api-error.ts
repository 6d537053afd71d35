// Generated from openapi/ by `pnpm generate`. Do not edit.

import type { Fault } from './fault.ts';

/** An invalid request. The message is for the client. */
export class OpenApiError extends Error {
  override readonly name = 'OpenApiError';
  /** The status of the response. */
  readonly status: number;
  /** The faults of the request, with their locations. */
  readonly faults: readonly Fault[];
  /** Headers for the response. Express sets them when it handles the error itself. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    message: string,
    extra: { readonly faults?: readonly Fault[]; readonly headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(message);
    this.status = status;
    this.faults = extra.faults ?? [];
    this.headers = extra.headers ?? {};
  }
}
