/** The JSON Pointer (RFC 6901) of a path of names and indices. */
export const pointerTo = (path: readonly (string | number)[]): string =>
  path.map((step) => `/${escapeName(step)}`).join('');

const escapeName = (name: string | number): string => String(name).replaceAll('~', '~0').replaceAll('/', '~1');
