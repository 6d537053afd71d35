import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import document from '@wafermark/generated/document/openapi.json' with { type: 'json' };
import { expect, it } from 'vitest';
import { createReferenceEngine } from '../src/validation/reference/engine.ts';
import { runApp, SAMPLE } from './support/running-app.ts';

const ANNOTATIONS = `/physical_samples/${SAMPLE}/annotations/`;

it('refuses to start with a document that lacks a title', async () => {
  const broken = structuredClone<{ info: { title?: string } }>(document);
  delete broken.info.title;
  await expect(createReferenceEngine(broken)).rejects.toThrow(/invalid/);
});

it('refuses to start with a document that has an unresolved reference', async () => {
  const text = JSON.stringify(document).replaceAll('#/components/schemas/Annotation"', '#/components/schemas/Gone"');
  await expect(createReferenceEngine(JSON.parse(text))).rejects.toThrow(/Gone/);
});

it('returns 401 without a valid key before a single byte of the body has arrived', async () => {
  const { url } = await runApp();
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write(
    `POST ${ANNOTATIONS} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: 60000000\r\n\r\n`,
  );
  const answer = await new Promise<string>((resolve) => socket.once('data', (data) => resolve(String(data))));
  socket.destroy();
  expect(answer).toMatch(/^HTTP\/1.1 401 /);
});

it('returns a problem for data that is not HTTP', async () => {
  const { url } = await runApp();
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.end('NONSENSE\r\n\r\n');
  const answer = await text(socket);
  expect(answer).toMatch(/^HTTP\/1.1 400 Bad Request\r\nContent-Type: application\/problem\+json/);
  expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))).toMatchObject({
    status: 400,
    type: '/problems/malformed-request',
  });
});
