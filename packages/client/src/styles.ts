import { ArgumentError } from './errors/wafermark-error.ts';

/** How parameters are written that are not written the usual way, by place and name: see `ApiCall`. */
type Styles = Readonly<Record<string, string>>;

type Values = Readonly<Record<string, unknown>>;

/** How one parameter is written (RFC 6570, as OpenAPI has it). */
interface Style {
  readonly name: string;
  readonly explode: boolean;
  /** Whether characters such as the slash stay as they are. */
  readonly isReserved: boolean;
  /** Whether a number or a boolean is a value too, and no mistake. */
  readonly takesNumbers: boolean;
}

function styleOf(styles: Styles | undefined, place: string, name: string, usual: string): Style {
  const text = styles?.[`${place} ${name}`] ?? usual;
  return {
    name: text.replace(/[*+#]+$/, ''),
    explode: text.includes('*'),
    isReserved: text.includes('+'),
    takesNumbers: text.includes('#'),
  };
}

/**
 * Fills a path template; the rest of it stays as the document has it, final slash included.
 * @throws {ArgumentError} if an argument would change which path is requested: `''`, `'.'`, `'..'` or nothing that a path can hold
 */
export function fillPath(template: string, parameters: Values, styles?: Styles): string {
  return Object.entries(parameters).reduce((path, [name, value]) => {
    const style = styleOf(styles, 'path', name, 'simple');
    const segment =
      isList(value) || isMap(value) || style.name !== 'simple'
        ? writeInPath(name, value, style)
        : encode(name, segmentOf(name, value, style.takesNumbers));
    return path.replace(`{${name}}`, () => segment);
  }, template);
}

function segmentOf(name: string, value: unknown, takesNumbers: boolean): string {
  const text = takesNumbers ? textOf(name, value) : value;
  if (typeof text !== 'string')
    throw new ArgumentError(`${name} must be a string, not ${value === null ? 'null' : typeof value}.`);
  // URL parsers remove dot segments, so these would reach another path.
  if (/^\.{0,2}$/.test(text)) {
    throw new ArgumentError(`${name} must not be ${text === '' ? 'empty' : `'${text}'`}: it is a segment of a path.`);
  }
  return text;
}

function writeInPath(name: string, value: unknown, { name: style, explode }: Style): string {
  const prefix = style === 'label' ? '.' : style === 'matrix' ? ';' : '';
  const separator = explode && style === 'label' ? '.' : explode && style === 'matrix' ? ';' : ',';
  const own = style === 'matrix' ? `${name}=` : '';
  if (style === 'json') return encode(name, JSON.stringify(value));
  const parts = partsOf(name, value, explode);
  if (parts.length === 0) throw new ArgumentError(`${name} must not be empty: it is a segment of a path.`);
  if (style === 'matrix' && explode && !isMap(value))
    return parts.map((part) => `;${own}${encode(name, part.text)}`).join('');
  const text = parts.map((part) => written(name, part)).join(separator);
  if (prefix === '' && /^\.{0,2}$/.test(text)) segmentOf(name, text, false);
  return `${prefix}${isMap(value) && explode ? '' : own}${text}`;
}

interface Part {
  readonly key?: string;
  readonly text: string;
}

const written = (name: string, { key, text }: Part): string =>
  key === undefined ? encode(name, text) : `${encode(name, key)}=${encode(name, text)}`;

/** The values of a parameter: one, those of an array, or the names and values of an object. */
function partsOf(name: string, value: unknown, explode: boolean): readonly Part[] {
  if (isList(value)) return value.map((item) => ({ text: textOf(name, item) }));
  if (!isMap(value)) return [{ text: textOf(name, value) }];
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return entries.flatMap(([key, item]) =>
    explode ? [{ key, text: textOf(name, item) }] : [{ text: key }, { text: textOf(name, item) }],
  );
}

/**
 * Writes parameters as a query string; those that are undefined or null are left out.
 * @throws {ArgumentError} if a value is nothing that a query can hold
 */
export function serializeQuery(parameters: Values, styles?: Styles): string {
  return Object.entries(parameters)
    .filter(([, value]) => value !== undefined && value !== null)
    .flatMap(([name, value]) => writeInQuery(name, value, styleOf(styles, 'query', name, 'form*')))
    .join('&');
}

const SEPARATORS: Readonly<Record<string, string>> = { spaceDelimited: '%20', pipeDelimited: '|' };

/** One parameter of a query or a form: none for an empty array. */
export function writeInQuery(name: string, value: unknown, style: Style): readonly string[] {
  const encodes = (text: string): string => (style.isReserved ? encodeReserved(name, text) : encode(name, text));
  if (style.name === 'json') return [`${encode(name, name)}=${encodes(JSON.stringify(value))}`];
  if (style.name === 'deepObject' && typeof value === 'object')
    return writeDeep(name, encode(name, name), value, encodes);
  const parts = partsOf(name, value, isMap(value) && style.explode);
  if (parts.length === 0) return [];
  if (isMap(value) && style.explode) return parts.map(({ key = '', text }) => `${encode(name, key)}=${encodes(text)}`);
  if (isList(value) && style.explode) return parts.map(({ text }) => `${encode(name, name)}=${encodes(text)}`);
  const between = style.name === 'spaceDelimited' ? ' ' : style.name === 'pipeDelimited' ? '|' : undefined;
  if (between !== undefined && parts.some(({ text }) => text.includes(between))) {
    throw new ArgumentError(`${name} must not have a value with "${between}", which separates its values.`);
  }
  return [`${encode(name, name)}=${parts.map(({ text }) => encodes(text)).join(SEPARATORS[style.name] ?? ',')}`];
}

/** `filter[a][b]=1`; the brackets stay as they are, since every server understands them so. */
function writeDeep(name: string, path: string, value: unknown, encodes: (text: string) => string): readonly string[] {
  if (value === undefined || value === null) return [];
  if (isList(value)) {
    return value.flatMap((item, index) =>
      typeof item === 'object'
        ? writeDeep(name, `${path}[${index}]`, item, encodes)
        : [`${path}[]=${encodes(textOf(name, item))}`],
    );
  }
  if (!isMap(value)) return [`${path}=${encodes(textOf(name, value))}`];
  return Object.entries(value).flatMap(([key, item]) =>
    writeDeep(name, `${path}[${encode(name, key)}]`, item, encodes),
  );
}

/** Header parameters, as the document spells them. */
export function writeHeaders(parameters: Values = {}, styles?: Styles): Readonly<Record<string, string>> {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(
    given.map(([name, value]) => {
      const { name: style, explode } = styleOf(styles, 'header', name, 'simple');
      const text =
        style === 'json'
          ? JSON.stringify(value)
          : partsOf(name, value, explode)
              .map(({ key, text: own }) => (key === undefined ? own : `${key}=${own}`))
              .join(',');
      if (!/^[\t\x20-\x7e]*$/.test(text)) throw new ArgumentError(`${name} must be printable ASCII: it is a header.`);
      return [name, text] as const;
    }),
  );
}

/** Cookie parameters as a header. Browsers let no script set it, and send their own cookies instead. */
export function writeCookies(parameters: Values = {}, styles?: Styles): { readonly Cookie?: string } {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null);
  if (given.length === 0) return {};
  const pairs = given.map(([name, value]) => {
    const style = styleOf(styles, 'cookie', name, 'form*');
    const text =
      style.name === 'json'
        ? JSON.stringify(value)
        : partsOf(name, value, false)
            .map((part) => part.text)
            .join(',');
    return `${name}=${encode(name, text)}`;
  });
  return { Cookie: pairs.join('; ') };
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const isMap = (value: unknown): value is Values =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.prototype.toString.call(value) === '[object Object]';

const found = (value: unknown): string =>
  value === null ? 'null' : typeof value === 'number' ? String(value) : typeof value;

function textOf(name: string, value: unknown): string {
  if (value === null) return 'null';
  if (typeof value !== 'string' && typeof value !== 'boolean' && !Number.isFinite(value)) {
    throw new ArgumentError(`${name} must be a string, a boolean or a finite number, not ${found(value)}.`);
  }
  return String(value);
}

function encode(name: string, value: string): string {
  try {
    return encodeURIComponent(value);
  } catch {
    throw new ArgumentError(`${name} must not have half of a surrogate pair.`);
  }
}

/** Leaves what URIs reserve (RFC 3986 §2.2), but for what would end a value. */
const encodeReserved = (name: string, value: string): string =>
  encode(name, value).replaceAll(/%(3A|2F|3F|5B|5D|40|21|24|27|28|29|2A|2C|3B)/g, (encoded) =>
    decodeURIComponent(encoded),
  );
