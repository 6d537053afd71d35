import { Fault } from './fault.ts';

/**
 * Puts arguments into a path template, and leaves the rest as the document has it, final slash included.
 * @throws {Fault} when an argument would change which path is requested: `''`, `'.'`, `'..'` or no string
 */
export function fillPath(template: string, parameters: Readonly<Record<string, unknown>>): string {
  let path = template;
  for (const name in parameters) {
    const value = parameters[name];
    // URL parsers remove dot segments, so that these would reach another path.
    const isSegment = typeof value === 'string' && !/^\.?\.?$/.test(value);
    const segment = encode('path', name, value, isSegment);
    path = path.replace(`{${name}}`, () => segment);
  }
  return path;
}

/**
 * Writes a filter as a query string. Entries that are undefined or null are left out.
 * @throws {Fault} when a value is not a string, a boolean or a finite number
 */
export function serializeQuery(filter: Readonly<Record<string, unknown>>): string {
  return Object.entries(filter)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => {
      const isPlain = typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
      return `${name}=${encode('query', name, value, isPlain)}`;
    })
    .join('&');
}

function encode(to: Fault['to'], name: string, value: unknown, isAllowed: boolean): string {
  try {
    if (isAllowed) return encodeURIComponent(String(value));
  } catch {
    // Half of a surrogate pair has no encoding.
  }
  throw new Fault(to, name, value);
}
