import type { Model } from './model/model.ts';
import { HEADER } from './source.ts';

/** What a fault of a request is. Only what takes cookies can have one in a cookie. */
export function emitFault({ operations }: Model): string {
  const locations = [
    'path',
    'query',
    'header',
    'body',
    ...(operations.some(({ cookieParameters }) => cookieParameters.length > 0) ? ['cookie'] : []),
  ];
  return `${HEADER}
/** One fault in a request or response, and its location. */
export interface Fault {
  /** The part of the request that has the fault. */
  location: ${locations.map((location) => `'${location}'`).join(' | ')};
  /** JSON Pointer (RFC 6901) to the fault: into the body, or a slash and the name of the parameter. */
  pointer: string;
  /** What was expected. */
  message: string;
}
`;
}
