/** Validates requests and responses against the document, with checks compiled at generation time. */
export { checkRequest, type RequestParts, type Verdict } from '@wafermark/generated/check-request.ts';
export { countNames } from '@wafermark/generated/count-names.ts';
export { describeErrors } from '@wafermark/generated/describe-errors.ts';
export { BrokenAnswerError, writeAnswer, writeItems } from '@wafermark/generated/write-answer.ts';
