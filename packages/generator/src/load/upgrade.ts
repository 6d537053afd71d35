import { childrenOf, isObject, type JsonObject, type Kind } from './shapes.ts';
import type { Sources } from './sources.ts';

/**
 * Makes a document of OpenAPI 3.0 one of 3.1, in place: `nullable`, exclusive bounds that are booleans, and what stands beside a
 * reference and does not count there.
 * @throws {Refusal} for any other version
 */
export function upgrade(document: JsonObject, sources: Sources): void {
  const { openapi, swagger } = document;
  if (swagger !== undefined) {
    sources.refuse(
      document,
      ['swagger'],
      'this is Swagger 2.0; convert it to OpenAPI 3 first, for instance with `npx swagger2openapi`',
    );
  }
  if (typeof openapi !== 'string' || !/^3\.[01]\.\d+/.test(openapi)) {
    sources.refuse(
      document,
      openapi === undefined ? [] : ['openapi'],
      'the version of OpenAPI is not supported; write `openapi: 3.1.0`, with quotes if need be',
    );
  }
  upgradeWithin('document', document, new Set(), { sources, isOld: openapi.startsWith('3.0') });
  document['openapi'] = '3.1.0';
}

interface Upgrade {
  readonly sources: Sources;
  /** Of 3.0. In 3.1, only `nullable` is left in many documents, where it means what it meant. */
  readonly isOld: boolean;
}

function upgradeWithin(kind: Kind, value: unknown, seen: Set<object>, { sources, isOld }: Upgrade): void {
  if (!isObject(value) || seen.has(value)) return;
  seen.add(value);
  for (const child of childrenOf(kind, value)) upgradeWithin(child.kind, child.value, seen, { sources, isOld });
  if (kind !== 'schema') return;
  if (typeof value['$ref'] === 'string' && isOld) {
    // Beside a reference, 3.0 ignores everything.
    for (const name of Object.keys(value)) if (name !== '$ref' && !name.startsWith('x-')) delete value[name];
    return;
  }
  if (isOld) {
    upgradeBound(value, 'exclusiveMinimum', 'minimum');
    upgradeBound(value, 'exclusiveMaximum', 'maximum');
  }
  if (value['nullable'] === true) allowNull(value, sources);
  delete value['nullable'];
}

function upgradeBound(schema: JsonObject, exclusive: string, inclusive: string): void {
  if (schema[exclusive] === true && inclusive in schema) {
    schema[exclusive] = schema[inclusive];
    delete schema[inclusive];
  } else if (typeof schema[exclusive] === 'boolean') {
    delete schema[exclusive];
  }
}

/** Of what is composed too: 3.0.3 calls that void where there is no type, or a part forbids null, and everybody means it. */
function allowNull(schema: JsonObject, sources: Sources): void {
  const { type } = schema;
  const isComposed = ['$ref', 'allOf', 'anyOf', 'oneOf'].some((keyword) => keyword in schema);
  if (!isComposed) {
    if (typeof type === 'string' || Array.isArray(type)) schema['type'] = [...new Set([type, 'null'].flat())];
    if (Array.isArray(schema['enum']) && !schema['enum'].includes(null)) schema['enum'].push(null);
    return;
  }
  const { title, description, example, deprecated, readOnly, writeOnly, ...rest } = schema;
  const inner = sources.same({ ...rest }, schema);
  delete inner['nullable'];
  for (const name of Object.keys(rest)) delete schema[name];
  schema['anyOf'] = [inner, sources.same({ type: 'null' }, schema)];
}
