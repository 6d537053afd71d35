import { isObject, isSchema, type JsonObject } from '../load/shapes.ts';
import { docComment, literal, propertyName } from '../source.ts';
import { componentOf, type Schema } from './schemas.ts';

/** The type of a component, as source. */
export type TypeNameOf = (component: string) => string;

/**
 * The type of the valid values of a schema, as TypeScript. It is never narrower than the schema; it is wider where types cannot say
 * what a schema says (bounds, patterns, `not`, `if`, …).
 */
export function typeOf(schema: Schema, nameOf: TypeNameOf): string {
  if (schema === true) return 'unknown';
  if (schema === false) return 'never';
  if (schema['x-file'] === true) return 'Blob';
  const parts = [
    ...(typeof schema['$ref'] === 'string' ? [nameOf(componentOf(schema['$ref']))] : []),
    ...ownType(schema, nameOf),
    ...listOf(schema['allOf']).map((one) => typeOf(one, nameOf)),
    ...unionOf(schema['anyOf'], nameOf),
    ...unionOf(schema['oneOf'], nameOf),
  ].filter((part) => part !== 'unknown');
  const [first, ...others] = [...new Set(parts)];
  if (first === undefined) return 'unknown';
  return others.length === 0 ? first : [first, ...others].map(inParentheses).join(' & ');
}

const listOf = (value: unknown): readonly Schema[] => (Array.isArray(value) ? value : []);

const inParentheses = (type: string): string => (/[|&]/.test(withoutNested(type)) ? `(${type})` : type);

/** What is within brackets needs no parentheses around it. */
function withoutNested(type: string): string {
  let depth = 0;
  let text = '';
  let quote = '';
  for (let index = 0; index < type.length; index += 1) {
    const char = type.charAt(index);
    if (quote !== '') {
      if (char === '\\') index += 1;
      else if (char === quote) quote = '';
      continue;
    }
    if (char === '"' || char === "'") quote = char;
    else if ('{[(<'.includes(char)) depth += 1;
    else if ('}])>'.includes(char)) depth -= 1;
    else if (depth === 0) text += char;
  }
  return text;
}

function unionOf(value: unknown, nameOf: TypeNameOf): readonly string[] {
  const types = [...new Set(listOf(value).map((one) => typeOf(one, nameOf)))];
  if (types.length === 0) return [];
  if (types.includes('unknown')) return [];
  const possible = types.filter((type) => type !== 'never');
  return [possible.length === 0 ? 'never' : possible.map(inParentheses).join(' | ')];
}

/** What the schema says itself, apart from what it refers to and is composed of; empty if that is nothing. */
function ownType(schema: JsonObject, nameOf: TypeNameOf): readonly string[] {
  const types = schema['type'] === undefined ? undefined : [schema['type']].flat().map(String);
  if ('const' in schema) return [literalType(schema['const'])];
  if (Array.isArray(schema['enum'])) {
    const values = schema['enum'].filter((value) => types === undefined || types.some((type) => isOfType(value, type)));
    return [values.length === 0 ? 'never' : [...new Set(values.map(literalType))].join(' | ')];
  }
  if (types === undefined) return [];
  const alternatives = [...new Set(types.map((type) => typeOfType(type, schema, nameOf)))];
  return [alternatives.length === 1 ? alternatives.join('') : alternatives.map(inParentheses).join(' | ')];
}

function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isObject(value);
    case 'integer':
      return typeof value === 'bigint' || Number.isInteger(value);
    case 'number':
      return typeof value === 'number' || typeof value === 'bigint';
    default:
      return typeof value === type;
  }
}

