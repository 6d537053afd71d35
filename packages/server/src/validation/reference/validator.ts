import type { Fault } from '@wafermark/generated/document/models.ts';
import { OPERATIONS, type OperationId } from '@wafermark/generated/document/operations.ts';
import { PARAMETERS, type ParameterSchema } from '@wafermark/generated/server/parameters.ts';
import type { RequestParts } from '@wafermark/generated/server/validation.ts';
import express, { type Request, type RequestHandler, type Response } from 'express';
import * as OpenApiValidator from 'express-openapi-validator';

type Refusal = InstanceType<typeof OpenApiValidator.error.BadRequest>;

/** Finds the faults of a response. */
export type AnswerGuard = (status: number, body: unknown) => readonly Fault[];

export interface Validator {
  /** @returns why the request is rejected; undefined when it is valid */
  checkRequest(operation: OperationId, parts: RequestParts): Promise<Refusal | undefined>;
  guardAnswers(operation: OperationId): Promise<AnswerGuard>;
}

/**
 * express-openapi-validator, driven by hand. It consists of Express middleware, and its peculiarities are handled here:
 *
 * - it reads the document at the first request, and would report an invalid one only then;
 * - it caches validators per content type including parameters, so it only sees one content type;
 * - the `uuid` format of its Ajv accepts URNs, so the document's patterns decide;
 * - it reads paths and queries from URLs, which are therefore rebuilt from the values;
 * - it validates responses in a hook of `response.json`, which is called without a response.
 *
 * @throws when the document is invalid
 */
export async function createValidator(document: object): Promise<Validator> {
  const app = express();
  const middleware = OpenApiValidator.middleware({
    // The validator checks this against the OpenAPI meta-schema below.
    apiSpec: document as Exclude<Parameters<typeof OpenApiValidator.middleware>[0]['apiSpec'], string>,
    validateApiSpec: true,
    validateRequests: { allErrors: false, coerceTypes: false, allowUnknownQueryParameters: false },
    validateResponses: true,
    validateSecurity: false,
    formats: { uuid: /^/ },
    fileUploader: false,
  });
  const [readDocument, findOperation, , validateRequest, validateAnswer] = middleware;
  if (!readDocument || !findOperation || !validateRequest || !validateAnswer) {
    throw new Error('express-openapi-validator returned fewer middlewares than expected');
  }
  const fake = (method: string, url: string, parts: Partial<RequestParts>): Request => {
    const [path = ''] = url.split('?');
    const headers: Record<string, string> = { 'content-type': 'application/json', accept: 'application/json' };
    for (const [name, value] of Object.entries(parts.header ?? {})) headers[name.toLowerCase()] = value;
    const { query = {}, body } = parts;
    const request = {
      app,
      method,
      url,
      path,
      originalUrl: url,
      baseUrl: '',
      headers,
      params: {},
      query: { ...query },
      body,
    };
    // The parts of a request that the validator uses.
    return request as unknown as Request;
  };
  await run(readDocument, fake('OPTIONS', '/', {}));

  return {
    async checkRequest(operation, parts) {
      const { method, path } = OPERATIONS[operation];
      const documented = { ...parts, query: withSmallBooleans(parts.query, PARAMETERS[operation].query) };
      const request = fake(method, urlOf(path, documented), documented);
      try {
        await run(findOperation, request);
        await run(validateRequest, request);
        return undefined;
      } catch (error) {
        if (error instanceof OpenApiValidator.error.BadRequest) return error;
        throw error;
      }
    },

    async guardAnswers(operation) {
      const { method, path } = OPERATIONS[operation];
      const request = fake(method, urlOf(path, {}), {});
      let failure: unknown;
      const response = {
        statusCode: 200,
        headersSent: false,
        getHeaders: () => ({ 'content-type': 'application/json' }),
        json: (body: unknown): unknown => body,
      };
      await run(findOperation, request);
      await new Promise<void>((resolve, reject) => {
        const next = (error?: unknown): void => {
          failure = error;
          if (error === undefined) resolve();
          else reject(error);
        };
        // The parts of a response that the validator uses.
        validateAnswer(request, response as unknown as Response, next);
      });
      const hooked = response.json;
      return (status, body) => {
        failure = undefined;
        response.statusCode = status;
        hooked.call(response, body);
        return failure === undefined ? [] : describe(failure);
      };
    },
  };
}

const run = (middleware: RequestHandler, request: Request): Promise<void> =>
  new Promise((resolve, reject) => {
    // No middleware run this way uses the response.
    const response = {} as Response;
    middleware(request, response, (error?: unknown) => (error === undefined ? resolve() : reject(error)));
  });

/** Python writes booleans with a capital letter, which the validator rejects. */
const withSmallBooleans = (query: RequestParts['query'], { properties }: ParameterSchema): RequestParts['query'] =>
  Object.fromEntries(
    Object.entries(query).map(([name, value]) => [
      name,
      properties[name]?.['type'] === 'boolean' && typeof value === 'string' ? value.toLowerCase() : value,
    ]),
  );

/** The URL of a request with these parameters. Missing parameters get an arbitrary value. */
function urlOf(path: string, { path: values = {}, query = {} }: Partial<RequestParts>): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encode(values[name] ?? '0'));
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value].flat().map((one) => `${encode(name)}=${encode(one)}`),
  );
  return pairs.length === 0 ? filled : `${filled}?${pairs.join('&')}`;
}

/** Encodes all reserved characters, as the validator requires; `encodeURIComponent` leaves some unencoded. */
const encode = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );

function describe(failure: unknown): readonly Fault[] {
  if (!(failure instanceof OpenApiValidator.error.InternalServerError)) throw failure;
  return failure.errors.map(({ path, message }) => ({
    location: 'body',
    pointer: path.replace(/^\/response/, ''),
    message,
  }));
}
