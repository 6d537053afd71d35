import type { Edit } from './drift.ts';

/**
 * Replaces the only occurrence of `find`.
 * @throws unless there is exactly one: the drift would not be the one described
 */
export function applyEdit(text: string, { file, find, replace }: Edit): string {
  const parts = text.split(find);
  if (parts.length !== 2) throw new Error(`${file} has ${parts.length - 1} places, not one, with: ${find}`);
  return parts.join(replace);
}
