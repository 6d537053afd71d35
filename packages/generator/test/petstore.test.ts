import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express from 'express';
import { beforeAll, describe, expect, it } from 'vitest';
import { partings } from './contract-support.ts';
import { compile, fixture, generateAll, listen, load } from './support.ts';

interface Pet {
  readonly id: number;
  readonly name: string;
  readonly photoUrls: readonly string[];
  readonly status?: string;
}

type Method = (...args: readonly unknown[]) => Promise<unknown>;
interface ClientModule {
  createClient(options: object): { readonly pet: Record<string, Method>; readonly store: Record<string, Method> };
}
interface Middleware {
  openApi(options: object): express.RequestHandler;
  OpenApiError: new (status: number, message: string) => Error & { readonly status: number; readonly headers: object };
}
interface Serve {
  serve(handlers: object): express.RequestHandler;
  problemHandler(): express.ErrorRequestHandler;
}

let folder = '';
beforeAll(async () => {
  folder = await generateAll(fixture('petstore.yaml'), 'petstore');
});

async function startPets(): Promise<{ url: string; pets: Map<number, Pet>; seen: unknown[] }> {
  const { openApi, OpenApiError } = await load<Middleware>(folder, 'server/middleware.ts');
  const { serve, problemHandler } = await load<Serve>(folder, 'server/serve.ts');
  const pets = new Map<number, Pet>();
  const seen: unknown[] = [];
  const missing = { status: 404, body: { code: 404, message: 'There is no such pet.' } };
  // biome-ignore lint/suspicious/noExplicitAny: the types of what is generated exist only afterwards; `compile` checks them
  type Any = any;
  const handlers = {
    addPet: async ({ body }: Any) => {
      const pet = { ...body, id: pets.size + 1 };
      pets.set(pet.id, pet);
      return { status: 201, body: pet };
    },
    updatePet: async ({ body }: Any) => {
      if (!pets.has(body.id)) return missing;
      pets.set(body.id, body);
      return { status: 200, body };
    },
    findPetsByStatus: async ({ query }: Any) => {
      seen.push(query);
      return { status: 200, body: [...pets.values()].filter(({ status }) => query.status.includes(status)) };
    },
    getPetById: async ({ path }: Any) => {
      seen.push(path);
      const pet = pets.get(path.petId);
      return pet === undefined ? missing : { status: 200, body: pet };
    },
    deletePet: async ({ path, header }: Any) => {
      seen.push(header);
      return pets.delete(path.petId) ? { status: 204 } : missing;
    },
    uploadPhoto: async ({ query, body }: Any) => ({ status: 200, body: { bytes: body.length, ...query } }),
    getInventory: async () => ({ status: 200, body: { available: pets.size } }),
  };
  const app = express();
  const security = { api_key: (key: string) => key === 'good', keeper: (token: string) => token === 'keeper' };
  app.use(openApi({ security }), serve(handlers));
  // This API has a form of its own for errors.
  app.use(((error, _request, response, next) => {
    if (!(error instanceof OpenApiError)) return next(error);
    response
      .status(error.status)
      .set(error.headers)
      .send(JSON.stringify({ code: error.status, message: error.message }));
  }) satisfies express.ErrorRequestHandler);
  app.use(problemHandler());
  return { url: await listen(app), pets, seen };
}

it('says in models and methods what the document says', async () => {
  const models = await readFile(join(folder, 'document/models.ts'), 'utf8');
  const client = await readFile(join(folder, 'client/client.ts'), 'utf8');
  expect(models).toContain('What its keeper calls it.');
  expect(client).toContain('Get a pet');
  // What the schema does not require may be left out, and what it requires may not.
  expect(models).toMatch(/\bstatus\?: /);
  expect(models).toMatch(/\bname: string/);
  // Errors have the bodies that the document lists.
  expect(client).toMatch(/interface ErrorBodies \{[^}]*readonly \d{3}: \w/);
});

it('compiles under the strictest settings', async () => {
  expect(await compile(folder)).toBe('');
});

