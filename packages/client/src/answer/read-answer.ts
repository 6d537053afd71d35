import type { Behaviour } from '@wafermark/generated/client.ts';
import { type CallContext, CallError } from '../errors/call-error.ts';
import { isRecord } from '../is-record.ts';
import type { Redact } from '../redactor.ts';
import type { Answer } from '../send/request.ts';
import { parseJson } from './parse-json.ts';

/** An answer, and what is needed to make sense of it. */
export interface RawAnswer extends Answer {
  readonly context: CallContext;
  readonly redact: Redact;
  readonly expected: Behaviour['answer'];
}

/**
 * Decides whether an answer is a success. Only the JSON that the operation answers, or nothing where it answers nothing, is one:
 * the page of a proxy with status 200 is none.
 * @returns the data, or the error that describes the answer
 */
export async function readAnswer(raw: RawAnswer): Promise<{ readonly data: unknown } | CallError> {
  const { response, text, expected } = raw;
  const data = typeof expected === 'string' ? parseJson(text) : undefined;
  const isAsDocumented =
    typeof expected === 'string'
      ? isRecord(data) && Array.isArray(data) === (expected === 'array')
      : response.status === expected;
  if (response.ok && isAsDocumented) {
    return { data };
  }
  try {
    // Loaded when it is needed, so that pages in which nothing fails do not carry it.
    const { describeFailure } = await import('./describe-failure.ts');
    return describeFailure(raw);
  } catch {
    const what = `${response.status}, and the part of this package that describes it could not be loaded`;
    return new CallError(raw.context, { what });
  }
}
