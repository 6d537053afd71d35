const TIME_OF_DAY = String.raw`(?:[01]\d|2[0-3]):[0-5]\d`;

/** A date and time (RFC 3339 §5.6). Days up to 31 are valid in every month. */
export const DATE_TIME: RegExp = new RegExp(
  [
    String.raw`^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`,
    String.raw`[Tt]${TIME_OF_DAY}:(?:[0-5]\d|60)(?:\.\d+)?`,
    `(?:[Zz]|[+-]${TIME_OF_DAY})$`,
  ].join(''),
  'u',
);

/** A literal or percent-encoded URI character (RFC 3986 §2). A colon is not always allowed. */
const CHARACTER = String.raw`[A-Za-z0-9._~!$&'()*+,;=@\-]|%[0-9A-Fa-f]{2}`;
const REST_OF_PATH = `(?:${CHARACTER}|[:/])*`;
const AUTHORITY = String.raw`(?:${CHARACTER}|:)*(?:\[[0-9A-Fa-f:.]+\])?(?::\d*)?`;
const ABSOLUTE_PATH = `//${AUTHORITY}(?:/${REST_OF_PATH})?|/(?:(?:${CHARACTER}|:)${REST_OF_PATH})?`;
const QUERY = `(?:${CHARACTER}|[:/?])*`;

/** A URI or relative reference (RFC 3986 §4.1). */
export const URI_REFERENCE: RegExp = new RegExp(
  [
    '^(?:',
    `[A-Za-z][A-Za-z0-9+.\\-]*:(?:${ABSOLUTE_PATH}|(?:${CHARACTER}|:)${REST_OF_PATH})?|`,
    // Without a scheme, a colon in the first segment would turn the text before it into one.
    `(?:${ABSOLUTE_PATH}|(?:${CHARACTER})+(?:/${REST_OF_PATH})?)?`,
    String.raw`)(?:\?${QUERY})?(?:#${QUERY})?$`,
  ].join(''),
  'u',
);

/** The supported formats. Where one accepts everything, the schema's other keywords decide. */
export const FORMATS: Readonly<Record<string, RegExp | true>> = {
  'date-time': DATE_TIME,
  'uri-reference': URI_REFERENCE,
  uuid: true,
  // OpenAPI's number and password formats are for people and generators.
  int32: true,
  int64: true,
  float: true,
  double: true,
  password: true,
};
