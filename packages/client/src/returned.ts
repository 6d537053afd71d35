import type { Behaviour, Returned } from '@wafermark/generated/client/client.ts';
import type { HttpResponse } from './options.ts';
import { isItem, type Reading } from './returned-json.ts';

/** What a success of a status holds; undefined for one that is not documented. */
function returnedBy({ returns = 'object' }: Behaviour, status: number): Returned | 'anything' | undefined {
  if (typeof returns === 'number') return status === returns ? 'none' : undefined;
  if (typeof returns === 'string') return returns;
  return returns[status] ?? returns[`${Math.floor(status / 100)}XX`] ?? returns['default'];
}

/** Every kind of content. */
export const ANY_CONTENT: Reading = {
  bytesOf: async (behaviour: Behaviour, response: HttpResponse) =>
    returnedBy(behaviour, response.status) === 'bytes' && response.arrayBuffer !== undefined
      ? new Uint8Array(await response.arrayBuffer())
      : undefined,
  read: (behaviour, status, { text, json, bytes }) => {
    const data = { json, none: undefined, text, bytes, anything: json, array: json, object: json };
    const returned = returnedBy(behaviour, status);
    switch (returned) {
      case undefined:
        return undefined;
      case 'bytes':
        return bytes && { data: bytes };
      case 'json':
        // Beside JSON, the operation may return text.
        if (json === undefined && behaviour.accept === undefined) return undefined;
        return { data: json ?? text };
      case 'array':
        return Array.isArray(json) && json.every((item) => isItem(behaviour, item)) ? { data: json } : undefined;
      case 'object':
        return isItem(behaviour, json) ? { data: json } : undefined;
      default:
        return { data: data[returned] };
    }
  },
};
