import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { LIMITS } from '@wafermark/generated/document/api.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accepted, detail, refused, verdict } from '../src/faults.ts';
import { type Harness, startHarness } from '../src/harness.ts';
import { judge } from '../src/judge.ts';
import type { Change } from '../src/requests.ts';
import type { Answer } from '../src/wire.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(async () => {
  await harness.stop();
});

const create = (body: string | Uint8Array, headers: Change['headers'] = {}): Promise<Answer> =>
  harness.call('createSampleAnnotation', { body, headers });

const REQUIRED = '"property_name":"thickness","property_value":25.1';
const VALID = `{${REQUIRED}}`;

const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

it.each([
  ['nothing', ''],
  ['white space', ' \n'],
  ['truncated JSON', '{"property_name":'],
  ['NaN', '{"property_name":"a","property_value":NaN}'],
  ['Infinity', '{"property_name":"a","property_value":-Infinity}'],
  ['a hexadecimal number', '{"property_name":"a","property_value":0x10}'],
  ['a number with a leading zero', '{"property_name":"a","property_value":01}'],
  ['a number without a fraction', '{"property_name":"a","property_value":1.}'],
  ['a trailing comma', `{${REQUIRED},}`],
  ['a comment', `{${REQUIRED} /* nm */}`],
  ['single quotes', "{'property_name':'a','property_value':1}"],
  ['names without quotes', '{property_name:"a",property_value:1}'],
  ['two texts', `${VALID}${VALID}`],
  ['data after the text', `${VALID}]`],
  ['a line break in a string', '{"property_name":"a\nb","property_value":1}'],
  ['a control character in a string', '{"property_name":"a\u0001b","property_value":1}'],
  ['an unknown escape', String.raw`{"property_name":"\x41","property_value":1}`],
  ['half an escape', String.raw`{"property_name":"\u12","property_value":1}`],
  ['undefined', 'undefined'],
])('rejects %s with 400', async (_, body) => {
  expect(verdict(await create(body))).toStrictEqual({ status: 400, faults: [] });
});

it.each([
  ['an invalid UTF-8 byte', [0xff]],
  ['half a character', [0xc3]],
  ['an overlong encoding', [0xc0, 0xaf]],
  ['an encoded surrogate', [0xed, 0xa0, 0x80]],
])('rejects %s with 400', async (_, bytes) => {
  const body = Buffer.concat([
    Buffer.from('{"property_value":1,"property_name":"'),
    Buffer.from(bytes),
    Buffer.from('"}'),
  ]);
  expect(verdict(await create(body))).toStrictEqual({ status: 400, faults: [] });
});

it.each([
  ['/property_name', '{"property_name":"a","property_value":1,"property_name":"b"}'],
  ['/property_name', String.raw`{"property_name":"a","property_value":1,"property_n\u0061me":"b"}`],
  ['/metadata/a~1b~0c', `{${REQUIRED},"metadata":{"a/b~c":1,"d":2,"a/b~c":1}}`],
  ['/metadata/__proto__', `{${REQUIRED},"metadata":{"__proto__":1,"__proto__":2}}`],
  ['/metadata/list/1/a', `{${REQUIRED},"metadata":{"list":[{"a":1},{"a":1,"a":1}]}}`],
])('rejects a repeated name with 400, and reports %s', async (pointer, body) => {
  const answer = await create(body);
  expect(verdict(answer)).toStrictEqual({ status: 400, faults: [] });
  expect(detail(answer).split(/\s/)).toContain(pointer);
});

it('accepts the same name in different objects', async () => {
  const answer = await create(`{${REQUIRED},"metadata":{"a":{"a":1},"b":[{"a":1},{"a":1}],"property_name":1}}`);
  expect(verdict(answer)).toStrictEqual(accepted);
});

