import type { Unwrap } from '@wafermark/generated/client.ts';
import type { paths } from '@wafermark/generated/schema.ts';
import createClient, { type Client } from 'openapi-fetch';
import { serializeBody } from './request/body.ts';
import { LightRequest } from './request/light-request.ts';
import { fillPath } from './request/path.ts';
import { serializeQuery } from './request/query.ts';
import type { Settings } from './settings.ts';
import { createTransport } from './transport.ts';

/** openapi-fetch between the generated methods, which call it, and the transport, which it calls. */
export function createApi(settings: Settings): Client<paths> {
  const send = createTransport(settings);
  return createClient<paths>({
    baseUrl: settings.baseUrl,
    pathSerializer: fillPath,
    querySerializer: serializeQuery,
    bodySerializer: serializeBody,
    // openapi-fetch only constructs it and gives it to `fetch` below, which checks that it is one.
    Request: LightRequest as unknown as typeof Request,
    fetch: async (request: unknown) => {
      if (!(request instanceof LightRequest)) {
        throw new TypeError('openapi-fetch was given a Request class of its own');
      }
      // An answer has all that openapi-fetch reads; the tests of every operation go through here.
      return (await send(request)) as unknown as Response;
    },
  });
}

/** Gives the data of an answer. */
export const unwrap: Unwrap = async <Data>(call: Promise<{ readonly data?: unknown }>): Promise<Data> => {
  const { data } = await call;
  // The transport has thrown unless the answer holds what the operation answers, which is nothing for some.
  return data as Data;
};
