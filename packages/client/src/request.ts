import type {
  Api,
  ApiCall,
  ApiPromise,
  Behaviour,
  Sent,
  WithResponse,
  Wrap,
} from '@wafermark/generated/client/client.ts';
import { createFinalURL } from 'openapi-fetch';
import { createApiPromise } from './api-promise.ts';
import type { Config } from './config.ts';
import { ArgumentError } from './errors/wafermark-error.ts';
import type { RawRequestOptions, RequestOptions } from './options.ts';
import { createPagedPromise } from './pagination.ts';
import { isIdempotent } from './retry.ts';
import { JSON_CONTENT, type Reading } from './returned-json.ts';
import { fillPath, serializeBody, serializeQuery } from './serialize.ts';
import { type ApiRequest, send } from './transport.ts';

/** How the parts of a request are written. */
export interface Wire {
  /** Which contents of responses there are. */
  readonly reading: Reading;
  fillPath(template: string, values: Readonly<Record<string, unknown>>, styles?: ApiCall['styles']): string;
  serializeQuery(values: Readonly<Record<string, unknown>>, styles?: ApiCall['styles']): string;
  /** Undefined where one server serves all operations. */
  readonly baseUrlOf?: (config: Config, behaviour: Behaviour) => string | undefined;
  /** Undefined where nothing but JSON is sent, and no parameter in a header or a cookie. */
  readonly others?: (call: ApiCall) => Promise<Pick<ApiRequest, 'body' | 'headers'>>;
}

/** Texts and numbers in path and query, and JSON. `write-call.ts` has all that OpenAPI has; `wire.ts` says which of them is needed. */
export const PLAIN: Wire = { reading: JSON_CONTENT, fillPath, serializeQuery };

/**
 * Connects the generated methods to the transport. openapi-fetch's own `createClient` would make a `Request` of each call, which costs a
 * third of it and cannot be sent twice.
 */
export function createApi(config: Config, wire: Wire): Api {
  const call = async (init: ApiCall): Promise<WithResponse<unknown>> => {
    const { method, path, params = {}, styles, body, behaviour, options } = init;
    const url = createFinalURL(path, {
      baseUrl: wire.baseUrlOf?.(config, behaviour) ?? config.baseUrl,
      params: { path: { ...params.path }, query: { ...params.query } },
      pathSerializer: (template, values) => wire.fillPath(template, values, styles),
      querySerializer: (values) => wire.serializeQuery(values, styles),
    });
    const written =
      wire.others === undefined
        ? { body: body === undefined ? undefined : serializeBody(body) }
        : await wire.others(init);
    // The generated methods take no other options.
    return await send(config, { method, url, ...written, behaviour, options: options as ApiRequest['options'] });
  };
  // The transport returns the data that the document promises, and more; the tests of every operation go through here.
  return { call } as unknown as Api;
}

export const one: Wrap<RequestOptions>['one'] = (sent) => createApiPromise(withData(sent));

export const pages: Wrap<RequestOptions>['pages'] = (parameters, limit, options, fetchPage) =>
  createPagedPromise({
    parameters,
    limit,
    options,
    fetchPage: (page, pageOptions) => withData(fetchPage(page, pageOptions)),
  });

/** Makes what the methods return. */
export const wrap: Wrap<RequestOptions> = { one, pages };

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
    const behaviour = { returns: 'anything', once: !isIdempotent(method) } as const;
    return await send(config, { method, url: config.baseUrl + path, body: json, behaviour, options });
  };
  return createApiPromise(call());
}
