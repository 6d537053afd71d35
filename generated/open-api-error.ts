// Generated from openapi/ by `pnpm generate`. Do not edit.

import type { Fault } from './models.ts';

/** A request that does not fit the document. Its message is for whoever sent the request. */
export class OpenApiError extends Error {
  override readonly name = 'OpenApiError';
  /** The status to answer with. */
  readonly status: number;
  /** What is wrong with the request, and where. */
  readonly faults: readonly Fault[];
  /** Headers that belong to the answer. Express sets them when it handles the error itself. */
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
