import type { operations } from '@wafermark/generated/schema.ts';
import type { Redact } from '../redactor.ts';

/** The names of an object type, without what its index signature adds. */
type NamesOf<T> = keyof { [Name in keyof T as string extends Name ? never : number extends Name ? never : Name]: true };

/** Refused by the compiler when the document names it otherwise. */
const REQUEST_ID_HEADER: NamesOf<operations['deleteSampleAnnotation']['responses'][204]['headers']> = 'X-Request-Id';

/** The identifier that the server gave the request; undefined where it gave none, or a browser hides it. */
export function readRequestId({ response, redact }: { response: Response; redact: Redact }): string | undefined {
  const id = response.headers.get(REQUEST_ID_HEADER);
  return id === null || id === '' ? undefined : redact(id);
}
