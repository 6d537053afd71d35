/** How a body is read, piece by piece, and what a text that is not I-JSON is told. */
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { LIMITS } from '@wafermark/generated/document/api.ts';
import { expect, it, vi } from 'vitest';
import { Call } from '../src/http/call.ts';
import { pointerTo } from '../src/http/json/json-pointer.ts';
import { parseIJson } from '../src/http/json/parse.ts';
import { JsonScan } from '../src/http/json/scan.ts';
import { BodyBudget, readBody, SMALL_BODY } from '../src/http/read-body.ts';

const BULK = 'bulkCreateSampleAnnotations';
const CREATE = 'createSampleAnnotation';
const PLENTY = 1_000_000_000;

/** A call with a JSON body that arrives in pieces. */
function callWith(pieces: readonly (string | Uint8Array)[], headers: Readonly<Record<string, string>> = {}) {
  const request = new IncomingMessage(new Socket());
  Object.assign(request.headers, { 'content-type': 'application/json', ...headers });
  for (const piece of pieces) request.push(piece);
  const arrived = (): void => {
    request.complete = true;
    request.push(null);
  };
  const response = new ServerResponse(request);
  const goOn = vi.spyOn(response, 'writeContinue').mockImplementation(() => {});
  return { request, call: new Call(request, response), arrived, goOn };
}

async function read(
  pieces: readonly (string | Uint8Array)[],
  headers: Readonly<Record<string, string>> = {},
  budget = new BodyBudget(PLENTY),
) {
  const { call, arrived } = callWith(pieces, headers);
  arrived();
  return await readBody(call, BULK, budget);
}

/** How many bytes are left of a budget of 1,000,000. */
function leftOf(budget: BodyBudget): boolean {
  try {
    budget.take(1_000_000);
    return true;
  } catch {
    return false;
  }
}

it.each([
  ['one piece', ['[1,2]']],
  ['small pieces', ['[1', ',', '2]', ' ']],
  ['pieces of which the second makes it large', ['[1', ',2'.repeat(40_000), ']']],
  ['a large piece', [`[1${',2'.repeat(40_000)}]`]],
  [
    'pieces that outgrow their buffer',
    ['[1', ...Array.from({ length: 9 }, (_, index) => `,${index}`.repeat(20_000)), ']'],
  ],
  ['pieces of more than a megabyte', ['[1', ...Array.from({ length: 4 }, () => `,"${'5'.repeat(270_000)}"`), ']']],
  ['a last piece that is larger than all others', ['[1', ',3'.repeat(40_000), ',4'.repeat(100_000), ']']],
])('puts a body in %s together, whether its length was announced or not', async (_, pieces) => {
  const text = pieces.join('');
  const headers = [{}, { 'content-length': String(text.length) }, { 'content-length': '0' }, { 'content-length': '1' }];
  for (const header of headers) {
    const body = await read(pieces, header);
    expect(Buffer.from(body?.bytes ?? []).toString() === text).toBe(true);
    expect([body?.isLarge, body?.names, body?.hasRiskyNumber]).toStrictEqual([text.length > SMALL_BODY, 0, false]);
  }
});

it('takes a body of more than 64 KiB for a large one', async () => {
  const flags = [SMALL_BODY, SMALL_BODY + 1].map(async (length) => (await read([' '.repeat(length)]))?.isLarge);
  expect(await Promise.all(flags)).toStrictEqual([false, true]);
});

it('reads a compressed body, large or small', async () => {
  for (const text of ['[1]', `[1${',2'.repeat(40_000)}]`]) {
    const packed = gzipSync(text);
    const body = await read([packed.subarray(0, 9), packed.subarray(9)], {
      'content-encoding': ' GZip',
      'content-length': String(packed.length),
    });
    expect(Buffer.from(body?.bytes ?? []).toString() === text).toBe(true);
  }
});

it('reads no body for an operation without one', async () => {
  const { call } = callWith(['[1]'], { 'content-type': 'text/plain' });
  expect(await readBody(call, 'listPhysicalSamples', new BodyBudget(0))).toBeUndefined();
});

it('holds the bytes of a body until it is released, once', async () => {
  const budget = new BodyBudget(1_000_000);
  const body = await read(['[1,', '2]'], {}, budget);
  expect(leftOf(budget)).toBe(false);
  body?.release();
  body?.release();
  expect(leftOf(budget)).toBe(true);
  expect(() => budget.take(1)).toThrow('The server is reading too many large bodies. Retry shortly.');
});

it.each([
  ['that is empty', [], {}, 'The body is empty, but this operation requires one.'],
  [
    'that nests too deeply',
    ['['.repeat(LIMITS.jsonDepth + 1)],
    {},
    `The body nests deeper than ${LIMITS.jsonDepth} levels.`,
  ],
  ['that is not compressed as it says', ['[1]'], { 'content-encoding': 'gzip' }, 'The request cannot be read.'],
  [
    'that decompresses to too much',
    [gzipSync(' '.repeat(3_000_000))],
    { 'content-encoding': 'gzip' },
    `The body decompresses to more than ${LIMITS.inflationRatio} times its size. Send it with less compression.`,
  ],
])('holds nothing of a body %s', async (_, pieces, headers, detail) => {
  const budget = new BodyBudget(4_000_000);
  await expect(read(pieces, headers, budget)).rejects.toThrow(detail);
  expect(() => budget.take(4_000_000)).not.toThrow();
});

