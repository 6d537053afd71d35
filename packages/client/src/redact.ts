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
    const pattern = patterns.get(secret) ?? new RegExp(spellings(secret).map(escapePattern).join('|'), 'gi');
    patterns.set(secret, pattern);
    return pattern;
  };
  return (text) =>
    secrets
      .filter((secret) => secret.length >= SHORTEST_SECRET)
      .reduce((rest, secret) => rest.replace(patternOf(secret), '[redacted]'), text);
}

/** Every form in which a secret comes back, longest first, so that none leaves part of itself behind. */
function spellings(secret: string): readonly string[] {
  const form = encodeURIComponent(secret);
  const strict = form.replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
  const entities = Object.entries({ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' });
  const html = (apostrophe: string): string =>
    entities.reduce((text, [char, name]) => {
      return text.replaceAll(char, char === "'" ? apostrophe : `&${name};`);
    }, secret);
  const all = [
    secret,
    JSON.stringify(secret).slice(1, -1),
    form,
    strict,
    form.replaceAll('%20', '+'),
    html("'"),
    html('&#39;'),
    html('&#x27;'),
    html('&apos;'),
    ...base64(secret),
  ];
  return [...new Set(all)].sort((a, b) => b.length - a.length);
}

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

const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
