import type { Edit } from './drift.ts';

/**
 * Replaces the one place where `find` stands.
 * @throws where it does not stand, or more than once: the drift would be another one than the one described, or none
 */
export function applyEdit(text: string, { file, find, replace }: Edit): string {
  const parts = text.split(find);
  if (parts.length !== 2) throw new Error(`${file} has ${parts.length - 1} places, not one, with: ${find}`);
  return parts.join(replace);
}
