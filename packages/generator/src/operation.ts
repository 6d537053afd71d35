import {
  type Document,
  type OperationObject,
  type ParameterObject,
  type PathItemObject,
  resolve,
  type SchemaObject,
} from './document.ts';

const MATCH = 'If-Match';
const NONE_MATCH = 'If-None-Match';
/** RFC 9110, section 13: request headers with conditions, which the server evaluates for any operation that documents them. */
export const CONDITIONS: readonly string[] = [MATCH, NONE_MATCH];
/** RFC 9110, section 8.8.3. */
export const TAG = 'ETag';
const NOT_MODIFIED = 304;

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

export interface Answer {
  readonly status: number;
  readonly mediaType: string | undefined;
  /** Name of the component schema, followed by `[]` for an array; `void` without content. */
  readonly type: string;
  /** `undefined` without content. */
  readonly schema: SchemaObject | undefined;
  /** A string property that every object of this kind has; undefined if there is none. */
  readonly marker: string | undefined;
  readonly headers: readonly string[];
}

export interface Body {
  readonly mediaType: string;
  /** Name of the component schema, followed by `[]` for an array. */
  readonly type: string;
  readonly schema: SchemaObject;
  readonly description: string;
  readonly maxBytes: number;
}

/** An operation of the document, with everything that the emitters need resolved. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly group: string;
  readonly clientMethod: string;
  readonly scope: string;
  /** Whether it can be retried as is, or with the key in its header parameter. */
  readonly idempotency: 'natural' | 'key';
  readonly summary: string;
  readonly description: string;
  readonly pathParameters: readonly ParameterObject[];
  readonly queryParameters: readonly ParameterObject[];
  readonly headerParameters: readonly ParameterObject[];
  readonly body: Body | undefined;
  readonly bulk: { readonly items: string; readonly maxItems: number } | undefined;
  readonly pagination: OperationObject['x-wafermark-pagination'] | undefined;
  readonly answers: readonly Answer[];
  readonly success: Answer;
  /** Whether successful responses have an `ETag`. */
  readonly isTagged: boolean;
  /** Whether the request may depend on the `ETag` of what it changes. */
  readonly takesMatch: boolean;
}

export function readOperations(document: Document): readonly Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation === undefined ? [] : [readOperation(document, path, item, method, operation)];
    }),
  );
}

function readOperation(
  document: Document,
  path: string,
  item: PathItemObject,
  method: string,
  operation: OperationObject,
): Operation {
  const id = operation.operationId;
  const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((p) => resolve(document, p));
  const [group = '', clientMethod = ''] = operation['x-wafermark-method'].split('.');
  const answers = readAnswers(document, operation);
  const success = answers.find(({ status }) => status < 300);
  if (success === undefined) throw new Error(`${id} documents no success response`);
  return {
    id,
    method: method.toUpperCase(),
    path,
    group,
    clientMethod,
    scope: operation['x-wafermark-scope'],
    idempotency: readIdempotency(operation, parameters),
    summary: operation.summary,
    description: operation.description,
    pathParameters: parameters.filter((parameter) => parameter.in === 'path'),
    queryParameters: parameters.filter((parameter) => parameter.in === 'query'),
    headerParameters: parameters.filter((parameter) => parameter.in === 'header'),
    body: readBody(document, operation),
    bulk: readBulk(document, operation),
    pagination: operation['x-wafermark-pagination'],
    answers,
    success,
    isTagged: readTagged(id, parameters, answers, success),
    takesMatch: parameters.some(({ name }) => name === MATCH),
  };
}

function readIdempotency(
  { operationId, 'x-wafermark-idempotency': idempotency }: OperationObject,
  parameters: readonly ParameterObject[],
): 'natural' | 'key' {
  const takesKey = parameters.some((parameter) => parameter.in === 'header' && !CONDITIONS.includes(parameter.name));
  if (takesKey !== (idempotency === 'key')) {
    throw new Error(
      `${operationId}: x-wafermark-idempotency is ${idempotency}, which contradicts its header parameters`,
    );
  }
  return idempotency;
}

/** An operation that takes `If-None-Match` documents what becomes of it: a tag to send, and a 304. */
function readTagged(
  id: string,
  parameters: readonly ParameterObject[],
  answers: readonly Answer[],
  { headers }: Answer,
): boolean {
  const isTagged = headers.includes(TAG);
  const takesNone = parameters.some(({ name }) => name === NONE_MATCH);
  const hasNotModified = answers.some(({ status }) => status === NOT_MODIFIED);
  if (takesNone !== hasNotModified || (takesNone && !isTagged)) {
    throw new Error(
      `${id}: ${NONE_MATCH} needs the response ${NOT_MODIFIED}, and the header ${TAG} in its success response`,
    );
  }
  return isTagged;
}

function readAnswers(document: Document, operation: OperationObject): readonly Answer[] {
  return Object.entries(operation.responses).map(([status, reference]) => {
    const response = resolve(document, reference);
    const [mediaType, media] = Object.entries(response.content ?? {})[0] ?? [];
    return {
      status: Number(status),
      mediaType,
      type: media === undefined ? 'void' : typeName(media.schema),
      schema: media?.schema,
      marker: media === undefined ? undefined : markerOf(document, media.schema),
      headers: Object.keys(response.headers ?? {}),
    };
  });
}

function markerOf(document: Document, { items, ...schema }: SchemaObject & { readonly items?: SchemaObject }) {
  const { properties = {}, required = [] } = resolve(document, items ?? schema);
  return required.find((name) => resolve(document, properties[name] ?? {}).type === 'string');
}

function readBody(document: Document, operation: OperationObject): Body | undefined {
  const [mediaType, media] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  if (mediaType === undefined || media === undefined) return undefined;
  const limit = operation['x-wafermark-body-limit'] ?? '';
  const maxBytes = document['x-wafermark-limits'][limit];
  if (maxBytes === undefined) {
    throw new Error(
      `${operation.operationId}: x-wafermark-limits has no "${limit}", which x-wafermark-body-limit references`,
    );
  }
  const { description = '' } = resolve(document, media.schema);
  return { mediaType, type: typeName(media.schema), schema: media.schema, description, maxBytes };
}

function readBulk(document: Document, operation: OperationObject): Operation['bulk'] {
  const items = operation['x-wafermark-bulk']?.items;
  const schema = Object.values(operation.requestBody?.content ?? {})[0]?.schema;
  if (items === undefined || schema === undefined) return undefined;
  const maxItems = resolve(document, schema).properties?.[items]?.maxItems;
  if (maxItems === undefined) {
    throw new Error(
      `${operation.operationId}: its body has no array "${items}" with maxItems, which x-wafermark-bulk references`,
    );
  }
  return { items, maxItems };
}

function typeName(schema: SchemaObject & { readonly items?: SchemaObject }): string {
  if (schema.items?.$ref !== undefined) return `${refName(schema.items.$ref)}[]`;
  if (schema.$ref !== undefined) return refName(schema.$ref);
  throw new Error('A body must be a component schema, or an array of one, so that its type has a name');
}

function refName(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}
