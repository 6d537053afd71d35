/** A name that nobody else has. `crypto.randomUUID` is missing where a page came by plain HTTP from another machine. */
export const randomName = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
