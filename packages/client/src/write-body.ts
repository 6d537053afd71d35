import type { Behaviour } from '@wafermark/generated/client/client.ts';
import { isRecord } from './errors/describe.ts';
import { ArgumentError } from './errors/wafermark-error.ts';
import type { RequestBody } from './options.ts';
import { serializeBody } from './serialize.ts';
import { writeInQuery } from './styles.ts';

export interface WrittenBody {
  readonly body: RequestBody;
  /** Without `Content-Type` for a form with files: only `fetch` knows what separates its parts. */
  readonly headers: { readonly 'Content-Type'?: string };
}

/**
 * Writes a body as its media type has it: that of the operation, or another one that the caller names.
 * @throws {ArgumentError} for what the media type cannot hold
 */
export function writeBody(given: unknown, { sends, writes, others, fields }: Behaviour): WrittenBody {
  const isOther =
    isRecord(given) &&
    'content' in given &&
    typeof given['mediaType'] === 'string' &&
    others?.[given['mediaType']] !== undefined;
  const mediaType = isOther ? String(given['mediaType']) : (sends ?? 'application/json');
  const kind = isOther ? (others?.[mediaType] ?? 'json') : (writes ?? 'json');
  const body: unknown = isOther ? given['content'] : given;
  const headers = { 'Content-Type': mediaType };
  switch (kind) {
    case 'form':
      return { body: formOf(body, fields), headers };
    case 'multipart':
      return { body: multipartOf(body, fields), headers: {} };
    case 'text':
      if (typeof body === 'string') return { body, headers };
      throw new ArgumentError(`body must be a string, since it is sent as ${mediaType}.`);
    case 'bytes':
      if (typeof body === 'string') return { body, headers };
      // A copy: bytes in shared memory could change while they are sent.
      if (body instanceof Uint8Array) return { body: new Uint8Array(body), headers };
      throw new ArgumentError(`body must be a Uint8Array or a string, since it is sent as ${mediaType}.`);
    default:
      return { body: serializeBody(body), headers };
  }
}

function membersOf(body: unknown): readonly (readonly [name: string, value: unknown])[] {
  if (!isRecord(body) || Array.isArray(body))
    throw new ArgumentError('body must be an object, since it is sent as a form.');
  return Object.entries(body).filter(([, value]) => value !== undefined && value !== null);
}

function formOf(body: unknown, fields: Behaviour['fields'] = {}): string {
  return membersOf(body)
    .flatMap(([name, value]) => {
      const style = fields[name] ?? 'form*';
      return writeInQuery(name, value, {
        name: style.replace('*', ''),
        explode: style.endsWith('*'),
        isReserved: false,
        takesNumbers: true,
      });
    })
    .join('&');
}

function multipartOf(body: unknown, fields: Behaviour['fields'] = {}): FormData {
  const form = new FormData();
  for (const [name, value] of membersOf(body)) {
    for (const item of fields[name]?.startsWith('json') ? [value] : [value].flat()) {
      if (item instanceof Blob) form.append(name, item);
      else form.append(name, typeof item === 'object' ? serializeBody(item) : String(item));
    }
  }
  return form;
}