it('keeps the reason why a body cannot be decompressed, for the log', async () => {
  await expect(read(['[1]'], { 'content-encoding': 'gzip' })).rejects.toMatchObject({
    status: 400,
    cause: { code: 'Z_DATA_ERROR' },
  });
});

it('does not mind a small body that is compressed well', async () => {
  const body = await read([gzipSync(`[1]${' '.repeat(1_000_000)}`)], { 'content-encoding': 'gzip' });
  expect(body?.bytes.length).toBe(1_000_003);
});

it('rejects a body whose client disconnects, and one that has been read before', async () => {
  const { call, request } = callWith(['[1']);
  const reading = readBody(call, BULK, new BodyBudget(PLENTY));
  request.destroy();
  await expect(reading).rejects.toMatchObject({ status: 400, message: 'The body is incomplete.' });
  const again = callWith(['[1]']);
  again.arrived();
  again.request.resume();
  await new Promise((resolve) => again.request.once('end', resolve));
  await expect(readBody(again.call, BULK, new BodyBudget(PLENTY))).rejects.toThrow(
    'The body has been read before: mount this app ahead of body parsers',
  );
});

it('asks for a body that its client holds back, unless it is announced as too large', async () => {
  const expectation = { expect: '100-continue' };
  const announced = [LIMITS.bodyBytes, LIMITS.bodyBytes + 1].map((length) => ({ 'content-length': String(length) }));
  const [fits, tooLarge] = announced.map((length) => callWith(['[1]'], { ...expectation, ...length }));
  const silent = callWith(['[1]']);
  for (const one of [fits, silent]) {
    one?.arrived();
    if (one !== undefined) await readBody(one.call, CREATE, new BodyBudget(PLENTY));
  }
  if (tooLarge === undefined) throw new Error('There are two lengths');
  await expect(readBody(tooLarge.call, CREATE, new BodyBudget(PLENTY))).rejects.toMatchObject({
    status: 413,
    message: `The body may have at most ${LIMITS.bodyBytes} bytes. Send less, or split it into several requests.`,
  });
  expect([fits, tooLarge, silent].map((one) => one?.goOn.mock.calls.length)).toStrictEqual([1, 0, 0]);
});

it.each([
  'Application/JSON ; Charset = "UTF-8"',
  "application/json; charset='ascii'; boundary",
  'application/json;;charset=utf8',
  ' application/json;x=utf-16',
])('reads a body of the type %s', async (type) => {
  expect((await read(['[1]'], { 'content-type': type }))?.bytes).toHaveLength(3);
});

it.each([
  'application/json; charset="utf-8',
  'application/json; charset=x"utf-8"',
  'application/json; charset',
  'application/json; charset="utf-8"x',
])('reads no body of the type %s', async (type) => {
  await expect(read(['[1]'], { 'content-type': type })).rejects.toThrow('Send the body in UTF-8.');
});

/** What a text is as I-JSON. */
function parsed(text: string): unknown {
  const bytes = Buffer.from(text);
  const scan = new JsonScan();
  scan.feed(bytes);
  return parseIJson({ bytes, names: scan.names, hasRiskyNumber: scan.hasRiskyNumber });
}

it.each([
  ['{"a":{"b":None}}', 'None at /a/b, see line 1, column 11. JSON has no None: omit the field or send null.'],
  ['{"a":undefined}', 'undefined at /a, see line 1, column 6. JSON has no undefined: omit the field or send null.'],
  ['{"a":\n\n  nan}', 'nan at /a, see line 3, column 3. JSON has no nan: omit the field or send null.'],
  ['{"a":NAN}', 'NAN at /a, see line 1, column 6. JSON has no NAN: omit the field or send null.'],
  ['{"a":inf}', 'inf at /a, see line 1, column 6. JSON has no inf: omit the field or send null.'],
  ['{"a":Inf}', 'Inf at /a, see line 1, column 6. JSON has no Inf: omit the field or send null.'],
  ['{"a":INF}', 'INF at /a, see line 1, column 6. JSON has no INF: omit the field or send null.'],
  ['{"a":[1,{"b":+NaN}]}', '+NaN at /a/1/b, see line 1, column 14. JSON has no +NaN: omit the field or send null.'],
  [
    `{"a":"${'b'.repeat(40)}","c":-Infinity}`,
    '-Infinity at /c, see line 1, column 53. JSON has no -Infinity: omit the field or send null.',
  ],
  ['{"a":Infinityx}', 'see line 1, column 6.'],
  ['{"a":xNaN}', 'see line 1, column 6.'],
  ['{"a":xxxxxxxxxxxxxxxxxxxxNaN}', 'see line 1, column 6.'],
  ['{"a":1 /* NaN */}', 'see line 1, column 8.'],
  ['{"a":1', 'see line 1, column 7.'],
])('says of %s where it stops being JSON', (text, where) => {
  expect(() => parsed(text)).toThrow(`The body is not JSON: ${where}`);
});

