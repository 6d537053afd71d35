/** A construct of OpenAPI 3.1, what becomes of it, and a tiny document that has it. */
export interface Construct {
  readonly construct: string;
  /** How it is generated; undefined for one that is refused. */
  readonly generated?: string;
  /** The end of the refusal: what is wrong, and what to write instead. */
  readonly refused?: string;
  readonly document: object;
}

const OK = { 200: { description: 'Fine.' } };
const text = { type: 'string' };
const json = (schema: unknown) => ({ 'application/json': { schema } });
const answers = (schema: unknown) => ({ 200: { description: 'Fine.', content: json(schema) } });
const doc = (paths: object, more: object = {}) => ({
  openapi: '3.1.0',
  info: { title: 'T', version: '1' },
  paths,
  ...more,
});
const get = (operation: object, more: object = {}) =>
  doc({ '/a': { get: { operationId: 'a', responses: OK, ...operation } } }, more);
const post = (body: object, more: object = {}) =>
  doc({ '/a': { post: { operationId: 'a', requestBody: body, responses: OK } } }, more);
const query = (parameter: object) => get({ parameters: [{ name: 'q', in: 'query', ...parameter }] });
const taking = (schema: unknown, schemas: object = {}) => post({ content: json(schema) }, { components: { schemas } });
const returning = (responses: object) => doc({ '/a': { get: { operationId: 'a', responses } } });
const secured = (scheme: object) => get({ security: [{ s: [] }] }, { components: { securitySchemes: { s: scheme } } });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const DOCUMENT: readonly Construct[] = [
  { construct: '`openapi: 3.1.x`', generated: 'yes', document: get({}) },
  {
    construct: '`openapi: 3.0.x`',
    generated: 'read as 3.1: `nullable`, exclusive bounds, what stands beside `$ref`',
    document: { ...taking({ type: 'string', nullable: true }), openapi: '3.0.3' },
  },
  {
    construct: '`swagger: 2.0`',
    refused: 'this is Swagger 2.0; convert it to OpenAPI 3 first, for instance with `npx swagger2openapi`',
    document: { swagger: '2.0', info: {}, paths: {} },
  },
  {
    construct: 'another version',
    refused: 'the version of OpenAPI is not supported; write `openapi: 3.1.0`, with quotes if need be',
    document: { openapi: '4.0.0', paths: {} },
  },
  {
    construct: '`jsonSchemaDialect`',
    refused: 'schemas are read as JSON Schema 2020-12; leave out `jsonSchemaDialect`',
    document: { ...get({}), jsonSchemaDialect: 'https://example.com/dialect' },
  },
  {
    construct: '`servers`, with variables',
    generated: 'the first, with defaults: the base URL of the client',
    document: { ...get({}), servers: [{ url: 'https://{x}.example', variables: { x: { default: 'a' } } }] },
  },
  {
    construct: 'a server variable without a default',
    refused: 'the variable {x} of the address has no default; write it in `variables`',
    document: { ...get({}), servers: [{ url: 'https://{x}.example' }] },
  },
  {
    construct: '`servers` of a path or an operation',
    generated: 'the client sends that operation there, unless it has a base URL of its own',
    document: get({ servers: [{ url: 'https://other.example' }] }),
  },
  {
    construct: '`webhooks`, `callbacks`, `links`',
    generated: 'kept in `openapi.json`; no code follows from them',
    document: {
      ...get({ callbacks: { c: { '{$request.body#/u}': { post: { responses: OK } } } } }),
      webhooks: { w: { post: { responses: OK } } },
    },
  },
  {
    construct: '`tags`, `externalDocs`, `x-…`',
    generated: 'the first tag is the group of the client; the rest is for people',
    document: get({ tags: ['a b'], 'x-more': 1, externalDocs: { url: 'https://example.com' } }),
  },
  {
    construct: 'no `paths`',
    refused: 'the document has no `paths`; write them',
    document: { openapi: '3.1.0', info: { title: 'T', version: '1' } },
  },
];

