import { inspect } from 'node:util';
import { API_KEY_HEADER } from '@wafermark/generated/document/api.ts';
import { describe, expect, it, vi } from 'vitest';
import { ConfigurationError, Wafermark } from '../src/index.ts';
import { CALLS, KEY, OPERATION_IDS, rejection } from './calls.ts';
import { listen, startServer } from './start-server.ts';

/** A server that knows one key, which can be changed. */
async function startLocked(key: string): Promise<{ url: string; keys: () => unknown[]; change: (to: string) => void }> {
  let current = key;
  const server = await startServer(({ headers }) =>
    headers[API_KEY_HEADER.toLowerCase()] === current ? { json: [] } : { status: 401 },
  );
  return {
    url: server.url,
    keys: () => server.received.map(({ headers }) => headers[API_KEY_HEADER.toLowerCase()]),
    change: (to) => {
      current = to;
    },
  };
}

describe('an apiKey function', () => {
  it('is asked before the first call, and not again while the key holds', async () => {
    const server = await startLocked('first');
    let asked = 0;
    const client = new Wafermark({ baseUrl: server.url, apiKey: async () => ['first', 'second'][asked++] ?? 'none' });
    expect(asked).toBe(0);
    await client.samples.list();
    await client.samples.list();
    expect(asked).toBe(1);
  });

  it('is asked once more when the server refuses the key, and the call goes on', async () => {
    const server = await startLocked('first');
    const keys = ['first', 'second'];
    const client = new Wafermark({ baseUrl: server.url, apiKey: () => keys.shift() ?? 'none' });
    await client.samples.list();
    server.change('second');
    const { data, attempts } = await client.samples.list().withResponse();
    expect(data).toEqual([]);
    expect(attempts).toBe(2);
    expect(server.keys()).toEqual(['first', 'first', 'second']);
  });

  it('costs none of the retries', async () => {
    let count = 0;
    const server = await startServer(() => [{ status: 401 }, { status: 503 }][count++] ?? { json: [] });
    const client = new Wafermark({ baseUrl: server.url, apiKey: () => 'key', maxRetries: 1, retryDelay: 1 });
    expect(await client.samples.list().withResponse()).toMatchObject({ data: [], attempts: 3 });
  });

  it('is not asked for ever', async () => {
    const server = await startLocked('never');
    const client = new Wafermark({ baseUrl: server.url, apiKey: async () => 'wrong' });
    expect(await rejection(client.samples.list())).toMatchObject({ name: 'AuthenticationError', attempts: 2 });
  });

  it('is asked once by calls that need a key at the same time', async () => {
    const server = await startLocked('first');
    let asked = 0;
    const apiKey = async () => {
      asked += 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
      return asked === 1 ? 'first' : 'second';
    };
    const client = new Wafermark({ baseUrl: server.url, apiKey });
    await Promise.all(Array.from({ length: 20 }, () => client.samples.list()));
    expect(asked).toBe(1);
    server.change('second');
    await Promise.all(Array.from({ length: 20 }, () => client.samples.list()));
    expect(asked).toBe(2);
  });

  it.each(OPERATION_IDS)('gives the key of %s', async (operation) => {
    const server = await startLocked('from-a-function');
    const client = new Wafermark({ baseUrl: server.url, apiKey: () => 'from-a-function' });
    // What the server answers fits only some operations; the key is what counts.
    await CALLS[operation](client).catch(() => undefined);
    expect(server.keys()).toEqual(['from-a-function']);
  });

  it('keeps a new key when a call comes back late that was sent with the old one', async () => {
    let calls = 0;
    const url = await listen(({ headers }, response) => {
      const isOld = headers[API_KEY_HEADER.toLowerCase()] === 'old';
      const answer = () => response.writeHead(isOld ? 401 : 200, { 'content-type': 'application/json' }).end('[]');
      // The second of the calls with the old key is answered when the new one is there.
      setTimeout(answer, isOld && ++calls === 2 ? 150 : 0);
    });
    const keys = ['old', 'new', 'newer'];
    const client = new Wafermark({ baseUrl: url, apiKey: () => keys.shift() ?? 'none' });
    await Promise.all([client.samples.list(), client.samples.list()]);
    expect(keys).toEqual(['newer']);
  });

  const failed = { message: 'The apiKey function failed.', cause: expect.objectContaining({ message: 'no vault' }) };
  const refused = {
    message: 'The API key in the result of the apiKey function must be ASCII, without spaces or line breaks.',
  };
  it.each<{ what: string; says: object; apiKey: () => string | Promise<string> }>([
    {
      what: 'throws',
      says: failed,
      apiKey: () => {
        throw new Error('no vault');
      },
    },
    { what: 'rejects', says: failed, apiKey: () => Promise.reject(new Error('no vault')) },
    { what: 'gives nothing', says: refused, apiKey: () => '' },
    { what: 'gives what no header can carry', says: refused, apiKey: async () => `${KEY}\n` },
  ])('that $what fails the call before anything is sent', async ({ apiKey, says }) => {
    const server = await startServer({ json: [] });
    const error = await rejection(new Wafermark({ baseUrl: server.url, apiKey }).samples.list());
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error).toMatchObject(says);
    expect(inspect(error, { depth: Infinity, showHidden: true })).not.toContain(KEY);
    expect(server.received).toEqual([]);
  });

  it('is asked again by the next call after it has failed', async () => {
    const server = await startServer({ json: [] });
    let asked = 0;
    const apiKey = () => (asked++ === 0 ? Promise.reject(new Error('no vault')) : 'key');
    const client = new Wafermark({ baseUrl: server.url, apiKey });
    await rejection(client.samples.list());
    await expect(client.samples.list()).resolves.toEqual([]);
  });

  it('leaves none of its keys in an error', async () => {
    const keys = ['first-secret', 'second-secret'];
    const server = await startServer(({ headers }) => ({
      status: 401,
      body: `${headers[API_KEY_HEADER.toLowerCase()]} and first-secret`,
    }));
    const client = new Wafermark({ baseUrl: server.url, apiKey: () => keys.shift() ?? 'none' });
    const error = await rejection(client.samples.list());
    expect(error).toHaveProperty('message', expect.stringContaining('[redacted] and [redacted]'));
    expect(inspect([error, client], { depth: Infinity, showHidden: true })).not.toMatch(/-secret/);
  });
});

