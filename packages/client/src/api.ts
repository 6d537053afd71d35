import type { Api, Sent, WithResponse, Wrap } from '@wafermark/generated/client.ts';
import { createFinalURL } from 'openapi-fetch';
import { ApiPromise } from './api-promise.ts';
import { PagedPromise } from './paged-promise.ts';
import { serializeBody } from './request/body.ts';
import { fillPath } from './request/path.ts';
import { serializeQuery } from './request/query.ts';
import type { Exchange } from './send/create-exchange.ts';
import type { ApiRequest } from './send/request.ts';

/** What the generated methods hand over beside the path. */
interface Init extends Pick<ApiRequest, 'behaviour' | 'options'> {
  readonly params?: {
    readonly path?: Readonly<Record<string, unknown>>;
    readonly query?: Readonly<Record<string, unknown>>;
  };
  readonly body?: unknown;
}

/**
 * The methods of an openapi-fetch client, typed by it against the document, over this package's transport. Of its code, only what
 * builds the URL is used: the rest answers what methods here throw, and constructs a `Request`, which costs a third of a call.
 */
export function createApi(exchange: Exchange, baseUrl: string): Api {
  const call =
    (method: string) =>
    async (path: string, { params = {}, body, behaviour, options }: Init) => {
      const url = createFinalURL(path, {
        baseUrl,
        params,
        pathSerializer: fillPath,
        querySerializer: serializeQuery,
      });
      const json = body === undefined ? undefined : await serializeBody(body);
      return exchange({ method, url, body: json, behaviour, options });
    };
  const api = { GET: call('GET'), POST: call('POST'), PATCH: call('PATCH'), DELETE: call('DELETE') };
  // The generated methods, which alone call these, are checked against the document; the exchange, against what they expect.
  return api as unknown as Api;
}

/** Makes what the methods return out of calls. */
export const wrap: Wrap = {
  one: (sent) => new ApiPromise(complete(sent)),
  pages: (parameter, options, send) => {
    const first = complete(send());
    return new PagedPromise(first, async function* () {
      // Loaded when it is first used, like all that most programs do without.
      const { iteratePages } = await import('./iterate-pages.ts');
      yield* iteratePages({ first, next: (cursor) => complete(send(cursor)), parameter, options });
    });
  },
};

function complete<Data>(sent: Sent<Data>): Promise<WithResponse<Data>> {
  // The methods send through `createApi`, whose exchange gives all of it, with data that fits the operation, or rejects.
  return sent as Promise<WithResponse<Data>>;
}
