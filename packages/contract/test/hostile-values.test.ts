import { LIMITS } from '@wafermark/generated/document/api.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accepted, refused, verdict } from '../src/faults.ts';
import { type Harness, startHarness } from '../src/harness.ts';
import { judge } from '../src/judge.ts';
import { type Answer, field } from '../src/wire.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(async () => {
  await harness.stop();
});

const create = (body: string): Promise<Answer> => harness.call('createSampleAnnotation', { body });

const REQUIRED = '"property_name":"thickness","property_value":25.1';

it.each<[string, ...string[]]>([
  ['{"property_name":"a","property_value":1e400}', 'body /property_value'],
  ['{"property_name":"a","property_value":-1e400}', 'body /property_value'],
  [`{${REQUIRED},"coord_x":1e999}`, 'body /coord_x'],
  [`{${REQUIRED},"metadata":{"a":[0,1e400]}}`, 'body /metadata/a/1'],
  ['{"property_name":"a","property_value":9007199254740993}', 'body /property_value'],
  ['{"property_name":"a","property_value":-9007199254740993.0}', 'body /property_value'],
  ['{"property_name":"a","property_value":9.007199254740993e15}', 'body /property_value'],
  ['{"property_name":"a","property_value":1e-400}', 'body /property_value'],
  [`{${REQUIRED},"coord_x":0.${'0'.repeat(400)}1}`, 'body /coord_x'],
  [`{${REQUIRED},"metadata":{"stamp":1705399800123456789}}`, 'body /metadata/stamp'],
  [`{${REQUIRED},"metadata":{"a":[1,{"b":12345678901234567}]}}`, 'body /metadata/a/1/b'],
  ['{"property_name":"\uFEFFthickness","property_value":1}', 'body /property_name'],
  [String.raw`{"property_name":"thick\uFEFFness","property_value":1}`, 'body /property_name'],
  [`{${REQUIRED},"property_unit":"\uFEFFnm"}`, 'body /property_unit'],
  [`{${REQUIRED},"metadata":{"\uFEFFrun":1}}`, 'body /metadata/\uFEFFrun'],
  ['{"property_name":"a","property_value":"25.1"}', 'body /property_value'],
  ['{"property_name":"a","property_value":null}', 'body /property_value'],
  ['{"property_name":"a","property_value":true}', 'body /property_value'],
  ['{"property_name":"a"}', 'body /property_value'],
  ['{"property_value":1}', 'body /property_name'],
  ['{"property_name":"","property_value":1}', 'body /property_name'],
  ['{"property_name":null,"property_value":1}', 'body /property_name'],
  [String.raw`{"property_name":"\ud800","property_value":1}`, 'body /property_name'],
  [String.raw`{"property_name":"a\udc00b","property_value":1}`, 'body /property_name'],
  [String.raw`{"property_name":"\udc00\ud800","property_value":1}`, 'body /property_name'],
  [String.raw`{"property_name":"\u0000","property_value":1}`, 'body /property_name'],
  [String.raw`{"property_name":"a","property_value":1,"property_unit":"n\u0000m"}`, 'body /property_unit'],
  [String.raw`{${REQUIRED},"metadata":{"a":{"b":"\u0000"}}}`, 'body /metadata/a/b'],
  [String.raw`{${REQUIRED},"metadata":{"a":["\ud800"]}}`, 'body /metadata/a/0'],
  [String.raw`{${REQUIRED},"metadata":{"\u0000":1}}`, 'body /metadata/\u0000'],
  [String.raw`{${REQUIRED},"metadata":{"a":{"\u0000":1}}}`, 'body /metadata/a/\u0000'],
  [`{${REQUIRED},"coord_ref_frame":"elsewhere"}`, 'body /coord_ref_frame'],
  [`{${REQUIRED},"coord_ref_frame":"Sample_Relative"}`, 'body /coord_ref_frame'],
  [`{${REQUIRED},"coord_x":"1.5"}`, 'body /coord_x'],
  [`{${REQUIRED},"coord_X":1.5}`, 'body /coord_X'],
  [`{${REQUIRED},"metadata":[]}`, 'body /metadata'],
  [`{${REQUIRED},"metadata":"{}"}`, 'body /metadata'],
  [`{${REQUIRED},"annotation_metadata":{}}`, 'body /annotation_metadata'],
  [`{${REQUIRED},"id":"a1b2c3d4-5678-90ab-cdef-1234567890ab"}`, 'body /id'],
  [`{${REQUIRED},"data_id":"urn:uuid:a1b2c3d4-5678-90ab-cdef-1234567890ab"}`, 'body /data_id'],
  [`{${REQUIRED},"data_id":"a1b2c3d4567890abcdef1234567890ab"}`, 'body /data_id'],
  [`{${REQUIRED},"data_id":""}`, 'body /data_id'],
  [`{${REQUIRED},"a/b~c":1}`, 'body /a~1b~0c'],
  [`{${REQUIRED},"":1}`, 'body /'],
])('rejects %s with 422 and its location', async (body, ...faults) => {
  expect(verdict(await create(body))).toStrictEqual(refused(...faults));
});

