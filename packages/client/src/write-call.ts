import type { Wire } from './request.ts';
import { fillPath, serializeQuery, writeCookies, writeHeaders } from './styles.ts';
import { writeBody } from './write-body.ts';

/** Everything that OpenAPI has. */
export const FULL: Wire = {
  fillPath,
  serializeQuery,
  others: ({ params = {}, styles, body, behaviour }) => {
    const written = body === undefined ? undefined : writeBody(body, behaviour);
    const headers = {
      ...written?.headers,
      ...writeHeaders(params.header, styles),
      ...writeCookies(params.cookie, styles),
    };
    return { body: written?.body, headers };
  },
};
