import type { OperationId } from '@wafermark/generated/operations.ts';
import { composeMessage, excerpt } from './compose-message.ts';
import { WafermarkError } from './wafermark-error.ts';

/** How much of the body is kept. */
const TEXT_LENGTH = 200;

/** What a {@link ResponseParseError} is made of. */
export interface ResponseParseErrorInit
  extends Pick<ResponseParseError, 'operation' | 'status' | 'requestId' | 'text'> {
  /** What is wrong with the answer, for the message, which goes on with the beginning of the body. */
  readonly fault: string;
}

/**
 * The server answered with a success status, but not with what the operation answers: HTML, nothing, or JSON that was cut off.
 * Mostly something between client and server answered instead, such as a login page. Whether the request was carried out is not
 * known.
 */
export class ResponseParseError extends WafermarkError {
  /** The operation that was called, as the API's document names it. */
  readonly operation: OperationId;
  /** The status code of the answer. */
  readonly status: number;
  /** The `X-Request-Id` header. */
  readonly requestId: string | undefined;
  /** The first 200 characters of the body. */
  readonly text: string;

  static {
    ResponseParseError.prototype.name = 'ResponseParseError';
  }

  constructor({ operation, status, requestId, text, fault }: ResponseParseErrorInit) {
    const quote = excerpt(text);
    super(composeMessage(operation, `${status}, but ${fault}${quote === '' ? '' : `: ${quote}`}`, requestId));
    this.operation = operation;
    this.status = status;
    this.requestId = requestId;
    this.text = text.slice(0, TEXT_LENGTH);
  }
}
