import type { Document } from './document.ts';
import { HEADER, literal } from './source.ts';

/** The Express middleware that holds requests and responses against the document. */
export function emitMiddleware(document: Document): string {
  const schemes = Object.keys(document.components.securitySchemes);
  return `${HEADER}
import type { Application, Request, RequestHandler } from 'express';
import * as OpenApiValidator from 'express-openapi-validator';

/** Says whether a request may go on; throws an error with \`status\` when not. */
export type SecurityHandler = (request: Request) => Promise<boolean>;

/** One handler per security scheme of the document. */
export interface SecurityHandlers {
${schemes.map((scheme) => `readonly ${scheme}: SecurityHandler;`).join('\n')}
}

export interface Validation {
  /** Finds the operation and authenticates. Goes before anything reads the body, so that strangers cannot send one. */
  readonly authenticate: readonly RequestHandler[];
  /** Validates the request, and every answer that goes out through \`res.json\`. Wants the body read. */
  readonly validate: readonly RequestHandler[];
}

/**
 * @param apiSpec The bundled document, \`openapi.json\`.
 * @throws when the document is broken, before the first request
 */
export async function createValidation(
  app: Application,
  apiSpec: object,
  { ${schemes.join(', ')} }: SecurityHandlers,
): Promise<Validation> {
  const middleware = OpenApiValidator.middleware({
    // The validator checks this against the OpenAPI meta-schema below.
    apiSpec: apiSpec as Exclude<Parameters<typeof OpenApiValidator.middleware>[0]['apiSpec'], string>,
    validateApiSpec: true,
    validateRequests: { allErrors: false, coerceTypes: false, allowUnknownQueryParameters: false },
    validateResponses: true,
    validateSecurity: { handlers: ${literal(Object.fromEntries(schemes.map((s) => [s, s]))).replaceAll('"', '')} },
    // Patterns in the document say what a UUID is: any version, without a URN prefix.
    formats: { uuid: /^/ },
    fileUploader: false,
    // Middleware before this one may have put the path into the form that the document uses.
    useRequestUrl: true,
  });
  const [pathParameters, metadata, security, ...validate] = middleware;
  if (pathParameters === undefined || metadata === undefined || security === undefined) {
    throw new Error('express-openapi-validator returned fewer middlewares than it is known to');
  }
  // The validator reads the document at the first request and would report a broken one only then.
  await new Promise<void>((resolve, reject) => {
    const probe = { app, method: 'OPTIONS', path: '/', originalUrl: '/', headers: {} };
    pathParameters(probe as unknown as Request, {} as never, (error?: unknown) => (error ? reject(error) : resolve()));
  });
  return { authenticate: [pathParameters, metadata, security], validate };
}
`;
}
