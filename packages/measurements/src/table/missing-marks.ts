const MISSING = /^(?:|nan|-?nan(?:\(ind\))?|n\/a|#n\/a|na|[-\u2013\u2014\u2212]+|no data|null)$/i;

/** Whether a cell says that there is no value. */
export type IsMissing = (cell: string) => boolean;

/** @param given By the caller, besides the usual marks */
export function missingMarks(given: readonly string[] = []): IsMissing {
  const marks = new Set(given.map((mark) => mark.trim()));
  return (cell) => {
    const trimmed = cell.trim();
    return MISSING.test(trimmed) || marks.has(trimmed);
  };
}