it('refuses a key that no header can carry, and says where it was found', () => {
  const refusal = 'The API key in apiKey must be ASCII, without spaces or line breaks.';
  expect(() => new Wafermark({ baseUrl: 'https://h', apiKey: 'two words' })).toThrow(new ConfigurationError(refusal));
});

it('does not try a key again that was given as text', async () => {
  const server = await startLocked('other');
  const error = await rejection(new Wafermark({ baseUrl: server.url, apiKey: KEY }).samples.list());
  expect(error).toHaveProperty('attempts', 1);
});

describe('without TLS', () => {
  it.each(['http://lab.example', 'http://10.0.0.1:4010', 'http://127.0.0.1.example', 'http://localhost.example'])(
    'refuses to send a key to %s',
    (baseUrl) => {
      expect(() => new Wafermark({ baseUrl, apiKey: KEY })).toThrow(ConfigurationError);
      expect(() => new Wafermark({ baseUrl, apiKey: KEY })).toThrow(
        /must be https: except on this machine, .* set dangerouslyAllowHttp/,
      );
    },
  );

  it('takes nothing but true for leave to do so: a setting of the environment is a text', () => {
    const options: object = { baseUrl: 'http://lab.example', apiKey: KEY, dangerouslyAllowHttp: 'false' };
    expect(() => new Wafermark(options)).toThrow(ConfigurationError);
    expect(() => new Wafermark({ ...options, dangerouslyAllowHttp: true })).not.toThrow();
  });

  it.each([
    'http://localhost:1',
    'http://127.0.0.1:1',
    'http://127.1',
    'http://2130706433',
    'http://127.9.9.9:1',
    'http://[::1]:1',
    'http://api.localhost:1',
    'https://lab.example',
  ])('sends one to %s', (baseUrl) => {
    expect(() => new Wafermark({ baseUrl, apiKey: KEY })).not.toThrow();
  });
});

