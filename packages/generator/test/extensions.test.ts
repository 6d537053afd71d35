import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { extensionTables } from './extensions.ts';
import { modelOf, withPaths } from './model-of.ts';

it('has every extension in decisions/extensions.md, as the schema describes it', async () => {
  const page = await readFile(new URL('../../../decisions/extensions.md', import.meta.url), 'utf8');
  expect(page).toContain(extensionTables());
});

const OK = { responses: { 200: { description: 'Fine.' } } };
const first = async (operation: object, more: object = {}, method = 'get') => {
  const [found] = (
    await modelOf(
      withPaths(
        {
          '/a-b/{c}': {
            parameters: [{ name: 'c', in: 'path', required: true, schema: {} }],
            [method]: { ...OK, ...operation },
          },
        },
        more,
      ),
    )
  ).operations;
  return found ?? expect.unreachable();
};

it.each([
  [{}, 'api', 'getABByC'],
  [{ operationId: 'list-pets' }, 'api', 'listPets'],
  [{ operationId: 'pets/get-all', tags: ['pets'] }, 'pets', 'getAll'],
  [{ operationId: 'delete', tags: ['Odd Names', 'more'] }, 'oddNames', 'delete_'],
  [{ operationId: 'x', 'x-wafermark-method': 'pets.create' }, 'pets', 'create'],
])('names the method of %j', async (operation, group, clientMethod) => {
  expect(await first(operation)).toMatchObject({ group, clientMethod });
});

it.each<[string, object, string]>([
  ['get', {}, 'natural'],
  ['put', {}, 'natural'],
  ['delete', {}, 'natural'],
  ['post', {}, 'none'],
  ['patch', {}, 'none'],
  ['patch', { 'x-wafermark-idempotency': 'natural' }, 'natural'],
  ['post', { parameters: [{ name: 'Idempotency-Key', in: 'header', schema: {} }] }, 'key'],
])('knows how a %s with %j may be sent again', async (method, operation, idempotency) => {
  expect((await first(operation, {}, method)).idempotency).toBe(idempotency);
});

it('has limits, retries and problems without any extension', async () => {
  const body = { requestBody: { content: { 'application/json': { schema: {} } } } };
  expect((await first(body, {}, 'post')).body?.maxBytes).toBe(10_485_760);
  expect((await first(body, { 'x-wafermark-limits': { bodyBytes: 5 } }, 'post')).body?.maxBytes).toBe(5);
  expect(await modelOf(withPaths({ '/a': { get: OK } }))).toMatchObject({
    limits: {},
    problems: {},
    retry: { maxRetries: 3, firstDelayMs: 500 },
    baseUrl: undefined,
    requestIdHeader: undefined,
  });
});

it('finds headers by what they are called', async () => {
  const headers = {
    'X-Request-Id': { schema: { type: 'string' } },
    'Idempotency-Replayed': { schema: { type: 'string' } },
  };
  const operation = {
    parameters: [{ name: 'Idempotency-Key', in: 'header', schema: {} }],
    responses: { 200: { description: '', headers } },
  };
  expect(await modelOf(withPaths({ '/a': { post: operation } }))).toMatchObject({
    requestIdHeader: 'X-Request-Id',
    idempotencyKeyHeader: 'Idempotency-Key',
    replayedHeader: 'Idempotency-Replayed',
  });
});
