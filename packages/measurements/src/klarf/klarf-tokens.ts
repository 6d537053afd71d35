import { LineSplitter } from '../text/line-splitter.ts';

/** A word, a text in quotes (with them), or one of `{ } ; ,`. */
export interface Token {
  readonly text: string;
  readonly line: number;
}

const TOKENS = /"[^"]*"?|[{};,]|[^\s{};,"]+/g;

/** Tokens of a text, in batches as its pieces come. */
export async function* readTokens(text: AsyncIterable<string>): AsyncGenerator<readonly Token[], void, void> {
  const splitter = new LineSplitter();
  let line = 0;
  const tokensOf = (lines: readonly string[]): Token[] =>
    lines.flatMap((one) => {
      line += 1;
      return (one.match(TOKENS) ?? []).map((token) => ({ text: token, line }));
    });
  for await (const piece of text) yield tokensOf(splitter.push(piece));
  yield tokensOf(splitter.end());
}

export const unquoted = (text: string): string => text.replace(/^"/, '').replace(/"$/, '');
