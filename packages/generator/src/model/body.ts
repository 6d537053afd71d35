import { isObject, type JsonObject } from '../load/shapes.ts';
import type { Schemas } from '../schema/schemas.ts';
import { readContents, type TypeNaming } from './media.ts';
import type { Body, Model, Operation } from './model.ts';
import type { Reader } from './reader.ts';

const DEFAULT_BYTES = 10 * 1024 * 1024;

export function readBody(
  reader: Reader,
  schemas: Schemas,
  naming: TypeNaming,
  {
    operation,
    typeName,
    limits,
    method,
  }: {
    readonly operation: JsonObject;
    readonly typeName: string;
    readonly limits: Model['limits'];
    readonly method: string;
  },
): Body | undefined {
  if (operation['requestBody'] === undefined) return undefined;
  const body = reader.resolve(operation['requestBody'], operation, 'requestBody', 'a request body');
  const isRequired = reader.boolean(body, 'required', '`required`');
  if (method === 'get' || method === 'head') {
    // OpenAPI lets it be ignored; Stripe describes an empty one for every GET.
    if (!isRequired) return undefined;
    reader.refuse(
      operation,
      ['requestBody'],
      `no client in JavaScript may send a body with ${method.toUpperCase()}; describe query parameters, or use another method`,
    );
  }
  const [first, ...others] = readContents(reader, schemas, naming, body, {
    direction: 'request',
    name: `${typeName}Body`,
    description: reader.string(body, 'description', '`description`') ?? '',
  });
  if (first === undefined)
    return reader.refuse(body, [], 'the body has no media type; write `content` with one such as application/json');
  const limit = operation['x-wafermark-body-limit'];
  const maxBytes = limit === undefined ? (limits['bodyBytes'] ?? DEFAULT_BYTES) : limits[String(limit)];
  if (maxBytes === undefined) {
    return reader.refuse(
      operation,
      ['x-wafermark-body-limit'],
      `\`x-wafermark-limits\` has no ${String(limit)}; write it there, or name another limit`,
    );
  }
  const target = first.schema === undefined ? true : schemas.resolve(first.schema);
  const own =
    isObject(target) && typeof target['description'] === 'string'
      ? target['description']
      : reader.string(body, 'description', '`description`');
  return {
    required: isRequired,
    description: own ?? '',
    contents: [first, ...others],
    maxBytes,
  };
}

export function readBulk(
  reader: Reader,
  schemas: Schemas,
  operation: JsonObject,
  body: Body | undefined,
): Operation['bulk'] {
  const bulk = operation['x-wafermark-bulk'];
  if (!isObject(bulk)) return undefined;
  const items = String(bulk['items']);
  const schema = body?.contents[0].schema;
  const target = schema === undefined ? true : schemas.resolve(schema);
  const array = isObject(target) && isObject(target['properties']) ? target['properties'][items] : undefined;
  const resolved = isObject(array) ? schemas.resolve(array) : true;
  if (!isObject(resolved) || typeof resolved['maxItems'] !== 'number' || body?.required !== true) {
    return reader.refuse(
      operation,
      ['x-wafermark-bulk'],
      `the body has no array ${items} with \`maxItems\`; write it, and \`required: true\` for the body`,
    );
  }
  return { items, maxItems: resolved['maxItems'] };
}
