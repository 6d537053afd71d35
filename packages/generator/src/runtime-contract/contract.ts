/** Tests that a server and the document agree. They say where the two part. */

import { RESPONSE_HEADERS } from '@wafermark/generated/contract/response-headers.ts';
import { SAMPLES } from '@wafermark/generated/contract/samples.ts';
import { OPERATIONS, type OperationId } from '@wafermark/generated/document/operations.ts';
import { describeErrors } from '@wafermark/generated/server/describe-errors.ts';
import { examine } from '@wafermark/generated/server/examine.ts';
import type { Fault } from '@wafermark/generated/server/fault.ts';
import { readParameters } from '@wafermark/generated/server/read-parameters.ts';
import { REQUESTS } from '@wafermark/generated/server/rules.ts';
import { SCHEMES } from '@wafermark/generated/server/security.ts';
import { BrokenAnswerError, kindOfAnswer, writeAnswer } from '@wafermark/generated/server/write-answer.ts';

/** One value in a request. */
export interface SampleValue {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly style: string;
  readonly explode: boolean;
  readonly value: unknown;
}

export interface SampleRequest {
  readonly parameters: readonly SampleValue[];
  readonly mediaType?: string;
  readonly kind?: 'json' | 'form' | 'multipart' | 'text' | 'bytes';
  readonly body?: unknown;
  readonly files?: readonly string[];
  readonly encoding?: Readonly<Record<string, { readonly style: string; readonly explode: boolean }>>;
}

export interface OperationSamples {
  readonly method: string;
  readonly path: string;
  readonly isOpen: boolean;
  readonly needs: readonly (readonly string[])[];
  readonly valid?: SampleRequest;
  readonly missing?: string;
  readonly invalid: readonly { readonly why: string; readonly request: SampleRequest }[];
}

export interface ContractOptions {
  /** Where the server is, with the path below which it serves the document: `http://127.0.0.1:3000`. */
  readonly baseUrl: string;
  /** By the name of the security scheme. For Basic, the user name, a colon and the password. */
  readonly credentials?: Readonly<Record<string, string>>;
  /** Other requests than those of the document, by operation: ids that exist, for instance. */
  readonly requests?: Readonly<Partial<Record<OperationId, SampleRequest>>>;
  /** Sends requests. Default: `globalThis.fetch`. */
  readonly fetch?: typeof fetch;
}

/** A test for any runner: `for (const { name, run } of contractTests(options)) it(name, run)`. */
export interface ContractTest {
  readonly operation: OperationId;
  readonly name: string;
  /** Why it cannot be run; undefined if it can. */
  readonly skip: string | undefined;
  /** Rejects with where server and document part. */
  readonly run: () => Promise<void>;
}

/** The server and the document part. */
export class ContractError extends Error {
  override readonly name = 'ContractError';
}

/** The tests of every operation. */
export function contractTests(options: ContractOptions): readonly ContractTest[] {
  // `OPERATIONS` has no other names.
  return (Object.keys(OPERATIONS) as OperationId[]).flatMap((operation) => testsOf(operation, options));
}

function testsOf(operation: OperationId, options: ContractOptions): readonly ContractTest[] {
  const samples = SAMPLES[operation];
  const { method, path, isOpen, invalid, missing } = samples;
  const valid = options.requests?.[operation] ?? samples.valid;
  const title = `${String(operation)} (${method} ${path})`;
  const test = (name: string, run: () => Promise<void>, skip?: string): ContractTest => ({
    operation,
    name: `${title}: ${name}`,
    skip,
    run,
  });
  if (valid === undefined) return [test('answers as the document says', async () => undefined, missing)];
  const locked = isOpen
    ? []
    : [test('lets nobody in without credentials', () => refusesStrangers(operation, valid, options))];
  return [
    test('answers a request that fits as the document says', () => answersAsDocumented(operation, valid, options)),
    ...locked,
    ...invalid.map(({ why, request }) => {
      const given = { ...request, parameters: merged(request.parameters, valid.parameters, samples.valid) };
      return test(`refuses ${why}`, () => refuses(operation, given, options));
    }),
  ];
}

/** The path of a request that the caller has chosen counts for the faulty ones too. */
function merged(
  faulty: readonly SampleValue[],
  chosen: readonly SampleValue[],
  sample: SampleRequest | undefined,
): readonly SampleValue[] {
  const isUnchanged = (one: SampleValue): boolean => sample?.parameters.includes(one) ?? false;
  return faulty.map((one) =>
    one.in === 'path' || isUnchanged(one)
      ? (chosen.find(({ name, in: place }) => name === one.name && place === one.in) ?? one)
      : one,
  );
}

