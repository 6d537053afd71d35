/** openapi-backend on Express 5, used as documented, validating requests and responses against the document. */
import { createServer } from 'node:http';
import addFormats from 'ajv-formats';
import express from 'express';
import { type Context, type Document, OpenAPIBackend } from 'openapi-backend';
import { annotationOf, annotationsOf, BODY_LIMIT, readDocument, serve, updatedAnnotation } from '../peer-kit.ts';

/** The first value of a path parameter. */
const parameter = ({ request }: Context, name: string): string => [request.params[name]].flat()[0] ?? '';
const sample = (context: Context): string => parameter(context, 'physical_sample_id');

const api = new OpenAPIBackend({
  // Every run checks that this peer rejects invalid requests.
  definition: readDocument() as Document,
  // Its check of the document only supports OpenAPI 3.0.
  quick: true,
  // Otherwise paths with a trailing slash are not found.
  ignoreTrailingSlashes: false,
  ajvOpts: { strict: false },
  customizeAjv: (ajv) => addFormats.default(ajv),
  securityHandlers: { ApiKeyAuth: ({ request }) => (request.headers['x-api-key'] ?? '') !== '' },
  handlers: {
    createSampleAnnotation: (context) =>
      annotationOf(context.request.requestBody, sample(context), new Date().toISOString()),
    bulkCreateSampleAnnotations: (context) => annotationsOf(context.request.requestBody.annotations, sample(context)),
    updateSampleAnnotation: (context) =>
      updatedAnnotation(context.request.requestBody, sample(context), parameter(context, 'annotation_id')),
    unauthorizedHandler: (_, __, response: express.Response) => response.status(401).end(),
    notFound: (_, __, response: express.Response) => response.status(404).end(),
    validationFail: ({ validation }, _, response: express.Response) =>
      response.status(400).json({ errors: validation.errors }),
    postResponseHandler: (context, _, response: express.Response) => {
      if (response.headersSent) return;
      const { errors } = api.validateResponse(context.response, context.operation);
      if (errors) return response.status(502).json({ errors });
      return response.json(context.response);
    },
  },
});
await api.init();

const app = express();
app.use(express.json({ limit: BODY_LIMIT }));
app.use((request, response) =>
  api.handleRequest(
    {
      method: request.method,
      path: request.path,
      body: request.body,
      // Express parses repeated names as lists, and objects only with its extended parser, which is off.
      query: request.query as Record<string, string | string[]>,
      headers: request.headers as Record<string, string | string[]>,
    },
    request,
    response,
  ),
);
serve(createServer(app));
