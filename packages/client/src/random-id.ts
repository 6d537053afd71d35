/** A new identifier: a UUID, or as many random bits in pages that browsers give no `randomUUID`, such as those without TLS. */
export function randomId(): string {
  return crypto.randomUUID?.() ?? crypto.getRandomValues(new Uint32Array(4)).join('-');
}
