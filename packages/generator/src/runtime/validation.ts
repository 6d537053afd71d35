/** Validates requests and responses against the document, with checks compiled at generation time. */
export { checkRequest, type RequestParts, type Verdict } from '@wafermark/generated/server/check-request.ts';
export { countNames } from '@wafermark/generated/server/count-names.ts';
export { describeErrors } from '@wafermark/generated/server/describe-errors.ts';
export { BrokenAnswerError, writeAnswer, writeItems } from '@wafermark/generated/server/write-answer.ts';
