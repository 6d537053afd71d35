/** Takes the API key out of a text. */
export type Redact = (text: string) => string;

/** Shorter ones are placeholders of a local server (`test`, `demo`) and occur in ordinary words. */
const SHORTEST_SECRET = 6;

/**
 * Servers and proxies may echo a request, key included, in what they answer; errors quote answers only through this.
 */
export function createRedactor(secret: string): Redact {
  if (secret.length < SHORTEST_SECRET) {
    return (text) => text;
  }
  const inJson = JSON.stringify(secret).slice(1, -1);
  return (text) => text.replaceAll(secret, '[redacted]').replaceAll(inJson, '[redacted]');
}
