// Generated from openapi/ by `pnpm generate`. Do not edit.

/** A string without U+0000, which some databases cannot store, and without half of a surrogate pair. */
export const TEXT = '^[^\\u0000\\uD800-\\uDFFF]*$';
