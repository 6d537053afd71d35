import { expect, it } from 'vitest';
import { ArgumentError, Wafermark } from '../src/index.ts';
import { KEY, NEW, rejection, SAMPLE } from './calls.ts';
import { startServer, type TestServer } from './start-server.ts';

const clientOf = ({ url }: TestServer) => new Wafermark({ baseUrl: url, apiKey: KEY });

it.each([
  { id: '', message: 'annotation_id must not be empty: it is one segment of a path.' },
  { id: '.', message: "annotation_id must not be '.': it is one segment of a path." },
  { id: '..', message: "annotation_id must not be '..': it is one segment of a path." },
  { id: '\ud800', message: 'annotation_id is not well-formed Unicode: it has half of a surrogate pair.' },
  { id: '.\ud800', message: 'annotation_id is not well-formed Unicode: it has half of a surrogate pair.' },
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
    says: /^body \/metadata\/a\/1 must not be a Date object: .*toISOString\(\)\.$/,
  },
  { what: 'a Date that is none', value: new Date(Number.NaN), says: /^body \/metadata\/a\/1 must not be a Date/ },
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
    message: 'property_name is not well-formed Unicode: it has half of a surrogate pair.',
  },
])('refuses a filter that has no form in a query: $message', async ({ filter, message }) => {
  const server = await startServer({ json: [] });
  const error = await rejection(clientOf(server).annotations.list(SAMPLE, filter));
  expect(error).toBeInstanceOf(ArgumentError);
  expect(error).toHaveProperty('message', message);
  expect(server.received).toEqual([]);
});
