import type { Keywords } from '../checks/bare-schema.ts';
import { FORMATS } from '../checks/formats.ts';
import { literal } from '../source.ts';
import { fromExpression, fromPart, type JsonSource, orNull } from './json-source.ts';
import { takesPlainText } from './plain-pattern.ts';
import { allowsNull, isPlainText, typeOf } from './schema-kinds.ts';

/** How a quick writer handles one property, whose value is in a variable. */
export type QuickMember =
  /** Text that often repeats in the next value: an expression for its JSON, or undefined for an invalid value. */
  | { readonly kind: 'steady'; readonly json: string }
  /** Differs from value to value, or has its own check: a validity condition, and the JSON. */
  | { readonly kind: 'varying'; readonly fits: string; readonly json: JsonSource };

/** The context of a quick writer. */
export interface Surroundings {
  /** The name of a regular expression in the generated file. */
  nameOf(expression: RegExp): string;
  /** A component schema. */
  component(name: string): Keywords;
}

/** A property, and the variable with its value. */
interface Place {
  readonly name: string;
  readonly schema: Keywords;
  readonly value: string;
}

/** `undefined` when the schema has a keyword that only its compiled check supports. */
export function quickMember(place: Place, around: Surroundings): QuickMember | undefined {
  const { schema } = place;
  switch (typeOf(schema)) {
    case 'string':
      return Array.isArray(schema['enum']) ? listed(place) : text(place, around);
    case 'number':
    case 'integer':
      return number(place);
    case 'boolean':
      return hasOnly(schema) ? varying(place, `typeof ${place.value} === 'boolean'`, asItIs(place)) : undefined;
    case 'array':
      return list(place);
    default:
      return referred(place, around);
  }
}

const hasOnly = (schema: Keywords, ...keywords: readonly string[]): boolean =>
  Object.keys(schema).every((keyword) => keyword === 'type' || keywords.includes(keyword));

function steady({ schema, value }: Place, json: string): QuickMember {
  return { kind: 'steady', json: allowsNull(schema) ? `${value} === null ? 'null' : ${json}` : json };
}

function varying({ schema, value }: Place, fits: string, json: JsonSource): QuickMember {
  return { kind: 'varying', fits: allowsNull(schema) ? `(${value} === null || ${fits})` : fits, json };
}

function listed(place: Place): QuickMember | undefined {
  const { schema, value } = place;
  const values: readonly unknown[] = [schema['enum']].flat();
  if (!hasOnly(schema, 'enum') || !isPlainText(schema)) return undefined;
  const fits = values.map((one) => `${value} === ${literal(one)}`).join(' || ');
  return steady(place, `${fits} ? \`"\${${value}}"\` : undefined`);
}

/** Identifiers differ from value to value, except those of the parent. */
function text(place: Place, { nameOf }: Surroundings): QuickMember | undefined {
  const { name, schema, value } = place;
  if (!hasOnly(schema, 'format', 'minLength', 'maxLength', 'pattern')) return undefined;
  const { minLength = 0, maxLength = 'Infinity', format } = schema;
  const pattern = new RegExp(String(schema['pattern'] ?? '^[^]*$'), 'u');
  const formatted = FORMATS[String(format)];
  const limits = `${value}, ${minLength}, ${maxLength}`;
  if (!isPlainText(schema)) {
    const isFree = takesPlainText(pattern.source) && !(formatted instanceof RegExp);
    return isFree ? steady(place, `freeText(${limits}, ${nameOf(pattern)})`) : undefined;
  }
  const expressions = formatted instanceof RegExp ? [pattern, formatted] : [pattern];
  const fits = [`isText(${limits})`, ...expressions.map((one) => `${nameOf(one)}.test(${value})`)].join(' && ');
  const json = fromPart(`"\${${value}}"`);
  return String(format).startsWith('uuid') && (name === 'id' || allowsNull(schema))
    ? varying(place, fits, allowsNull(schema) ? orNull(value, json) : json)
    : steady(place, `${fits} ? ${json.expression} : undefined`);
}

/** A template literal formats numbers, booleans and null like JSON. */
const asItIs = ({ value }: Place): JsonSource => fromPart(`\${${value}}`);

function number(place: Place): QuickMember | undefined {
  const { schema, value } = place;
  if (!hasOnly(schema, 'minimum', 'maximum')) return undefined;
  const { minimum = '-Number.MAX_VALUE', maximum = 'Number.MAX_VALUE' } = schema;
  const name = typeOf(schema) === 'integer' ? 'isInteger' : 'isNumber';
  return varying(place, `${name}(${value}, ${minimum}, ${maximum})`, asItIs(place));
}

/** An array of a component. */
function list(place: Place): QuickMember | undefined {
  const { schema, value } = place;
  const { minItems = 0, maxItems = 'Infinity', items } = schema;
  const item = componentOf(Object(items));
  if (!hasOnly(schema, 'minItems', 'maxItems', 'items') || allowsNull(schema) || item === undefined) return undefined;
  const fits = `isList(${value}, ${minItems}, ${maxItems}, first.${item})`;
  return varying(place, fits, fromExpression(`list(${value}, write${item})`));
}

/** A component, which has its own writer, and its own check unless it is a plain enum. */
function referred({ name, schema, value }: Place, around: Surroundings): QuickMember | undefined {
  const component = componentOf(schema);
  if (component === undefined) return undefined;
  const target = around.component(component);
  if (Array.isArray(target['enum'])) return quickMember({ name, schema: target, value }, around);
  const json = fromExpression(`write${component}(${value})`);
  const place = { name, schema: target, value };
  return varying(place, `first.${component}(${value})`, allowsNull(target) ? orNull(value, json) : json);
}

function componentOf(schema: Keywords): string | undefined {
  const { $ref: ref, ...others } = schema;
  return typeof ref === 'string' && /^\w+$/.test(ref) && Object.keys(others).length === 0 ? ref : undefined;
}
