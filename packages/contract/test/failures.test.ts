import type { OperationId } from '@wafermark/generated/document/operations.ts';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { documented } from '../src/document.ts';
import { type Harness, startHarness } from '../src/harness.ts';
import { judge } from '../src/judge.ts';
import { execElsewhere, holdElsewhere } from '../src/other-process.ts';
import { connect } from '../src/raw-connection.ts';
import { exampleRequest } from '../src/requests.ts';
import { type Answer, json } from '../src/wire.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(async () => {
  await harness.stop();
});

/** The documented example of a 500, which has all that it may contain, as the response to this request. */
function silence(id: OperationId, answer: Answer): unknown {
  const example = documented(id).responses['500']?.content['application/problem+json']?.examples['example'];
  const [instance] = exampleRequest(id).target.split('?');
  return { ...Object(example), instance, request_id: answer.headers.get('x-request-id') };
}

it.each<[string, string, readonly OperationId[]]>([
  [
    'an invalid frame',
    "annotations set coord_ref_frame = 'nowhere'",
    ['getSampleAnnotation', 'listSampleAnnotations', 'updateSampleAnnotation'],
  ],
  ['a text as a value', "annotations set property_value = 'much'", ['getSampleAnnotation', 'listSampleAnnotations']],
  [
    'truncated metadata',
    `annotations set annotation_metadata = '{"scan":'`,
    ['getSampleAnnotation', 'listSampleAnnotations', 'updateSampleAnnotation'],
  ],
  [
    'metadata that are a list',
    "annotations set annotation_metadata = '[]'",
    ['getSampleAnnotation', 'listSampleAnnotations', 'updateSampleAnnotation'],
  ],
  [
    'a time in another format',
    "annotations set last_updated = 'yesterday'",
    ['getSampleAnnotation', 'listSampleAnnotations'],
  ],
  ['an empty version', "annotations set version = ''", ['getSampleAnnotation', 'listSampleAnnotations']],
  [
    'a sample with a time in another format',
    "physical_samples set created_datetime = 'yesterday'",
    ['listPhysicalSamples', 'updatePhysicalSample'],
  ],
  ['a sample without a user', "physical_samples set user_id = ''", ['listPhysicalSamples', 'updatePhysicalSample']],
])('returns 500 for %s in the storage, without details', async (_, assignment, ids) => {
  const broken = await startHarness();
  onTestFinished(() => broken.stop());
  await execElsewhere(broken.file, `update ${assignment}`);
  for (const id of ids) {
    const answer = await broken.call(id);
    expect([answer.status, json(answer)]).toStrictEqual([500, silence(id, answer)]);
  }
  expect(broken.exchanges.flatMap(judge)).toStrictEqual([]);
});

it('returns 503 while another process locks the storage, stores nothing, and recovers afterwards', async () => {
  const before = await harness.client().annotations.list('a1b2c3d4-5678-90ab-cdef-1234567890ab');
  const release = await holdElsewhere(harness.file);
  onTestFinished(release);
  const refused = await harness.call('createSampleAnnotation');
  await release();
  expect([refused.status, refused.headers.get('retry-after')]).toStrictEqual([503, '1']);
  expect(await harness.client().annotations.list('a1b2c3d4-5678-90ab-cdef-1234567890ab')).toStrictEqual(before);
  expect((await harness.call('createSampleAnnotation')).status).toBe(200);
});

it('stops without interrupting a request in progress', async () => {
  const stopping = await startHarness();
  const connection = await connect(stopping.url);
  const { headers, body = '', method, target } = exampleRequest('createSampleAnnotation');
  const lines = Object.entries({ host: 'x', ...headers, 'content-length': Buffer.byteLength(body) });
  connection.write(
    `${method} ${target} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`,
  );
  connection.write(String(body).slice(0, 5));
  // Both ends are in this process: written data arrives within a turn of its event loop.
  await new Promise((resolve) => setTimeout(resolve, 50));
  const stopped = stopping.stop();
  connection.write(String(body).slice(5));
  expect((await connection.answer()).status).toBe(200);
  // A client that keeps the connection open must not prevent the server from stopping.
  const answered = performance.now();
  await stopped;
  connection.destroy();
  expect(performance.now() - answered).toBeLessThan(4_000);
});

it.each([
  ['what is not HTTP', 'Hello!\r\n\r\n', 400],
  ['a header without a name', 'GET / HTTP/1.1\r\nhost: x\r\n: y\r\n\r\n', 400],
  [
    'two lengths',
    'POST /physical_samples/ HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab',
    400,
  ],
  [
    'a length and chunks',
    'POST /physical_samples/ HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n',
    400,
  ],
  ['a line break in a target', 'GET /physical_samples/\n HTTP/1.1\r\nhost: x\r\n\r\n', 400],
  ['oversized headers', `GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`, 431],
])('rejects %s with a problem', async (_, bytes, status) => {
  const connection = await connect(harness.url);
  connection.write(bytes);
  const answer = await connection.answer();
  connection.destroy();
  const found = judge({
    by: 'hand',
    sent: { method: 'GET', target: '/nowhere', headers: {}, body: undefined },
    answer,
  });
  expect([answer.status, found]).toStrictEqual([status, []]);
});

it('conforms to the document in every exchange', () => {
  expect(harness.exchanges.length).toBeGreaterThan(3);
  expect(harness.exchanges.flatMap(judge)).toStrictEqual([]);
});