describe('a shop of pets', () => {
  it('is served and called as the document says', async () => {
    const { url, seen } = await startPets();
    const { createClient } = await load<ClientModule>(folder, 'client/client.ts');
    const { pet, store } = createClient({ baseUrl: url, credentials: { api_key: 'good', keeper: 'keeper' } });
    const rex = { name: 'Rex', photoUrls: ['https://pets.example/rex.png'], status: 'available' };
    expect(await pet['addPet']?.(rex)).toStrictEqual({ ...rex, id: 1 });
    expect(await pet['getPetById']?.(1)).toMatchObject({ name: 'Rex' });
    expect(seen.at(-1)).toStrictEqual({ petId: 1 });
    const form = {
      mediaType: 'application/x-www-form-urlencoded',
      content: { ...rex, name: 'Ada & Co', photoUrls: ['a:b', 'c:d'] },
    };
    expect(await pet['addPet']?.(form)).toMatchObject({ id: 2, name: 'Ada & Co', photoUrls: ['a:b', 'c:d'] });
    expect(await pet['updatePet']?.({ ...rex, id: 2, status: 'sold' })).toMatchObject({ id: 2, status: 'sold' });
    expect(await pet['findPetsByStatus']?.({ status: ['sold', 'pending'], tags: ['a,b', 'c'] })).toMatchObject([
      { id: 2 },
    ]);
    expect(seen.at(-1)).toStrictEqual({ status: ['sold', 'pending'], tags: ['a,b', 'c'] });
    expect(await pet['uploadPhoto']?.(1, new Uint8Array([1, 2, 255]), { caption: 'Rex' })).toStrictEqual({
      bytes: 3,
      caption: 'Rex',
    });
    expect(await store['getInventory']?.()).toStrictEqual({ available: 2 });
    expect(await pet['deletePet']?.(2, { reason: 'sold' })).toBeUndefined();
    expect(seen.at(-1)).toStrictEqual({ reason: 'sold' });
    await expect(pet['getPetById']?.(2)).rejects.toMatchObject({ status: 404, body: { code: 404 } });
  });

  it.each([
    ['an id that is not a number', 'GET', '/pet/rex', undefined, 400],
    ['an id below 1', 'GET', '/pet/0', undefined, 400],
    ['a status that does not exist', 'GET', '/pet/findByStatus?status=gone', undefined, 400],
    ['no status', 'GET', '/pet/findByStatus', undefined, 400],
    ['an unknown query parameter', 'GET', '/pet/findByStatus?status=sold&what=1', undefined, 400],
    ['a body without a name', 'POST', '/pet', { photoUrls: [] }, 422],
    ['a body with a wrong type', 'POST', '/pet', { name: 7, photoUrls: [] }, 422],
    ['no body', 'POST', '/pet', undefined, 415],
    ['a method that the path does not have', 'PATCH', '/pet', {}, 405],
  ])('refuses %s with its status', async (_, method, path, body, status) => {
    const { url } = await startPets();
    const response = await fetch(url + path, {
      method,
      headers: { api_key: 'good', ...(body !== undefined && { 'Content-Type': 'application/json' }) },
      body: body === undefined ? null : JSON.stringify(body),
    });
    expect(response.status).toBe(status);
  });

  it('lets nobody in without the key that an operation needs, and everybody where it needs none', async () => {
    const { url } = await startPets();
    expect((await fetch(`${url}/pet/1`)).status).toBe(401);
    expect((await fetch(`${url}/pet/1`, { headers: { api_key: 'bad' } })).status).toBe(401);
    expect((await fetch(`${url}/pet/1`, { method: 'DELETE', headers: { api_key: 'good' } })).status).toBe(401);
    const both = { api_key: 'good', Authorization: 'Bearer keeper' };
    expect((await fetch(`${url}/pet/1`, { method: 'DELETE', headers: both })).status).toBe(404);
    expect((await fetch(`${url}/pet/findByStatus?status=sold`)).status).toBe(200);
  });
});

it('agrees with its document', async () => {
  const { url } = await startPets();
  const credentials = { api_key: 'good', keeper: 'keeper' };
  const { parted, skipped } = await partings(folder, { baseUrl: url, credentials });
  expect([parted, skipped]).toStrictEqual([{}, []]);
});

it('has contract tests that report errors in another form', async () => {
  const { openApi } = await load<Middleware>(folder, 'server/middleware.ts');
  const { problemHandler } = await load<Serve>(folder, 'server/serve.ts');
  const app = express();
  app.use(openApi({ security: { api_key: () => true, keeper: () => true } }), problemHandler());
  const { parted } = await partings(folder, { baseUrl: await listen(app), credentials: { api_key: 'a', keeper: 'b' } });
  expect(parted['addPet (POST /pet): refuses a body without name']).toMatch(
    /^the 422 response \(application\/problem\+json\) is not what the document says/,
  );
});
