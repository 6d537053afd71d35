import type { WithResponse } from '@wafermark/generated/client.ts';

/** What openapi-fetch takes for the `Response`, with nothing left to read: the transport has read the body already. */
export class LightResponse {
  readonly ok = true;
  readonly status = 204;
  /** It looks for the length alone. */
  readonly headers: ReadonlyMap<string, string> = new Map();
  /** All that the call gives. */
  readonly result: WithResponse<unknown>;

  constructor(result: WithResponse<unknown>) {
    this.result = result;
  }
}
