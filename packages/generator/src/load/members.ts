import { childrenOf, isObject, type JsonObject, type Kind } from './shapes.ts';
import type { Sources } from './sources.ts';

const words = (text: string): readonly string[] => text.split(' ');

/** The members of each kind that OpenAPI knows. A schema may have any, and other kinds have names of the author's choice. */
const MEMBERS: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  document: words('openapi info jsonSchemaDialect servers paths webhooks components security tags externalDocs'),
  components: words(
    'schemas responses parameters examples requestBodies headers securitySchemes links callbacks pathItems',
  ),
  operation: words(
    'tags summary description externalDocs operationId parameters requestBody responses callbacks deprecated security servers',
  ),
  parameter: words(
    'name in description summary required deprecated allowEmptyValue style explode allowReserved schema example examples content $ref',
  ),
  header: words(
    'description summary required deprecated allowEmptyValue style explode allowReserved schema example examples content $ref',
  ),
  requestBody: words('description summary content required example examples $ref'),
  response: words('description summary headers content links example examples $ref'),
  media: words('schema example examples encoding itemSchema $ref'),
  encoding: words('contentType headers style explode allowReserved'),
};

const WHAT: Readonly<Partial<Record<Kind, string>>> = {
  document: 'a document',
  components: '`components`',
  operation: 'an operation',
  parameter: 'a parameter',
  header: 'a header',
  requestBody: 'a request body',
  response: 'a response',
  media: 'a media type',
  encoding: 'an encoding',
};

/**
 * A member that OpenAPI does not know means nothing to anybody, and was meant to mean something.
 * @throws {Refusal} for the first
 */
export function refuseUnknownMembers(document: JsonObject, sources: Sources): void {
  const seen = new Set<object>();
  const visit = (kind: Kind, value: unknown): void => {
    if (!isObject(value) || seen.has(value)) return;
    seen.add(value);
    const known = MEMBERS[kind];
    for (const name of known === undefined ? [] : Object.keys(value)) {
      if (known?.includes(name) || name.startsWith('x-')) continue;
      const meant = known?.find((one) => one.toLowerCase() === name.toLowerCase());
      const advice =
        meant === undefined
          ? `write one of ${known?.filter((one) => one !== '$ref').join(', ')}`
          : `write \`${meant}\``;
      sources.refuse(value, [name], `${WHAT[kind] ?? 'this'} has no \`${name}\`; ${advice}, or leave it out`);
    }
    // What is in a schema is the business of JSON Schema.
    if (kind === 'schema') return;
    for (const child of childrenOf(kind, value)) visit(child.kind, child.value);
  };
  visit('document', document);
}
