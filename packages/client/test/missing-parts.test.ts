import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type {
  Wafermark as Client,
  Fetch,
  WafermarkError as WafermarkErrorClass,
  WafermarkOptions,
} from '../src/index.ts';
import { loadPart } from '../src/load-part.ts';
import { bundle } from './bundle.ts';
import { KEY, NEW, rejection, SAMPLE } from './calls.ts';
import { closedAddress, listen, startServer } from './start-server.ts';

/** What a program is to the tests that is bundled, and whose parts that are loaded on demand are gone. */
interface Program {
  readonly Wafermark: new (options: WafermarkOptions) => Client;
  readonly WafermarkError: typeof WafermarkErrorClass;
}

let folder: string;
let program: Program;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wafermark-parts-'));
  const { files } = await bundle(`export { Wafermark, WafermarkError } from '@wafermark/client';`, import.meta.dirname);
  const atOnce = files.filter(({ isAtOnce }) => isAtOnce);
  expect(atOnce.length).toBeLessThan(files.length);
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  for (const { name, text } of atOnce) await writeFile(join(folder, name), text);
  // It exports what the source above says.
  program = (await import(/* @vite-ignore */ pathToFileURL(join(folder, 'program.js')).href)) as Program;
});
afterAll(() => rm(folder, { recursive: true }));

const clientOf = (baseUrl: string, options?: WafermarkOptions) =>
  new program.Wafermark({ baseUrl, apiKey: KEY, retryDelay: 1, ...options });

describe('without the parts that are loaded on demand', () => {
  it('calls succeed', async () => {
    const server = await startServer({ json: { id: 'x' } });
    await expect(clientOf(server.url).annotations.create(SAMPLE, NEW)).resolves.toEqual({ id: 'x' });
  });

  it.each([404, 503, 302, 200])('an answer with status %d fails with what is known', async (status) => {
    const server = await startServer({ status, body: `for ${KEY}` });
    const error = await rejection(clientOf(server.url).annotations.create(SAMPLE, NEW));
    expect(error).toBeInstanceOf(program.WafermarkError);
    expect(error).toMatchObject({ operation: 'createSampleAnnotation', status, attempts: 1 });
    expect(error).toHaveProperty('requestId', server.received[0]?.headers['x-request-id']);
    expect(error).toHaveProperty('cause.code', 'ERR_MODULE_NOT_FOUND');
    expect(error).toHaveProperty(
      'message',
      `createSampleAnnotation: ${status}: a part of @wafermark/client did not load`,
    );
    expect(inspect(error, { depth: Infinity, showHidden: true })).not.toContain(KEY);
  });

  it.each<{ what: string; connect: () => Promise<string>; fetch?: Fetch }>([
    { what: 'a connection that is refused', connect: closedAddress },
    { what: 'a time-out', connect: () => listen(() => undefined) },
    {
      what: 'a fetch that fails with the key on its error',
      connect: closedAddress,
      fetch: (_, { headers }) => Promise.reject(Object.assign(new Error(KEY), { headers })),
    },
  ])('$what fails with what is known', async ({ connect, fetch }) => {
    const client = clientOf(await connect(), { timeout: 50, fetch });
    const error = await rejection(client.samples.list());
    expect(error).toBeInstanceOf(program.WafermarkError);
    expect(error).toMatchObject({ operation: 'listPhysicalSamples', attempts: 1, status: undefined });
    expect(inspect(error, { depth: Infinity, showHidden: true })).not.toContain(KEY);
  });

  it('an abort still ends the call, and nothing else is reported', async () => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    const client = clientOf(await listen(() => undefined));
    const error = await rejection(client.samples.list({}, { signal: AbortSignal.timeout(30) }));
    expect(error).toBeInstanceOf(program.WafermarkError);
    await new Promise((resolve) => setTimeout(resolve, 10));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });

  it('an argument that cannot be sent is refused, and nothing is sent', async () => {
    const server = await startServer();
    const { annotations } = clientOf(server.url);
    const nan = { ...NEW, property_value: Number.NaN };
    expect(await rejection(annotations.get('', ''))).toBeInstanceOf(program.WafermarkError);
    expect(await rejection(annotations.create(SAMPLE, nan))).toBeInstanceOf(program.WafermarkError);
    expect(server.received).toEqual([]);
  });

  it('imports, further pages, hooks and key functions fail as errors of the package', async () => {
    const server = await startServer({ json: [] });
    const { annotations } = clientOf(server.url);
    const notLoaded = await rejection(annotations.createMany(SAMPLE, [NEW]));
    expect(notLoaded).toBeInstanceOf(program.WafermarkError);
    expect(notLoaded).toHaveProperty('message', 'a part of @wafermark/client did not load');
    const iterate = async () => {
      for await (const annotation of annotations.list(SAMPLE)) expect.unreachable(annotation.id);
    };
    expect(await rejection(iterate())).toBeInstanceOf(program.WafermarkError);
    for (const options of [{ hooks: {} }, { apiKey: () => KEY }]) {
      const error = await rejection(clientOf(server.url, options).samples.list());
      expect(error).toMatchObject({ operation: 'listPhysicalSamples', attempts: 0 });
    }
  });
});

it('a part that never comes is not waited for', async () => {
  vi.useFakeTimers();
  try {
    const loading = rejection(loadPart(() => new Promise(() => undefined)));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await loading).toMatchObject({
      name: 'WafermarkError',
      message: 'a part of @wafermark/client did not load',
      cause: undefined,
    });
  } finally {
    vi.useRealTimers();
  }
});
