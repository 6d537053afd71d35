import { loadPart } from '../load-part.ts';
import { Fault } from './fault.ts';

/**
 * Writes a body as JSON; takes its time only when it has to look for what JSON would change without a word.
 * @param name How messages name it
 * @throws {Fault} when it holds `NaN`, an infinity, a `Date`, a bigint or a circle
 */
export function serializeBody(body: unknown, name = 'body'): string | Promise<string> {
  let json: string;
  try {
    json = JSON.stringify(body);
  } catch (cause) {
    throw new Fault('body', name, cause);
  }
  // JSON has no NaN and writes null, which would clear the field; of a date, whether it is local time is lost. Both leave a trace
  // in the text, and only then is the search worth its time, and the code for it worth loading.
  return json.includes('null') || json.includes('Z"') ? search(body, name, json) : json;
}

async function search(body: unknown, name: string, json: string): Promise<string> {
  const { findUnsendable } = await loadPart(() => import('./unsendable.ts'));
  const found = findUnsendable(body);
  if (found !== undefined) {
    throw new Fault('body', name, found);
  }
  return json;
}
