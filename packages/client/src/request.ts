import type { Api, ApiPromise, Sent, WithResponse, Wrap } from '@wafermark/generated/client/client.ts';
import { createFinalURL } from 'openapi-fetch';
import { createApiPromise } from './api-promise.ts';
import type { Config } from './config.ts';
import { ArgumentError } from './errors/wafermark-error.ts';
import type { RawRequestOptions, RequestOptions } from './options.ts';
import { createPagedPromise } from './pagination.ts';
import { fillPath, serializeBody, serializeQuery } from './serialize.ts';
import { type ApiRequest, send } from './transport.ts';

/** What a generated method passes beside the path. */
interface Init extends Pick<ApiRequest, 'behaviour' | 'options'> {
  readonly params?: Readonly<Record<'path' | 'query', Record<string, unknown>>>;
  readonly body?: unknown;
}

/**
 * Connects the generated methods, which the types of openapi-fetch check against the document, to the transport. openapi-fetch's own
 * `createClient` would make a `Request` of each call, which costs a third of it and cannot be sent twice.
 */
export function createApi(config: Config): Api {
  const serializers = { baseUrl: config.baseUrl, pathSerializer: fillPath, querySerializer: serializeQuery };
  const sendAs =
    (method: string) =>
    async (path: string, { params, body, behaviour, options }: Init): Promise<WithResponse<unknown>> => {
      const url = createFinalURL(path, { ...serializers, params: params ?? {} });
      const json = body === undefined ? undefined : serializeBody(body);
      return await send(config, { method, url, body: json, behaviour, options });
    };
  // The transport returns the data that the document promises, and more; the tests of every operation go through here.
  return {
    GET: sendAs('GET'),
    POST: sendAs('POST'),
    PATCH: sendAs('PATCH'),
    DELETE: sendAs('DELETE'),
  } as unknown as Api;
}

/** Makes what the methods return. */
export const wrap: Wrap<RequestOptions> = {
  one: (sent) => createApiPromise(withData(sent)),
  pages: (parameters, limit, options, fetchPage) =>
    createPagedPromise({
      parameters,
      limit,
      options,
      fetchPage: (page, pageOptions) => withData(fetchPage(page, pageOptions)),
    }),
};

// The transport has thrown unless the data is what the operation returns.
const withData = <Data>(sent: Sent<Data>): Promise<WithResponse<Data>> => sent as Promise<WithResponse<Data>>;

/** Sends a request to any path of the server. See the method of the client. */
export function requestPath(
  config: Config,
  method: string,
  path: string,
  { body, ...options }: RawRequestOptions,
): ApiPromise<unknown> {
  const call = async (): Promise<WithResponse<unknown>> => {
    // Resolved against the base URL, an absolute one would send the key to another server.
    if (!/^\/(?!\/)/.test(path))
      throw new ArgumentError(`The path must start with one slash, not ${JSON.stringify(path)}.`);
    if (!/^[A-Z]+$/.test(method))
      throw new ArgumentError(`The method must be in capitals, not ${JSON.stringify(method)}.`);
    const json = body === undefined ? undefined : serializeBody(body);
    const behaviour = { returns: 'anything' } as const;
    return await send(config, { method, url: config.baseUrl + path, body: json, behaviour, options });
  };
  return createApiPromise(call());
}
