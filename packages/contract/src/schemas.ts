import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { DOCUMENT, type Place } from './place.ts';

// A plain Ajv, independent of the server's validator. Strict mode makes misspelt keywords errors.
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true, validateFormats: true });
addFormats.default(ajv, { mode: 'full' });
if (typeof DOCUMENT.value !== 'object' || DOCUMENT.value === null) throw new Error('The bundle is not an object');
// The document itself is not a schema; its members are not misspelt keywords.
ajv.addVocabulary(Object.keys(DOCUMENT.value));
ajv.addSchema(DOCUMENT.value, 'document');

const compiled = new Map<string, ValidateFunction>();

/** The faults of a value against a schema of the document, one sentence each. */
export function schemaFaults(schema: Place, value: unknown): readonly string[] {
  const validate = compiled.get(schema.pointer) ?? compile(schema);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message = '', params }) =>
    `${instancePath} ${message} ${JSON.stringify(params)}`.trim(),
  );
}

/** Converts a parameter or header to its schema's type; returns it unchanged if that is not possible. */
export function coerce(schema: Place, raw: string): unknown {
  const type: unknown =
    typeof schema.value === 'object' && schema.value !== null ? Reflect.get(schema.value, 'type') : '';
  if ((type === 'number' || type === 'integer') && /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/.test(raw)) return Number(raw);
  if (type === 'boolean' && /^(true|false)$/.test(raw)) return raw === 'true';
  return raw;
}

function compile(schema: Place): ValidateFunction {
  const fragment = schema.pointer.split('/').map(encodeURIComponent).join('/');
  const validate = ajv.compile({ $ref: `document#${fragment}` });
  compiled.set(schema.pointer, validate);
  return validate;
}

/** The keywords that a value violates. */
export function brokenKeywords(schema: Place, value: unknown): readonly string[] {
  const validate = compiled.get(schema.pointer) ?? compile(schema);
  return validate(value) ? [] : (validate.errors ?? []).map(({ keyword }) => keyword);
}
