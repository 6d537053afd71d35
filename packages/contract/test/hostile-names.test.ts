import { afterAll, beforeAll, expect, it } from 'vitest';
import { accepted, refused, verdict } from '../src/faults.ts';
import { type Harness, startHarness } from '../src/harness.ts';
import { judge } from '../src/judge.ts';
import { field } from '../src/wire.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(async () => {
  await harness.stop();
});

const REQUIRED = '"property_name":"thickness","property_value":25.1';
const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'toJSON',
  '__defineGetter__',
];

it.each(NAMES)('rejects the unknown field %s with 422', async (name) => {
  const body = `{${REQUIRED},"${name}":{"polluted":true}}`;
  const answers = await Promise.all([
    harness.call('createSampleAnnotation', { body }),
    harness.call('bulkCreateSampleAnnotations', { body: `{"annotations":[${body}]}` }),
    harness.call('updateSampleAnnotation', { body: `{"${name}":{"polluted":true}}` }),
    harness.call('createPhysicalSample', { body: `{"${name}":{"polluted":true}}` }),
    harness.call('updatePhysicalSample', { body: `{"${name}":{"polluted":true}}` }),
    harness.call('listSampleAnnotations', { query: `${name}=1` }),
  ]);
  expect(answers.map(verdict)).toStrictEqual([
    refused(`body /${name}`),
    refused(`body /annotations/0/${name}`),
    refused(`body /${name}`),
    refused(`body /${name}`),
    refused(`body /${name}`),
    refused(`query /${name}`),
  ]);
});

it.each(NAMES)('keeps %s in metadata as an ordinary name', async (name) => {
  // Compared as text: object comparison mishandles such names.
  const metadata = `{"${name}":{"polluted":true},"inner":[{"${name}":"x"}]}`;
  const created = await harness.call('createSampleAnnotation', { body: `{${REQUIRED},"metadata":${metadata}}` });
  const path = { annotation_id: String(field(created, 'id')) };
  const read = await harness.call('getSampleAnnotation', { path });
  const updated = await harness.call('updateSampleAnnotation', { path, body: `{"metadata":${metadata}}` });
  const sample = await harness.call('updatePhysicalSample', { body: `{"physical_sample_metadata":${metadata}}` });
  expect([created, read, updated, sample].map(verdict)).toStrictEqual([accepted, accepted, accepted, accepted]);
  const returned = [created, read, updated].map((answer) => JSON.stringify(field(answer, 'annotation_metadata')));
  expect(returned).toStrictEqual([metadata, metadata, metadata]);
  expect(JSON.stringify(field(sample, 'physical_sample_metadata'))).toBe(metadata);
  expect(Reflect.get({}, 'polluted')).toBe(undefined);
});

it('conforms to the document in every exchange', () => {
  expect(harness.exchanges.length).toBeGreaterThan(50);
  expect(harness.exchanges.flatMap(judge)).toStrictEqual([]);
});
