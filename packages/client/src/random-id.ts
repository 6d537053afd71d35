/** A new identifier: a UUID, or as many random bits in pages that browsers give no `randomUUID`, such as those without TLS. */
export function randomId(): string {
  return (
    crypto.randomUUID?.() ??
    Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
  );
}
