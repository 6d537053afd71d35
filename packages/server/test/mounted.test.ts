/** The app of `createApp` in somebody else's Express app, between routes of their own. */
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { acceptAnyKey, createApp, openStore, seedDemo } from '@wafermark/server';
import express, { type RequestHandler } from 'express';
import { expect, it, onTestFinished } from 'vitest';
import { captureLog } from './support/capture-log.ts';
import { NOW, SAMPLE, temporaryFolder } from './support/running-app.ts';

const ANNOTATIONS = `/lab/physical_samples/${SAMPLE}/annotations/`;

/** @param before What goes ahead of the API, for all paths. */
async function start(before: RequestHandler) {
  const store = await openStore(`sqlite:${join(await temporaryFolder(), 'wafermark.db')}`);
  await seedDemo(store, () => NOW);
  const { log, lines } = captureLog('error');
  const app = express();
  app.get('/own', (_request, response) => void response.send('before'));
  app.use(before);
  app.use('/lab', await createApp({ store, authenticate: acceptAnyKey, log }));
  app.use(express.json());
  app.post('/own', (request, response) => void response.json(request.body));
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await store.close();
  });
  // A server that listens on a port has such an address.
  const { port } = server.address() as AddressInfo;
  const send = async (path: string, body?: object) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      headers: { 'X-API-KEY': 'key', 'Content-Type': 'application/json' },
    });
    return [answer.status, await answer.text()] as const;
  };
  return { send, lines };
}

const pass: RequestHandler = (_request, _response, next) => next();

it('answers below its path, and leaves the routes before and after it to the app', async () => {
  const { send } = await start(pass);
  const [status, text] = await send(ANNOTATIONS, { property_name: 'thickness', property_value: 25.1 });
  expect([status, JSON.parse(text)]).toMatchObject([200, { physical_sample_id: SAMPLE, property_value: 25.1 }]);
  expect(await send('/own')).toStrictEqual([200, 'before']);
  expect(await send('/own', { a: 1 })).toStrictEqual([200, '{"a":1}']);
});

it('keeps nobody waiting for a body that the app has read before, and logs what to do', async () => {
  const { send, lines } = await start(express.json());
  expect((await send(ANNOTATIONS, { property_name: 'thickness', property_value: 25.1 }))[0]).toBe(500);
  expect(JSON.stringify(lines)).toContain('mount this app ahead of body parsers');
});
