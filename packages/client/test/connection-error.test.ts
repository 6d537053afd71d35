import { describe, expect, it, vi } from 'vitest';
import { ConnectionError, Wafermark } from '../src/index.ts';
import { CALLS, KEY, OPERATION_IDS, rejection } from './calls.ts';
import { closedAddress, listen } from './start-server.ts';

it.each(OPERATION_IDS)('%s says that nothing listens, and where', async (operation) => {
  const baseUrl = await closedAddress();
  const error = await rejection(CALLS[operation](new Wafermark({ baseUrl, apiKey: KEY, maxRetries: 0 })));
  expect(error).toBeInstanceOf(ConnectionError);
  const refused = `connect ECONNREFUSED ${new URL(baseUrl).host}`;
  expect(error).toMatchObject({ operation, cause: { message: 'fetch failed', cause: { code: 'ECONNREFUSED' } } });
  expect(error).toHaveProperty('message', `${operation}: no response from ${baseUrl}: fetch failed: ${refused}`);
});

it('names what the system reported', async () => {
  const baseUrl = await listen((request) => void request.destroy());
  const error = await rejection(new Wafermark({ baseUrl, apiKey: KEY, maxRetries: 0 }).samples.list());
  expect(error).toMatchObject({ name: 'ConnectionError', cause: { cause: { code: 'UND_ERR_SOCKET' } } });
});

it('is thrown too when the connection breaks within the body', async () => {
  const baseUrl = await listen((_, response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('[{"id":', () => response.destroy());
  });
  expect(await rejection(new Wafermark({ baseUrl, apiKey: KEY, maxRetries: 0 }).samples.list())).toBeInstanceOf(
    ConnectionError,
  );
});

it.each([
  { thrown: 'a string', says: 'a string' },
  { thrown: new Error(''), says: 'Error' },
  { thrown: Object.assign(new Error(''), { code: 'ECONNREFUSED' }), says: 'ECONNREFUSED' },
  { thrown: undefined, says: 'undefined' },
  { thrown: {}, says: 'Error' },
  { thrown: Object.assign(new Error(''), { name: '' }), says: 'unknown error' },
])('describes whatever a fetch throws: $says', async ({ thrown, says }) => {
  const fetch = () => Promise.reject(thrown);
  const error = await rejection(
    new Wafermark({ baseUrl: 'https://h', apiKey: KEY, maxRetries: 0, fetch }).samples.list(),
  );
  expect(error).toHaveProperty('message', `listPhysicalSamples: no response from https://h: ${says}`);
});

it('comes to an end with causes that run in a circle', async () => {
  const circle = new Error('round');
  circle.cause = circle;
  const client = new Wafermark({
    baseUrl: 'https://h',
    apiKey: KEY,
    maxRetries: 0,
    fetch: () => Promise.reject(circle),
  });
  const error = await rejection(client.samples.list());
  expect(error).toHaveProperty(
    'message',
    'listPhysicalSamples: no response from https://h: round: round: round: round: round',
  );
  let causes = 0;
  for (let { cause } = Object(error); cause !== undefined; { cause } = cause) causes += 1;
  expect(causes).toBe(5);
});

it('shows the codes of its causes when printed, and the stacks where Node shows them', async () => {
  const inner = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  const fetch = () => Promise.reject(new TypeError('fetch failed', { cause: inner }));
  const client = new Wafermark({ baseUrl: 'https://h', apiKey: KEY, maxRetries: 0, fetch });
  const { cause } = Object(await rejection(client.samples.list()));
  expect([Object.keys(cause), Object.keys(cause.cause)]).toEqual([[], ['code']]);
  expect([cause.name, cause.stack]).toEqual(['TypeError', expect.stringMatching(/^TypeError: fetch failed\n {4}at /)]);
});

describe('a failure that no retry can fix', () => {
  const coded = (code: string, message = code) =>
    new TypeError('fetch failed', { cause: Object.assign(new Error(message), { code }) });
  it.each<{ what: string; thrown: unknown; hint: string }>([
    { what: 'an unknown host', thrown: coded('ENOTFOUND'), hint: 'No such host: check baseUrl' },
    {
      what: 'a self-signed certificate',
      thrown: coded('DEPTH_ZERO_SELF_SIGNED_CERT', 'self-signed certificate'),
      hint: 'NODE_EXTRA_CA_CERTS=ca.pem',
    },
    { what: 'an unknown authority', thrown: coded('UNABLE_TO_VERIFY_LEAF_SIGNATURE'), hint: 'NODE_EXTRA_CA_CERTS' },
    { what: 'an expired certificate', thrown: coded('CERT_HAS_EXPIRED'), hint: 'out of date' },
    { what: 'a certificate for another host', thrown: coded('ERR_TLS_CERT_ALTNAME_INVALID'), hint: 'for another host' },
    { what: 'http on a TLS port', thrown: coded('ERR_SSL_WRONG_VERSION_NUMBER'), hint: 'does not speak TLS' },
    { what: 'a forbidden port', thrown: new TypeError('fetch failed', { cause: new Error('bad port') }), hint: 'port' },
    {
      what: 'an unknown name',
      thrown: new ReferenceError('undici is not defined'),
      hint: 'mistake in the fetch option',
    },
    {
      what: 'a missing method',
      thrown: new TypeError('agent.get is not a function'),
      hint: 'mistake in the fetch option',
    },
    {
      what: 'a property of undefined',
      thrown: new TypeError("Cannot read properties of undefined (reading 'a')"),
      hint: 'mistake in the fetch option',
    },
    {
      what: 'a failure on all addresses of a host',
      thrown: new TypeError('fetch failed', { cause: new AggregateError([coded('ENOTFOUND').cause]) }),
      hint: 'No such host',
    },
  ])('is reported at once, with advice: $what', async ({ thrown, hint }) => {
    const fetch = () => Promise.reject(thrown);
    const error = await rejection(new Wafermark({ baseUrl: 'https://h', apiKey: KEY, fetch }).samples.list());
    expect(error).toMatchObject({ name: 'ConnectionError', attempts: 1 });
    expect(error).toHaveProperty('message', expect.stringContaining(hint));
  });

  it.each(['ECONNREFUSED', 'ECONNRESET', 'EAI_AGAIN', 'UND_ERR_SOCKET', 'ETIMEDOUT'])('is not %s', async (code) => {
    const fetch = () => Promise.reject(coded(code));
    const client = new Wafermark({ baseUrl: 'https://h', apiKey: KEY, fetch, maxRetries: 1, retryDelay: 1 });
    expect(await rejection(client.samples.list())).toHaveProperty('attempts', 2);
  });

  it('is a real host that does not exist, and a real port that fetch refuses', async () => {
    const unknown = new Wafermark({ baseUrl: 'https://wafermark.invalid', apiKey: KEY, retryDelay: 1 });
    // Without a resolver, the system says "try again" for any name.
    expect(await rejection(unknown.samples.list())).toHaveProperty('name', 'ConnectionError');
    const blocked = new Wafermark({ baseUrl: 'http://127.0.0.1:22', apiKey: KEY });
    expect(await rejection(blocked.samples.list())).toMatchObject({
      attempts: 1,
      message: expect.stringContaining('fetch refuses this address'),
    });
  });

  it('is a platform without fetch', async () => {
    vi.stubGlobal('fetch', undefined);
    const error = await rejection(new Wafermark({ baseUrl: 'https://h', apiKey: KEY }).samples.list());
    vi.unstubAllGlobals();
    expect(error).toMatchObject({
      name: 'ConfigurationError',
      message: 'This platform has no fetch: pass one as the fetch option.',
    });
  });
});
