import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { FORMATS } from './formats.ts';
import { replaceLengthKeywords } from './text-length.ts';

/** Schemas by name; they refer to each other by these names. */
export type NamedSchemas = Readonly<Record<string, unknown>>;

/** What the compiler takes from its own modules at run time, and what stands for it in the generated file. */
const RUNTIME = { 'require("ajv/dist/runtime/equal").default': 'equal' } as const;

/**
 * Compiles schemas to the source of functions. A schema that refers to others becomes one function, which all call that refer
 * to it; one that does not stands where it is referred to, as the compiler has it at run time.
 * @param exported The names of those to be called from outside; they become properties of an `exports` that has to be there.
 * @throws where a schema has a keyword or a format that is not known
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
    // The linter has checked that numbers have bounds: infinity is beyond them, which says more than that it is no number.
    strictNumbers: false,
    strictTypes: true,
    strictTuples: true,
  });
  const uses = (keyword: string): boolean => JSON.stringify(schemas).includes(`"${keyword}`);
  // What serves these keywords costs time in every function, whether or not a schema has them.
  ajv.opts.unevaluated = uses('unevaluated');
  ajv.opts.dynamicRef = uses('$dynamic');
  replaceLengthKeywords(ajv);
  for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(Object(schema), name);
  const source = standaloneCode.default(ajv, Object.fromEntries(exported.map((name) => [name, name])));
  return withoutRequire(withoutWaste(source));
}

/** Leaves out where a keyword stands in its schema, which nobody asks for, and the schemas that no function reads. */
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
  if (missed !== undefined) throw new Error(`The compiled checks need ${missed}, for which nothing stands in`);
  return text;
}