const PATHS: readonly Construct[] = [
  {
    construct: 'GET, PUT, POST, DELETE, PATCH, HEAD, OPTIONS',
    generated: 'yes; HEAD also beside each GET',
    document: doc({
      '/a': Object.fromEntries(
        ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'].map((method) => [method, { responses: OK }]),
      ),
    }),
  },
  {
    construct: 'TRACE',
    refused: 'no client in JavaScript may send TRACE; leave the operation out',
    document: doc({ '/a': { trace: { responses: OK } } }),
  },
  {
    construct: 'no `operationId`',
    generated: 'named after method and path',
    document: doc({
      '/a/{b}': { get: { parameters: [{ name: 'b', in: 'path', required: true, schema: text }], responses: OK } },
    }),
  },
  {
    construct: 'an `operationId` that is not a name',
    generated: '`pets/get-all` is `petsGetAll` in the client, and itself in tables and handlers',
    document: get({ operationId: 'pets/get-all' }),
  },
  {
    construct: 'two operations with one `operationId`',
    refused: 'two operations are called a; give each its own operationId',
    document: doc({
      '/a': { get: { operationId: 'a', responses: OK } },
      '/b': { get: { operationId: 'a', responses: OK } },
    }),
  },
  {
    construct: 'several parameters in a segment: `/{a}.{b}`, `/x.{format}`, `/{id}:run`',
    generated: 'yes; the first takes as much as it can',
    document: doc({
      '/{a}.{b}:run': {
        parameters: ['a', 'b'].map((name) => ({ name, in: 'path', required: true, schema: text })),
        get: { responses: OK },
      },
    }),
  },
  {
    construct: 'two parameters with nothing between them',
    refused:
      'nothing separates two parameters of /{a}{b}, so that no text tells where one ends; write something between them',
    document: doc({
      '/{a}{b}': {
        parameters: ['a', 'b'].map((name) => ({ name, in: 'path', required: true, schema: text })),
        get: { responses: OK },
      },
    }),
  },
  {
    construct: 'a path without a slash',
    refused: 'the path a must begin with a slash; write /a',
    document: doc({ a: { get: { responses: OK } } }),
  },
  {
    construct: 'a query or fragment in a path',
    refused: 'the path /a?b must not have a query or fragment; describe query parameters in `parameters`',
    document: doc({ '/a?b': { get: { responses: OK } } }),
  },
  {
    construct: 'paths that differ in names of parameters alone',
    generated: 'if they have different methods',
    document: doc({
      '/{a}': { parameters: [{ name: 'a', in: 'path', required: true, schema: text }], get: { responses: OK } },
      '/{b}': { parameters: [{ name: 'b', in: 'path', required: true, schema: text }], delete: { responses: OK } },
    }),
  },
  {
    construct: 'such paths with the same method',
    refused: 'the paths /{a} and /{b} are the same but for the names of parameters, and both have GET; leave one out',
    document: doc({
      '/{a}': { parameters: [{ name: 'a', in: 'path', required: true, schema: text }], get: { responses: OK } },
      '/{b}': { parameters: [{ name: 'b', in: 'path', required: true, schema: text }], get: { responses: OK } },
    }),
  },
  {
    construct: '`$ref` of a path, to this document or another file',
    generated: 'yes',
    document: doc(
      { '/a': { $ref: '#/components/pathItems/p' } },
      { components: { pathItems: { p: { get: { responses: OK } } } } },
    ),
  },
  {
    construct: 'an unknown member of a path',
    refused:
      'a path has no `fetch`; write one of get, put, post, delete, options, head, patch, trace in lower case, or leave it out',
    document: doc({ '/a': { fetch: { responses: OK } } }),
  },
];

