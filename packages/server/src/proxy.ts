import {
  createServer,
  type IncomingMessage,
  request as requestPlainly,
  type Server,
  type ServerResponse,
} from 'node:http';
import { request as requestSecurely } from 'node:https';
import { brotliDecompressSync, unzipSync } from 'node:zlib';
import type { Fault } from '@wafermark/generated/document/models.ts';
import { OPERATIONS, type OperationId } from '@wafermark/generated/document/operations.ts';
import { findRoute } from '@wafermark/generated/server/routes.ts';
import type { RequestParts } from '@wafermark/generated/server/validation.ts';
import { documentedHeaders } from './http/job.ts';
import { decoded, operationOf, parseQuery } from './http/route.ts';
import { compiledEngine } from './validation/compiled.ts';

/** Something that a request or a response has and the document has not, or the other way round. */
export interface Disagreement {
  readonly method: string;
  /** Without the query, which may hold what belongs in no log. */
  readonly path: string;
  /** Undefined where the server gave no response. */
  readonly status: number | undefined;
  readonly side: 'request' | 'response';
  /** Where, as a JSON Pointer into that part; empty for the whole. */
  readonly pointer: string;
  readonly message: string;
}

export interface ProxyOptions {
  /** The API to pass requests on to, such as `https://api.example`. A path in it goes before that of each request. */
  readonly target: URL;
  readonly onDisagreement: (disagreement: Disagreement) => void;
  /** Called after each exchange, whether it agrees or not. Default: nothing. */
  readonly onExchange?: () => void;
}

/** Larger bodies, and those that cannot be decompressed, are passed on unchecked. In bytes. */
const MOST_CHECKED = 64 * 1024 * 1024;
/** RFC 9110, section 7.6.1: what is about one connection is not passed on. */
const OF_CONNECTION = new Set(['connection', 'keep-alive', 'te', 'trailer', 'transfer-encoding', 'upgrade', 'host']);

/**
 * A server that passes every request on to an API, returns its response as it comes, and holds both against the document. It
 * changes nothing but the headers about connections and compression.
 */
export function createProxy({ target, onDisagreement, onExchange = () => undefined }: ProxyOptions): Server {
  return createServer((request, response) => {
    const { method = '', url = '' } = request;
    const path = url.split('?', 1)[0] ?? '';
    const told = new Set<string>();
    const tell = (found: Pick<Disagreement, 'status' | 'side' | 'pointer' | 'message'>): void => {
      const line = JSON.stringify(found);
      if (!told.has(line)) onDisagreement({ method, path, ...found });
      told.add(line);
    };
    void passOn(request, response, target).then(
      async ({ sent, status, mediaType, received }) => {
        await compare({ request, sent, status, mediaType, received }, tell);
        onExchange();
      },
      (error: unknown) => {
        const message = `there is no response: ${error instanceof Error ? error.message : 'unknown'}`;
        tell({ status: undefined, side: 'response', pointer: '', message });
        if (!response.headersSent) response.writeHead(502).end();
        else response.destroy();
        onExchange();
      },
    );
  });
}

interface Passed {
  /** Undefined for a body that is too large to check. */
  readonly sent: Buffer | undefined;
  readonly status: number;
  readonly mediaType: string;
  readonly received: Buffer | undefined;
}

function passOn(request: IncomingMessage, response: ServerResponse, target: URL): Promise<Passed> {
  const send = target.protocol === 'https:' ? requestSecurely : requestPlainly;
  const path = target.pathname.replace(/\/$/, '') + (request.url ?? '/');
  return new Promise((resolve, reject) => {
    const sent = collect(request);
    const onward = send(
      {
        hostname: target.hostname.replace(/^\[|\]$/g, ''),
        port: target.port,
        path,
        method: request.method,
        // Compressed responses could not be read here.
        headers: { ...withoutConnection(request), host: target.host, 'accept-encoding': 'identity' },
      },
      (answer) => {
        const { statusCode: status = 0 } = answer;
        const received = collect(answer);
        response.writeHead(status, withoutConnection(answer));
        answer.pipe(response);
        answer.on('error', reject);
        answer.on('end', () => {
          const mediaType = answer.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
          resolve({ sent: sent(), status, mediaType, received: decompressed(received(), answer) });
        });
      },
    );
    onward.on('error', reject);
    request.on('error', reject);
    request.pipe(onward);
  });
}

/** The bytes that have passed; undefined when there are too many. */
function collect(stream: IncomingMessage): () => Buffer | undefined {
  const chunks: Buffer[] = [];
  let size = 0;
  stream.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > MOST_CHECKED) chunks.length = 0;
    else chunks.push(chunk);
  });
  return () => (size > MOST_CHECKED ? undefined : Buffer.concat(chunks));
}

