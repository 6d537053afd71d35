import { Ajv2020, type Options, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const DOCUMENT = 'document';

export interface SchemaCompiler {
  /** Stops at the first fault. */
  readonly first: (schema: object) => ValidateFunction;
  /** Collects all faults. */
  readonly all: (schema: object) => ValidateFunction;
}

/** Compiles schemas in which `#/…` refers to the document, each once. */
export function schemaCompiler(document: object): SchemaCompiler {
  return {
    first: compilerWith(document, {}),
    all: compilerWith(document, { allErrors: true }),
  };
}

function compilerWith(document: object, options: Options): (schema: object) => ValidateFunction {
  const ajv = new Ajv2020({ ...options, strict: false, validateFormats: true });
  addFormats.default(ajv);
  // As in the validator: the document's patterns define what a UUID is.
  ajv.addFormat('uuid', true);
  ajv.addSchema(document, DOCUMENT);
  const compiled = new Map<string, ValidateFunction>();
  return (schema) => {
    const text = JSON.stringify(schema).replaceAll('"$ref":"#/', `"$ref":"${DOCUMENT}#/`);
    const validate = compiled.get(text) ?? ajv.compile(JSON.parse(text));
    compiled.set(text, validate);
    return validate;
  };
}

interface SchemaWithItems {
  readonly properties: Readonly<Record<string, { readonly items?: object }>>;
}

/** The schema of a bulk body in two parts: everything except the array items, and one item. */
export function bulkSchemas(document: object, name: string, array: string): { envelope: object; item: object } {
  // The generator has checked that the schema has this array.
  const { components } = document as { components: { schemas: Readonly<Record<string, SchemaWithItems>> } };
  const schema = components.schemas[name];
  const { items = {}, ...rest } = schema?.properties[array] ?? {};
  return { envelope: { ...schema, properties: { ...schema?.properties, [array]: rest } }, item: items };
}