it.each<[string, string]>([
  [String.raw`{${REQUIRED},"metadata":{"\ud800":1}}`, String.raw`"pointer":"/metadata/\ud800"`],
])('rejects %s with 422, and escapes its location as JSON', async (body, pointer) => {
  const answer = await create(body);
  expect(answer.status).toBe(422);
  expect(answer.text).toContain(pointer);
});

it.each([
  ['{"property_name":null}', 'body /property_name'],
  ['{"property_value":null}', 'body /property_value'],
  ['{"coord_ref_frame":null}', 'body /coord_ref_frame'],
  ['{"data_id":null}', 'body /data_id'],
  ['{"char_source_type":"xps"}', 'body /char_source_type'],
  ['{"last_updated":"2024-01-16T09:30:00.000Z"}', 'body /last_updated'],
])('rejects the update %s with 422 and its location', async (body, fault) => {
  expect(verdict(await harness.call('updateSampleAnnotation', { body }))).toStrictEqual(refused(fault));
});

it.each([
  ['{"growth_instrument_id":7.5}', 'body /growth_instrument_id'],
  ['{"growth_instrument_id":-1}', 'body /growth_instrument_id'],
  ['{"growth_instrument_id":2147483648}', 'body /growth_instrument_id'],
  ['{"growth_instrument_id":"7"}', 'body /growth_instrument_id'],
  ['{"sample_id":1e400}', 'body /sample_id'],
  ['{"physical_sample_metadata":{}}', 'body /physical_sample_metadata'],
])('rejects the sample %s with 422 and its location', async (body, fault) => {
  expect(verdict(await harness.call('createPhysicalSample', { body }))).toStrictEqual(refused(fault));
});

it('reports several faults together, one per location', async () => {
  const body = `{"coord_y":"2","a/b~c":1,"property_value":"1","coord_x":"1","metadata":{"b":"\\u0000","a":1e400}}`;
  expect(verdict(await create(body))).toStrictEqual(
    refused(
      'body /property_name',
      'body /coord_y',
      'body /a~1b~0c',
      'body /property_value',
      'body /coord_x',
      'body /metadata/b',
      'body /metadata/a',
    ),
  );
});

it('reports faults of path, query and body together', async () => {
  const answer = await harness.call('createSampleAnnotation', {
    path: { physical_sample_id: 'x' },
    query: 'y=1',
    body: '{"property_name":"a"}',
  });
  expect(verdict(answer)).toStrictEqual(refused('path /physical_sample_id', 'query /y', 'body /property_value'));
});

it('reports a fault once, however often the schema produces it', async () => {
  const answer = await create(`{${REQUIRED},"coord_ref_frame":7}`);
  expect(verdict(answer)).toStrictEqual(refused('body /coord_ref_frame'));
});

it('never reports more faults than the document allows', async () => {
  const names = Array.from({ length: LIMITS.maxFaults + 50 }, (_, index) => `"f${index}":1`);
  const answer = await create(`{${REQUIRED},${names.join(',')}}`);
  const expected = Array.from({ length: LIMITS.maxFaults }, (_, index) => `body /f${index}`);
  expect(verdict(answer)).toStrictEqual(refused(...expected));
});

it.each([
  ['a name', (text: string) => `{"property_name":"${text}","property_value":1}`, 'body /property_name'],
  ['metadata', (text: string) => `{${REQUIRED},"metadata":{"a":"${text}"}}`, 'body /metadata/a'],
])('rejects 1,000,000 characters in %s with 422', async (_, write, fault) => {
  const answer = await create(write('x'.repeat(1_000_000)));
  expect(verdict(answer)).toStrictEqual(refused(fault));
  // A hostile value is never echoed.
  expect(answer.text.length).toBeLessThan(2000);
});

it('rejects a name of 1,000,000 characters with 422 and a short response', async () => {
  const answer = await create(`{${REQUIRED},"${'x'.repeat(1_000_000)}":1}`);
  expect(answer.status).toBe(422);
  expect(answer.text.length).toBeLessThan(20_000);
});

it.each([
  ['zero', '0', 0],
  ['minus zero', '-0', 0],
  ['the largest double', '1.7976931348623157e308', Number.MAX_VALUE],
  ['the smallest double', '5e-324', Number.MIN_VALUE],
  ['the next double after the largest exact integer', '9007199254740994', 9007199254740994],
  ['a large double formatted as an integer', '1234567890123456800', 1234567890123456800],
  ['a large double as Python formats it', '1.2345678901234568e+18', 1234567890123456800],
  ['a tenth', '0.1', 0.1],
])('stores %s exactly', async (_, written, read) => {
  const answer = await create(`{"property_name":"a","property_value":${written}}`);
  expect(verdict(answer)).toStrictEqual(accepted);
  const stored = await harness.call('getSampleAnnotation', { path: { annotation_id: String(field(answer, 'id')) } });
  expect([field(answer, 'property_value'), field(stored, 'property_value')]).toStrictEqual([read, read]);
});

it('conforms to the document in every exchange', () => {
  expect(harness.exchanges.length).toBeGreaterThan(50);
  expect(harness.exchanges.flatMap(judge)).toStrictEqual([]);
});
