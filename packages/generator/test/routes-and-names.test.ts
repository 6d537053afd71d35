/** Generated server code other than the checks. */
import { OPERATIONS } from '@wafermark/generated/document/operations.ts';
import { findRoute, ROUTES } from '@wafermark/generated/server/routes.ts';
import { isReadOperation } from '@wafermark/generated/server/server.ts';
import { countNames } from '@wafermark/generated/server/validation.ts';
import { describe, expect, it } from 'vitest';

describe('the number of names', () => {
  it.each([
    ['null', 0],
    ['1', 0],
    ['"{}"', 0],
    ['[]', 0],
    ['{}', 0],
    ['{"a": 1}', 1],
    ['{"a": null, "b": [], "": {}}', 3],
    ['{"a": {"a": {"a": 1}}}', 3],
    ['[{"a": 1}, [[{"b": 2}]], null, "c"]', 2],
    ['{"__proto__": {"__proto__": 1}, "constructor": 1, "toString": [{"valueOf": 1}]}', 5],
  ])('in %s is %i', (text, count) => {
    expect(countNames(JSON.parse(text))).toBe(count);
  });

  it('is 0 for values that are not JSON', () => {
    expect([undefined, () => 1, 1n].map(countNames)).toStrictEqual([0, 0, 0]);
  });
});

describe('a route', () => {
  it.each(Object.entries(OPERATIONS))(
    'of %s is found by its path, with and without a trailing slash',
    (id, { method, path }) => {
      for (const suffix of ['', '/']) {
        const found = findRoute(path.replaceAll('{', '%7b').replaceAll('}', '').replace(/\/$/, '') + suffix);
        expect(found?.route.path).toBe(path);
        expect(found?.route.operations[method]).toBe(id);
        expect({ ...found?.parameters }).toStrictEqual(
          Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, `%7b${name}`])),
        );
      }
    },
  );

  it.each([
    '',
    '/',
    'physical_samples',
    '//physical_samples/',
    '/physical_samples//',
    '/physical_samples//annotations',
    '/physical_samples/a/annotations//',
    '/physical_samples/a/annotations/b/c',
    '/physical_samples/a/other',
    '/Physical_samples/',
    '/v1/physical_samples/',
  ])('is not found for %j', (path) => {
    expect(findRoute(path)).toBeUndefined();
  });

  it('without parameters goes before one with parameters', () => {
    expect(findRoute('/physical_samples/a/annotations/bulk')?.route.operations).toStrictEqual({
      POST: 'bulkCreateSampleAnnotations',
    });
    expect(ROUTES.map(({ path }) => findRoute(path)?.route.path)).toStrictEqual(ROUTES.map(({ path }) => path));
  });
});

it('treats GET operations as reads', () => {
  const reads = Object.entries(OPERATIONS).filter(([, { method }]) => method === 'GET');
  expect(Object.keys(OPERATIONS).filter((id) => isReadOperation(id as keyof typeof OPERATIONS))).toStrictEqual(
    reads.map(([id]) => id),
  );
  expect(reads.length).toBeGreaterThan(0);
});