const PARAMETERS: readonly Construct[] = [
  {
    construct: 'path, query, header and cookie parameters',
    generated: 'yes; browsers let no script send cookies',
    document: doc({
      '/a/{p}': {
        get: {
          parameters: ['path', 'query', 'header', 'cookie'].map((place) => ({
            name: 'p',
            in: place,
            required: true,
            schema: { type: 'integer' },
          })),
          responses: OK,
        },
      },
    }),
  },
  {
    construct: 'parameters of a path and of an operation with one name',
    generated: "the operation's counts",
    document: doc({
      '/a': {
        parameters: [{ name: 'q', in: 'query', schema: text }],
        get: { parameters: [{ name: 'q', in: 'query', schema: { type: 'integer' } }], responses: OK },
      },
    }),
  },
  {
    construct: 'numbers, booleans, null, several types',
    generated: 'a text that is a number is one, where there may be one',
    document: query({ schema: { type: ['integer', 'boolean', 'string', 'null'] } }),
  },
  {
    construct: 'arrays: form, exploded or not; spaceDelimited; pipeDelimited',
    generated: 'yes; a value with the separator is refused by the client',
    document: query({ style: 'pipeDelimited', schema: { type: 'array', items: text } }),
  },
  {
    construct: 'objects: form, exploded or not; deepObject, nested too',
    generated: 'yes; names in brackets',
    document: query({
      style: 'deepObject',
      schema: { type: 'object', properties: { a: { type: 'array', items: { type: 'integer' } } } },
    }),
  },
  {
    construct: 'simple, label and matrix in paths',
    generated: 'yes',
    document: doc({
      '/{p}': {
        get: {
          parameters: [
            {
              name: 'p',
              in: 'path',
              required: true,
              style: 'matrix',
              explode: true,
              schema: { type: 'array', items: text },
            },
          ],
          responses: OK,
        },
      },
    }),
  },
  {
    construct: 'a style that its place does not have',
    refused: 'a query parameter cannot have the style matrix; write form, spaceDelimited, pipeDelimited, deepObject',
    document: query({ style: 'matrix', schema: text }),
  },
  {
    construct: 'pipeDelimited or spaceDelimited objects',
    refused: 'the style pipeDelimited is for arrays; write `style: deepObject` for the object q, or leave it out',
    document: query({ style: 'pipeDelimited', schema: { type: 'object' } }),
  },
  {
    construct: 'arrays within arrays',
    refused:
      'the style form has no way to write arrays or objects within q; write `content: application/json` instead of `schema`',
    document: query({ schema: { type: 'array', items: { type: 'array' } } }),
  },
  {
    construct: 'an array or an object',
    refused:
      'the text of q does not say whether it is an array or an object; write one of them, or `content: application/json`',
    document: query({ schema: { type: ['array', 'object'] } }),
  },
  {
    construct: '`content` of a parameter: application/json',
    generated: 'yes',
    document: query({ content: json({ type: 'object' }) }),
  },
  {
    construct: '`content` of another media type',
    refused: 'the content of a parameter must be application/json; write that one media type, or `schema`',
    document: query({ content: { 'text/csv': {} } }),
  },
  { construct: 'no schema', refused: 'the parameter q has no schema; write `schema`', document: query({}) },
  {
    construct: '`allowReserved`',
    generated: 'the client leaves those characters as they are',
    document: query({ allowReserved: true, schema: text }),
  },
  {
    construct: '`allowEmptyValue`',
    generated: 'an empty text is a text',
    document: query({ allowEmptyValue: true, schema: text }),
  },
  { construct: '`deprecated`', generated: 'in comments', document: query({ deprecated: true, schema: text }) },
  {
    construct: 'the headers Accept, Content-Type and Authorization',
    generated: 'left to media types and security, as OpenAPI has it',
    document: get({ parameters: [{ name: 'Accept', in: 'header', schema: text }] }),
  },
  {
    construct: 'a path parameter that the path does not have',
    refused: 'the path /a has no {q}; write it into the path, or leave the parameter out',
    document: get({ parameters: [{ name: 'q', in: 'path', required: true, schema: text }] }),
  },
  {
    construct: 'a name in a path without a parameter',
    refused:
      'the path has {p}, but there is no path parameter of that name; describe it in `parameters` with `in: path`',
    document: doc({ '/{p}': { get: { responses: OK } } }),
  },
  {
    construct: '`in: body`',
    refused: 'a parameter is in path, query, header or cookie, not in body; a body is a `requestBody`',
    document: get({ parameters: [{ name: 'q', in: 'body', schema: text }] }),
  },
  {
    construct: 'a name and place twice',
    refused: 'the query parameter q is there twice; leave one out',
    document: get({
      parameters: [
        { name: 'q', in: 'query', schema: text },
        { name: 'q', in: 'query', schema: text },
      ],
    }),
  },
];

