/** What is where in an OpenAPI document: one table, for everything that walks through one. */

export type Kind =
  | 'document'
  | 'components'
  | 'pathItem'
  | 'operation'
  | 'callback'
  | 'parameter'
  | 'header'
  | 'requestBody'
  | 'response'
  | 'media'
  | 'encoding'
  | 'example'
  | 'link'
  | 'securityScheme'
  | 'schema';

/** One value of a kind, a list of them, or an object with any names whose values they are. */
export interface Position {
  readonly kind: Kind;
  readonly of: 'one' | 'list' | 'map';
}

const one = (kind: Kind): Position => ({ kind, of: 'one' });
const list = (kind: Kind): Position => ({ kind, of: 'list' });
const map = (kind: Kind): Position => ({ kind, of: 'map' });

export const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

/** The members of each kind that hold others. */
export const SHAPES: Readonly<Record<Kind, Readonly<Record<string, Position>>>> = {
  document: { paths: map('pathItem'), webhooks: map('pathItem'), components: one('components') },
  components: {
    schemas: map('schema'),
    responses: map('response'),
    parameters: map('parameter'),
    examples: map('example'),
    requestBodies: map('requestBody'),
    headers: map('header'),
    securitySchemes: map('securityScheme'),
    links: map('link'),
    callbacks: map('callback'),
    pathItems: map('pathItem'),
  },
  pathItem: {
    parameters: list('parameter'),
    ...Object.fromEntries(METHODS.map((method) => [method, one('operation')])),
  },
  operation: {
    parameters: list('parameter'),
    requestBody: one('requestBody'),
    responses: map('response'),
    callbacks: map('callback'),
  },
  // Its own names are expressions; see `positionsIn`.
  callback: {},
  parameter: { schema: one('schema'), content: map('media'), examples: map('example') },
  header: { schema: one('schema'), content: map('media'), examples: map('example') },
  requestBody: { content: map('media') },
  response: { headers: map('header'), content: map('media'), links: map('link') },
  media: { schema: one('schema'), examples: map('example'), encoding: map('encoding') },
  encoding: { headers: map('header') },
  example: {},
  link: {},
  securityScheme: {},
  schema: {
    items: one('schema'),
    additionalProperties: one('schema'),
    propertyNames: one('schema'),
    contains: one('schema'),
    not: one('schema'),
    if: one('schema'),
    // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema
    then: one('schema'),
    else: one('schema'),
    unevaluatedItems: one('schema'),
    unevaluatedProperties: one('schema'),
    contentSchema: one('schema'),
    allOf: list('schema'),
    anyOf: list('schema'),
    oneOf: list('schema'),
    prefixItems: list('schema'),
    properties: map('schema'),
    patternProperties: map('schema'),
    dependentSchemas: map('schema'),
    $defs: map('schema'),
  },
};

/** The section of `components` in which a kind is kept; a kind without one is put where it is referred to. */
export const SECTIONS: Readonly<Partial<Record<Kind, string>>> = {
  schema: 'schemas',
  response: 'responses',
  parameter: 'parameters',
  example: 'examples',
  requestBody: 'requestBodies',
  header: 'headers',
  securityScheme: 'securitySchemes',
  link: 'links',
  callback: 'callbacks',
};

export type JsonObject = Record<string, unknown>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value may be a schema: an object, or `true` or `false`. */
export const isSchema = (value: unknown): value is JsonObject | boolean =>
  isObject(value) || typeof value === 'boolean';

/** A value within another. */
export interface Child {
  readonly kind: Kind;
  /** The object or array that holds it. */
  readonly parent: object;
  readonly key: string;
  readonly value: unknown;
}

/** The values of known kinds in a value of a known kind, one level down. */
export function childrenOf(kind: Kind, value: unknown): readonly Child[] {
  if (!isObject(value)) return [];
  const own = kind === 'callback' ? entriesOf('pathItem', value) : [];
  const shape = SHAPES[kind];
  return Object.entries(value).reduce<Child[]>(
    (children, [key, member]) => {
      const position = Object.hasOwn(shape, key) ? shape[key] : undefined;
      if (position === undefined) return children;
      if (position.of === 'one') children.push({ kind: position.kind, parent: value, key, value: member });
      else if (typeof member === 'object' && member !== null) children.push(...entriesOf(position.kind, member));
      return children;
    },
    [...own],
  );
}

const entriesOf = (kind: Kind, parent: object): readonly Child[] =>
  Object.entries(parent)
    .filter(([key]) => !(kind === 'pathItem' && key.startsWith('x-')) && !(kind === 'response' && key.startsWith('x-')))
    .map(([key, value]) => ({ kind, parent, key, value }));

/** `~` and `/` in one segment of a JSON Pointer. */
export const escapeSegment = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** The segments of a JSON Pointer in a URI fragment, without its `#`. */
export const segmentsOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((segment) => decode(segment).replaceAll('~1', '/').replaceAll('~0', '~'));

/** The member of an object or array with a name; undefined without one. `segmentsOf(ref).reduce(memberOf, document)` follows a pointer. */
export const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
