import { _, type Ajv2020, type CodeKeywordDefinition, str } from 'ajv/dist/2020.js';

/** Counts characters as JSON Schema does: code points, not UTF-16 units. Part of the generated code. */
export const CODE_POINTS = `function codePoints(text) {
  let count = text.length;
  for (let index = text.length - 1; index > 0; index -= 1) {
    if ((text.charCodeAt(index) & 0xfc00) === 0xdc00 && (text.charCodeAt(index - 1) & 0xfc00) === 0xd800) {
      count -= 1;
      index -= 1;
    }
  }
  return count;
}`;

/**
 * Replaces the compiler's length keywords by ones that count characters only when the number of UTF-16 units is inconclusive,
 * with a function of the generated file instead of one of the compiler's.
 */
export function replaceLengthKeywords(ajv: Ajv2020): void {
  for (const keyword of ['maxLength', 'minLength'] as const) {
    ajv.removeKeyword(keyword);
    ajv.addKeyword(lengthKeyword(keyword));
  }
}

const lengthKeyword = (keyword: 'maxLength' | 'minLength'): CodeKeywordDefinition & { readonly before: string } => ({
  keyword,
  type: 'string',
  schemaType: 'number',
  // In its original position: the order of keywords determines the order of faults.
  before: 'pattern',
  error: {
    message: ({ schemaCode }) =>
      str`must NOT have ${keyword === 'maxLength' ? 'more' : 'fewer'} than ${schemaCode} characters`,
    params: ({ schemaCode }) => _`{limit: ${schemaCode}}`,
  },
  code: (context) => {
    const { data, schema } = context;
    context.fail(
      keyword === 'maxLength'
        ? _`${data}.length > ${schema} && codePoints(${data}) > ${schema}`
        : _`${data}.length < ${2 * schema} && codePoints(${data}) < ${schema}`,
    );
  },
});
