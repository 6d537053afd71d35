/** Fastify 5 with the schemas of the document: Ajv checks requests, and answers are written by fast-json-stringify. */
import type { AnnotationBulkCreate, AnnotationCreate, AnnotationUpdate } from '@wafermark/generated/models.ts';
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
// The document is generated, and has this schema: every run checks that this peer answers it.
const { components } = JSON.parse(text) as Document;

const app = fastify({
  bodyLimit: BODY_LIMIT,
  // By default Fastify takes away what the schema does not know, and turns texts into numbers, where this API refuses both.
  ajv: { customOptions: { removeAdditional: false, coerceTypes: false, useDefaults: false, strict: false } },
});
for (const [name, schema] of Object.entries(components.schemas)) {
  app.addSchema({ ...schema, $id: name });
}

const uuid = { type: 'string', pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$' };
const params = { type: 'object', required: ['sample'], properties: { sample: uuid, id: uuid } };
const { Annotation } = components.schemas;
// The stack of fast-json-stringify overflows on a schema that refers to itself, as that of any JSON value does.
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
