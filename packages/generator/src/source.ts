import type { Operation } from './operation.ts';

export const HEADER = '// Generated from openapi/ by `pnpm generate`. Do not edit.\n';

/** A value as TypeScript source, of which JSON is a subset; the formatter removes redundant quotes. */
export const literal = (value: unknown): string => JSON.stringify(value);

export const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** The schemas used in bodies, to be imported from the models. */
export function modelNames(operations: readonly Operation[]): readonly string[] {
  const types = operations.flatMap(({ body, answers }) => [body?.type ?? 'void', ...answers.map(({ type }) => type)]);
  const names = types.map((type) => type.replace('[]', '')).filter((name) => name !== 'void');
  return [...new Set(names)].sort();
}

/** A doc comment from sentences of the document. */
export function docComment(lines: readonly string[]): string {
  const text = lines.flatMap((line) => line.trim().split('\n')).map((line) => line.replaceAll('*/', '* /'));
  return `/**\n${text.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */`;
}

/** An import of the names that a source uses; empty if it uses none. */
export function importOf(names: readonly string[], from: string, source: string): string {
  const used = names.filter((name) => new RegExp(`\\b${name}\\b`).test(source));
  return used.length === 0 ? '' : `import { ${used.join(', ')} } from '${from}';`;
}
