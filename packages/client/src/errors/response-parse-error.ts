import { type CallContext, CallError } from './call-error.ts';
import { excerpt } from './excerpt.ts';

/** How much of the body is kept. */
const TEXT_LENGTH = 200;

/** What a {@link ResponseParseError} is made of. */
export interface ResponseParseErrorInit extends Pick<ResponseParseError, 'status' | 'text'> {
  readonly requestId: string | undefined;
  /** What is wrong with the answer, for the message, which goes on with the beginning of the body. */
  readonly fault: string;
}

/**
 * The server answered with a success status, but not with what the operation answers: HTML, nothing, or JSON that was cut off.
 * Mostly something between client and server answered instead, such as a login page. Whether the request was carried out is not
 * known.
 */
export class ResponseParseError extends CallError {
  /** The status code of the answer. */
  readonly status: number;
  /** The first 200 characters of the body. */
  readonly text: string;

  override get name(): string {
    return 'ResponseParseError';
  }

  constructor(context: CallContext, { status, requestId, text, fault }: ResponseParseErrorInit) {
    const quote = excerpt(text);
    super(context, { what: `${status}, but ${fault}${quote === '' ? '' : `: ${quote}`}`, requestId });
    this.status = status;
    this.text = text.slice(0, TEXT_LENGTH);
  }
}
