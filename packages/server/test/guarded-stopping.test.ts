/** How connections end: when the server stops, and when an unauthenticated client keeps sending. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { openConnection } from './support/raw-connection.ts';
import { runApp, SAMPLE } from './support/running-app.ts';

const ANNOTATIONS = `/physical_samples/${SAMPLE}/annotations/`;

it('is alive while it is stopping', async () => {
  const { url, server } = await runApp();
  const connection = openConnection(url);
  const body = '{"property_name":"n","property_value":1}';
  connection.write(
    `POST ${ANNOTATIONS} HTTP/1.1\r\nHost: localhost\r\nX-API-KEY: key\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`,
  );
  // Once this is answered, the request above has arrived.
  await fetch(`${url}/healthz`);
  const stopped = server.stop();
  connection.write(`${body}GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n`);
  expect((await connection.ended).map(({ status }) => status)).toStrictEqual([200, 200]);
  await stopped;
});

it('reads from a rejected unauthenticated client for one second only', async () => {
  const { url } = await runApp();
  const socket = connect({ port: Number(new URL(url).port), host: '127.0.0.1', allowHalfOpen: true });
  socket.write(
    `POST ${ANNOTATIONS} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`,
  );
  const [answer] = await once(socket, 'data');
  expect(String(answer)).toMatch(/^HTTP\/1.1 401 /);
  const answered = performance.now();
  const sending = setInterval(() => socket.write('1\r\n \r\n'), 50);
  // The server resets a connection that it no longer reads.
  await new Promise((resolve) => socket.once('error', resolve).once('close', resolve));
  clearInterval(sending);
  // An authenticated client gets five seconds.
  expect(performance.now() - answered).toBeLessThan(3_500);
  socket.destroy();
});
