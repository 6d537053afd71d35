import type { Annotation, AnnotationChange } from '@wafermark/generated/document/models.ts';
import type { Principal } from './principal.ts';

/** Who changes annotations, and when. */
export interface Author {
  readonly userId: string;
  readonly userName: string | null;
  /** As the API formats it. */
  readonly at: string;
}

export const authorOf = ({ userId, userName }: Principal, at: string): Author => ({ userId, userName, at });

/**
 * What undoing the last change of an annotation does: sets it to `before`, or inserts that first; nothing if undefined.
 * @param changes The last change, and the one before it.
 */
export function undoOf(
  [last, previous]: readonly AnnotationChange[],
  isThere: boolean,
): { readonly before: Annotation; readonly isDeleted: boolean } | undefined {
  if (last === undefined) return undefined;
  // Restoring is an update of what was deleted. There is no state before it but the absence.
  const isRestored = isThere && previous?.action === 'delete';
  return isRestored ? undefined : { before: last.before, isDeleted: !isThere };
}
