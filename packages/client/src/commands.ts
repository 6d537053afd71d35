/** The client in parts: a program takes in no more than the operations that it uses. */
import type { Api, ApiPromise, PagedPromise, PageOptions } from '@wafermark/generated/client/client.ts';
import type { Command, PagedCommand } from '@wafermark/generated/client/commands.ts';
import type { ApiKeySource } from './api-key.ts';
import { keyedConfig } from './config.ts';
import { ApiError } from './errors/api-error.ts';
import type { ClientOptions, RequestOptions } from './options.ts';
import { createApi, one, pages } from './request.ts';
import { WIRE } from './wire.ts';

export * from '@wafermark/generated/client/commands.ts';
export { isApiError } from './errors/api-error.ts';
export { ArgumentError, ConfigurationError, WafermarkError } from './errors/wafermark-error.ts';

/** As for a client, but nothing is read from the environment, and nothing is logged without hooks. */
export interface ConnectionOptions extends ClientOptions {
  /** The address of the API: an absolute `https:` URL (`http:` for this machine), without credentials, query or fragment. */
  readonly baseUrl: string;
  /** The API key, or a function that returns it, which is called again when the server rejects the key. */
  readonly apiKey: string | ApiKeySource;
}

/** Where requests are sent to, with which key and limits. */
export interface Connection extends Api {}

/**
 * Sends nothing yet.
 * @throws {ConfigurationError} if the key cannot be sent, the base URL is invalid, or a number is out of range
 */
export function connect({ baseUrl, apiKey, ...options }: ConnectionOptions): Connection {
  const key = typeof apiKey === 'function' ? apiKey : { source: 'apiKey', value: apiKey };
  const parts = { reading: WIRE.reading, classOf: () => ApiError };
  return createApi(keyedConfig(options, { source: 'baseUrl', value: baseUrl }, key, parts), WIRE);
}

/**
 * Sends a request, as the method of a client does.
 * @throws {WafermarkError}
 */
export function send<Data, Options extends object>(
  connection: Connection,
  command: Command<Data, Options>,
  options?: RequestOptions & Options,
): ApiPromise<Data> {
  return one(connection.call<Data>({ ...command, options }));
}

/**
 * Sends a request for a list, as the method of a client does: when awaited, for what the filter asks for; when iterated over, page by page.
 * @throws {WafermarkError}
 */
export function list<Item>(
  connection: Connection,
  command: PagedCommand<Item>,
  options?: RequestOptions & PageOptions,
): PagedPromise<Item> {
  const { pages: parameters, params } = command;
  const given = params?.query?.[parameters.limit];
  return pages(parameters, typeof given === 'number' ? given : undefined, options, ({ limit, cursor }, pageOptions) => {
    const place = { ...(limit && { [parameters.limit]: limit }), ...(cursor && { [parameters.cursor]: cursor }) };
    return connection.call<Item[]>({
      ...command,
      params: { ...params, query: { ...params?.query, ...place } },
      options: pageOptions,
    });
  });
}
