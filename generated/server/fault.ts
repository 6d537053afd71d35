// Generated from openapi/ by `pnpm generate`. Do not edit.

/** One fault in a request or response, and its location. */
export interface Fault {
  /** The part of the request that has the fault. */
  location: 'path' | 'query' | 'header' | 'body';
  /** JSON Pointer (RFC 6901) to the fault: into the body, or a slash and the name of the parameter. */
  pointer: string;
  /** What was expected. */
  message: string;
}
