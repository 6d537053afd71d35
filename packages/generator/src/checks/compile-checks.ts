import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { FORMATS } from './formats.ts';
import { replaceLengthKeywords } from './text-length.ts';

const INHERITED = Object.getOwnPropertyNames(Object.prototype);

/** Schemas by name; they refer to each other by name. */
export type NamedSchemas = Readonly<Record<string, unknown>>;

/** The compiler's runtime dependencies, and their replacements in the generated file. */
const RUNTIME = { 'require("ajv/dist/runtime/equal").default': 'equal' } as const;

/**
 * Compiles schemas to function source. A schema that refers to others becomes a shared function; any other is inlined where it
 * is referred to, as the compiler does at run time.
 * @param exported The names of the public functions; they become properties of an `exports` object that must exist.
 * @throws for an unknown keyword or format
 */
export function compileChecks(
  schemas: NamedSchemas,
  exported: readonly string[],
  options: { readonly allErrors: boolean },
): string {
  const ajv = new Ajv2020({
    ...options,
    // The model has checked every keyword, and says where it was written.
    strict: false,
    validateSchema: false,
    code: { source: true, lines: true },
    formats: FORMATS,
    // Exceeding its bound is a better message for infinity than not being a number.
    strictNumbers: false,
  });
  const text = JSON.stringify(schemas);
  const uses = (keyword: string): boolean => text.includes(`"${keyword}`);
  // Every object has these names: whether they are its own takes a test, which is slower.
  ajv.opts.ownProperties = INHERITED.some((name) => text.includes(`"${name}"`));
  // Supporting these keywords slows down every function, whether or not a schema uses them.
  ajv.opts.unevaluated = uses('unevaluated');
  ajv.opts.dynamicRef = uses('$dynamic');
  replaceLengthKeywords(ajv);
  for (const [name, schema] of Object.entries(schemas))
    ajv.addSchema(typeof schema === 'boolean' ? (schema ? {} : { not: {} }) : Object(schema), name);
  const source = standaloneCode.default(ajv, Object.fromEntries(exported.map((name) => [name, name])));
  return withoutRequire(withExactBounds(withoutWaste(source)));
}

/** Strips schema paths, which are not used, and schemas that no function reads. */
function withoutWaste(source: string): string {
  const text = source.replaceAll(/schemaPath:"(?:[^"\\]|\\.)*",/g, '');
  const uses = new Map<string, number>();
  for (const [name] of text.matchAll(/\bschema\d+\b/g)) uses.set(name, (uses.get(name) ?? 0) + 1);
  return text
    .split('\n')
    .filter((line) => (uses.get(/^const (schema\d+) = /.exec(line)?.[1] ?? '') ?? 2) > 1)
    .join('\n');
}

/** Bounds with all their digits, of which JavaScript writes seventeen. */
const withExactBounds = (source: string): string =>
  source.replaceAll(/(?<=(?:[<>]=? ?|limit: )-?)\d{17,}(?![\w.])/g, (digits) => String(BigInt(Number(digits))));

function withoutRequire(source: string): string {
  let text = source;
  for (const [call, name] of Object.entries(RUNTIME)) text = text.replaceAll(call, name);
  const [missed] = /require\([^)]*\)[.\w]*/.exec(text) ?? [];
  if (missed !== undefined) throw new Error(`The compiled checks depend on ${missed}, which has no replacement`);
  return text;
}
