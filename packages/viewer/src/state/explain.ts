import {
  ApiError,
  BulkError,
  ConnectionError,
  isApiError,
  ResponseParseError,
  TimeoutError,
  WafermarkError,
} from '@wafermark/client';

/** What was typed is not a number. */
export class NoNumber extends Error {
  constructor(text: string) {
    super(text.trim() === '' ? 'A number is missing.' : `“${text}” is not a number.`);
  }
}

/** An error as a person gets to read it: what happened, and what to do. */
export interface Explanation {
  readonly message: string;
  readonly hint: string;
}

const HINTS: Readonly<Record<number, string>> = {
  401: 'Reload the page and type the key again.',
  403: 'Use a key that may do this.',
  404: 'Somebody may have deleted it. Reload the page.',
  409: 'Wait a moment, then try again.',
  412: 'Reload the page to see it.',
  413: 'Send less at once.',
  422: 'Correct the input, then try again.',
};

/** Turns what a call threw into a sentence, and what to do about it. */
export function explain(error: unknown): Explanation {
  if (error instanceof BulkError)
    return { message: bulkMessage(error), hint: 'Import again: what is stored is not sent twice.' };
  if (isApiError(error, 422)) {
    const faults = error.problem.errors.map(({ pointer, message }) => `${pointer.replace(/^\//, '')}: ${message}`);
    return { message: `The server refused it. ${faults.slice(0, 3).join(' ')}`.trim(), hint: HINTS[422] ?? '' };
  }
  if (isApiError(error, 412))
    return { message: 'Somebody else has changed it in the meantime.', hint: HINTS[412] ?? '' };
  if (error instanceof ApiError) {
    const message = error.problem?.detail ?? error.problem?.title ?? error.message;
    return { message, hint: HINTS[error.status] ?? 'Try again. If it happens again, look at the log of the server.' };
  }
  if (error instanceof ConnectionError || error instanceof TimeoutError) {
    return {
      message: 'The server does not answer.',
      hint: 'Check that it runs and that the network is there, then try again.',
    };
  }
  if (error instanceof ResponseParseError) {
    return { message: 'Something else than the API answered, such as a login page.', hint: 'Reload the page.' };
  }
  if (error instanceof WafermarkError) return { message: error.message, hint: 'Try again.' };
  if (error instanceof NoNumber) return { message: error.message, hint: 'Type one such as 25.1.' };
  return {
    message: error instanceof Error ? error.message : String(error),
    hint: 'This looks like a fault of the page. Reload it.',
  };
}

function bulkMessage({ stored, rejected, cause }: BulkError): string {
  const [first] = rejected;
  const why = first?.faults[0]?.message ?? (cause === undefined ? '' : explain(cause).message);
  return `${stored} values were stored, ${rejected.length} were refused. ${why}`.trim();
}
