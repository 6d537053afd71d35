const TIME_OF_DAY = String.raw`(?:[01]\d|2[0-3]):[0-5]\d`;

/** A date and a time (RFC 3339 §5.6). A day that only some months have counts as a day. */
export const DATE_TIME: RegExp = new RegExp(
  [
    String.raw`^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`,
    String.raw`[Tt]${TIME_OF_DAY}:(?:[0-5]\d|60)(?:\.\d+)?`,
    `(?:[Zz]|[+-]${TIME_OF_DAY})$`,
  ].join(''),
  'u',
);

/** What stands for itself in a URI, or is encoded (RFC 3986 §2). A colon is not always allowed. */
const CHARACTER = String.raw`[A-Za-z0-9._~!$&'()*+,;=@\-]|%[0-9A-Fa-f]{2}`;
const REST_OF_PATH = `(?:${CHARACTER}|[:/])*`;
const AUTHORITY = String.raw`(?:${CHARACTER}|:)*(?:\[[0-9A-Fa-f:.]+\])?(?::\d*)?`;
const ABSOLUTE_PATH = `//${AUTHORITY}(?:/${REST_OF_PATH})?|/(?:(?:${CHARACTER}|:)${REST_OF_PATH})?`;
const QUERY = `(?:${CHARACTER}|[:/?])*`;

/** A URI, or a reference that is relative to one (RFC 3986 §4.1). */
export const URI_REFERENCE: RegExp = new RegExp(
  [
    '^(?:',
    `[A-Za-z][A-Za-z0-9+.\\-]*:(?:${ABSOLUTE_PATH}|(?:${CHARACTER}|:)${REST_OF_PATH})?|`,
    // Without a scheme, a colon in the first segment would make one of what is before it.
    `(?:${ABSOLUTE_PATH}|(?:${CHARACTER})+(?:/${REST_OF_PATH})?)?`,
    String.raw`)(?:\?${QUERY})?(?:#${QUERY})?$`,
  ].join(''),
  'u',
);

/** The formats that schemas may name. Where one accepts everything, other keywords of the schema decide. */
export const FORMATS: Readonly<Record<string, RegExp | true>> = {
  'date-time': DATE_TIME,
  'uri-reference': URI_REFERENCE,
  uuid: true,
  // What OpenAPI says of numbers and passwords is for people, and for generators.
  int32: true,
  int64: true,
  float: true,
  double: true,
  password: true,
};
