import type { WithResponse } from '@wafermark/generated/client.ts';

/** What openapi-fetch takes for the `Response`: the transport has read the body already, and thrown unless it is a success. */
export class LightResponse {
  readonly ok = true;
  readonly status: number;
  /** It looks for the length alone, and would read text without one. */
  readonly headers = { get: (name: string): string | null => (name === 'Content-Length' ? '1' : null) };
  /** All that the call gives. */
  readonly result: WithResponse<unknown>;

  constructor(result: WithResponse<unknown>) {
    this.status = result.response.status;
    this.result = result;
  }

  json(): Promise<unknown> {
    return Promise.resolve(this.result.data);
  }
}