const BODIES: readonly Construct[] = [
  { construct: 'a body that is required, or not', generated: 'yes', document: taking({ type: 'object' }) },
  {
    construct: 'a component, an array, a text, an inline or composed schema',
    generated: 'what has no name gets that of the operation',
    document: taking(
      { allOf: [ref('A'), { type: 'object', properties: { b: text } }] },
      { A: { type: 'object', properties: { a: text } } },
    ),
  },
  {
    construct: 'application/json, `+json`, merge-patch',
    generated: 'parsed and validated',
    document: post({ content: { 'application/merge-patch+json': { schema: { type: 'object' } } } }),
  },
  {
    construct: 'application/x-www-form-urlencoded, with `encoding`',
    generated: 'an object, parsed and validated',
    document: post({
      content: {
        'application/x-www-form-urlencoded': {
          schema: { type: 'object', properties: { a: { type: 'array', items: { type: 'integer' } } } },
          encoding: { a: { style: 'pipeDelimited' } },
        },
      },
    }),
  },
  {
    construct: 'multipart/form-data, with files',
    generated: 'an object whose files are Blobs, parsed and validated',
    document: post({
      content: {
        'multipart/form-data': { schema: { type: 'object', properties: { f: { type: 'string', format: 'binary' } } } },
      },
    }),
  },
  {
    construct: 'text, XML, YAML, CSV',
    generated: 'a string, which is not validated',
    document: post({ content: { 'application/xml': { schema: { type: 'object' } } } }),
  },
  {
    construct: 'any other media type, `image/*`, `*/*`',
    generated: 'a Uint8Array',
    document: post({ content: { 'image/*': {} } }),
  },
  {
    construct: 'several media types',
    generated: 'the handler sees which; the client sends the first, or `{ mediaType, content }`',
    document: post({ content: { ...json({ type: 'object' }), 'text/plain': { schema: text } } }),
  },
  {
    construct: 'a body of GET or HEAD that may be left out',
    generated: 'ignored, as OpenAPI allows',
    document: get({ requestBody: { content: json({}) } }),
  },
  {
    construct: 'a body of GET or HEAD that is required',
    refused: 'no client in JavaScript may send a body with GET; describe query parameters, or use another method',
    document: get({ requestBody: { required: true, content: json({}) } }),
  },
  {
    construct: 'a body without a media type',
    refused: 'the body has no media type; write `content` with one such as application/json',
    document: post({ content: {} }),
  },
  {
    construct: 'what is not a media type',
    refused: '`json` is not a media type; write one such as `application/json`',
    document: post({ content: { json: {} } }),
  },
  {
    construct: 'media types that differ in parameters alone',
    refused: '`application/json` is there twice, and parameters do not tell requests apart; leave one out',
    document: post({
      content: { 'application/json': { schema: text }, 'application/json;v=2': { schema: { type: 'integer' } } },
    }),
  },
];

