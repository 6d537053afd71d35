import { isObject as isKeywords, type JsonObject as Keywords, memberOf, segmentsOf } from './load/shapes.ts';

const SCHEMAS = '#/components/schemas/';
const SCALARS: readonly unknown[] = ['string', 'number', 'integer', 'boolean'];

/**
 * A bundled document as other tools read it best:
 *
 * - a reference to a schema of one string, number or boolean without `enum` is replaced by that schema, since many code generators
 *   make a class of each component. The reference's own description and examples win;
 * - such a schema or null becomes one schema with two types;
 * - `{{x-…}}` in descriptions becomes the number or text at that place of the document.
 *
 * @throws for a placeholder without such a value
 */
export function plainDocument(bundle: Keywords): Keywords {
  const inlined = inline(bundle, bundle);
  if (!isKeywords(inlined)) throw new Error('The bundle is not an object');
  const unused = Object.keys(schemasOf(inlined)).filter((name) => isScalar(schemasOf(inlined)[name]));
  const schemas = Object.fromEntries(Object.entries(schemasOf(inlined)).filter(([name]) => !unused.includes(name)));
  const components = isKeywords(inlined['components']) ? { ...inlined['components'], schemas } : inlined['components'];
  return fillIn({ ...inlined, ...(components === undefined ? {} : { components }) }, bundle);
}

function schemasOf({ components }: Keywords): Keywords {
  const schemas = isKeywords(components) ? components['schemas'] : undefined;
  return isKeywords(schemas) ? schemas : {};
}

const isScalar = (schema: unknown): schema is Keywords =>
  isKeywords(schema) &&
  schema['enum'] === undefined &&
  [schema['type']].flat().every((type) => type === 'null' || SCALARS.includes(type));

function inline(value: unknown, bundle: Keywords): unknown {
  if (Array.isArray(value)) return value.map((item) => inline(item, bundle));
  if (!isKeywords(value)) return value;
  const plain = Object.fromEntries(Object.entries(value).map(([name, member]) => [name, inline(member, bundle)]));
  return oneOrNull(withTarget(plain, bundle));
}

function withTarget({ $ref: ref, ...own }: Keywords, bundle: Keywords): Keywords {
  if (typeof ref !== 'string') return own;
  const target = ref.startsWith(SCHEMAS)
    ? inline(segmentsOf(ref).reduce<unknown>(memberOf, bundle), bundle)
    : undefined;
  return isScalar(target) ? { ...target, ...own } : { $ref: ref, ...own };
}

/** `oneOf: [schema, null]` as one schema, if that is a string, number or boolean. */
function oneOrNull(schema: Keywords): Keywords {
  const { oneOf, ...own } = schema;
  if (!Array.isArray(oneOf) || oneOf.length !== 2) return schema;
  const [value, nothing]: unknown[] = oneOf;
  if (!isScalar(value) || !isKeywords(nothing) || nothing['type'] !== 'null') return schema;
  return { ...value, type: [value['type'], 'null'].flat(), ...own };
}

const PLACEHOLDER = /\{\{(x-[\w-]+(?:\.[\w-]+)*)\}\}/g;

function fillIn(value: Keywords, bundle: Keywords): Keywords {
  const filled = (member: unknown, name: string): unknown => {
    if (typeof member === 'string' && name === 'description') return fillInText(member, bundle);
    if (Array.isArray(member)) return member.map((item) => filled(item, ''));
    return isKeywords(member) ? fillIn(member, bundle) : member;
  };
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, filled(member, name)]));
}

const fillInText = (text: string, bundle: Keywords): string =>
  text.replaceAll(PLACEHOLDER, (placeholder, path: string) => {
    const value = valueAt(path, bundle);
    if (value === undefined) throw new Error(`${placeholder} in a description: ${noValueAt(path)}`);
    return value;
  });

function valueAt(path: string, bundle: Keywords): string | undefined {
  const value = path.split('.').reduce<unknown>(memberOf, bundle);
  if (typeof value === 'number') return value.toLocaleString('en-US');
  return typeof value === 'string' ? value : undefined;
}

const noValueAt = (path: string): string => `the document has no number or text at ${path}`;

/** What is wrong with the first placeholder of a description that cannot be filled in; undefined if all can. */
export function faultOfPlaceholders(description: string, bundle: Keywords): string | undefined {
  for (const [placeholder, path = ''] of description.matchAll(PLACEHOLDER)) {
    if (valueAt(path, bundle) === undefined) {
      return `${noValueAt(path)}, which ${placeholder} stands for; write it there, or name another place`;
    }
  }
  return undefined;
}
