/** Where a drift is planted; a control changes nothing observable. */
export const KINDS = [
  'server',
  'cli',
  'client',
  'spec',
  'generated',
  'docs',
  'state',
  'operation',
  'words',
  'generator',
  'packaging',
  'witness',
  'control',
] as const;
export type Kind = (typeof KINDS)[number];

/** An edit of a file at the only occurrence of `find`. */
export interface Edit {
  /** From the root of the repository. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

/** A plausible change to only one side of the contract. */
export interface Drift {
  /** The resulting fault, such as `post-answers-201`. */
  readonly name: string;
  readonly kind: Kind;
  readonly files: readonly Edit[];
  /**
   * The tests closest to the edited code: of the contract, the client, the server (`server/…`), the command line (`cli/…`), the generator
   * (`generator/…`) or the repository (`scripts/…`).
   * They run first; the order changes no outcome.
   */
  readonly near?: readonly string[];
}

/** Edits of one file, as a table: name, original, and replacement. */
export type Rows = readonly (readonly [name: string, find: string, replace: string])[];

/** Drifts of one kind, each with one edit of the same file. */
export const drifts = (kind: Kind, file: string, rows: Rows): readonly Drift[] =>
  rows.map(([name, find, replace]) => ({ name, kind, files: [{ file, find, replace }] }));

/**
 * Edits of a runtime file: of its source and of its copy in `generated/`, as after `pnpm generate`.
 */
export const runtimeDrifts = (file: string, rows: Rows): readonly Drift[] =>
  rows.map(([name, find, replace]) => ({
    name,
    kind: 'server',
    files: [`packages/generator/src/runtime/${file}`, `generated/server/${file}`].map((copy) => ({
      file: copy,
      find,
      replace,
    })),
  }));

/** Sets the closest tests of these drifts unless already set. */
export const near = (tests: readonly string[], some: readonly Drift[]): readonly Drift[] =>
  some.map((drift) => ({ near: tests, ...drift }));