/** The bytes of a body that a server compressed without being asked to; undefined if they cannot be read. */
function decompressed(bytes: Buffer | undefined, { headers }: IncomingMessage): Buffer | undefined {
  const encoding = headers['content-encoding'] ?? 'identity';
  if (bytes === undefined || bytes.length === 0 || encoding === 'identity') return bytes;
  const limit = { maxOutputLength: MOST_CHECKED };
  try {
    return encoding === 'br' ? brotliDecompressSync(bytes, limit) : unzipSync(bytes, limit);
  } catch {
    return undefined;
  }
}

function withoutConnection({ headers }: IncomingMessage): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || OF_CONNECTION.has(name) ? [] : [[name, value]],
    ),
  );
}

type Tell = (found: Pick<Disagreement, 'status' | 'side' | 'pointer' | 'message'>) => void;

async function compare(
  { request, sent, status, mediaType, received }: Passed & { readonly request: IncomingMessage },
  tell: Tell,
): Promise<void> {
  const { method = '', url = '' } = request;
  const end = url.indexOf('?');
  const found = findRoute(end === -1 ? url : url.slice(0, end));
  const operation = found && operationOf(found.route, method);
  if (found === undefined || operation === undefined) {
    const what = found === undefined ? 'path' : 'method of this path';
    tell({ status, side: 'request', pointer: '', message: `the document has no such ${what}` });
    return;
  }
  const query = end === -1 ? {} : parseQuery(url.slice(end + 1));
  const faults = await requestFaults(operation, request, sent, found.parameters, query);
  for (const { pointer, message } of faults) tell({ status, side: 'request', pointer, message });
  if (faults.length === 0 && (status === 400 || status === 422)) {
    tell({ status, side: 'response', pointer: '', message: 'refuses a request that matches the document' });
  }
  if (faults.length > 0 && status < 300) {
    tell({ status, side: 'response', pointer: '', message: 'accepts a request that does not match the document' });
  }
  for (const { pointer, message } of responseFaults(operation, method, { status, mediaType, received })) {
    tell({ status, side: 'response', pointer, message });
  }
}

const whole = (message: string): Pick<Fault, 'pointer' | 'message'> => ({ pointer: '', message });

async function requestFaults(
  operation: OperationId,
  request: IncomingMessage,
  sent: Buffer | undefined,
  parameters: Readonly<Record<string, string>>,
  query: RequestParts['query'],
): Promise<readonly Pick<Fault, 'pointer' | 'message'>[]> {
  let body: unknown;
  if ('body' in OPERATIONS[operation]) {
    if (sent === undefined) return [];
    try {
      body = JSON.parse(sent.toString());
    } catch {
      return [whole('the body is not JSON')];
    }
  }
  let path: RequestParts['path'];
  try {
    path = decoded(parameters);
  } catch {
    return [whole('the path has invalid percent-encoding')];
  }
  const header = documentedHeaders(request, operation);
  const verdict = await compiledEngine.checkRequest(operation, { path, query, header, body });
  return verdict.valid ? [] : verdict.faults;
}

function responseFaults(
  operation: OperationId,
  method: string,
  { status, mediaType, received }: Pick<Passed, 'status' | 'mediaType' | 'received'>,
): readonly Pick<Fault, 'pointer' | 'message'>[] {
  const statuses: readonly number[] = OPERATIONS[operation].statuses;
  if (!statuses.includes(status)) return [whole(`the document has no status ${status} for this operation`)];
  const success = OPERATIONS[operation];
  const documented =
    status >= 400 ? 'application/problem+json' : 'answerMediaType' in success ? success.answerMediaType : undefined;
  if (received === undefined || method === 'HEAD') return [];
  if (received.length === 0 || documented === undefined || status === 304) {
    return received.length === 0 && (documented === undefined || status === 304)
      ? []
      : [whole(received.length === 0 ? 'the body is missing' : 'the body should be empty')];
  }
  const faults =
    mediaType === documented ? [] : [whole(`the media type is ${mediaType || 'missing'}, not ${documented}`)];
  let value: unknown;
  try {
    value = JSON.parse(received.toString());
  } catch {
    return [...faults, whole('the body is not JSON')];
  }
  try {
    compiledEngine.writeAnswer(operation, status, value);
    return faults;
  } catch (error) {
    if (!(error instanceof Error && 'faults' in error)) throw error;
    // A BrokenAnswerError lists them.
    return [...faults, ...(error.faults as readonly Fault[])];
  }
}
