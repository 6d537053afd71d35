/** The beginning of a text on one line, for a message. */
export function excerpt(text: string, length = 80): string {
  // Cut before the white space goes, since the text may be a whole page or far more.
  const line = text
    .slice(0, 4 * length)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > length ? `${line.slice(0, length)}…` : line;
}
