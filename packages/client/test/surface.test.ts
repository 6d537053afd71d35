import { API_KEY_HEADER, REQUEST_ID_HEADER } from '@wafermark/generated/document/api.ts';
import { describe, expect, it, vi } from 'vitest';
import {
  type AttemptEnd,
  type CallEnd,
  ConfigurationError,
  type Hooks,
  type LogLevel,
  logTo,
  Wafermark,
  type WafermarkOptions,
} from '../src/index.ts';
import { CALLS, KEY, NEW, OPERATION_IDS, rejection, SAMPLE, STORED } from './calls.ts';
import { listen, type Reply, startServer } from './start-server.ts';

const clientOf = (url: string, options?: WafermarkOptions) =>
  new Wafermark({ baseUrl: url, apiKey: KEY, retryDelay: 1, ...options });
const failingOnce = (good: Reply) => {
  let count = 0;
  return (): Reply => (count++ === 0 ? { status: 503, body: `for ${KEY}` } : good);
};

describe('withResponse', () => {
  it('gives the answer beside the data, and sends nothing more', async () => {
    const server = await startServer({ json: STORED, headers: { 'x-request-id': 'r1', 'x-other': 'yes' } });
    const call = clientOf(server.url).annotations.create(SAMPLE, NEW);
    const { data, response, requestId, attempts } = await call.withResponse();
    expect(data).toEqual(STORED);
    expect([response.status, response.headers.get('x-other')]).toEqual([200, 'yes']);
    expect([requestId, attempts]).toEqual(['r1', 1]);
    await expect(call).resolves.toEqual(STORED);
    expect(server.received).toHaveLength(1);
  });

  it('names the request as it was sent where the answer does not', async () => {
    const server = await startServer({ json: STORED });
    const { requestId } = await clientOf(server.url).annotations.create(SAMPLE, NEW).withResponse();
    expect(requestId).toBe(server.received[0]?.headers[REQUEST_ID_HEADER.toLowerCase()]);
  });

  it('names requests by random numbers in pages that browsers give no UUIDs', async () => {
    const server = await startServer({ json: [] });
    const getRandomValues = crypto.getRandomValues.bind(crypto);
    vi.stubGlobal('crypto', { getRandomValues });
    const { requestId } = await clientOf(server.url).samples.list().withResponse();
    vi.unstubAllGlobals();
    expect(requestId).toMatch(/^\d+(-\d+){3}$/);
  });

  it('rejects as the method does, and nothing else is reported', async () => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    const server = await startServer({ status: 404 });
    const client = clientOf(server.url);
    await expect(client.samples.list().withResponse()).rejects.toHaveProperty('status', 404);
    await expect(client.samples.list()).rejects.toHaveProperty('status', 404);
    await client.samples.list().catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 10));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });

  it('stands on a promise that is one in every way', async () => {
    const server = await startServer({ json: STORED });
    const call = clientOf(server.url).annotations.get(SAMPLE, STORED.id);
    expect(call).toBeInstanceOf(Promise);
    const done = vi.fn();
    const chained = call.finally(done).then(({ id }) => id);
    expect(await Promise.all([call, chained])).toEqual([STORED, STORED.id]);
    expect(done).toHaveBeenCalledOnce();
    expect(Object.getPrototypeOf(chained)).toBe(Promise.prototype);
  });
});

describe('hooks', () => {
  it.each(OPERATION_IDS)('are told of %s and both its attempts', async (operation) => {
    const server = await startServer({ status: 503 });
    const events: [string, object][] = [];
    const durations: number[] = [];
    const hooks: Hooks = {
      callStart: (event) => events.push(['callStart', event]),
      attemptStart: ({ attempt }) => events.push(['attemptStart', { attempt }]),
      attemptEnd: ({ attempt, status, retryIn, duration }) => {
        durations.push(duration);
        events.push(['attemptEnd', { attempt, status, retryIn }]);
      },
      callEnd: ({ attempts, error, duration }) => {
        durations.push(duration);
        events.push(['callEnd', { attempts, error }]);
      },
    };
    const started = performance.now();
    const error = await rejection(CALLS[operation](clientOf(server.url, { hooks, maxRetries: 1 })));
    expect(Math.min(...durations)).toBeGreaterThan(0);
    expect(Math.max(...durations)).toBeLessThanOrEqual(performance.now() - started);
    const { method = '', url = '', headers } = server.received[0] ?? {};
    const requestId = headers?.[REQUEST_ID_HEADER.toLowerCase()];
    expect(events).toEqual([
      ['callStart', { operation, method, url: server.url + url, requestId }],
      ['attemptStart', { attempt: 1 }],
      ['attemptEnd', { attempt: 1, status: 503, retryIn: expect.any(Number) }],
      ['attemptStart', { attempt: 2 }],
      ['attemptEnd', { attempt: 2, status: 503, retryIn: undefined }],
      ['callEnd', { attempts: 2, error }],
    ]);
  });

  it('are told that an attempt ended which was aborted', async () => {
    const url = await listen(() => undefined);
    const ends: (AttemptEnd | CallEnd)[] = [];
    const hooks = { attemptEnd: (end: AttemptEnd) => ends.push(end), callEnd: (end: CallEnd) => ends.push(end) };
    const error = await rejection(clientOf(url, { hooks }).samples.list({}, { signal: AbortSignal.timeout(30) }));
    expect(ends).toMatchObject([
      { attempt: 1, error },
      { attempts: 1, error },
    ]);
    expect(ends[0]?.duration).toBeGreaterThan(20);
  });

  it('may add headers to an attempt, and never see the key', async () => {
    const server = await startServer({ json: [] });
    const seen: unknown[] = [];
    const trace: Hooks = {
      attemptStart: ({ headers, attempt }) => {
        seen.push({ ...headers });
        headers['traceparent'] = `00-${attempt}`;
      },
    };
    await clientOf(server.url, {
      hooks: [trace, { attemptStart: ({ headers }) => seen.push({ ...headers }) }],
    }).samples.list();
    expect(server.received[0]?.headers).toMatchObject({ traceparent: '00-1', [API_KEY_HEADER.toLowerCase()]: KEY });
    expect(JSON.stringify(seen)).not.toContain(KEY);
    expect(seen).toHaveLength(2);
  });

  it.each<{ how: string; callEnd: () => void }>([
    {
      how: 'throw',
      callEnd: () => {
        throw new Error('a mistake in a hook');
      },
    },
    // oxlint-disable-next-line typescript/no-misused-promises -- the type allows it, so people do it
    { how: 'reject', callEnd: async () => Promise.reject(new Error('a mistake in a hook')) },
  ])('that $how do not fail the call, nor end the process, and are reported', async ({ callEnd }) => {
    const server = await startServer({ json: [] });
    const uncaught = vi.fn();
    process.on('uncaughtException', uncaught).on('unhandledRejection', uncaught);
    const report = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await expect(clientOf(server.url, { hooks: { callEnd } }).samples.list()).resolves.toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 10));
    process.off('uncaughtException', uncaught).off('unhandledRejection', uncaught);
    expect(report.mock.calls).toEqual([['@wafermark/client: a hook threw', new Error('a mistake in a hook')]]);
    report.mockRestore();
    expect(uncaught).not.toHaveBeenCalled();
  });
});

