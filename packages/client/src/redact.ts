/** Removes API keys from a text. */
export type Redact = (text: string) => string;

/** Shorter keys are placeholders of a local server (`test`, `demo`) and occur in ordinary words. */
const SHORTEST_SECRET = 6;

/**
 * Servers and proxies may echo a request, key included, in what they return: as it is, or URL-encoded, HTML-escaped, as JSON or as
 * base64. Errors quote responses only through this function.
 * @param secrets May grow
 */
export function createRedact(secrets: readonly string[]): Redact {
  const patterns = new Map<string, RegExp>();
  const patternOf = (secret: string): RegExp => {
    const pattern = patterns.get(secret) ?? patternFor(secret);
    patterns.set(secret, pattern);
    return pattern;
  };
  return (text) =>
    secrets
      .filter((secret) => secret.length >= SHORTEST_SECRET)
      .reduce((rest, secret) => rest.replace(patternOf(secret), '[redacted]'), text);
}

/** Fits a secret in every spelling in which it may come back. What escapes it may leave any of its characters as they are. */
function patternFor(secret: string): RegExp {
  const escaped = Array.from(secret, (char) => {
    const code = char.charCodeAt(0);
    const hex = code.toString(16);
    const url = encodeURIComponent(char);
    // In the address of a page, as a parameter of the address of another one.
    const nested = encodeURIComponent(url);
    const html = [`&#${code};`, `&#x${hex};`, `&${ENTITIES[char]};`];
    const json = [`\\${char}`, `\\u${hex.padStart(4, '0')}`];
    return anyOf([char, url, nested, url.replace('%20', '+'), `%${hex}`, ...html, ...json].map(escapePattern));
  });
  return new RegExp(anyOf([escaped.join(''), ...base64(secret).map(escapePattern)]), 'gi');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' };

/** Base64 groups three bytes, so a secret within a longer text has one of three spellings; the outermost characters vary. */
function base64(secret: string): readonly string[] {
  return [0, 1, 2].flatMap((offset) => {
    const encoded = btoa('\0'.repeat(offset) + secret).replace(/=+$/, '');
    const start = offset === 0 ? 0 : offset + 1;
    const end = (offset + secret.length) % 3 === 0 ? encoded.length : encoded.length - 1;
    const core = encoded.slice(start, end);
    return [core, core.replaceAll('+', '-').replaceAll('/', '_')];
  });
}

const anyOf = (patterns: readonly string[]): string => `(?:${[...new Set(patterns)].join('|')})`;

const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
