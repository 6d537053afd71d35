import { useEffect, useState } from 'preact/hooks';
import type { SetKey } from '../sites/set-key.ts';

/** What the page shows, as the hash of its address says: views can be linked, and the back button works. */
export interface Route {
  readonly path: readonly string[];
  readonly query: URLSearchParams;
}

export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const parts = path.split('/').filter((part) => part !== '');
  return { path: parts.map(decodePart), query: new URLSearchParams(query) };
}

/** A person may type anything. */
function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** An address of the page. Undefined values are left out. */
export function href(path: readonly string[], query: Readonly<Record<string, string | undefined>> = {}): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  const text = new URLSearchParams(given).toString();
  return `#/${path.map(encodeURIComponent).join('/')}${text === '' ? '' : `?${text}`}`;
}

/** Goes to an address of the page. @param replace Without a step for the back button */
export function go(to: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  if (!replace) {
    location.hash = to;
    return;
  }
  history.replaceState(null, '', to);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

/** The route, again whenever it changes. */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const update = (): void => setHash(location.hash);
    addEventListener('hashchange', update);
    return () => removeEventListener('hashchange', update);
  }, []);
  return parseRoute(hash);
}

/** Property, unit and frame in a query. A unit of nothing is empty. */
export const keyQuery = ({ property, unit, frame }: SetKey): Readonly<Record<string, string>> => ({
  property,
  unit: unit ?? '',
  frame,
});

/** The set that a query names; undefined if it names none. */
export function keyOfQuery(query: URLSearchParams): SetKey | undefined {
  const [property, unit, frame] = [query.get('property'), query.get('unit'), query.get('frame')];
  if (property === null) return undefined;
  return {
    property,
    unit: unit === '' ? null : unit,
    frame: frame === 'stage_absolute' ? 'stage_absolute' : 'sample_relative',
  };
}
