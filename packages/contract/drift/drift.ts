/** Where a drift is planted, or that it is none: a control changes nothing that anybody could observe. */
export const KINDS = ['server', 'cli', 'client', 'spec', 'generated', 'docs', 'control'] as const;
export type Kind = (typeof KINDS)[number];

/** An edit of a file at the one place where `find` stands. */
export interface Edit {
  /** From the root of the repository. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

/** Something that somebody might do to one side of the contract without the others. */
export interface Drift {
  /** Says what no longer holds, as in `post-answers-201`. */
  readonly name: string;
  readonly kind: Kind;
  readonly files: readonly Edit[];
  /**
   * The tests that look closest at what it touches, of the contract, of the client, of the server (`server/…`) or of the
   * command line (`cli/…`). They are run first: the order changes no outcome.
   */
  readonly near?: readonly string[];
}

/** Edits of one file, as a table: name, what stands there, and what is to stand there. */
export type Rows = readonly (readonly [name: string, find: string, replace: string])[];

/** Drifts of one kind that are one edit of one file each. */
export const drifts = (kind: Kind, file: string, rows: Rows): readonly Drift[] =>
  rows.map(([name, find, replace]) => ({ name, kind, files: [{ file, find, replace }] }));

/**
 * Edits of a file that is the same for every document: of its source and of its copy in `generated/`, as when somebody has run
 * `pnpm generate` in between.
 */
export const runtimeDrifts = (file: string, rows: Rows): readonly Drift[] =>
  rows.map(([name, find, replace]) => ({
    name,
    kind: 'server',
    files: [`scripts/generate/runtime/${file}`, `generated/${file}`].map((copy) => ({ file: copy, find, replace })),
  }));

/** Says which tests look closest at what these touch, where nobody has said so before. */
export const near = (tests: readonly string[], some: readonly Drift[]): readonly Drift[] =>
  some.map((drift) => ({ near: tests, ...drift }));
