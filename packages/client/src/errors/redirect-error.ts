import { type CallContext, CallError } from './call-error.ts';

/** What a {@link RedirectError} is made of. */
export interface RedirectErrorInit extends Pick<RedirectError, 'status' | 'location'> {
  readonly requestId: string | undefined;
}

/** The server answered with a redirect. It is not followed, because the API key would go along. */
export class RedirectError extends CallError {
  /** The status code of the answer; 0 in browsers, which hide it. */
  readonly status: number;
  /** The `Location` header; undefined in browsers, which hide it. */
  readonly location: string | undefined;

  override get name(): string {
    return 'RedirectError';
  }

  constructor(context: CallContext, { status, location, requestId }: RedirectErrorInit) {
    const code = status === 0 ? '' : `${status} `;
    const to = location === undefined ? '' : ` to ${location}`;
    const what = `${code}redirect${to}, not followed: the API key would go along. Set baseUrl to where the API is`;
    super(context, { what, requestId });
    this.status = status;
    this.location = location;
  }
}