async function answersAsDocumented(
  operation: OperationId,
  request: SampleRequest,
  options: ContractOptions,
): Promise<void> {
  const response = await send(operation, request, options);
  const { status } = response;
  const fault = REQUESTS[operation].invalid;
  const text = await checkedBody(operation, response);
  if (status === fault || [401, 405, 415, 501].includes(status)) {
    throw new ContractError(
      `the server refuses a request that fits the document, with ${status}: ${text.slice(0, 500)}`,
    );
  }
}

async function refuses(operation: OperationId, request: SampleRequest, options: ContractOptions): Promise<void> {
  const response = await send(operation, request, options);
  const text = await checkedRefusal(operation, response);
  if (response.status >= 400 && response.status < 500) return;
  throw new ContractError(
    `the server answers ${response.status} to a request that does not fit the document: ${text.slice(0, 500)}`,
  );
}

async function refusesStrangers(
  operation: OperationId,
  request: SampleRequest,
  options: ContractOptions,
): Promise<void> {
  const response = await send(operation, request, { ...options, credentials: {} });
  await checkedRefusal(operation, response);
  if (response.status === 401 || response.status === 403) return;
  throw new ContractError(`the server answers ${response.status} without credentials, which the document demands`);
}

/** A refusal before the operation is reached may have a status that the document does not list; one that it lists has its body. */
async function checkedRefusal(operation: OperationId, response: Response): Promise<string> {
  return isListed(operation, response.status) ? await checkedBody(operation, response) : await response.text();
}

const isListed = (operation: OperationId, status: number): boolean => keyOf(operation, status) !== undefined;

/** What the document lists a status as, most specific first; undefined if it does not. */
function keyOf(operation: OperationId, status: number): string | undefined {
  const statuses: readonly string[] = OPERATIONS[operation].statuses.map(String);
  return [String(status), `${Math.floor(status / 100)}XX`, 'default'].find((key) => statuses.includes(key));
}

/** The body of a response that the document describes, with its headers. */
async function checkedBody(operation: OperationId, response: Response): Promise<string> {
  const { status, headers } = response;
  const mediaType = headers.get('Content-Type')?.split(';', 1)[0]?.trim().toLowerCase();
  const text = await response.text();
  if (!isListed(operation, status)) {
    throw new ContractError(`the server answers ${status}, which the document does not list: ${text.slice(0, 500)}`);
  }
  checkHeaders(operation, response);
  const kind = kindOfAnswer(operation, status, mediaType);
  if (kind === 'text' || kind === 'bytes') return text;
  try {
    writeAnswer(operation, status, text === '' ? undefined : JSON.parse(text), mediaType);
  } catch (error) {
    const faults = error instanceof BrokenAnswerError ? listOf(error.faults) : String(error);
    throw new ContractError(
      `the ${status} response (${mediaType ?? 'without a media type'}) is not what the document says: ${faults}. It is ${text.slice(0, 500)}`,
    );
  }
  return text;
}

function checkHeaders(operation: OperationId, { status, headers }: Response): void {
  const key = keyOf(operation, status);
  const rule = key === undefined ? undefined : RESPONSE_HEADERS[operation][key];
  if (rule === undefined) return;
  const texts = rule.names.flatMap((name) => {
    const text = name.toLowerCase() === 'set-cookie' ? headers.getSetCookie()[0] : headers.get(name);
    return typeof text === 'string' ? [[name, text] as const] : [];
  });
  const faults = describeErrors('header', examine(rule, readParameters(Object.fromEntries(texts), rule)));
  if (faults.length > 0)
    throw new ContractError(`the headers of the ${status} response are not what the document says: ${listOf(faults)}`);
}

const listOf = (faults: readonly Fault[]): string =>
  faults.map(({ pointer, message }) => `${pointer} ${message}`.trim()).join('; ');

async function send(
  operation: OperationId,
  { parameters, mediaType, kind, body, files = [], encoding = {} }: SampleRequest,
  options: ContractOptions,
): Promise<Response> {
  const { method, path, needs } = SAMPLES[operation];
  const own = options.fetch ?? fetch;
  const of = (place: SampleValue['in']): readonly SampleValue[] => parameters.filter((one) => one.in === place);
  const headers: Record<string, string> = Object.fromEntries(of('header').map((one) => [one.name, joined(one)]));
  const cookies = of('cookie').map((one) => `${one.name}=${encodeURIComponent(joined(one))}`);
  const query = of('query').flatMap(inQuery);
  authorize(needs, options.credentials ?? {}, { headers, cookies, query });
  if (cookies.length > 0) headers['Cookie'] = cookies.join('; ');
  if (mediaType !== undefined && kind !== 'multipart') headers['Content-Type'] = mediaType;
  const filled = of('path').reduce((text, one) => text.replace(`{${one.name}}`, () => inPath(one)), path);
  const url = `${options.baseUrl.replace(/\/$/, '')}${filled}${query.length === 0 ? '' : `?${query.join('&')}`}`;
  return await own(url, { method, headers, body: bodyOf(kind, body, files, encoding), redirect: 'manual' });
}

