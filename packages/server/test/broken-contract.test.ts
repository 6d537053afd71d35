import { expect, it } from 'vitest';
import { acceptAnyKey, createApp, listen } from '../src/index.ts';
import { captureLog } from './support/capture-log.ts';
import { runApp, SAMPLE } from './support/running-app.ts';

const ANNOTATIONS = `/physical_samples/${SAMPLE}/annotations/`;

it('answers what breaks the contract with a 500 that says nothing, and tells the log everything', async () => {
  const { store } = await runApp();
  const { log, lines } = captureLog('error');
  const broken = {
    ...store,
    annotations: {
      ...store.annotations,
      list: async () => ({ annotations: [JSON.parse('{"id":"confidential","coord_x":"left"}')], next: undefined }),
    },
  };
  const server = await listen(await createApp({ store: broken, authenticate: acceptAnyKey, log }), { store, port: 0 });
  // What is the sender's fault is no error of the server.
  await fetch(`${server.url}/nowhere`);
  const response = await fetch(server.url + ANNOTATIONS, {
    headers: { 'X-API-KEY': 'a-secret-key', 'X-Request-Id': 'r-1' },
  });
  const text = await response.text();
  await server.stop();

  expect(response.status).toBe(500);
  expect(JSON.parse(text)).toStrictEqual({
    type: '/problems/internal-error',
    title: 'The server failed',
    status: 500,
    detail: 'The server failed. Quote the request id when you report this.',
    instance: ANNOTATIONS,
    request_id: 'r-1',
  });
  const [line = '{}', ...more] = lines;
  expect(more).toStrictEqual([]);
  const logged = JSON.parse(line);
  expect(logged).toMatchObject({ request_id: 'r-1', operation: 'listSampleAnnotations', msg: 'request failed' });
  expect(JSON.stringify(logged.faults)).toContain('must have required property');
  expect(line).not.toContain('a-secret-key');
});
