// Generated from openapi/ by `pnpm generate`. Do not edit.

/** Validates requests and responses against the document, with checks compiled at generation time. */
export { checkRequest, type RequestParts, type Verdict } from './check-request.ts';
export { countNames } from './count-names.ts';
export { describeErrors } from './describe-errors.ts';
export { BrokenAnswerError, writeAnswer, writeItems } from './write-answer.ts';
