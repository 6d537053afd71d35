import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { createValidation } from '@wafermark/generated/middleware.ts';
import document from '@wafermark/generated/openapi.json' with { type: 'json' };
import { Ajv } from 'ajv';
import express from 'express';
import { expect, it, vi } from 'vitest';
import { runApp, SAMPLE } from './support/running-app.ts';

const ANNOTATIONS = `/physical_samples/${SAMPLE}/annotations/`;
/** What all kinds of Ajv inherit from, that of the validator too, which adds a schema before it compiles it. */
const CORE: Pick<Ajv, 'addSchema'> = Object.getPrototypeOf(Ajv.prototype);
const thickness = { property_name: 'thickness', property_value: 25.1 };

it('refuses to start with a document that lacks a title', async () => {
  const broken = structuredClone<{ info: { title?: string } }>(document);
  delete broken.info.title;
  await expect(createValidation(express(), broken, { ApiKeyAuth: async () => true })).rejects.toThrow(/invalid/);
});

it('refuses to start with a document that refers to nothing', async () => {
  const text = JSON.stringify(document).replaceAll('#/components/schemas/Annotation"', '#/components/schemas/Gone"');
  await expect(createValidation(express(), JSON.parse(text), { ApiKeyAuth: async () => true })).rejects.toThrow(/Gone/);
});

it('answers a stranger with 401 before a single byte of the body has come', async () => {
  const { url } = await runApp();
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write(
    `POST ${ANNOTATIONS} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: 60000000\r\n\r\n`,
  );
  const answer = await new Promise<string>((resolve) => socket.once('data', (data) => resolve(String(data))));
  socket.destroy();
  expect(answer).toMatch(/^HTTP\/1.1 401 /);
});

it('compiles no further validator for a content type with other parameters', async () => {
  const { send } = await runApp();
  await send('POST', ANNOTATIONS, thickness);
  const addSchema = vi.spyOn(CORE, 'addSchema');
  for (let version = 0; version < 20; version += 1) {
    const response = await send('POST', ANNOTATIONS, thickness, { 'Content-Type': `application/json; v=${version}` });
    expect(response.status).toBe(200);
  }
  expect(addSchema).not.toHaveBeenCalled();
  addSchema.mockRestore();
});

it('compiles validators through the method that the test above watches', async () => {
  const { send } = await runApp();
  const addSchema = vi.spyOn(CORE, 'addSchema');
  await send('POST', ANNOTATIONS, thickness);
  expect(addSchema).toHaveBeenCalled();
  addSchema.mockRestore();
});

it('answers what is no HTTP at all as a problem', async () => {
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
