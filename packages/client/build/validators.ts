import { readFile, writeFile } from 'node:fs/promises';
import Ajv from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';

const DOCUMENT = new URL('../../../generated/document/openapi.json', import.meta.url);

/** The schemas of the document, by name. */
async function readSchemas(): Promise<Readonly<Record<string, object>>> {
  // What `pnpm generate` wrote, which the linter has checked.
  const document = JSON.parse(await readFile(DOCUMENT, 'utf8')) as { components: { schemas: Record<string, object> } };
  // Words and examples would be carried along, and validate nothing.
  const text = JSON.stringify(document.components.schemas, (name, value: unknown) =>
    name === 'description' || name === 'examples' ? undefined : value,
  );
  const schemas: Readonly<Record<string, object>> = JSON.parse(text);
  return schemas;
}

/**
 * Compiles a validator for each schema of the document into a file that needs no validator library.
 * @returns the names of the schemas
 */
export async function writeValidators(file: string): Promise<readonly string[]> {
  const schemas = await readSchemas();
  const ajv = new Ajv.default({
    code: { source: true, esm: true, lines: false },
    strict: false,
    allErrors: false,
    validateFormats: false,
    inlineRefs: false,
  });
  ajv.addSchema({ $id: 'wafermark', components: { schemas } });
  const names = Object.keys(schemas);
  const ids = Object.fromEntries(names.map((name) => [`is${name}`, `wafermark#/components/schemas/${name}`]));
  const code = standaloneCode.default(ajv, ids);
  // The one thing that the code asks Ajv for at run time counts characters.
  const standing = code.replaceAll(
    /require\("ajv\/dist\/runtime\/ucs2length"\)\.default/g,
    '(text) => [...text].length',
  );
  if (standing.includes('require(')) throw new Error('The validators need something that the package does not have');
  await writeFile(file, standing);
  return names;
}

/** The declarations of the validators. */
export function declareValidators(names: readonly string[], extension: 'mjs' | 'cjs'): string {
  const declarations = names.map(
    (name) => `/** Whether a value is of the schema \`${name}\`. */
export declare const is${name}: Validator<types.${name}>;`,
  );
  return `import type * as types from './index.${extension}';

/** A fault that a validator found. */
export interface ValidationFault {
  /** JSON Pointer to the place of the fault. */
  readonly instancePath: string;
  /** The keyword of the schema that does not hold. */
  readonly keyword: string;
  readonly message?: string;
}

/** Tells whether a value fits a schema of the API's document; \`errors\` has the fault that the last call found. */
export interface Validator<Value> {
  (value: unknown): value is Value;
  readonly errors?: readonly ValidationFault[] | null;
}

${declarations.join('\n')}
`;
}
