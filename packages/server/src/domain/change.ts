import type { Principal } from './principal.ts';

/** Who changes annotations, and when. */
export interface Author {
  readonly userId: string;
  readonly userName: string | null;
  /** As the API formats it. */
  readonly at: string;
}

export const authorOf = ({ userId, userName }: Principal, at: string): Author => ({ userId, userName, at });
