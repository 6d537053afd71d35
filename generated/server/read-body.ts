// Generated from openapi/ by `pnpm generate`. Do not edit.

import { OpenApiError } from './open-api-error.ts';
import { bracketsOf, insert, type Reader, readJson, readValue } from './read-parameters.ts';
import type { ContentRule } from './rule.ts';
import type { Request } from 'express';

const MALFORMED = 400;
const TOO_LARGE = 413;
const UNSUPPORTED = 415;

/**
 * The body of a request, parsed: what a parser of the app has made of it, or else what this reads.
 * @throws {OpenApiError} if it is too large, or not what its media type says
 */
export async function readBody(request: Request, content: ContentRule, maxBytes: number): Promise<unknown> {
  const parsed: unknown = request.body;
  if (parsed !== undefined || request.readableEnded) return readParsed(parsed, content);
  const bytes = await readBytes(request, maxBytes);
  if (bytes.length === 0 && content.kind !== 'text' && content.kind !== 'bytes') return undefined;
  switch (content.kind) {
    case 'bytes':
      return new Uint8Array(bytes);
    case 'text':
      return textOf(bytes);
    case 'form':
      return readForm([...new URLSearchParams(textOf(bytes))], content);
    case 'multipart':
      return readForm([...(await multipart(bytes, request))], content);
    default:
      return parseJson(textOf(bytes));
  }
}

/** Parsers of forms leave numbers as texts. */
function readParsed(parsed: unknown, content: ContentRule): unknown {
  if (content.form === undefined || typeof parsed !== 'object' || parsed === null) return parsed;
  return readValue(parsed, content.form.shape);
}

async function readBytes(request: Request, maxBytes: number): Promise<Buffer> {
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity') {
    throw new OpenApiError(UNSUPPORTED, 'Send the body without a Content-Encoding.');
  }
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes: Buffer = Buffer.from(chunk);
    length += bytes.length;
    if (length > maxBytes)
      throw new OpenApiError(TOO_LARGE, `The body is larger than ${maxBytes} bytes.`, {
        headers: { Connection: 'close' },
      });
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new OpenApiError(MALFORMED, 'The body is not UTF-8.');
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new OpenApiError(MALFORMED, `The body is not JSON: ${cause instanceof Error ? cause.message : ''}`);
  }
}

async function multipart(bytes: Buffer, request: Request): Promise<FormData> {
  try {
    const headers = { 'Content-Type': request.get('Content-Type') ?? '' };
    return await new Response(new Uint8Array(bytes), { headers }).formData();
  } catch {
    throw new OpenApiError(MALFORMED, 'The body is not a form of the kind multipart/form-data.');
  }
}

type Entry = readonly [name: string, value: string | Blob];

/** The fields of a form as an object of what its schema says. */
function readForm(entries: readonly Entry[], { form }: ContentRule): unknown {
  const { shape, encoding } = form ?? { shape: 'string' as const, encoding: {} };
  const object: Record<string, unknown> = {};
  for (const [name, value] of entries) {
    const root = name.replace(/\[.*$/s, '');
    const way = Object.hasOwn(encoding, name)
      ? encoding[name]
      : Object.hasOwn(encoding, root)
        ? encoding[root]
        : undefined;
    const path = bracketsOf(name, root);
    if (path !== undefined && root !== '') insert(object, [root, ...path], value);
    else insert(object, [name], typeof value === 'string' ? read(value, way) : value);
  }
  return withFiles(readValue(object, shape), shape);
}

function read(text: string, way: { readonly style: string; readonly explode: boolean } | undefined): unknown {
  if (way?.style === 'json') return readJson(text);
  if (way === undefined || way.explode) return text;
  const separator = way.style === 'spaceDelimited' ? ' ' : way.style === 'pipeDelimited' ? '|' : ',';
  return text.split(separator);
}

/** A file that was sent without a name is text. */
function withFiles(value: unknown, shape: Reader): unknown {
  if (typeof shape === 'string' || typeof value !== 'object' || value === null) return value;
  const files = Object.entries(shape.properties ?? {}).flatMap(([name, reader]) => {
    const isFile = reader === 'file';
    const areFiles = typeof reader === 'object' && reader.items === 'file';
    const given: unknown = Reflect.get(value, name);
    if (given === undefined || !(isFile || areFiles)) return [];
    const asFile = (one: unknown): unknown => (typeof one === 'string' ? new Blob([one]) : one);
    return [[name, areFiles ? [given].flat().map(asFile) : asFile(given)] as const];
  });
  return { ...value, ...Object.fromEntries(files) };
}
