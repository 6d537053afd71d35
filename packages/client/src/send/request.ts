import type { Behaviour, KeyOptions } from '@wafermark/generated/client.ts';
import type { CallOptions } from '../call-options.ts';

/** A request without the API key. The body is a string, so that it can be sent again. */
export interface ApiRequest {
  readonly method: string;
  readonly url: string;
  readonly body: string | undefined;
  readonly behaviour: Behaviour;
  readonly options: (CallOptions & KeyOptions) | undefined;
}

/** An answer with its body read, before anything is known of it. */
export interface Answer {
  readonly response: Response;
  readonly text: string;
}