it.each([
  ['objects', nested(10_000)],
  ['arrays', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
  ['unclosed arrays', '['.repeat(100_000)],
])('rejects 10,000 nested %s with 400', async (_, value) => {
  expect(verdict(await create(`{${REQUIRED},"metadata":{"a":${value}}}`))).toStrictEqual({ status: 400, faults: [] });
});

it('accepts exactly the documented number of levels', async () => {
  // The body is the first level and its metadata the second.
  const within = await create(`{${REQUIRED},"metadata":${nested(LIMITS.jsonDepth - 1)}}`);
  const beyond = await create(`{${REQUIRED},"metadata":${nested(LIMITS.jsonDepth)}}`);
  expect([verdict(within), verdict(beyond)]).toStrictEqual([accepted, { status: 400, faults: [] }]);
});

it.each(['null', '[]', '"x"', '1', 'true', `[${VALID}]`])('rejects %s with 422 for the whole body', async (body) => {
  const answers = await Promise.all(
    (['createSampleAnnotation', 'bulkCreateSampleAnnotations', 'updateSampleAnnotation'] as const).map((id) =>
      harness.call(id, { body }),
    ),
  );
  expect(answers.map(verdict)).toStrictEqual([refused('body '), refused('body '), refused('body ')]);
});

it('ignores a byte order mark before the text', async () => {
  expect(verdict(await create(`\uFEFF${VALID}`))).toStrictEqual(accepted);
});

it.each([
  'application/json; charset=utf-8; v=7',
  'application/json;charset="UTF-8"',
  'APPLICATION/JSON',
  'application/json; v=8',
  'application/json; charset=us-ascii',
  'application/json; charset=ascii',
  "application/json; charset='utf-8'",
])('accepts %s as JSON', async (type) => {
  expect(verdict(await create(VALID, { 'content-type': type }))).toStrictEqual(accepted);
});

it.each([
  'text/plain',
  'application/json; charset=utf-16',
  'application/json; charset=iso-8859-1',
  'application/merge-patch+json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'json',
  '',
])('rejects the content type "%s" with 415', async (type) => {
  expect(verdict(await create(VALID, { 'content-type': type }))).toStrictEqual({ status: 415, faults: [] });
});

it('reads a compressed body, and rejects one that decompresses beyond the limit with 413', async () => {
  const bomb = gzipSync(Buffer.alloc(64 * LIMITS.bodyBytes, ' '));
  const answers = [
    await create(gzipSync(VALID), { 'content-encoding': 'gzip' }),
    await create(bomb, { 'content-encoding': 'gzip' }),
  ];
  expect(bomb.length).toBeLessThan(LIMITS.bodyBytes);
  expect(answers.map(({ status }) => status)).toStrictEqual([200, 413]);
});

it.each([
  ['gzip', gzipSync(VALID)],
  ['x-gzip', gzipSync(VALID)],
  [' GZip ', gzipSync(VALID)],
  ['deflate', deflateSync(VALID)],
  ['br', brotliCompressSync(VALID)],
  ['identity', Buffer.from(VALID)],
  ['', Buffer.from(VALID)],
])('reads a body in the encoding "%s"', async (encoding, body) => {
  expect(verdict(await create(body, { 'content-encoding': encoding }))).toStrictEqual(accepted);
});

it.each([
  ['an unknown encoding with 415', 'rot13', Buffer.from(VALID), 415],
  ['a body that is not compressed as declared with 400', 'gzip', Buffer.from(VALID), 400],
  ['a truncated body with 400', 'gzip', gzipSync(VALID).subarray(0, -9), 400],
])('rejects %s', async (_, encoding, body, status) => {
  expect(verdict(await create(body, { 'content-encoding': encoding }))).toStrictEqual({ status, faults: [] });
});

it('accepts a body of exactly the maximum size', async () => {
  expect(verdict(await create(VALID.padEnd(LIMITS.bodyBytes)))).toStrictEqual(accepted);
});

it('conforms to the document in every exchange', () => {
  expect(harness.exchanges.length).toBeGreaterThan(50);
  expect(harness.exchanges.flatMap(judge)).toStrictEqual([]);
});