describe('logTo', () => {
  async function logged(level?: LogLevel): Promise<readonly string[]> {
    const server = await startServer(failingOnce({ json: STORED }));
    const lines: string[] = [];
    const write = (name: LogLevel) => (line: string) => void lines.push(`${name} ${line}`);
    const logger = { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
    const hooks = logTo(logger, level);
    await clientOf(server.url, { hooks }).annotations.create(SAMPLE, NEW);
    await rejection(clientOf(server.url, { hooks, apiKey: () => '' }).samples.list());
    return lines;
  }

  it.each([
    { level: undefined, names: ['warn', 'info', 'error'] },
    { level: 'debug', names: ['debug', 'warn', 'debug', 'debug', 'info', 'error'] },
    { level: 'info', names: ['warn', 'info', 'error'] },
    { level: 'warn', names: ['warn', 'error'] },
    { level: 'error', names: ['error'] },
  ] as const)('at level $level writes $names', async ({ level, names }) => {
    expect((await logged(level)).map((line) => line.split(' ')[0])).toEqual(names);
  });

  it('says what was sent and what came of it, without the key', async () => {
    const lines = (await logged('debug')).join('\n');
    expect(lines).toMatch(/debug POST http:\S+\/annotations\/ \(attempt 1\) \{"X-Request-Id":"/);
    expect(lines).toMatch(/warn createSampleAnnotation: 503 .*for \[redacted\]; retrying attempt 1 in \d+ ms/);
    expect(lines).toMatch(/debug createSampleAnnotation: 200 after \d+ ms \(attempt 2\)/);
    expect(lines).toMatch(/error The API key in the result of the apiKey function .*\. \(\d+ ms, attempts: 0\)/);
    expect(lines).toMatch(/info createSampleAnnotation: done in \d+ ms, attempts: 2 \[request \S+\]/);
    expect(lines).not.toContain(KEY);
  });
});

describe('maxConcurrency', () => {
  it('lets no more requests be on their way, and all get their turn', async () => {
    let now = 0;
    let most = 0;
    const url = await listen((_, response) => {
      now += 1;
      most = Math.max(most, now);
      setTimeout(() => {
        now -= 1;
        response.end('[]');
      }, 5);
    });
    const client = clientOf(url, { maxConcurrency: 3 });
    const lists = await Promise.all(Array.from({ length: 30 }, () => client.samples.list()));
    expect(lists).toHaveLength(30);
    expect(most).toBe(3);
  });

  it('loses no place when calls give up while they wait, or are let in at that moment', async () => {
    let answer: (() => void)[] = [];
    const url = await listen((_, response) => void answer.push(() => response.end('[]')));
    const client = clientOf(url, { maxConcurrency: 1 });
    const controllers = Array.from({ length: 20 }, () => new AbortController());
    const calls = controllers.map(({ signal }) => client.samples.list({}, { signal }).catch(() => 'gave up'));
    for (const controller of controllers.slice(0, 19)) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      controller.abort();
    }
    await vi.waitFor(() => expect(answer.length).toBeGreaterThan(0));
    const timer = setInterval(() => {
      for (const each of answer) each();
      answer = [];
    }, 5);
    expect(await Promise.all(calls)).toEqual([...Array.from({ length: 19 }, () => 'gave up'), []]);
    await expect(client.samples.list()).resolves.toEqual([]);
    clearInterval(timer);
  });

  it.each([0, -1, Number.NaN])('cannot be %d', (maxConcurrency) => {
    const refusal = new ConfigurationError(`maxConcurrency must be a number of at least 1, not ${maxConcurrency}.`);
    expect(() => clientOf('https://h', { maxConcurrency })).toThrow(refusal);
  });
});
