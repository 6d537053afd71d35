/** A JSON Pointer (RFC 6901) from the names and indices on the way. */
export const pointerTo = (path: readonly (string | number)[]): string =>
  path.map((step) => `/${escapeName(step)}`).join('');

const escapeName = (name: string | number): string => String(name).replaceAll('~', '~0').replaceAll('/', '~1');
