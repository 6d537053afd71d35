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

/** A day (RFC 3339 §5.6), without its month's length. */
const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u;
const TIME = new RegExp(`^${TIME_OF_DAY}:(?:[0-5]\\d|60)(?:\\.\\d+)?(?:[Zz]|[+-]${TIME_OF_DAY})$`, 'u');
/** Hexadecimal digits in five groups; `urn:uuid:` is a URN, and no UUID (RFC 9562 §4). */
const UUID = /^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/u;
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/u;
/** Something, an at sign, and a host. More would refuse addresses that work. */
const EMAIL = /^[^\s@]+@[^\s@]+$/u;
/** A scheme and anything after it (RFC 3986 §3), without spaces. */
const URI = /^[A-Za-z][A-Za-z0-9+.-]*:\S*$/u;

/** Where a UUID has a pattern, that decides. */
export const PATTERNED_UUID = 'uuid-with-pattern';

/**
 * The formats that are checked. All others are for people, as JSON Schema has it by default. Where one accepts everything, the
 * schema's other keywords decide.
 */
export const FORMATS: Readonly<Record<string, RegExp | true>> = {
  [PATTERNED_UUID]: true,
  'date-time': DATE_TIME,
  date: DATE,
  time: TIME,
  'uri-reference': URI_REFERENCE,
  uri: URI,
  uuid: UUID,
  ipv4: IPV4,
  email: EMAIL,
};
