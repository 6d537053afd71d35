import { REQUEST_ID_HEADER } from '@wafermark/generated/api.ts';
import type { Redact } from '../redactor.ts';

/** The name that the server gave the request; undefined where it gave none, or a browser hides it. */
export function readRequestId(headers: Pick<Headers, 'get'>, redact: Redact): string | undefined {
  const id = headers.get(REQUEST_ID_HEADER);
  return id ? redact(id) : undefined;
}
