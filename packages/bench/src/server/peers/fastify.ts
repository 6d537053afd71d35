/** Fastify 5 with the schemas of the document: Ajv validates requests, and fast-json-stringify writes responses. */
import type { AnnotationBulkCreate, AnnotationCreate, AnnotationUpdate } from '@wafermark/generated/document/models.ts';
import fastify from 'fastify';
import {
  annotationOf,
  annotationsOf,
  announce,
  BODY_LIMIT,
  PATHS,
  readDocument,
  updatedAnnotation,
} from '../peer-kit.ts';

interface Document {
  readonly components: {
    readonly schemas: Readonly<Record<string, object>> & { readonly Annotation: { readonly properties: object } };
  };
}

// Fastify finds shared schemas by their `$id`.
const text = JSON.stringify(readDocument()).replaceAll(/"#\/components\/schemas\/(\w+)"/g, '"$1#"');
// The document has this schema: every run checks this peer's responses.
const { components } = JSON.parse(text) as Document;

const app = fastify({
  bodyLimit: BODY_LIMIT,
  // By default Fastify removes unknown fields and converts text to numbers; this API rejects both.
  ajv: { customOptions: { removeAdditional: false, coerceTypes: false, useDefaults: false, strict: false } },
});
for (const [name, schema] of Object.entries(components.schemas)) {
  app.addSchema({ ...schema, $id: name });
}

const uuid = { type: 'string', pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$' };
const params = { type: 'object', required: ['sample'], properties: { sample: uuid, id: uuid } };
const { Annotation } = components.schemas;
// fast-json-stringify overflows the stack on a recursive schema, such as that of any JSON value.
const annotation_metadata = { type: ['object', 'null'], additionalProperties: true };
const annotation = { ...Annotation, properties: { ...Annotation.properties, annotation_metadata } };
const answer = { 200: annotation };
const answers = { 200: { type: 'array', items: annotation } };

interface Params {
  readonly sample: string;
  readonly id: string;
}

app.post<{ Params: Params; Body: AnnotationCreate }>(
  PATHS.create,
  { schema: { params, body: { $ref: 'AnnotationCreate#' }, response: answer } },
  async ({ body, params: { sample } }) => annotationOf(body, sample, new Date().toISOString()),
);
app.post<{ Params: Params; Body: AnnotationBulkCreate }>(
  PATHS.bulk,
  { schema: { params, body: { $ref: 'AnnotationBulkCreate#' }, response: answers } },
  async ({ body, params: { sample } }) => annotationsOf(body.annotations, sample),
);
app.patch<{ Params: Params; Body: AnnotationUpdate }>(
  PATHS.update,
  { schema: { params, body: { $ref: 'AnnotationUpdate#' }, response: answer } },
  async ({ body, params: { sample, id } }) => updatedAnnotation(body, sample, id),
);
announce(await app.listen({ host: '127.0.0.1', port: 0 }));
