import { OPERATIONS } from '@wafermark/generated/document/operations.ts';
import { expect, it } from 'vitest';
import { ResponseParseError, Wafermark } from '../src/index.ts';
import { CALLS, KEY, OPERATION_IDS, rejection } from './calls.ts';
import { type Reply, startServer } from './start-server.ts';

async function failureOf(reply: Reply, operation: keyof typeof CALLS = 'listSampleAnnotations'): Promise<unknown> {
  const { url } = await startServer({ headers: { 'x-request-id': 'r1' }, ...reply });
  return rejection(CALLS[operation](new Wafermark({ baseUrl: url, apiKey: KEY })));
}

it.each(OPERATION_IDS)('%s never takes a page for success', async (operation) => {
  const error = await failureOf({ body: '<!doctype html><title>Log in</title>' }, operation);
  expect(error).toBeInstanceOf(ResponseParseError);
  expect(error).toMatchObject({ operation, status: 200, requestId: 'r1' });
});

it.each(OPERATION_IDS)('%s never takes an empty 200 for success', async (operation) => {
  for (const headers of [{ 'content-length': '0' }, { 'transfer-encoding': 'chunked' }]) {
    const error = await failureOf({ body: '', headers }, operation);
    expect(error).toBeInstanceOf(ResponseParseError);
    const fault = OPERATIONS[operation].success === 200 ? 'the body is empty' : 'this operation succeeds only with 204';
    expect(error).toHaveProperty('message', `${operation}: 200, but ${fault}`);
  }
});

it('refuses 204 where a body has to come', async () => {
  expect(await failureOf({ status: 204 })).toMatchObject({ name: 'ResponseParseError', status: 204, text: '' });
});

it.each(['[{"id":1}', '"text"', 'null', '3', '{"error":"x"}', '[null]', '[{"id":1}]', '[{"id":"a"},{}]', '{"id":"a"}'])(
  'rejects %s instead of a list',
  async (body) => {
    const error = await failureOf({ body });
    expect(error).toBeInstanceOf(ResponseParseError);
    expect(error).toHaveProperty(
      'message',
      `listSampleAnnotations: 200, but the body is not what this operation returns: ${body} [request r1]`,
    );
  },
);

it('keeps the first 200 characters of the body', async () => {
  const body = '0123456789'.repeat(50);
  expect(await failureOf({ body: `<p>${body}` })).toHaveProperty('text', `<p>${body}`.slice(0, 200));
});

it('takes JSON with another success status than the documented one, since the data has come', async () => {
  const { url } = await startServer({ status: 201, json: { id: 'x' } });
  const created = CALLS.createSampleAnnotation(new Wafermark({ baseUrl: url, apiKey: KEY }));
  await expect(created).resolves.toEqual({ id: 'x' });
});