const RESPONSES: readonly Construct[] = [
  {
    construct: 'several successes; 204 beside 200',
    generated: 'a union',
    document: returning({ 200: { description: '', content: json(text) }, 204: { description: '' } }),
  },
  {
    construct: '`2XX`, `4XX`, `default`',
    generated: 'the statuses without a response of their own',
    document: returning({ '2XX': { description: '', content: json(text) }, default: { description: '' } }),
  },
  {
    construct: 'no success',
    generated: 'the client returns `unknown`',
    document: returning({ 404: { description: '' } }),
  },
  {
    construct: 'no response',
    refused: 'the operation has no response; write `responses` with at least one',
    document: doc({ '/a': { get: {} } }),
  },
  {
    construct: 'what is not a status',
    refused: "20 is not a status; write one such as '200', '2XX' or default",
    document: returning({ 20: { description: '' } }),
  },
  {
    construct: 'a status below 200',
    refused: 'a status below 200 is not the end of a response; leave it out',
    document: returning({ 101: { description: '' } }),
  },
  {
    construct: 'a body with 204, 205 or 304',
    refused: 'a response 204 has no body; leave `content` out, or write 200',
    document: returning({ 204: { description: '', content: json(text) } }),
  },
  {
    construct: 'a component that is an array, a text or an enumeration',
    generated: 'yes',
    document: doc(
      { '/a': { get: { responses: answers(ref('L')) } } },
      { components: { schemas: { L: { type: 'array', items: { type: 'string', enum: ['a'] } } } } },
    ),
  },
  {
    construct: 'several media types',
    generated: 'a union; the handler names any but the first',
    document: returning({ 200: { description: '', content: { ...json(text), 'text/csv': {} } } }),
  },
  {
    construct: 'a form',
    refused:
      'a response that is a form is not supported; write application/json, or a media type that is passed on as it is',
    document: returning({ 200: { description: '', content: { 'multipart/form-data': {} } } }),
  },
  {
    construct: '`headers`, required or not',
    generated: 'part of what a handler replies',
    document: returning({
      200: { description: '', headers: { 'X-A': { required: true, schema: { type: 'integer' } } } },
    }),
  },
  {
    construct: 'a reference to a reference',
    generated: 'followed to its end',
    document: doc(
      { '/a': { get: { responses: { 200: { $ref: '#/components/responses/A' } } } } },
      { components: { responses: { A: { $ref: '#/components/responses/B' }, B: { description: '' } } } },
    ),
  },
  {
    construct: 'a reference that leads nowhere',
    refused: 'the reference #/components/responses/A leads nowhere; write the pointer of a response that exists',
    document: doc({ '/a': { get: { responses: { 200: { $ref: '#/components/responses/A' } } } } }),
  },
  {
    construct: 'references in a circle',
    refused: 'the reference leads in a circle; write what is meant',
    document: doc(
      { '/a': { get: { responses: { 200: { $ref: '#/components/responses/A' } } } } },
      { components: { responses: { A: { $ref: '#/components/responses/A' } } } },
    ),
  },
];

const SECURITY: readonly Construct[] = [
  {
    construct: 'apiKey in header, query or cookie',
    generated: 'yes',
    document: secured({ type: 'apiKey', in: 'cookie', name: 'k' }),
  },
  { construct: 'http: bearer, basic, others', generated: 'yes', document: secured({ type: 'http', scheme: 'basic' }) },
  {
    construct: 'oauth2, openIdConnect',
    generated: 'a bearer token; handlers get the scopes',
    document: secured({ type: 'openIdConnect', openIdConnectUrl: 'https://example.com' }),
  },
  { construct: 'mutualTLS', generated: 'the handler decides by the request', document: secured({ type: 'mutualTLS' }) },
  {
    construct: 'several alternatives, and several schemes in one',
    generated: 'yes',
    document: get(
      { security: [{ a: [] }, { a: [], b: [] }, {}] },
      {
        components: {
          securitySchemes: { a: { type: 'http', scheme: 'bearer' }, b: { type: 'apiKey', in: 'header', name: 'B' } },
        },
      },
    ),
  },
  {
    construct: '`security: []`',
    generated: 'open to all',
    document: get(
      { security: [] },
      { security: [{ s: [] }], components: { securitySchemes: { s: { type: 'http', scheme: 'bearer' } } } },
    ),
  },
  {
    construct: 'a scheme that does not exist',
    refused: 'there is no security scheme s; describe it in `components/securitySchemes`, or write `security: []`',
    document: get({ security: [{ s: [] }] }),
  },
  {
    construct: 'another type of scheme',
    refused: 'there is no security scheme magic; write apiKey, http, oauth2, openIdConnect or mutualTLS',
    document: secured({ type: 'magic' }),
  },
];

