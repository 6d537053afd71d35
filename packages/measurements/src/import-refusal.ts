/** Where a refusal arose. */
interface Place {
  /** Line of the file, from 1. */
  readonly line?: number | undefined;
  /** Header of the column. */
  readonly column?: string | undefined;
}

/** A file or an option that cannot be taken as it is, and what a person can do about it. */
export class ImportRefusal extends Error {
  override readonly name = 'ImportRefusal';
  /** What was found, as a sentence. */
  readonly reason: string;
  /** The options that settle it, ready to be typed, such as `--coord-unit cm`; else the way out, as a sentence. */
  readonly hint: string;
  readonly line?: number;
  readonly column?: string;

  constructor(reason: string, hint: string, { line, column }: Place = {}) {
    super(`${reason} ${hint.startsWith('--') ? `Try: ${hint}` : hint}`);
    this.reason = reason;
    this.hint = hint;
    if (line !== undefined) this.line = line;
    if (column !== undefined) this.column = column;
  }
}

/** An argument as a shell takes it, in double quotes if it needs any. */
export const quoteArgument = (text: string): string =>
  /^[\p{L}\p{N}_=.,:/@%+-]+$/u.test(text) ? text : `"${text.replaceAll(/["\\$`]/g, String.raw`\$&`)}"`;
