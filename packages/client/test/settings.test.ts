import { API_KEY_HEADER, DEFAULT_BASE_URL } from '@wafermark/generated/document/api.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConfigurationError, Wafermark, type WafermarkOptions } from '../src/index.ts';
import { KEY } from './calls.ts';

/** Where a client sends to, and with which key. */
async function sent(options?: WafermarkOptions): Promise<{ url: string; key: string | null }> {
  const seen: { url: string; key: string | null }[] = [];
  const fetch = (url: string, { headers }: RequestInit) => {
    seen.push({ url, key: new Headers(headers).get(API_KEY_HEADER) });
    return Promise.resolve(Response.json([]));
  };
  await new Wafermark({ ...options, fetch }).samples.list();
  return seen[0] ?? expect.unreachable();
}

beforeEach(() => {
  for (const name of [
    'WAFERMARK_API_KEY',
    'ATOMSCALE_API_KEY',
    'AS_API_KEY',
    'WAFERMARK_BASE_URL',
    'AS_API_ENDPOINT',
  ]) {
    vi.stubEnv(name, undefined);
  }
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

describe('apiKey', () => {
  it('is the option before all else', async () => {
    vi.stubEnv('ATOMSCALE_API_KEY', 'first');
    expect(await sent({ apiKey: 'option' })).toHaveProperty('key', 'option');
  });

  it('is WAFERMARK_API_KEY before ATOMSCALE_API_KEY before AS_API_KEY', async () => {
    vi.stubEnv('AS_API_KEY', 'second');
    expect(await sent()).toHaveProperty('key', 'second');
    vi.stubEnv('ATOMSCALE_API_KEY', 'first');
    expect(await sent({ apiKey: undefined })).toHaveProperty('key', 'first');
    vi.stubEnv('WAFERMARK_API_KEY', 'own');
    expect(await sent()).toHaveProperty('key', 'own');
  });

  it('passes over a variable that is empty', async () => {
    vi.stubEnv('ATOMSCALE_API_KEY', '');
    vi.stubEnv('AS_API_KEY', 'second');
    expect(await sent()).toHaveProperty('key', 'second');
  });

  it.each([{}, { apiKey: '' }])('is asked for, by the names of what to set: %j', (options) => {
    expect(() => new Wafermark(options)).toThrow(
      new ConfigurationError(
        'No API key: pass new Wafermark({ apiKey }), or set WAFERMARK_API_KEY or ATOMSCALE_API_KEY or AS_API_KEY.',
      ),
    );
  });

  it('does not fall back to the environment when the option is empty', () => {
    vi.stubEnv('ATOMSCALE_API_KEY', 'first');
    expect(() => new Wafermark({ apiKey: '' })).toThrow(ConfigurationError);
  });
});

describe('baseUrl', () => {
  it('is the option, then WAFERMARK_BASE_URL, then AS_API_ENDPOINT, then the server of the document', async () => {
    expect((await sent({ apiKey: KEY })).url).toBe(`${DEFAULT_BASE_URL}/physical_samples/`);
    vi.stubEnv('AS_API_ENDPOINT', 'https://env.example/');
    expect((await sent({ apiKey: KEY })).url).toBe('https://env.example/physical_samples/');
    vi.stubEnv('WAFERMARK_BASE_URL', 'https://own.example/');
    expect((await sent({ apiKey: KEY })).url).toBe('https://own.example/physical_samples/');
    expect((await sent({ apiKey: KEY, baseUrl: 'https://h/api' })).url).toBe('https://h/api/physical_samples/');
  });

  it.each([
    { baseUrl: '', why: 'must be an absolute https: URL' },
    { baseUrl: '/api', why: 'must be an absolute https: URL' },
    { baseUrl: 'lab.example', why: 'must be an absolute https: URL' },
    { baseUrl: 'localhost:4010', why: 'must be an absolute https: URL' },
    { baseUrl: 'ftp://lab.example', why: 'must be an absolute https: URL' },
    { baseUrl: 'ftp://lab.example/https://lab.example', why: 'must be an absolute https: URL' },
    { baseUrl: 'http://', why: 'must be an absolute https: URL' },
    { baseUrl: 'http://user@lab.example', why: 'without credentials' },
    { baseUrl: 'http://:pass@lab.example', why: 'without credentials' },
    { baseUrl: 'http://lab.example/?a=b', why: 'query or fragment' },
    { baseUrl: 'http://lab.example/?', why: 'query or fragment' },
    { baseUrl: 'http://lab.example/#x', why: 'query or fragment' },
  ])('is refused when it has or is: $why ($baseUrl)', ({ baseUrl, why }) => {
    const create = () => new Wafermark({ apiKey: KEY, baseUrl });
    expect(create).toThrow(ConfigurationError);
    expect(create).toThrow(why);
    expect(create).toThrow(/^The base URL in baseUrl /);
  });

  it('is refused by the name of the variable that it came from, unquoted', () => {
    vi.stubEnv('AS_API_ENDPOINT', 'hunter2');
    expect(() => new Wafermark({ apiKey: KEY })).toThrow(/^The base URL in AS_API_ENDPOINT (?!.*hunter2)/);
  });
});

describe('without an environment', () => {
  it('asks for the key as if nothing were set, in a browser', () => {
    vi.stubGlobal('process', undefined);
    expect(() => new Wafermark()).toThrow(ConfigurationError);
  });

  it('does so too in Deno, which throws when the environment may not be read', () => {
    const refuse = () => {
      throw new Error('NotCapable');
    };
    vi.stubGlobal('process', { env: new Proxy({}, { get: refuse }) });
    expect(() => new Wafermark()).toThrow(ConfigurationError);
  });
});
