import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { FORMATS } from './formats.ts';
import { replaceLengthKeywords } from './text-length.ts';

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
    allowUnionTypes: true,
    code: { source: true, lines: true },
    formats: FORMATS,
    // The linter has checked that numbers have bounds: exceeding them is a better message for infinity than not being a number.
    strictNumbers: false,
    strictTypes: true,
    strictTuples: true,
  });
  const uses = (keyword: string): boolean => JSON.stringify(schemas).includes(`"${keyword}`);
  // Supporting these keywords slows down every function, whether or not a schema uses them.
  ajv.opts.unevaluated = uses('unevaluated');
  ajv.opts.dynamicRef = uses('$dynamic');
  replaceLengthKeywords(ajv);
  for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(Object(schema), name);
  const source = standaloneCode.default(ajv, Object.fromEntries(exported.map((name) => [name, name])));
  return withoutRequire(withoutWaste(source));
}

/** Strips schema paths, which are not used, and schemas that no function reads. */
function withoutWaste(source: string): string {
  const text = source.replaceAll(/schemaPath:"(?:[^"\\]|\\.)*",/g, '');
  const lines = text.split('\n');
  return lines.filter((line) => isUsed(/^const (schema\d+) = /.exec(line)?.[1], text)).join('\n');
}

const isUsed = (name: string | undefined, text: string): boolean =>
  name === undefined || text.split(new RegExp(`\\b${name}\\b`)).length > 2;

function withoutRequire(source: string): string {
  let text = source;
  for (const [call, name] of Object.entries(RUNTIME)) text = text.replaceAll(call, name);
  const [missed] = /require\([^)]*\)[.\w]*/.exec(text) ?? [];
  if (missed !== undefined) throw new Error(`The compiled checks depend on ${missed}, which has no replacement`);
  return text;
}
