// Generated from openapi/ by `pnpm generate`. Do not edit.

/** Holds requests and answers against the document, with checks that were compiled when this was generated. */
export { checkRequest, type RequestParts, type Verdict } from './check-request.ts';
export { countNames } from './count-names.ts';
export { describeErrors } from './describe-errors.ts';
export { BrokenAnswerError, writeAnswer, writeItems } from './write-answer.ts';
