/** Bare `node:http`: no framework, no validation. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AnnotationBulkCreate, AnnotationCreate, AnnotationUpdate } from '@wafermark/generated/document/models.ts';
import { annotationOf, annotationsOf, serve, updatedAnnotation } from '../peer-kit.ts';

const ROUTE = /^\/physical_samples\/([^/]+)\/annotations\/([^/]*)$/;

async function read(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString());
}

/** Checks nothing, not even bodies: that is the purpose of this peer. */
function answerTo(method: string | undefined, sample: string, last: string, body: unknown): unknown {
  if (method === 'PATCH') return updatedAnnotation(body as AnnotationUpdate, sample, last);
  if (last === 'bulk') return annotationsOf((body as AnnotationBulkCreate).annotations, sample);
  return annotationOf(body as AnnotationCreate, sample, new Date().toISOString());
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [, sample, last] = ROUTE.exec(request.url ?? '') ?? [];
  if (sample === undefined || last === undefined) {
    response.writeHead(404).end();
    return;
  }
  const text = JSON.stringify(answerTo(request.method, sample, last, await read(request)));
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) });
  response.end(text);
}

serve(createServer((request, response) => void answer(request, response)));
