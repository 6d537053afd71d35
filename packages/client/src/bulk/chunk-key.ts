import { ConfigurationError } from '../errors/configuration-error.ts';

/** What a request of an import is, so that the same one is known again in another process. */
export interface ChunkIdentity {
  readonly run: string;
  readonly number: number;
  /** Where it is sent. */
  readonly url: string;
  readonly body: string;
}

/**
 * The idempotency key of a chunk: the same for the same rows at the same place of the same import, and no other.
 * @throws {ConfigurationError} in pages without TLS, where browsers have no Web Crypto
 */
export async function chunkKey({ run, number, url, body }: ChunkIdentity): Promise<string> {
  const content = await digest(body);
  return digest(JSON.stringify([run, number, new URL(url).pathname, content]));
}

async function digest(text: string): Promise<string> {
  if (crypto.subtle === undefined) {
    throw new ConfigurationError('createMany needs Web Crypto, which browsers have only in pages with https:.');
  }
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