interface Places {
  readonly headers: Record<string, string>;
  readonly cookies: string[];
  readonly query: string[];
}

function authorize(
  needs: readonly (readonly string[])[],
  credentials: Readonly<Record<string, string>>,
  { headers, cookies, query }: Places,
): void {
  const schemes: Readonly<Record<string, { readonly kind: string; readonly parameter: string }>> = SCHEMES;
  const names = needs.find((all) => all.every((name) => credentials[name] !== undefined)) ?? [];
  for (const name of names) {
    const secret = credentials[name] ?? '';
    const { kind = 'none', parameter = '' } = schemes[name] ?? {};
    if (kind === 'header') headers[parameter] = secret;
    else if (kind === 'query') query.push(`${encodeURIComponent(parameter)}=${encodeURIComponent(secret)}`);
    else if (kind === 'cookie') cookies.push(`${parameter}=${encodeURIComponent(secret)}`);
    else if (kind === 'bearer') headers['Authorization'] = `Bearer ${secret}`;
    else if (kind === 'basic') headers['Authorization'] = `Basic ${base64(secret)}`;
    else if (kind === 'http') headers['Authorization'] = `${parameter} ${secret}`;
  }
}

/** Of the bytes in UTF-8 (RFC 7617, section 2.1). */
const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));

/** The values of a parameter, with the names of an object before them. */
const partsOf = (value: unknown, explode: boolean): readonly string[] =>
  Array.isArray(value)
    ? value.map(textOf)
    : isObject(value)
      ? Object.entries(value).flatMap(([name, one]) => (explode ? [`${name}=${textOf(one)}`] : [name, textOf(one)]))
      : [textOf(value)];

const joined = ({ value, style, explode }: SampleValue): string =>
  style === 'json' ? JSON.stringify(value) : partsOf(value, explode).join(',');

function inPath({ name, value, style, explode }: SampleValue): string {
  if (style === 'json') return encodeURIComponent(JSON.stringify(value));
  const parts = partsOf(value, explode).map(encodeURIComponent);
  if (style === 'label') return `.${parts.join(explode ? '.' : ',')}`;
  if (style === 'matrix')
    return explode && !isObject(value)
      ? parts.map((part) => `;${name}=${part}`).join('')
      : `;${explode ? parts.join(';') : `${name}=${parts.join(',')}`}`;
  return parts.join(',').replaceAll('%3D', explode ? '=' : '%3D');
}

function inQuery({ name, value, style, explode }: Omit<SampleValue, 'in'>): readonly string[] {
  const key = encodeURIComponent(name);
  if (style === 'json') return [`${key}=${encodeURIComponent(JSON.stringify(value))}`];
  if (style === 'deepObject') return deep(key, value);
  if (isObject(value) && explode)
    return Object.entries(value).map(
      ([member, one]) => `${encodeURIComponent(member)}=${encodeURIComponent(textOf(one))}`,
    );
  const parts = partsOf(value, false).map(encodeURIComponent);
  if (Array.isArray(value) && explode) return parts.map((part) => `${key}=${part}`);
  return [`${key}=${parts.join(style === 'spaceDelimited' ? '%20' : style === 'pipeDelimited' ? '|' : ',')}`];
}

function deep(path: string, value: unknown): readonly string[] {
  if (Array.isArray(value))
    return value.flatMap((one: unknown, index) =>
      typeof one === 'object' ? deep(`${path}[${index}]`, one) : [`${path}[]=${encodeURIComponent(textOf(one))}`],
    );
  if (!isObject(value)) return [`${path}=${encodeURIComponent(textOf(value))}`];
  return Object.entries(value).flatMap(([name, one]) => deep(`${path}[${encodeURIComponent(name)}]`, one));
}

function bodyOf(
  kind: SampleRequest['kind'],
  body: unknown,
  files: readonly string[],
  encoding: NonNullable<SampleRequest['encoding']>,
): string | FormData | null {
  if (body === undefined || kind === undefined) return null;
  if (kind === 'text' || kind === 'bytes') return String(body);
  if (kind === 'json') return JSON.stringify(body);
  const members = Object.entries(isObject(body) ? body : {});
  if (kind === 'form')
    return members
      .flatMap(([name, value]) => inQuery({ name, value, ...(encoding[name] ?? { style: 'form', explode: true }) }))
      .join('&');
  const form = new FormData();
  for (const [name, value] of members) {
    for (const one of encoding[name]?.style === 'json' ? [value] : [value].flat())
      form.append(name, files.includes(name) ? new Blob([textOf(one)]) : textOf(one));
  }
  return form;
}
