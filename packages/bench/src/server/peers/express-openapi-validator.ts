/** Express 5 with express-openapi-validator, which validates requests and responses against the document. */
import { createServer } from 'node:http';
import express, { type NextFunction, type Request, type Response } from 'express';
import * as OpenApiValidator from 'express-openapi-validator';
import { annotationOf, annotationsOf, BODY_LIMIT, PATHS, readDocument, serve, updatedAnnotation } from '../peer-kit.ts';

type Document = Exclude<Parameters<typeof OpenApiValidator.middleware>[0]['apiSpec'], string>;

const app = express();
const middleware = OpenApiValidator.middleware({
  // The validator validates it against the OpenAPI meta-schema.
  apiSpec: readDocument() as Document,
  validateApiSpec: true,
  // `allErrors` would return megabytes for an invalid bulk.
  validateRequests: { allErrors: false, coerceTypes: false },
  validateResponses: true,
  // Without a handler, the validator accepts any key; this makes it explicit.
  validateSecurity: { handlers: { ApiKeyAuth: (request) => request.headers['x-api-key'] !== '' } },
  // The document's patterns define UUIDs; Ajv's format accepts URNs.
  formats: { uuid: /^/ },
  fileUploader: false,
});
// Path, operation and key are checked before the body is read, so that unauthenticated clients cannot send one.
app.use(middleware.slice(0, 3));
app.use(express.json({ limit: BODY_LIMIT }));
app.use(middleware.slice(3));
app.post(PATHS.create, (request, response) => {
  response.json(annotationOf(request.body, request.params.sample, new Date().toISOString()));
});
app.post(PATHS.bulk, (request, response) => {
  response.json(annotationsOf(request.body.annotations, request.params.sample));
});
app.patch(PATHS.update, (request, response) => {
  response.json(updatedAnnotation(request.body, request.params.sample, request.params.id));
});
app.use((error: Error & { status?: number; errors?: unknown }, _: Request, response: Response, __: NextFunction) => {
  response.status(error.status ?? 500).json({ message: error.message, errors: error.errors });
});
serve(createServer(app));
