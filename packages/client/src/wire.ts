// Generated from openapi/ by `pnpm generate`. Do not edit.

/** How requests are written and responses read: all that the operations of this API need. */
export { PLAIN as WIRE } from './request.ts';
