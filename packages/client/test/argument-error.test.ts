import { describe, expect, it } from 'vitest';
import { ArgumentError, Wafermark } from '../src/index.ts';
import { KEY, NEW, rejection, SAMPLE } from './calls.ts';
import { startServer, type TestServer } from './start-server.ts';

const clientOf = ({ url }: TestServer) => new Wafermark({ baseUrl: url, apiKey: KEY });

it.each([
  { id: '', message: "annotation_id must not be '': it is a segment of a path." },
  { id: '.', message: "annotation_id must not be '.': it is a segment of a path." },
  { id: '..', message: "annotation_id must not be '..': it is a segment of a path." },
  { id: '\ud800', message: 'annotation_id must not have half of a surrogate pair.' },
  { id: '.\ud800', message: 'annotation_id must not have half of a surrogate pair.' },
  { id: undefined, message: 'annotation_id must be a string, not undefined.' },
  { id: null, message: 'annotation_id must be a string, not null.' },
  { id: 7, message: 'annotation_id must be a string, not number.' },
])('refuses the id $id before anything is sent', async ({ id, message }) => {
  const server = await startServer();
  // A caller without the compiler may pass anything.
  const error = await rejection(clientOf(server).annotations.get(SAMPLE, id as string));
  expect(error).toBeInstanceOf(ArgumentError);
  expect(error).toMatchObject({ name: 'ArgumentError', message });
  expect(server.received).toEqual([]);
});

it.each([
  { value: Number.NaN, found: 'NaN' },
  { value: Number.POSITIVE_INFINITY, found: 'Infinity' },
])('refuses $found in a body, which JSON would turn into null, and says where', async ({ value, found }) => {
  const server = await startServer();
  const good = { property_name: 'thickness', property_value: 1, coord_z: null };
  const bad = { ...good, metadata: { 'a/b~c': [0, value] } };
  const error = await rejection(clientOf(server).annotations.bulkCreate(SAMPLE, { annotations: [good, bad] }));
  expect(error).toBeInstanceOf(ArgumentError);
  expect(error).toHaveProperty(
    'message',
    `body /annotations/1/metadata/a~1b~0c/1 must be a finite number, not ${found}.`,
  );
  expect(server.received).toEqual([]);
});

it.each([
  {
    what: 'a Date',
    value: new Date(0),
    says: /^body \/metadata\/a\/1 must not be a Date: .*toISOString\(\)\.$/,
  },
  { what: 'an invalid Date', value: new Date(Number.NaN), says: /^body \/metadata\/a\/1 must not be a Date/ },
  { what: 'undefined in an array', value: undefined, says: /^body \/metadata\/a\/1 must not be undefined/ },
])('refuses $what, and says where', async ({ value, says }) => {
  const server = await startServer();
  const { annotations } = clientOf(server);
  const body = { property_name: 'thickness', property_value: 1, metadata: { a: [0, value] } };
  // A caller without the compiler may pass anything.
  const error = await rejection(annotations.create(SAMPLE, body as Parameters<typeof annotations.create>[1]));
  expect(error).toBeInstanceOf(ArgumentError);
  expect(error).toHaveProperty('message', expect.stringMatching(says));
  expect(server.received).toEqual([]);
});

it('refuses a body that JSON has no form for', async () => {
  const server = await startServer();
  const circle: Record<string, unknown> = { property_name: 'thickness', property_value: 1 };
  circle['metadata'] = circle;
  const { annotations } = clientOf(server);
  // A caller without the compiler may pass anything.
  const error = await rejection(annotations.create(SAMPLE, circle as Parameters<typeof annotations.create>[1]));
  expect(error).toBeInstanceOf(ArgumentError);
  expect(error).toHaveProperty('message', expect.stringMatching(/^The body cannot be written as JSON: .*circular/));
  expect(error).toHaveProperty('cause', expect.any(TypeError));
});

it('says what a toJSON of the caller throws', async () => {
  const server = await startServer();
  const { annotations } = clientOf(server);
  const toJSON = () => {
    throw 'no calibration';
  };
  // A caller without the compiler may pass anything.
  const body = { ...NEW, metadata: { toJSON } } as unknown as Parameters<typeof annotations.create>[1];
  const error = await rejection(annotations.create(SAMPLE, body));
  expect(error).toBeInstanceOf(ArgumentError);
  expect(error).toHaveProperty('message', 'The body cannot be written as JSON: no calibration');
  expect(server.received).toEqual([]);
});

it.each<{ filter: object; message: string }>([
  { filter: { x_min: Number.NaN }, message: 'x_min must be a string, a boolean or a finite number, not NaN.' },
  { filter: { x_min: new Date(0) }, message: 'x_min must be a string, a boolean or a finite number, not object.' },
  {
    filter: { property_name: '\ud800' },
    message: 'property_name must not have half of a surrogate pair.',
  },
])('refuses a filter that has no form in a query: $message', async ({ filter, message }) => {
  const server = await startServer({ json: [] });
  const error = await rejection(clientOf(server).annotations.list(SAMPLE, filter));
  expect(error).toBeInstanceOf(ArgumentError);
  expect(error).toHaveProperty('message', message);
  expect(server.received).toEqual([]);
});

