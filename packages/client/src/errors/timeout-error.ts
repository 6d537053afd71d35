import { type CallContext, CallError } from './call-error.ts';

/** What a {@link TimeoutError} is made of. */
export type TimeoutErrorInit = Pick<TimeoutError, 'limit' | 'milliseconds'>;

/** No whole answer came in time. Whether the request was carried out is not known. */
export class TimeoutError extends CallError {
  /** Which option set the limit: `timeout` is for each attempt, `deadline` for all of them and the waits between. */
  readonly limit: 'timeout' | 'deadline';
  /** The limit. */
  readonly milliseconds: number;

  override get name(): string {
    return 'TimeoutError';
  }

  constructor(context: CallContext, { limit, milliseconds }: TimeoutErrorInit) {
    super(context, { what: `no whole answer within ${milliseconds} ms (${limit})` });
    this.limit = limit;
    this.milliseconds = milliseconds;
  }
}