/** A JSON value as a type. */
function literalType(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literalType).join(', ')}]`;
  if (isObject(value)) {
    return `{ ${Object.entries(value)
      .map(([name, member]) => `${propertyName(name)}: ${literalType(member)}`)
      .join('; ')} }`;
  }
  // A double has it no more exactly than this.
  return typeof value === 'bigint' ? 'number' : literal(value);
}

function typeOfType(type: string, schema: JsonObject, nameOf: TypeNameOf): string {
  switch (type) {
    case 'integer':
    case 'number':
      return 'number';
    case 'array':
      return arrayType(schema, nameOf);
    case 'object':
      return objectType(schema, nameOf);
    default:
      return type;
  }
}

function arrayType(schema: JsonObject, nameOf: TypeNameOf): string {
  const { items, prefixItems, minItems = 0 } = schema;
  const rest = isSchema(items) ? typeOf(items, nameOf) : 'unknown';
  if (!Array.isArray(prefixItems)) return `${inParentheses(rest)}[]`;
  const required = Number(minItems);
  const elements = prefixItems.map((one: Schema, index) => {
    const element = inParentheses(typeOf(one, nameOf));
    return index < required ? element : `${element}?`;
  });
  return `[${[...elements, ...(rest === 'never' ? [] : [`...${inParentheses(rest)}[]`])].join(', ')}]`;
}

function objectType(schema: JsonObject, nameOf: TypeNameOf): string {
  const properties = isObject(schema['properties']) ? Object.entries(schema['properties']) : [];
  const required = new Set(Array.isArray(schema['required']) ? schema['required'].map(String) : []);
  const members = properties.map(([name, property]) => ({ name, of: isSchema(property) ? property : true }));
  const missing = [...required].filter((name) => !members.some((member) => member.name === name));
  const index = indexTypes(schema, nameOf);
  // Names that are required without being described are among the others.
  const other = index.length === 0 ? 'unknown' : unionSource(index);
  const lines = [
    ...members.map(
      ({ name, of }) => `${commentOf(of)}${propertyName(name)}${required.has(name) ? '' : '?'}: ${typeOf(of, nameOf)};`,
    ),
    ...missing.map((name) => `${propertyName(name)}: ${other};`),
    ...indexSignature(schema, members, index, nameOf),
  ];
  return lines.length === 0 ? '{ [name: string]: unknown }' : `{\n${lines.join('\n')}\n}`;
}

/** The types of names that are not listed; empty if there are none, or the schema does not say. */
function indexTypes({ additionalProperties, patternProperties }: JsonObject, nameOf: TypeNameOf): readonly string[] {
  const patterns = isObject(patternProperties) ? Object.values(patternProperties).filter(isSchema) : [];
  const others = isSchema(additionalProperties) && additionalProperties !== false ? [additionalProperties] : [];
  const open = patterns.length > 0 && additionalProperties === undefined ? [true] : [];
  return [...others, ...patterns, ...open].map((one) => typeOf(one, nameOf));
}

function unionSource(types: readonly string[]): string {
  if (types.includes('unknown')) return 'unknown';
  return [...new Set(types.filter((type) => type !== 'never').map(inParentheses))].join(' | ') || 'never';
}

/** Names that are not listed have the type of what may be there; TypeScript wants that to include those that are. */
function indexSignature(
  { additionalProperties }: JsonObject,
  members: readonly { readonly name: string; readonly of: Schema }[],
  index: readonly string[],
  nameOf: TypeNameOf,
): readonly string[] {
  if (index.length === 0) {
    return additionalProperties === false && members.length === 0 ? ['[name: string]: never;'] : [];
  }
  const listed = members.map(({ of }) => typeOf(of, nameOf));
  return [`[name: string]: ${unionSource([...index, ...listed, ...(members.length > 0 ? ['undefined'] : [])])};`];
}

function commentOf(schema: Schema): string {
  if (!isObject(schema)) return '';
  const { description, deprecated } = schema;
  const lines = [
    ...(typeof description === 'string' && description.trim() !== '' ? [description] : []),
    ...(deprecated === true ? ['@deprecated'] : []),
  ];
  return lines.length === 0 ? '' : `${docComment(lines)}\n`;
}

/** Whether an interface can extend the type: an object whose names are known. */
export function isPlainObject(schema: Schema): boolean {
  if (!isObject(schema) || schema['type'] !== 'object') return false;
  return !['$ref', 'allOf', 'anyOf', 'oneOf', 'enum', 'const'].some((keyword) => keyword in schema);
}
