import { PROBLEMS } from '@wafermark/generated/api.ts';
import express, { type RequestHandler } from 'express';
import { error as validatorErrors } from 'express-openapi-validator';
import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import { contextOf, identifyRequest } from '../src/http/context.ts';
import { errorHandler } from '../src/http/error-handler.ts';
import { listen } from '../src/index.ts';
import { runApp, SAMPLE } from './support/running-app.ts';

const ANNOTATIONS = `/physical_samples/${SAMPLE}/annotations/`;

/** A server whose every request fails in the same way, and whose own validator finds no fault with it. */
async function runFailing(fail: RequestHandler): Promise<string> {
  const { store } = await runApp();
  const findNothing = { inBody: () => [], inParameters: () => [] };
  const app = express().use(identifyRequest, fail, errorHandler(findNothing, pino({ enabled: false })));
  const server = await listen(app, { store, port: 0 });
  onTestFinished(() => server.stop());
  return server.url;
}

it('has the word of the validator that refused, should the other one find nothing', async () => {
  const errors = [
    { path: '/body/annotations/0/coord_x', message: 'is odd' },
    { path: '/query/limit', message: 'is even' },
    { path: '/headers/idempotency-key', message: 'is old' },
    { path: '/params/annotation_id', message: 'is new' },
    { path: '/body', message: 'is dull' },
  ];
  const url = await runFailing((_request, response, next) => {
    contextOf(response).operation = 'createSampleAnnotation';
    next(new validatorErrors.BadRequest({ path: '', message: '', errors }));
  });
  expect(await (await fetch(url)).json()).toMatchObject({
    ...PROBLEMS[422],
    status: 422,
    errors: [
      { location: 'body', pointer: '/annotations/0/coord_x', message: 'is odd' },
      { location: 'query', pointer: '/limit', message: 'is even' },
      { location: 'header', pointer: '/idempotency-key', message: 'is old' },
      { location: 'path', pointer: '/annotation_id', message: 'is new' },
      { location: 'body', pointer: '', message: 'is dull' },
    ],
  });
});

it('cuts an answer that has begun when the rest of it fails', async () => {
  const url = await runFailing((_request, response, next) => {
    response.type('json').write('[');
    next(new Error('the rest is gone'));
  });
  await expect((await fetch(url)).text()).rejects.toThrow('terminated');
});

it('says with which scheme to authenticate', async () => {
  const { send } = await runApp();
  const response = await send('GET', ANNOTATIONS, undefined, { 'X-API-KEY': '' });
  expect([response.status, response.headers.get('WWW-Authenticate')]).toStrictEqual([401, 'ApiKey']);
});

it('says that it cannot read what is not compressed as it claims', async () => {
  const { send } = await runApp();
  const response = await send('POST', ANNOTATIONS, 'no gzip', { 'Content-Encoding': 'gzip' });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ ...PROBLEMS[400], detail: 'The request cannot be read.' });
});
