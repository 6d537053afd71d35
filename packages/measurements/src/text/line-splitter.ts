import { ImportRefusal } from '../import-refusal.ts';

/** Longest line, in characters: beyond, memory would grow with the file. */
const LONGEST = 1_000_000;

/** Cuts text into lines, piece by piece. Lines are counted as an editor does: LF, CRLF and CR end one. */
export class LineSplitter {
  #rest = '';
  #lines = 0;

  /** @returns The lines that end in this piece. @throws {ImportRefusal} if one is too long */
  push(piece: string): string[] {
    let text = this.#rest + piece;
    // The other half of a CRLF may be in the next piece.
    const held = text.endsWith('\r') ? '\r' : '';
    if (held !== '') text = text.slice(0, -1);
    const lines = text.includes('\r') ? text.split(/\r\n|\n|\r/) : text.split('\n');
    this.#rest = `${lines.pop() ?? ''}${held}`;
    this.#lines += lines.length;
    if (this.#rest.length <= LONGEST) return lines;
    const line = this.#lines + 1;
    throw new ImportRefusal(
      `Line ${line} is longer than ${LONGEST} characters.`,
      'This is not a table of text with a row for each site.',
      { line },
    );
  }

  /** @returns The last line, if no line end follows it */
  end(): string[] {
    const rest = this.#rest.replace(/\r$/, '');
    this.#rest = '';
    return rest === '' ? [] : [rest];
  }
}