const SCHEMAS: readonly Construct[] = [
  {
    construct: '`type`, one or several; `const`; `enum`, with null',
    generated: 'yes',
    document: taking({ type: ['string', 'null'], enum: ['a', null] }),
  },
  {
    construct: '`nullable`',
    generated: 'as 3.0 has it, in 3.1 too',
    document: taking({ type: 'string', nullable: true }),
  },
  {
    construct: 'keywords for objects or arrays without `type`',
    generated: 'mean an object or an array',
    document: taking({ properties: { a: text } }),
  },
  {
    construct:
      '`properties`, `required`, `additionalProperties`, `patternProperties`, `propertyNames`, `dependentRequired`, `dependentSchemas`',
    generated: 'yes',
    document: taking({
      type: 'object',
      properties: { a: text },
      required: ['b'],
      patternProperties: { '^x': text },
      additionalProperties: { type: 'integer' },
      propertyNames: { maxLength: 3 },
      dependentRequired: { a: ['b'] },
      dependentSchemas: { a: { minProperties: 1 } },
    }),
  },
  {
    construct: '`items`, `prefixItems`, `contains`, `uniqueItems`',
    generated: 'yes',
    document: taking({ type: 'array', prefixItems: [text], items: false, contains: text, uniqueItems: true }),
  },
  {
    construct: '`allOf`, `anyOf`, `oneOf`, `not`, `if`',
    generated: 'validated; types are as narrow as TypeScript can have them',
    document: taking({
      allOf: [{ type: 'object', properties: { a: text } }],
      anyOf: [{ required: ['a'] }, { maxProperties: 0 }],
      not: { required: ['b'] },
      if: {},
      // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema
      then: {},
      else: false,
    }),
  },
  {
    construct: '`unevaluatedProperties`, `unevaluatedItems`',
    generated: 'validated',
    document: taking({ allOf: [{ type: 'object', properties: { a: text } }], unevaluatedProperties: false }),
  },
  {
    construct: '`discriminator`, with `mapping`',
    generated: 'each alternative has its own value of that property',
    document: taking(
      { oneOf: [ref('A'), ref('B')], discriminator: { propertyName: 't', mapping: { x: 'A' } } },
      { A: { type: 'object', properties: { t: text } }, B: { type: 'object', properties: { t: text } } },
    ),
  },
  {
    construct: 'a mapping to what does not exist',
    refused: 'the mapping leads to C, which is not a schema of this document; write the name of one',
    document: taking(
      { oneOf: [ref('A')], discriminator: { propertyName: 't', mapping: { x: 'C' } } },
      { A: { type: 'object' } },
    ),
  },
  {
    construct: 'bounds and lengths; 64-bit bounds',
    generated: 'exact in `openapi.json`; checked against the nearest double within them',
    document: taking({ type: 'integer', maximum: 1 }),
  },
  {
    construct: 'bounds that no value is within',
    refused: 'no value is at least 2 and at most 1; correct `minimum` or `maximum`',
    document: taking({ type: 'integer', minimum: 2, maximum: 1 }),
  },
  {
    construct: '`pattern`, with needless escapes or flags at its start',
    generated: 'as one with the flag `u`',
    document: taking({ type: 'string', pattern: '(?i)^a\\-b$' }),
  },
  {
    construct: 'a `pattern` of another language',
    refused:
      '`a++` is not a regular expression of ECMAScript with the flag u; write it without inline flags, possessive quantifiers and other extensions',
    document: taking({ type: 'string', pattern: 'a++' }),
  },
  {
    construct: '`format`: date-time, date, time, uuid, uri, uri-reference, email, ipv4',
    generated: 'validated',
    document: taking({ type: 'string', format: 'date-time' }),
  },
  {
    construct: 'any other `format`, `contentMediaType`, `contentEncoding`',
    generated: 'for people, as JSON Schema has it',
    document: taking({ type: 'string', format: 'hostname', contentEncoding: 'base64' }),
  },
  {
    construct: '`readOnly`, `writeOnly`',
    generated: 'not required in requests, or in responses; such a component has a type for each',
    document: taking(ref('A'), {
      A: { type: 'object', required: ['id'], properties: { id: { type: 'string', readOnly: true } } },
    }),
  },
  {
    construct: '`default`',
    generated: 'never written into a body; in `DEFAULTS` for handlers',
    document: taking({ type: 'object', properties: { a: { type: 'string', default: 'x' } } }),
  },
  {
    construct: '`$ref` with keywords beside it',
    generated: 'both count',
    document: taking({ ...ref('A'), maxProperties: 1 }, { A: { type: 'object' } }),
  },
  {
    construct: '`$ref` to a part of a schema, a response, a path',
    generated: 'that part becomes a type',
    document: taking(
      { $ref: '#/components/schemas/A/properties/b' },
      { A: { type: 'object', properties: { b: { type: 'object' } } } },
    ),
  },
  {
    construct: 'schemas that refer to themselves',
    generated: 'yes',
    document: taking(ref('A'), { A: { type: ['array', 'string'], items: ref('A') } }),
  },
  {
    construct: 'a schema that is nothing but itself',
    refused: 'this schema refers to itself without anything in between; write what its values are',
    document: taking(ref('A'), { A: { allOf: [ref('A')] } }),
  },
  {
    construct: 'names that are not names of types: `pet-id`, `2nd`, `Error`, `Array`',
    generated: 'as types `PetId`, `_2nd`, and beside the language’s own',
    document: taking(
      { allOf: [ref('pet-id')] },
      { 'pet-id': text, '2nd': text, Error: { type: 'object' }, Array: text, PetId: text },
    ),
  },
  {
    construct: '`true` and `false` as schemas',
    generated: 'yes',
    document: taking({ type: 'object', properties: { a: true, b: false } }),
  },
  {
    construct: 'an unknown keyword',
    generated: 'ignored, as JSON Schema has it',
    document: taking({ type: 'string', unit: 'nm' }),
  },
  {
    construct: 'a keyword with a value of another kind',
    refused: '`maxLength` must be a whole number from 0 on',
    document: taking({ type: 'string', maxLength: 'x' }),
  },
  {
    construct: '`exclusiveMinimum: true`',
    refused: '`exclusiveMinimum` must be a number, which is the bound itself since OpenAPI 3.1',
    document: taking({ type: 'integer', minimum: 1, exclusiveMinimum: true }),
  },
  {
    construct: '`items` as a list',
    refused: '`items` must be one schema; a list of them is called `prefixItems` since OpenAPI 3.1',
    document: taking({ type: 'array', items: [text] }),
  },
  {
    construct: 'a type that does not exist',
    refused:
      "`type` must be one of null, boolean, number, integer, string, array, object, or a list of these; YAML wants quotes around 'null'",
    document: taking({ type: 'file' }),
  },
  {
    construct: '`$id`, `$anchor`',
    refused: '`$anchor` gives a schema a name of its own; leave it out and refer to `#/components/schemas/NAME`',
    document: taking({ $anchor: 'a' }),
  },
  {
    construct: '`$dynamicRef`, `$dynamicAnchor`',
    refused: '`$dynamicRef` depends on who refers to the schema; write `$ref` with the schema that is meant',
    document: taking({ $dynamicRef: '#a' }),
  },
  {
    construct: 'keywords of older drafts',
    refused: '`definitions` is of an older draft; write `$defs`, or put the schemas into `components`',
    document: taking({ definitions: {} }),
  },
  {
    construct: '`$ref` to another host',
    refused:
      'the reference https://example.com/a.yaml leads to another host; save the document beside this one and refer to the file',
    document: taking({ $ref: 'https://example.com/a.yaml' }),
  },
];