it.each([
  ['[NaN]', '/0'],
  ['[1,+inf]', '/1'],
  ['[[1,2],[3,NaN]]', '/1/1'],
  ['[[1],NaN]', '/1'],
  ['{"a":[{"b":1},{},NaN]}', '/a/2'],
  ['{"a":[[],{"b":NaN}]}', '/a/1/b'],
  ['{"a":{"b":[1,2]},"c":NaN}', '/c'],
  ['[{"a":1},{"a":2,"b":NaN}]', '/1/b'],
  ['[{"a":1,NaN:2}]', '/0'],
])('names the place of the number that JSON lacks in %s', (text, pointer) => {
  expect(() => parsed(text)).toThrow(new RegExp(`(?:NaN|inf) at ${pointer}, see line 1`));
});

it.each([
  ['{"a":1,"a":2,"b":1,"b":2}', '/a'],
  ['{"a":{"b":1},"b":1,"a":2}', '/a'],
  ['{"a":[{"x":1},{"x":2,"x":3}],"a":1}', '/a/1/x'],
  ['{"a":[{"x":1,"x":2},{"y":2,"y":3}]}', '/a/0/x'],
  ['{"a":{"b":{"c":1}},"d":{"b":{"c":1,"c":2}}}', '/d/b/c'],
])('reports the first name that is repeated in %s', (text, pointer) => {
  expect(() => parsed(text)).toThrow(`The body has ${pointer} twice.`);
});

it('rejects the numbers that would change, and no texts that look like them', () => {
  const fault = (pointer: string) => ({
    location: 'body',
    pointer,
    message:
      'cannot be represented exactly as a number (IEEE 754 double): send it as a string, if necessary in metadata',
  });
  const text = '{"a":[12345678901234567890,"12345678901234567890",1.5,null],"b":{"9007199254740993":9007199254740993}}';
  expect(() => parsed(text)).toThrow(
    expect.objectContaining({ status: 422, errors: [fault('/a/0'), fault('/b/9007199254740993')] }),
  );
  expect(parsed('["12345678901234567890",9007199254740992000,1.25]')).toStrictEqual([
    '12345678901234567890',
    9_007_199_254_740_992_000,
    1.25,
  ]);
});

it('rejects byte order marks in names and texts, however they are written', () => {
  const fault = (pointer: string) => ({
    location: 'body',
    pointer,
    message: 'must not contain a byte order mark (U+FEFF): remove it when reading the file',
  });
  const text = String.raw`["\ufeff",1,{"\uFEFFa":"b"},"c${'\uFEFF'}",null]`;
  expect(() => parsed(text)).toThrow(
    expect.objectContaining({ status: 422, errors: [fault('/0'), fault('/2/\uFEFFa'), fault('/3')] }),
  );
  for (const harmless of [String.raw`["\u0041"]`, String.raw`["\\ufeff"]`, '["ufeff"]', '\uFEFF["a"]', '[]']) {
    expect(parsed(harmless)).toBeInstanceOf(Array);
  }
});

it('writes the path of a value as a JSON Pointer', () => {
  expect(pointerTo([])).toBe('');
  expect(pointerTo(['a~/b~', 0, '//'])).toBe('/a~0~1b~0/0/~1~1');
});

it.each([
  ['[12345678901234.56,true]', false],
  ['[1e1,2e2]', false],
  ['[1E100]', true],
  ['[123456789012345.6E1]', true],
  ['[12345678901234.5e1]', false],
  [`[0.${'1'.repeat(299)}]`, false],
  ['["1234567890123456",1]', false],
  ['[12345678,12345678]', false],
  ['{"12345678":12345678}', false],
  ['[[12345678],12345678]', false],
  ['[1.5e9,12345678901234]', false],
])('looks closer at the numbers of %s: %s', (text, isRisky) => {
  const scan = new JsonScan();
  scan.feed(Buffer.from(text));
  expect(scan.hasRiskyNumber).toBe(isRisky);
});

it('scans a text in three pieces, one of them empty, as it does in one', () => {
  const text = String.raw`{"a\\":"\"{[,:","b\"c":[1,{"d":[1234567890123456,"\\\\"]}],"e":"\\"}`;
  const bytes = Buffer.from(text);
  for (let end = 0; end <= bytes.length; end += 1) {
    const scan = new JsonScan();
    for (const piece of [
      bytes.subarray(0, end),
      bytes.subarray(0, 0),
      bytes.subarray(end, end + 1),
      bytes.subarray(end + 1),
    ]) {
      scan.feed(piece);
    }
    expect([end, scan.names, scan.hasRiskyNumber]).toStrictEqual([end, 4, true]);
  }
});
