import type { Wire } from './request.ts';
import { ANY_CONTENT } from './returned.ts';
import { fillPath, serializeQuery, writeCookies, writeHeaders } from './styles.ts';
import { writeBody } from './write-body.ts';

/** Everything that OpenAPI has. */
export const FULL: Wire = {
  reading: ANY_CONTENT,
  fillPath,
  serializeQuery,
  baseUrlOf: ({ isDocumented }, { server }) => (isDocumented ? server : undefined),
  others: async ({ params = {}, styles, body, behaviour }) => {
    const written = body === undefined ? undefined : await writeBody(body, behaviour);
    const headers = {
      ...(behaviour.accept !== undefined && { Accept: behaviour.accept }),
      ...written?.headers,
      ...writeHeaders(params.header, styles),
      ...writeCookies(params.cookie, styles),
    };
    return { body: written?.body, headers };
  },
};
