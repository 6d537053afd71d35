import { SHORTEST_SECRET } from './answer/request-id.ts';

/** Takes the API key out of a text. */
export type Redact = (text: string) => string;

/**
 * Servers and proxies may echo a request, key included, in what they answer; errors quote answers only through this.
 * @param secrets may grow
 */
export function createRedactor(secrets: readonly string[]): Redact {
  return (text) =>
    secrets
      .filter((secret) => secret.length >= SHORTEST_SECRET)
      .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)])
      .reduce((rest, secret) => rest.replaceAll(secret, '[redacted]'), text);
}
