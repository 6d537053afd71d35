import type { Api, Sent, WithResponse, Wrap } from '@wafermark/generated/client.ts';
import type { paths } from '@wafermark/generated/schema.ts';
import createClient from 'openapi-fetch';
import { LightResponse } from './answer/light-response.ts';
import { ApiPromise } from './api-promise.ts';
import { loadPart } from './load-part.ts';
import { PagedPromise } from './paged-promise.ts';
import { serializeBody } from './request/body.ts';
import { Fault } from './request/fault.ts';
import { LightRequest } from './request/light-request.ts';
import { fillPath, serializeQuery } from './request/url.ts';
import type { Exchange } from './send/create-exchange.ts';

/**
 * openapi-fetch between the generated methods, which call it and are checked by its types against the document, and the transport,
 * which it calls.
 */
export function createApi(exchange: Exchange, baseUrl: string): Api {
  return createClient<paths>({
    baseUrl,
    pathSerializer: fillPath,
    querySerializer: serializeQuery,
    // Written as JSON below, where it may take its time.
    bodySerializer: (body) => body,
    // openapi-fetch only constructs it and gives it to `fetch`, which checks that it is one.
    Request: LightRequest as unknown as typeof Request,
    fetch: async (request: unknown) => {
      if (!(request instanceof LightRequest)) throw TypeError();
      const json = request.body === undefined ? undefined : serializeBody(request.body);
      const body = typeof json === 'object' ? await json : json;
      // It has all that openapi-fetch reads of one that succeeded; the tests of every operation go through here.
      return new LightResponse(await exchange(request, body)) as unknown as Response;
    },
  });
}

/** Makes what the methods return out of calls. */
export const wrap: Wrap = {
  one: (sent) => new ApiPromise(complete(sent)),
  pages: (parameter, options, send) => {
    const first = complete(send());
    return new PagedPromise(first, async function* () {
      const { iteratePages } = await loadPart(() => import('./iterate-pages.ts'));
      yield* iteratePages({ first, next: (cursor) => complete(send(cursor)), parameter, options });
    });
  },
};

function complete<Data>(sent: Sent<Data>): Promise<WithResponse<Data>> {
  return sent.then(({ response }: { readonly response: unknown }) => {
    if (!(response instanceof LightResponse)) throw TypeError();
    // The transport has thrown unless the data is what the operation answers.
    return response.result as WithResponse<Data>;
  }, explain);
}

async function explain(failure: unknown): Promise<never> {
  if (!(failure instanceof Fault)) throw failure;
  const { explainFault } = await loadPart(() => import('./on-demand.ts'));
  throw explainFault(failure);
}
