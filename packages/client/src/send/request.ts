import type { Behaviour, KeyOptions } from '@wafermark/generated/client.ts';
import type { CallOptions } from '../call-options.ts';
import type { CallContext } from '../errors/call-error.ts';
import type { Limits } from '../settings.ts';
import type { Scope } from '../time/scope.ts';

/** A request without the API key and without its body. */
export interface ApiRequest {
  readonly method: string;
  readonly url: string;
  readonly behaviour: Behaviour;
  readonly options: (CallOptions & KeyOptions) | undefined;
}

/** A call between its attempts. */
export interface Call extends CallContext {
  readonly request: ApiRequest;
  /** A string, so that it can be sent again. */
  readonly body: string | undefined;
  /** Without the key. */
  readonly headers: Readonly<Record<string, string>>;
  readonly limits: Limits;
  readonly scope: Scope;
  /** How often the request was sent. */
  attempts: number;
}

/** An answer with its body read, before anything is known of it. */
export interface Answer {
  readonly response: Response;
  readonly text: string;
}

/** What came of an attempt: an answer of any kind, or none. */
export type Attempted = Answer | { readonly response?: undefined; readonly failure: unknown };
