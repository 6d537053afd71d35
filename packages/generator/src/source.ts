export const HEADER = '// Generated from openapi/ by `pnpm generate`. Do not edit.\n';

/** A value as TypeScript source, of which JSON is a subset; the formatter removes redundant quotes. */
export const literal = (value: unknown): string =>
  typeof value === 'bigint' ? String(value) : stringifyExactly(value);

/** `JSON.stringify`, with integers that a double would change written as they are. */
export function stringifyExactly(value: unknown, indent?: number): string {
  const marks = new Map<string, string>();
  const text = JSON.stringify(
    value,
    (_, member: unknown) => {
      if (typeof member !== 'bigint') return member;
      const mark = `\u{e000}${marks.size}\u{e001}`;
      marks.set(mark, String(member));
      return mark;
    },
    indent,
  );
  return [...marks].reduce((result, [mark, digits]) => result.replace(`"${mark}"`, digits), text);
}

/** The text of a regular expression between its slashes. */
export const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** A property name as TypeScript source. */
export const propertyName = (name: string): string =>
  /^[A-Za-z_$][\w$]*$/.test(name) && name !== '__proto__'
    ? name
    : name === '__proto__'
      ? '["__proto__"]'
      : literal(name);

/** A doc comment from sentences of the document; empty without any. */
export function docComment(lines: readonly string[]): string {
  const text = lines
    .flatMap((line) => line.trim().split(/\r\n|[\n\r\u2028\u2029]/))
    .map((line) => line.replaceAll('*/', '* /'));
  return `/**\n${text.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */`;
}

/** An import of the names that a source uses; empty if it uses none. */
export function importOf(names: readonly string[], from: string, source: string): string {
  const words = new Set(source.match(/[\w$]+/g));
  const used = names.filter((name) => words.has(name));
  return used.length === 0 ? '' : `import { ${used.join(', ')} } from '${from}';`;
}
