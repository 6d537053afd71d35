import type { Behaviour } from '@wafermark/generated/client/client.ts';
import { isRecord } from './errors/describe.ts';
import { ArgumentError } from './errors/wafermark-error.ts';
import type { RequestBody } from './options.ts';
import { serializeBody } from './serialize.ts';
import { writeInQuery } from './styles.ts';

export interface WrittenBody {
  readonly body: RequestBody;
  readonly headers: { readonly 'Content-Type': string };
}

/**
 * Writes a body as its media type has it: that of the operation, or another one that the caller names.
 * @throws {ArgumentError} for what the media type cannot hold
 */
export async function writeBody(given: unknown, { sends, writes, others, fields }: Behaviour): Promise<WrittenBody> {
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
      return await writeParts(multipartOf(body, fields));
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

/** As bytes: the `fetch` of another package takes no form of this platform's. */
async function writeParts(form: FormData): Promise<WrittenBody> {
  const written = new Response(form);
  // The platform has decided on what separates the parts.
  const headers = { 'Content-Type': written.headers.get('Content-Type') ?? 'multipart/form-data' };
  return { body: new Uint8Array(await written.arrayBuffer()), headers };
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