describe('a value that JSON would silently change', () => {
  class Frame {
    readonly rows = [1, 2];
  }
  it.each<{ what: string; value: unknown; says: string }>([
    { what: 'a typed array', value: new Float32Array(2), says: 'must not be a Float32Array' },
    { what: 'a Map', value: new Map([['a', 1]]), says: 'must not be a Map' },
    { what: 'a Set', value: new Set([1]), says: 'must not be a Set' },
    { what: 'a buffer', value: new ArrayBuffer(2), says: 'must not be a ArrayBuffer' },
    { what: 'a regular expression', value: /a/, says: 'must not be a RegExp' },
    { what: 'an error', value: new Error('a'), says: 'must not be a Error' },
    { what: 'a function', value: () => 1, says: 'must not be a function' },
    { what: 'a symbol', value: Symbol('a'), says: 'must not be a symbol' },
    { what: 'a bigint', value: 1n, says: 'must not be a bigint' },
    { what: 'a promise', value: Promise.resolve(1), says: 'must not be a Promise' },
    {
      what: 'a toJSON that returns NaN',
      value: { toJSON: () => Number.NaN },
      says: 'must be a finite number, not NaN',
    },
    { what: 'a toJSON that returns nothing', value: { toJSON: () => undefined }, says: 'must not be undefined' },
    { what: 'a boxed NaN', value: Object(Number.NaN), says: 'must be a finite number, not NaN' },
    { what: 'a hole in an array', value: new Array(1), says: 'must not be undefined' },
  ])('is rejected with its place: $what', async ({ value, says }) => {
    const server = await startServer();
    const { annotations } = clientOf(server);
    const body = { ...NEW, metadata: { deep: [{ value }] } };
    const error = await rejection(annotations.create(SAMPLE, body));
    expect(error).toBeInstanceOf(ArgumentError);
    expect(error).toHaveProperty(
      'message',
      expect.stringMatching(new RegExp(`^body /metadata/deep/0/value\\S* ${says}`)),
    );
    expect(error).toHaveProperty('pointer', expect.stringMatching(/^\/metadata\/deep\/0\/value/));
    expect(server.received).toEqual([]);
  });

  it.each<{ what: string; value: unknown; sent: unknown }>([
    { what: 'an instance of a class', value: new Frame(), sent: { rows: [1, 2] } },
    { what: 'an object without a prototype', value: Object.assign(Object.create(null), { a: 1 }), sent: { a: 1 } },
    { what: 'a property that is undefined', value: { a: 1, b: undefined }, sent: { a: 1 } },
    { what: 'what its toJSON returns', value: { toJSON: () => [1] }, sent: [1] },
    { what: 'a boxed string', value: Object('text'), sent: 'text' },
  ])('is not $what', async ({ value, sent }) => {
    const server = await startServer();
    await clientOf(server).annotations.create(SAMPLE, { ...NEW, metadata: { value } });
    expect(JSON.parse(server.received[0]?.body ?? '')).toHaveProperty('metadata', { value: sent });
  });

  it.each<{ body: unknown; says: string }>([
    { body: () => NEW, says: 'body must not be a function, which JSON cannot hold.' },
    { body: new Map(), says: 'body must not be a Map, which JSON cannot hold: use a plain object or array.' },
  ])('may be the body itself: $says', async ({ body, says }) => {
    const server = await startServer();
    const { annotations } = clientOf(server);
    // Without the compiler, anything may come.
    const error = await rejection(annotations.create(SAMPLE, body as Parameters<typeof annotations.create>[1]));
    expect(error).toMatchObject({ name: 'ArgumentError', message: says });
    expect(server.received).toEqual([]);
  });
});

it.each<{ what: string; options: object; says: string }>([
  {
    what: 'a controller for its signal',
    options: { signal: new AbortController() },
    says: 'signal must be an AbortSignal: pass controller.signal, not the controller.',
  },
  { what: 'no signal', options: { signal: 'stop' }, says: 'signal must be an AbortSignal.' },
  {
    what: 'a line break in the idempotency key',
    options: { idempotencyKey: 'a\nb' },
    says: 'idempotencyKey must be 1 to 255 printable ASCII characters without spaces.',
  },
  {
    what: 'an empty idempotency key',
    options: { idempotencyKey: '' },
    says: 'idempotencyKey must be 1 to 255 printable ASCII characters without spaces.',
  },
  {
    what: 'the key as a header',
    options: { headers: { 'x-api-key': 'a' } },
    says: 'The header x-api-key is set by the client itself.',
  },
  {
    what: 'a header that cannot be sent',
    options: { headers: { 'X-Note': 'a\nsecret' } },
    says: 'The header "X-Note" must have a name and a value in printable ASCII.',
  },
])('rejects $what before anything is sent', async ({ options, says }) => {
  const server = await startServer();
  const error = await rejection(clientOf(server).annotations.create(SAMPLE, NEW, options));
  expect(error).toMatchObject({ name: 'ArgumentError', message: says });
  expect(server.received).toEqual([]);
});