const MEMBERS: readonly Construct[] = [
  {
    construct: 'a member that OpenAPI does not know: `requestbody`',
    refused: 'an operation has no `requestbody`; write `requestBody`, or leave it out',
    document: get({ requestbody: {} }),
  },
  {
    construct: 'a member of another object',
    refused:
      'a response has no `schema`; write one of description, summary, headers, content, links, example, examples, or leave it out',
    document: returning({ 200: { description: '', schema: {} } }),
  },
  {
    construct: 'a `discriminator` on the base of an `allOf`',
    generated: 'a hint: what extends the base is a valid value of it anyway',
    document: taking(ref('B'), {
      A: { type: 'object', required: ['t'], properties: { t: text }, discriminator: { propertyName: 't' } },
      B: { allOf: [ref('A'), { type: 'object', properties: { b: text } }] },
    }),
  },
];

const EXTENSIONS: readonly Construct[] = [
  {
    construct: 'every `x-wafermark-…` is optional',
    generated: 'see [extensions.md](extensions.md)',
    document: get({ 'x-wafermark-method': 'group.method', 'x-wafermark-scope': 'read' }),
  },
  {
    construct: 'one that does not exist',
    refused:
      'there is no extension x-wafermark-metod of an operation; there are x-wafermark-method, x-wafermark-scope, x-wafermark-idempotency, x-wafermark-body-limit, x-wafermark-bulk, x-wafermark-pagination, x-wafermark-extension',
    document: get({ 'x-wafermark-metod': 'a.b' }),
  },
  {
    construct: 'one of another form',
    refused:
      '`x-wafermark-method` must match pattern "^[A-Za-z]\\w*\\.[A-Za-z]\\w*$"; extensions.schema.json of @wafermark/generator describes it',
    document: get({ 'x-wafermark-method': 'create' }),
  },
  {
    construct: 'a limit that is not there',
    refused: '`x-wafermark-limits` has no big; write it there, or name another limit',
    document: doc({
      '/a': { post: { 'x-wafermark-body-limit': 'big', requestBody: { content: json({}) }, responses: OK } },
    }),
  },
  {
    construct: 'pages of what is not a list',
    refused: 'the operation is paged, so its success must be an array; leave the pagination out, or return an array',
    document: get({
      'x-wafermark-pagination': { limit: 'l', cursor: 'c', pageSize: 1 },
      parameters: ['l', 'c'].map((name) => ({ name, in: 'query', schema: text })),
    }),
  },
];

/** By the part of the document that they belong to. */
export const CONSTRUCTS: Readonly<Record<string, readonly Construct[]>> = {
  'The document': DOCUMENT,
  'Paths and operations': PATHS,
  Parameters: PARAMETERS,
  Bodies: BODIES,
  Responses: RESPONSES,
  Security: SECURITY,
  Schemas: SCHEMAS,
  'Anything else': MEMBERS,
  Extensions: EXTENSIONS,
};

/** The table of `decisions/generation.md`. */
export function constructTable(): string {
  const rows = Object.entries(CONSTRUCTS).flatMap(([part, constructs]) => [
    `| **${part}** | | |`,
    ...constructs.map(({ construct, generated, refused }) => {
      const cells = [construct, generated ?? '', refused === undefined ? '' : refused];
      return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
    }),
  ]);
  return ['| construct | generated | refused |', '| --- | --- | --- |', ...rows].join('\n');
}
