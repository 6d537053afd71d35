import type { Mutant } from './mutation-report.ts';

/** Survivors of one kind, and why no test kills them. */
export interface Argument {
  readonly concerns: (mutant: Mutant) => boolean;
  readonly reason: string;
}

export const ARGUMENTS: readonly Argument[] = [
  {
    concerns: ({ file, original }) =>
      file.startsWith('scripts/generate/emit-') && [String.raw`'\n'`, "', '", "'; '"].includes(original),
    reason: 'what stands between two lines of source is written by the formatter, whatever the generator writes.',
  },
  {
    concerns: ({ original }) => /^\{ (cause: error|maxBuffer: .*) \}$/.test(original),
    reason: 'for whoever debugs: nothing that the API answers, or that the generator writes, depends on it.',
  },
  {
    concerns: ({ file, original }) => file.endsWith('/read-parameters.ts') && /=== '(true|false)'/.test(original),
    reason: 'no parameter of the document is a boolean yet.',
  },
  {
    concerns: ({ file, original }) =>
      file.startsWith('packages/server/') && /^'(\w+Error|The body is not JSON\.|is not valid)'$/.test(original),
    reason:
      'names of errors that stay inside, and words for what the parser before and the validator never leave to say.',
  },
];