describe('an apiKey function whose call has ended', () => {
  async function unhandledDuring(run: () => Promise<unknown>): Promise<readonly unknown[]> {
    const unhandled: unknown[] = [];
    const listener = (reason: unknown): void => void unhandled.push(reason);
    process.on('unhandledRejection', listener);
    await run();
    await new Promise((resolve) => setTimeout(resolve, 30));
    process.off('unhandledRejection', listener);
    return unhandled;
  }

  it.each<{ how: string; options: () => { signal?: AbortSignal; deadline?: number } }>([
    { how: 'was aborted before', options: () => ({ signal: AbortSignal.abort() }) },
    { how: 'has no time', options: () => ({ deadline: 0 }) },
    { how: 'is aborted meanwhile', options: () => ({ signal: AbortSignal.timeout(5) }) },
  ])('may fail without ending the process, when the call $how', async ({ options }) => {
    const apiKey = async (): Promise<string> => {
      await new Promise((resolve) => setTimeout(resolve, 10));
      throw new Error('no vault');
    };
    const client = new Wafermark({ baseUrl: 'https://h', apiKey });
    expect(await unhandledDuring(() => rejection(client.samples.list({}, options())))).toEqual([]);
  });

  it('does not break the client for good when it hangs once', async () => {
    const server = await startServer({ json: [] });
    let asked = 0;
    const apiKey = () => (asked++ === 0 ? new Promise<never>(() => undefined) : 'key');
    const client = new Wafermark({ baseUrl: server.url, apiKey, maxRetries: 0 });
    expect(await rejection(client.samples.list({}, { timeout: 20 }))).toMatchObject({
      name: 'TimeoutError',
      attempts: 0,
    });
    expect(await client.samples.list()).toEqual([]);
  });
});

describe('plain http in a network that is trusted', () => {
  it('has to be allowed by a name that reviewers notice', () => {
    const baseUrl = 'http://wafermark:4010';
    expect(() => new Wafermark({ baseUrl, apiKey: KEY })).toThrow(/dangerouslyAllowHttp/);
    expect(() => new Wafermark({ baseUrl, apiKey: KEY, dangerouslyAllowHttp: true })).not.toThrow();
  });

  it('sends the key there', async () => {
    const urls: string[] = [];
    const fetch = (url: string) => {
      urls.push(url);
      return Promise.resolve(Response.json([]));
    };
    await new Wafermark({
      baseUrl: 'http://10.0.0.7:4010',
      apiKey: KEY,
      dangerouslyAllowHttp: true,
      fetch,
    }).samples.list();
    expect(urls).toEqual(['http://10.0.0.7:4010/physical_samples/']);
  });
});

describe('in a web page', () => {
  it('warns about a key that every visitor can read, unless told that it may', () => {
    vi.stubGlobal('window', {});
    vi.stubGlobal('document', {});
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    new Wafermark({ baseUrl: 'https://h', apiKey: KEY });
    new Wafermark({ baseUrl: 'https://h', apiKey: () => KEY });
    new Wafermark({ baseUrl: 'https://h', apiKey: KEY, dangerouslyAllowBrowserKey: true });
    expect(warn.mock.calls).toEqual([[expect.stringContaining('dangerouslyAllowBrowserKey')]]);
    warn.mockRestore();
    vi.unstubAllGlobals();
  });
});
