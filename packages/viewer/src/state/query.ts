import { go } from './route.ts';

/** Changes a part of the query in the address, without a step for the back button. An empty text removes it. */
export function setQuery(name: string, value: string): void {
  const [path = '', text = ''] = location.hash.split('?', 2);
  const query = new URLSearchParams(text);
  if (value === '') query.delete(name);
  else query.set(name, value);
  const written = query.toString();
  go(written === '' ? path : `${path}?${written}`, { replace: true });
}

/** Changes several parts at once. */
export function setQueries(values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) setQuery(name, value);
}
