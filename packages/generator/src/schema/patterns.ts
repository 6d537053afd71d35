/**
 * A regular expression as one with the flag `u`, as JSON Schema recommends it. Many documents escape what needs no escape, which
 * that flag forbids; the text without those backslashes means the same.
 * @returns undefined for what is not an expression of ECMAScript
 */
export function unicodePattern(given: string): string | undefined {
  // ECMAScript has flags for groups, and none for the rest of an expression.
  const pattern = given.replace(/^(\^?)\(\?([ims]+)\)(.*)$/s, '$1(?$2:$3)');
  if (isExpression(pattern, 'u')) return pattern;
  if (!isExpression(pattern, '')) return undefined;
  const bare = withoutNeedlessEscapes(pattern);
  return [bare, escapeBraces(bare)].find((text) => isExpression(text, 'u'));
}

function isExpression(text: string, flags: string): boolean {
  try {
    return new RegExp(text, flags) instanceof RegExp;
  } catch {
    return false;
  }
}

/** Classes, escapes, and what is between them. */
const PARTS = /\[(?:\\.|[^\]\\])*\]|\\.|[^\\[]+|\[/gs;

function withoutNeedlessEscapes(pattern: string): string {
  const parts = pattern.match(PARTS) ?? [];
  return parts
    .map((part) => {
      const isClass = part.startsWith('[') && part.length > 1;
      const bare = part.replaceAll(/\\(.)/gs, (pair, char: string) => {
        // In a class, a hyphen keeps its backslash; anywhere else it must have none.
        if (char === '-') return isClass ? pair : char;
        return /[\w$\\.*+?()[\]{}|/^]/.test(char) && char !== '_' ? pair : char;
      });
      return isClass
        ? bare.replaceAll(/(\\[dDwWsS])-(?=[^\]])/g, '$1\\-').replaceAll(/([^[\\])-(?=\\[dDwWsS])/g, '$1\\-')
        : bare;
    })
    .join('');
}

/** A brace that begins no quantifier is itself. */
const escapeBraces = (pattern: string): string =>
  pattern.replaceAll(
    /\\.|\[(?:\\.|[^\]\\])*\]|(\{\d+(?:,\d*)?\})|([{}\]])/gs,
    (text, quantifier?: string, brace?: string) =>
      quantifier === undefined && brace !== undefined ? `\\${brace}` : text,
  );
