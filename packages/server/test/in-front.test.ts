/** What stands between clients and the server: HTTPS, reverse proxies, and who sees the metrics. */
import { createServer } from 'node:http';
import { get as getSecurely } from 'node:https';
import { connect } from 'node:net';
import { connect as connectSecurely, TLSSocket } from 'node:tls';
import { generate } from 'selfsigned';
import { describe, expect, it } from 'vitest';
import { createApp, isNetwork, storedKeys } from '../src/index.ts';
import { captureLog } from './support/capture-log.ts';
import { listenTo } from './support/listen-to.ts';
import { runApp, SAMPLE } from './support/running-app.ts';

async function newCertificate(name: string): Promise<{ readonly cert: string; readonly key: string }> {
  const { cert, private: key } = await generate([{ name: 'commonName', value: name }], { keyType: 'ec' });
  return { cert, key };
}

const LIST = `/physical_samples/${SAMPLE}/annotations/`;

describe('HTTPS', () => {
  const get = (url: string, ca: string, maxVersion?: 'TLSv1.1'): Promise<readonly [number | undefined, string]> =>
    new Promise((resolve, reject) => {
      const options = {
        ca,
        headers: { 'X-API-KEY': 'key' },
        checkServerIdentity: () => undefined,
        agent: false,
        maxVersion,
      };
      getSecurely(url, options, (response) => {
        response.resume();
        const { socket } = response;
        const name = socket instanceof TLSSocket ? String(socket.getPeerCertificate().subject.CN) : '';
        response.on('end', () => resolve([response.statusCode, name]));
      }).on('error', reject);
    });
  it('serves the API by a certificate, and by another one once it has been renewed', async () => {
    const [first, second] = await Promise.all([newCertificate('first'), newCertificate('second')]);
    const { url, server } = await runApp({ listen: { certificate: first } });
    expect(url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    expect(await get(`${url}${LIST}?limit=1`, first.cert)).toStrictEqual([200, 'first']);
    server.renewCertificate(second);
    expect(await get(`${url}/healthz`, second.cert)).toStrictEqual([200, 'second']);
    await expect(get(`${url}/healthz`, first.cert)).rejects.toThrow();
    expect(() => server.renewCertificate({ cert: first.cert, key: second.key })).toThrow(/key values mismatch/);
    expect(await get(`${url}/healthz`, second.cert)).toStrictEqual([200, 'second']);
  });

  it('ends connections that are not encrypted, or not well enough, and goes on', async () => {
    const certificate = await newCertificate('lab');
    const { url } = await runApp({ listen: { certificate } });
    const port = Number(new URL(url).port);
    const plain = connect(port, '127.0.0.1').end('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n');
    const received: Buffer[] = [];
    plain.on('data', (data: Buffer) => received.push(data));
    await new Promise((resolve) => plain.on('close', resolve).on('error', () => undefined));
    expect(Buffer.concat(received).toString('latin1')).not.toContain('HTTP/1.1');
    const old = connectSecurely({
      port,
      host: '127.0.0.1',
      ca: certificate.cert,
      maxVersion: 'TLSv1.1',
      minVersion: 'TLSv1',
      // Or this client would refuse by itself.
      ciphers: 'DEFAULT@SECLEVEL=0',
    });
    const outcome = await new Promise<string>((resolve) => {
      old.once('secureConnect', () => resolve('connected')).once('error', ({ message }) => resolve(message));
    });
    expect(outcome).toContain('alert protocol version');
    expect((await get(`${url}/healthz`, certificate.cert))[0]).toBe(200);
  });

  it('serves plain HTTP without a certificate, and cannot renew one', async () => {
    const { url, server } = await runApp();
    expect(url).toMatch(/^http:/);
    expect(() => server.renewCertificate({ cert: '', key: '' })).toThrow('This server does not serve HTTPS');
  });
});

describe('a reverse proxy', () => {
  const behind = (prefix: string): Record<string, string> => ({ 'X-Forwarded-Prefix': prefix });

  it('has links and problems below its path, if it is trusted', async () => {
    const { send } = await runApp({ app: { trustedProxies: ['10.0.0.0/8', '127.0.0.1'] } });
    for (const [given, prefix] of [
      ['/lab/wafermark', '/lab/wafermark'],
      ['/lab/', '/lab'],
      ['/', ''],
      ['lab', ''],
      ['//evil.example', ''],
      ['/lab/../x y', ''],
      ['/"><script>', ''],
      ['/lab, /other', ''],
    ] as const) {
      const list = await send('GET', `${LIST}?limit=1`, undefined, behind(given));
      expect([given, list.headers.get('link')?.split('?')[0]]).toStrictEqual([given, `<${prefix}${LIST}`]);
      const problem = await send('POST', LIST, {}, behind(given));
      expect(await problem.json()).toMatchObject({ type: `${prefix}/problems/validation`, instance: prefix + LIST });
      const unknown = await send('GET', '/nothing', undefined, behind(given));
      expect(await unknown.json()).toMatchObject({
        type: `${prefix}/problems/not-found`,
        instance: `${prefix}/nothing`,
      });
    }
  });

  it.each([[[]], [['127.0.0.2', '10.0.0.0/8', '::1']]])(
    'is not believed if it is none of %j',
    async (trustedProxies) => {
      const { send } = await runApp({ app: { trustedProxies } });
      const problem = await send('POST', LIST, {}, behind('/lab'));
      expect(await problem.json()).toMatchObject({ type: '/problems/validation', instance: LIST });
    },
  );

  it('is trusted by network, and as an IPv4 address on a socket for both versions', async () => {
    const { url } = await runApp({ app: { trustedProxies: ['127.0.0.0/8'] }, listen: { host: '::' } });
    const port = new URL(url).port;
    const response = await fetch(`http://127.0.0.1:${port}/nothing`, { headers: behind('/lab') });
    expect(await response.json()).toMatchObject({ instance: '/lab/nothing' });
  });

  const logged = async (trustedProxies: readonly string[], headers: Record<string, string>): Promise<unknown> => {
    const { log, lines } = captureLog('info');
    const { url, server } = await runApp({ app: { trustedProxies, log } });
    await fetch(`${url}/healthz`, { headers });
    await server.stop();
    return JSON.parse(lines[0] ?? '').client;
  };

  it.each([
    ['of the client', ['127.0.0.1'], '203.0.113.7', '203.0.113.7'],
    [
      'of the last that is not trusted',
      ['127.0.0.1', '10.0.0.0/8'],
      '198.51.100.1, 203.0.113.7, 10.1.2.3',
      '203.0.113.7',
    ],
    ['of the first proxy, if all are trusted', ['0.0.0.0/0'], '203.0.113.7, 10.1.2.3', '203.0.113.7'],
    ['as far as it is readable', ['127.0.0.1'], 'unknown, <script>', '127.0.0.1'],
    ['in IPv6', ['127.0.0.1'], '2001:db8::7', '2001:db8::7'],
    ['of the connection, if nobody is trusted', [], '203.0.113.7', '127.0.0.1'],
    ['of the connection, if others are', ['10.0.0.0/8'], '203.0.113.7', '127.0.0.1'],
  ])('gives the log the address %s', async (_, trusted, given, expected) => {
    expect(await logged(trusted, { 'X-Forwarded-For': given })).toBe(expected);
  });

  it('changes nothing by a scheme or a host, since no response names either', async () => {
    const { send } = await runApp({ app: { trustedProxies: ['127.0.0.1'] } });
    const told = { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'gopher', Forwarded: 'host=evil.example' };
    for (const path of [`${LIST}?limit=1`, '/nothing', '/openapi.json', '/']) {
      const response = await send('GET', path, undefined, told);
      const text = JSON.stringify([...response.headers]) + (await response.text());
      expect([path, /evil|gopher/.test(text)]).toStrictEqual([path, false]);
    }
  });

  it('is an address or a network', async () => {
    for (const good of ['10.0.0.7', '10.0.0.0/8', '::1', 'fd00::/8', '0.0.0.0/0'])
      expect([good, isNetwork(good)]).toStrictEqual([good, true]);
    for (const bad of ['', 'proxy.lab', '10.0.0.0/33', '10.0.0.0/', '10.0.0', '::1/129', '*', '10.0.0.7:80']) {
      expect([bad, isNetwork(bad)]).toStrictEqual([bad, false]);
    }
    const { store } = await runApp();
    const app = createApp({ store, authenticate: storedKeys(store), trustedProxies: ['proxy.lab'] });
    await expect(app).rejects.toThrow('"proxy.lab" is neither an IP address nor a network such as 10.0.0.0/8');
  });
});

describe('metrics', () => {
  it('are there for everybody by default', async () => {
    const { url } = await runApp();
    const response = await fetch(`${url}/metrics`);
    expect([response.status, (await response.text()).includes('wafermark_requests_in_flight')]).toStrictEqual([
      200,
      true,
    ]);
  });

  it('can be kept to those with a key', async () => {
    const { url, send } = await runApp({ app: { metrics: 'keys' } });
    const stranger = await fetch(`${url}/metrics`);
    expect([stranger.status, stranger.headers.get('www-authenticate')]).toStrictEqual([401, 'ApiKey']);
    expect(await stranger.text()).not.toContain('wafermark_requests');
    expect((await send('GET', '/metrics')).status).toBe(200);
  });

  it('can be kept to those with a key that may read', async () => {
    const { store } = await runApp();
    const owner = { organisation: 'lab', userId: 'tool', userName: null };
    const writer = await store.keys.create({ ...owner, scopes: ['write'] }, new Date());
    const reader = await store.keys.create({ ...owner, scopes: ['read'] }, new Date());
    const app = await createApp({ store, authenticate: storedKeys(store), metrics: 'keys' });
    const url = await listenTo(createServer(app));
    const status = async (key: string): Promise<number> =>
      (await fetch(`${url}/metrics`, { headers: { 'X-API-KEY': key } })).status;
    expect([await status(writer.key), await status(reader.key), await status('wrong')]).toStrictEqual([403, 200, 401]);
  });

  it('can be closed', async () => {
    const { send } = await runApp({ app: { metrics: 'off' } });
    const response = await send('GET', '/metrics');
    expect([response.status, await response.json()]).toMatchObject([404, { detail: 'No such path.' }]);
  });
});
