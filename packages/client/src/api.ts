import type { Api, Sent, WithResponse, Wrap } from '@wafermark/generated/client.ts';
import { createFinalURL } from 'openapi-fetch';
import { ApiPromise } from './api-promise.ts';
import { loadPart } from './load-part.ts';
import { PagedPromise } from './paged-promise.ts';
import { serializeBody } from './request/body.ts';
import { Fault } from './request/fault.ts';
import { fillPath, serializeQuery } from './request/url.ts';
import type { Exchange } from './send/create-exchange.ts';
import type { ApiRequest } from './send/request.ts';

/** What a generated method hands over beside the path. */
interface Init extends Pick<ApiRequest, 'behaviour' | 'options'> {
  readonly params?: Readonly<Record<'path' | 'query', Record<string, unknown>>>;
  readonly body?: unknown;
}

/**
 * What is between the generated methods, which the types of openapi-fetch check against the document, and the transport. Its
 * `createClient` would make a `Request` of each call, which costs a third of it and cannot be sent twice.
 */
export function createApi(exchange: Exchange, baseUrl: string): Api {
  const serializers = { baseUrl, pathSerializer: fillPath, querySerializer: serializeQuery };
  const send =
    (method: string) =>
    async (path: string, { params, body, behaviour, options }: Init): Promise<WithResponse<unknown>> => {
      const url = createFinalURL(path, { ...serializers, params: params ?? {} });
      const json = body === undefined ? undefined : serializeBody(body);
      return exchange({ method, url, behaviour, options }, typeof json === 'object' ? await json : json);
    };
  // What the transport gives has the data that the document promises, and more; the tests of every operation go through here.
  return { GET: send('GET'), POST: send('POST'), PATCH: send('PATCH'), DELETE: send('DELETE') } as unknown as Api;
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
  // The transport has thrown unless the data is what the operation answers.
  return (sent as Promise<WithResponse<Data>>).catch(explain);
}

async function explain(failure: unknown): Promise<never> {
  if (!(failure instanceof Fault)) throw failure;
  const { explainFault } = await loadPart(() => import('./on-demand.ts'));
  throw explainFault(failure);
}
